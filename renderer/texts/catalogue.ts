/** Every text of every window: in the languages that each text stands in, and in those that a window has fetched (fetched.ts). */

import { deleting } from '../../shared/protocol/keeping/texts.ts';
import { doctor } from '../../shared/protocol/readiness/texts.ts';
import { storyTexts as story } from '../../shared/story/texts/texts.ts';
import { core } from '../../shared/verdict/texts/core.ts';
import { method } from '../../shared/verdict/texts/method.ts';
import { minutes } from '../../shared/verdict/texts/minutes.ts';
import { results } from '../../shared/verdict/texts/results.ts';
import { claimsAlike } from '../../shared/verdict/texts/texts.ts';
import { common } from './common.ts';
import { coordinator } from './coordinator.ts';
import { errors } from './errors.ts';
import { hours } from './hours.ts';
import { joining } from './joining.ts';
import { backup } from './keeping/backup.ts';
import { desk } from './keeping/desk.ts';
import { launcher } from './launcher.ts';
import { cheat } from './learning/cheat.ts';
import { glass } from './learning/glass.ts';
import { guide } from './learning/guide.ts';
import { hood } from './learning/hood.ts';
import { opened } from './learning/opened.ts';
import { sideBySide } from './learning/side-by-side.ts';
import { teaching } from './learning/teaching.ts';
import { lobby } from './lobby.ts';
import { series } from './measuring/series.ts';
import { address } from './network/address.ts';
import { front } from './network/front.ts';
import { typed } from './network/typed.ts';
import { node } from './node.ts';
import { besides } from './outcome/besides.ts';
import { mix } from './outcome/mix.ts';
import { player } from './outcome/player.ts';
import { privacy } from './outcome/privacy.ts';
import { receipt } from './outcome/receipt.ts';
import { round } from './outcome/round.ts';
import { papers } from './paper/papers.ts';
import { poster } from './paper/poster.ts';
import { registrar } from './registrar.ts';
import { simulation } from './simulation.ts';
import { fill, type Language, type Values } from './texts.ts';
import { timeline } from './timeline.ts';
import { verifier } from './verifier.ts';
import { voter } from './voter.ts';
import { booth } from './voting/booth.ts';
import { choices } from './voting/choices.ts';
import { questions } from './voting/questions.ts';
import { said } from './voting/said.ts';
import { wall } from './wall.ts';
import { warning } from './warning.ts';
import { watch } from './watching/watch.ts';
import { wizard } from './wizard.ts';

export const parts = {
  address,
  backup,
  besides,
  booth,
  cheat,
  choice: choices,
  common,
  coordinator,
  core,
  deleting,
  desk,
  doctor,
  errors,
  front,
  glass,
  guide,
  hood,
  opened,
  hours,
  joining,
  launcher,
  lobby,
  method,
  minutes,
  mix,
  node,
  privacy,
  papers,
  poster,
  player,
  questions,
  receipt,
  results,
  round,
  said,
  'side-by-side': sideBySide,
  series,
  registrar,
  simulation,
  story,
  teaching,
  timeline,
  typed,
  verifier,
  voter,
  wall,
  warning,
  watch,
  wizard,
} as const;

const en = {
  ...address.en,
  ...backup.en,
  ...besides.en,
  ...booth.en,
  ...cheat.en,
  ...choices.en,
  ...common.en,
  ...coordinator.en,
  ...core.en,
  ...deleting.en,
  ...desk.en,
  ...doctor.en,
  ...errors.en,
  ...glass.en,
  ...guide.en,
  ...hood.en,
  ...opened.en,
  ...hours.en,
  ...joining.en,
  ...launcher.en,
  ...lobby.en,
  ...method.en,
  ...minutes.en,
  ...mix.en,
  ...node.en,
  ...privacy.en,
  ...papers.en,
  ...poster.en,
  ...player.en,
  ...questions.en,
  ...receipt.en,
  ...results.en,
  ...round.en,
  ...said.en,
  ...sideBySide.en,
  ...series.en,
  ...registrar.en,
  ...simulation.en,
  ...teaching.en,
  ...story.en,
  ...timeline.en,
  ...front.en,
  ...typed.en,
  ...verifier.en,
  ...voter.en,
  ...wall.en,
  ...warning.en,
  ...watch.en,
  ...wizard.en,
} as const;

type OwnKey = keyof typeof en;

/** Keys of which a process or a table names a part, and which say what another key says. */
const alike = {
  ...claimsAlike,
  'coordinator.opening.alike': 'coordinator.roll.alike',
  'node.phase.mixing': 'coordinator.mixing.title',
  'privacy.pages': 'warning.pages',
  'privacy.too-few-ballots': 'core.too-few-ballots',
  'side-by-side.ballots': 'mix.count.opened',
  'simulation.task.key': 'mix.phase.ceremony',
  'timeline.too-few': 'core.too-few-ballots',
  'timeline.words-differ': 'core.alarm.words-differ',
  'timeline.stuck': 'common.stuck',
  'verifier.V6.name': 'mix.phase.ceremony',
  'verifier.V14.name': 'mix.phase.decrypting',
  'warning.lesson': 'core.claim.lesson',
  'warning.simulation': 'core.claim.simulation',
  'warning.rehearsal': 'core.claim.rehearsal',
} as const satisfies Readonly<Record<string, OwnKey>>;

/** All that a further language says: `renderer/texts/languages/` holds one for each. One text too few or too many does not compile. */
export type Translation = Readonly<Record<OwnKey, string>>;

type AlikeKey = keyof typeof alike;
export type TextKey = OwnKey | AlikeKey;

const isAlike = (key: string): key is AlikeKey => Object.hasOwn(alike, key);

/** Does not compile where a translation is missing. */
const de: Translation = {
  ...address.de,
  ...backup.de,
  ...besides.de,
  ...booth.de,
  ...cheat.de,
  ...choices.de,
  ...common.de,
  ...coordinator.de,
  ...core.de,
  ...deleting.de,
  ...desk.de,
  ...doctor.de,
  ...errors.de,
  ...glass.de,
  ...guide.de,
  ...hood.de,
  ...opened.de,
  ...hours.de,
  ...joining.de,
  ...launcher.de,
  ...lobby.de,
  ...method.de,
  ...minutes.de,
  ...mix.de,
  ...node.de,
  ...privacy.de,
  ...papers.de,
  ...poster.de,
  ...player.de,
  ...questions.de,
  ...receipt.de,
  ...results.de,
  ...round.de,
  ...said.de,
  ...sideBySide.de,
  ...series.de,
  ...registrar.de,
  ...simulation.de,
  ...teaching.de,
  ...story.de,
  ...timeline.de,
  ...front.de,
  ...typed.de,
  ...verifier.de,
  ...voter.de,
  ...wall.de,
  ...warning.de,
  ...watch.de,
  ...wizard.de,
};

const catalogue: Partial<Record<Language, Translation>> = { en, de };

/** Whether the texts of a language are here; `fetchLanguage` brings them. */
export const isHere = (language: Language): boolean => catalogue[language] !== undefined;

/** Takes in the texts of a further language. */
export const takeIn = (language: Language, texts: Translation): void => {
  catalogue[language] = texts;
};

/** All that is said in a language whose texts are here, by its keys: for tests. */
export const textsIn = (language: Language): Translation => {
  const texts = catalogue[language];
  if (!texts) throw new Error(`the texts of ${language} are not here`);
  return texts;
};

/** Whether a name that came from outside, as a happening's does, is one of the catalogue's. */
export const isTextKey = (name: string): name is TextKey => Object.hasOwn(en, name) || isAlike(name);

/** A text in a language, its values filled in. A window waits for the texts of its language; what speaks before them speaks English. */
export function say(language: Language, key: TextKey, values: Values = {}): string {
  const spoken = isHere(language) ? language : 'en';
  return fill(textsIn(spoken)[isAlike(key) ? alike[key] : key], values, spoken);
}
