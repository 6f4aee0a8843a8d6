/**
 * What the window alone that compares rules says of a ballot file, in English: the notes of its reader are the core's, which
 * the command line says too. Each language here is fetched when something wants it, so that no other page holds a word of it.
 */
import { type NoteSentence, noteSentences } from '../../../../shared/election/ballot-file/notes.ts';

type InCatalogue = { readonly [K in NoteSentence as `note.${K}`]: string };

const inCatalogue = (said: Readonly<Record<NoteSentence, string>>): InCatalogue =>
  Object.fromEntries(Object.entries(said).map(([key, text]) => [`note.${key}`, text])) as InCatalogue;

export const texts = {
  ...inCatalogue(noteSentences),
  'file.notes': 'What was understood or left out of “{name}”',
  'overvotes.label': '{ballots} with two marks at one rank: what does that mean?',
  'overvotes.alwaysSkipToNextRank': 'That rank says nothing, the others stay',
  'overvotes.exhaustImmediately': 'The ballot ends there',
} as const;

export type ComparedKey = keyof typeof texts;
/** One text too few or too many does not compile. */
export type ComparedTexts = Readonly<Record<ComparedKey, string>>;
