/** Prose of the guide in pieces: plain text, and what the app itself says, so that nobody looks for a button that is called otherwise. */
import { isTextKey, say } from '../texts/catalogue.ts';
import type { Language } from '../texts/texts.ts';
import type { Prose } from './guide.ts';

export interface Piece {
  readonly text: string;
  /** Whether it stands like this on a screen of the app. */
  readonly quoted: boolean;
}

const QUOTE = /\{\{([\w.-]+)((?: \w+=\w+)*)\}\}/;

/**
 * Throws where a key is none of the catalogue's.
 * @param language of the app, in which it says what is quoted
 */
export function piecesOf(prose: Prose, language: Language): Piece[] {
  const parts = prose.split(QUOTE);
  return parts.flatMap((part, i): Piece[] => {
    if (i % 3 === 0) return part === '' ? [] : [{ text: part, quoted: false }];
    if (i % 3 === 2) return [];
    if (!isTextKey(part)) throw new Error(`the guide quotes “${part}”, which the app never says`);
    return [{ text: say(language, part, valuesOf(parts[i + 1]!)), quoted: true }];
  });
}

/** Of ` count=3 name=Ada`. */
const valuesOf = (given: string): Record<string, string | number> =>
  Object.fromEntries(
    given
      .trim()
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name, value] = pair.split('=') as [string, string];
        return [name, /^\d+$/.test(value) ? Number(value) : value];
      }),
  );

/** The keys that the prose quotes, in order. */
export const keysIn = (prose: Prose): string[] => [...prose.matchAll(new RegExp(QUOTE, 'g'))].map((match) => match[1]!);

/** In the quotation marks of the language. */
export const quoted = (text: string, language: Language): string => say(language, 'core.quoted', { text });
