/** Sentences of a foreign verdict in the language of a window. */
import type { Language } from '../texts.ts';
import { belenios } from './belenios.ts';
import { facts } from './facts.ts';
import type { Said } from './said.ts';
import { verificatum } from './verificatum.ts';

export const said: Said = { ...belenios, ...verificatum, ...facts };

/** A sentence of a verdict, and the language it is now in: English where it holds what nobody could translate beforehand. */
export function foreignIn(language: Language, english: string): { readonly text: string; readonly lang: Language } {
  if (language === 'en' || !Object.hasOwn(said, english)) return { text: english, lang: 'en' };
  return { text: said[english]![language], lang: language };
}
