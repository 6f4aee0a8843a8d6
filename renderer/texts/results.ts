import type { Texts } from './texts.ts';

export const results = { en: {}, de: {} } satisfies Texts;
