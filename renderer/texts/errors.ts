import type { Texts } from './texts.ts';

export const errors = { en: {}, de: {} } satisfies Texts;
