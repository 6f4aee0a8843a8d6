import type { Texts } from './texts.ts';

export const simulation = { en: {}, de: {} } satisfies Texts;
