import type { Texts } from './texts.ts';

export const mix = { en: {}, de: {} } satisfies Texts;
