/** What is said of a verdict and of a result in every language: in windows, and on the pages that the command line makes. */
import { fill, type Language, type OwnLanguage, type Texts, type Values } from '../../codec/texts.ts';
import { brief } from '../../protocol/readiness/brief.ts';
import { core } from './core.ts';
import { method } from './method.ts';
import { minutes } from './minutes.ts';
import { results } from './results.ts';

const en = { ...core.en, ...method.en, ...minutes.en, ...results.en, ...brief.en } as const;
type OwnKey = keyof typeof en;

/** Claims of which the verifier names a part, and which say what another key says. */
export const claimsAlike = {
  'core.claim.objection': 'core.objection',
  'core.claim.objections': 'core.objections',
  'core.claim.too-few-ballots': 'core.too-few-ballots',
} as const satisfies Readonly<Record<string, OwnKey>>;

type AlikeKey = keyof typeof claimsAlike;
export type VerdictKey = OwnKey | AlikeKey;

/** Says things in a language, values filled in. */
export type Say = (key: VerdictKey, values?: Values) => string;

/** A language, and who says things in it: windows have languages that nothing here knows. */
export interface Voice {
  readonly language: Language;
  readonly say: Say;
}

const isAlike = (key: string): key is AlikeKey => Object.hasOwn(claimsAlike, key);

/** Does not compile where a translation is missing. */
const texts = {
  en,
  de: { ...core.de, ...method.de, ...minutes.de, ...results.de, ...brief.de },
} satisfies { readonly [L in OwnLanguage]: Readonly<Record<OwnKey, string>> } & Texts;

/** A text about a verdict in a language, its values filled in. */
export const sayVerdict = (language: OwnLanguage, key: VerdictKey, values: Values = {}): string =>
  fill(texts[language][isAlike(key) ? claimsAlike[key] : key], values, language);

export const voiceIn = (language: OwnLanguage): Voice => ({
  language,
  say: (key, values) => sayVerdict(language, key, values),
});
