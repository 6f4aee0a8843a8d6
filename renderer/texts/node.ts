import type { Texts } from './texts.ts';

export const node = { en: {}, de: {} } satisfies Texts;
