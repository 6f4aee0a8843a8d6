import type { Texts } from './texts.ts';

export const voter = { en: {}, de: {} } satisfies Texts;
