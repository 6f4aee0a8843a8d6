/** The guide in a language, fetched when somebody opens it: no page holds it before, and a phone's never does. */
import type { OwnLanguage } from '../texts/texts.ts';
import type { Page } from './page.ts';

export interface Contents {
  readonly pages: readonly Page[];
  readonly pictures: Readonly<Record<string, string>>;
}

/** Rejects where the script cannot be had, as in a browser whose program has ended. */
export const contentsIn = (language: OwnLanguage): Promise<Contents> =>
  language === 'de' ? import('guide:de') : import('guide:en');
