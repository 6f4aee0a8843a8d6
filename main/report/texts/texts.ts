/** What a report says, in every language. */
import { fill, type OwnLanguage, type Values } from '../../../shared/codec/texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type ReportKey = keyof typeof en;

/** Does not compile where a translation is missing. */
const texts = { en, de } satisfies Readonly<Record<OwnLanguage, Readonly<Record<ReportKey, string>>>>;

/** Says things in a language, and writes its numbers. */
export interface Words {
  readonly language: OwnLanguage;
  say(key: ReportKey, values?: Values): string;
  /** To so many significant digits, without an exponent. */
  number(value: number, digits?: number): string;
  list(names: readonly string[]): string;
}

export function wordsOf(language: OwnLanguage): Words {
  const list = new Intl.ListFormat(language);
  return {
    language,
    say: (key, values = {}) => fill(texts[language][key], values, language),
    number(value, digits = 3) {
      const exact = Number.isInteger(value) && Math.abs(value) < 1e15;
      return new Intl.NumberFormat(language, exact ? {} : { maximumSignificantDigits: digits }).format(value);
    },
    list: (names) => list.format(names),
  };
}
