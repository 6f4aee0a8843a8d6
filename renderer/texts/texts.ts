/** What one part of the catalogue looks like: the same keys in every language. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export type Texts = { readonly [L in Language]: Readonly<Record<string, string>> };
export type Values = Readonly<Record<string, string | number>>;

/** The language of a locale such as 'de-AT'; English where there is none for it. */
export const languageOf = (locale: string): Language =>
  languages.find((language) => locale.toLowerCase().split(/[-_]/)[0] === language) ?? 'en';

/**
 * Fills a text in: `{name}` becomes a value, `{count|one|many}` the word for that many. Numbers are written as the
 * language writes them; a name without a value stays as it is, so that a mistake is seen.
 */
export function fill(text: string, values: Values, language: Language): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}
