import type { Texts } from './texts.ts';

export const coordinator = { en: {}, de: {} } satisfies Texts;
