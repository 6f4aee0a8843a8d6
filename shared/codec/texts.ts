/** Languages in which everything is written: each text stands in both, side by side, and so do long pages and the command line. */
export const ownLanguages = ['en', 'de'] as const;
export type OwnLanguage = (typeof ownLanguages)[number];

/** Languages of the windows. Each further one is a word here and a file of its own, `renderer/texts/languages/`. */
export const languages = [...ownLanguages, 'es', 'fr'] as const;
export type Language = (typeof languages)[number];

/** The language of a long page for a window in this one: English where it is not written in it. */
export const writtenFor = (language: Language): OwnLanguage => ownLanguages.find((own) => own === language) ?? 'en';

/** A language as its speakers call it, “Français”: whoever looks for theirs may read no other. */
export function ownNameOf(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** What one part of the catalogue looks like: the same keys in every language. */
export type Texts = { readonly [L in OwnLanguage]: Readonly<Record<string, string>> };
export type Values = Readonly<Record<string, string | number>>;

/** The language of a locale such as 'de-AT'; English where there is none for it. */
export const languageOf = (locale: string): Language =>
  languages.find((language) => locale.toLowerCase().split(/[-_]/)[0] === language) ?? 'en';

/** Whether a language says so many as one: English 1, French also 0 and 1.5 (CLDR, Language Plural Rules). */
const isOne = (value: string | number, language: Language): boolean =>
  typeof value === 'number' && new Intl.PluralRules(language).select(value) === 'one';

/**
 * Fills a text in: `{name}` becomes a value, `{count|one|many}` the word that the language has for that many. Numbers are written as the
 * language writes them; a name without a value stays as it is, so that a mistake is seen. A value that ends in a full stop
 * ends the sentence with it: no second one follows.
 */
export function fill(text: string, values: Values, language: Language): string {
  const filled = (whole: string, name: string, one?: string, many?: string): string => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one !== undefined && many !== undefined) return isOne(value, language) ? one : many;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : isolated(value);
  };
  return text.replace(
    /(\{(\w+)(?:\|([^|}]*)\|([^}]*))?\})(\.?)/g,
    (_, whole: string, name: string, one: string | undefined, many: string | undefined, stop: string) => {
      const said = filled(whole, name, one, many);
      return /\.\u2069?$/.test(said) ? said : said + stop;
    },
  );
}

/** Letters that run from right to left, and signs that turn the letters around them: UAX #9, classes R, AL and the explicit ones. */
const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * What a person wrote, so that it cannot turn the sentence that it stands in: between U+2068 and U+2069, which no text of
 * its own ends early. Texts that turn nothing, or are kept apart already, stay as they are. For where no `<bdi>` can stand: in sentences, labels, titles.
 */
export const isolated = (text: string): string =>
  TURNING.test(text.replace(/\u2068[^\u2066-\u2069]*\u2069/g, ''))
    ? `\u2068${text.replace(/[\u2066-\u2069]/g, '\ufffd')}\u2069`
    : text;

/** Names one after the other, as the language lists them, each kept apart from the next. */
export const listed = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(language).format(names.map(isolated));
