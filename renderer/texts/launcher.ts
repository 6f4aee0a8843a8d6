import type { Texts } from './texts.ts';

export const launcher = { en: {}, de: {} } satisfies Texts;
