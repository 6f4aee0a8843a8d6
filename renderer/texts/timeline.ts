import type { Texts } from './texts.ts';

export const timeline = { en: {}, de: {} } satisfies Texts;
