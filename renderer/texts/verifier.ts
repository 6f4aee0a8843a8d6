import type { Texts } from './texts.ts';

export const verifier = { en: {}, de: {} } satisfies Texts;
