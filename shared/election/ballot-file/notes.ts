/** What a reader left out of a ballot file or had to understand, as data and as a sentence. */
import { fill, type Values } from '../../codec/texts.ts';
import { gcd } from './weight.ts';

/** `ballots` are in units of 1/scale of the file; `line` is the first line concerned, from 1. */
export type Note =
  | { readonly note: 'encoding'; readonly encoding: 'windows-1252' | 'utf-16' }
  | { readonly note: 'separator'; readonly separator: ';' | '\t' }
  /** Of the options in turn, '' where one has none. */
  | { readonly note: 'parties'; readonly parties: readonly string[] }
  | { readonly note: 'withdrawn'; readonly names: readonly string[] }
  | { readonly note: 'fractions'; readonly line: number }
  | { readonly note: 'columns-left-out'; readonly columns: readonly string[] }
  | { readonly note: 'weight-column'; readonly column: string }
  | { readonly note: 'rank-columns'; readonly columns: readonly string[] }
  | { readonly note: 'names-in-comments' | 'options-numbered' | 'old-format' | 'misnumbered' }
  | { readonly note: 'option-numbers'; readonly numbers: readonly number[] }
  | { readonly note: 'same-names'; readonly names: readonly string[] }
  | { readonly note: 'no-end-mark' | 'options-in-ballots' }
  | { readonly note: 'text-after-title'; readonly line: number; readonly lines: number }
  | { readonly note: 'tie-order' | 'nicknames' | 'no-overvotes' }
  | { readonly note: 'undeclared' | 'strangers'; readonly names: readonly string[] }
  | { readonly note: 'counting-options'; readonly options: readonly string[] }
  | { readonly note: 'approved'; readonly approved: string; readonly other: string }
  | { readonly note: 'grades'; readonly grades: readonly string[] }
  | { readonly note: 'write-ins' | 'lost-characters'; readonly names: readonly string[] }
  | { readonly note: 'empty-rows' | 'weightless'; readonly rows: number; readonly line: number }
  | { readonly note: 'records-left-out'; readonly records: number; readonly line: number }
  | { readonly note: Flag; readonly ballots: number; readonly line: number };

/** What is noticed of single ballots. */
export type Flag =
  | 'skipped-ranks'
  | 'overvotes'
  | 'ended-by-overvote'
  | 'repeated-options'
  | 'ballot-ids'
  | 'missing-zeros'
  | 'trailing-commas'
  | 'empty-groups'
  | 'tags'
  | 'weights-counted'
  | 'weights-ignored'
  | 'ambiguous-marks';

/** The sentences in English, without a full stop; other languages stand with the windows' texts. */
export const noteSentences = {
  'utf-16': 'read as UTF-16',
  'windows-1252': 'read as Windows-1252, for it is not UTF-8',
  semicolons: 'cells are parted by semicolons',
  tabs: 'cells are parted by tabs',
  parties: 'parties are left out: {names}',
  none: 'none',
  withdrawn: 'withdrawn, and left out of all ballots: {names}',
  fractions: 'weights are fractions, first on line {line}: ballots are counted in units of 1/{scale}',
  'columns-left-out': 'columns that say nothing of preferences are left out: {names}',
  nameless: 'one without a name',
  'weight-column': 'the column “{column}” says how many cast a ballot',
  'rank-columns': 'the columns are ranks ({names}), the cells name the options',
  'names-in-comments': 'the options are named in comments',
  'options-numbered': 'the options have no names but their numbers',
  'old-format': 'in the format that PrefLib used before 2022',
  misnumbered: 'the list of options gives some numbers twice: they are numbered by their places',
  'option-numbers': 'the file numbers its options {names}',
  'same-names': 'options of the same name are told apart by their numbers: {names}',
  'no-end-mark': 'the 0 that ends the ballots is missing',
  'options-in-ballots': 'the options are those that ballots name, for the file lists none',
  'text-after-title': '{lines} {lines|line|lines} after the title, from line {line} on, left out',
  'tie-order':
    'a count takes the file’s order for ties in place of a lot, where its rule draws one; an election draws its own',
  nicknames: 'ballots call the options by nicknames, which are read and left out',
  undeclared: 'options that the file calls undeclared are counted like the others: {names}',
  strangers: 'no options of this election, and left out of all ballots: {names}',
  'counting-options': 'settings for another counting program are left out: {names}',
  approved: '“{approved}” is read as approved, “{other}” as not',
  grades: 'the categories are read as grades, the best first: {names}',
  'write-ins': 'stands for any written-in name, yet is read as one option: {names}',
  'lost-characters': 'characters of these names were lost before the file was written: {names}',
  'empty-rows': '{rows} {rows|empty row|empty rows} left out, the first on line {line}',
  weightless: '{rows} {rows|row|rows} with a count of 0 left out, the first on line {line}',
  'records-left-out':
    '{records} {records|record|records} left out, the first on line {line}: the file says that they do not count',
  'skipped-ranks': '{ballots} with skipped ranks, first on line {line}: what follows moves up',
  overvotes: '{ballots} with an overvote, first on line {line}: that mark is left out, the others stay',
  'ended-by-overvote':
    '{ballots} with an overvote, first on line {line}: the ballot ends there, what stands before it counts',
  'no-overvotes': 'no ballot was read with an overvote, so that it does not matter what one means',
  'repeated-options': '{ballots} with an option named twice, first on line {line}: its first place counts',
  'ballot-ids': 'identifiers of {ballots} left out, the first on line {line}',
  'missing-zeros': '{ballots} without the closing 0, first on line {line}: they end with their line',
  'trailing-commas': '{ballots} with a comma at the end, first on line {line}: nothing follows it',
  'empty-groups': '{ballots} with an empty group “{}”, first on line {line}: it is skipped',
  'ambiguous-marks':
    '{ballots} with a mark that the scanner called ambiguous, first on line {line}: it is left out, the others stay',
  tags: 'tags of {ballots} left out, the first on line {line}',
  'weights-counted': '{ballots} by weight, first on line {line}: one of weight 7 counts as seven',
  'weights-ignored': 'weights of {ballots} left out, the first on line {line}: the file says that they do not count',
  more: '{names} and {count} more',
} as const;
export type NoteSentence = keyof typeof noteSentences;

/** Whoever says them in a language. */
export interface NoteSpeaker {
  say(sentence: NoteSentence, values?: Values): string;
  /** `3 ballots`, of units of 1/`scale`. */
  ballots(count: number, scale: number): string;
}

/** `3 ballots`, `1 ballot`, `3/2 ballots`. */
export function amount(ballots: number, scale: number): string {
  if (ballots % scale === 0) return `${ballots / scale} ${ballots === scale ? 'ballot' : 'ballots'}`;
  const divisor = gcd(ballots, scale);
  return `${ballots / divisor}/${scale / divisor} ballots`;
}

const english: NoteSpeaker = {
  say: (sentence, values = {}) => fill(noteSentences[sentence], values, 'en'),
  ballots: amount,
};

/** The sentence for people, without a full stop; `scale` is the file's. */
export function noteInWords(note: Note, scale: number, speaker = english): string {
  const { say } = speaker;
  const names = (all: readonly string[], instead: 'none' | 'nameless' = 'none'): Values => ({
    names: listed(
      all.map((name) => name || say(instead)),
      speaker,
    ),
  });
  switch (note.note) {
    case 'encoding':
      return say(note.encoding);
    case 'separator':
      return say(note.separator === ';' ? 'semicolons' : 'tabs');
    case 'parties':
      return say('parties', names(note.parties));
    case 'fractions':
      // A line's number is a name, and not written in groups of three.
      return say('fractions', { line: String(note.line), scale: String(scale) });
    case 'columns-left-out':
      return say('columns-left-out', names(note.columns, 'nameless'));
    case 'rank-columns':
      return say('rank-columns', names(note.columns));
    case 'weight-column':
      return say('weight-column', { column: note.column });
    case 'approved':
      return say('approved', { approved: note.approved, other: note.other });
    case 'option-numbers':
      return say('option-numbers', names(note.numbers.map(String)));
    case 'counting-options':
      return say('counting-options', names(note.options));
    case 'grades':
      return say('grades', names(note.grades));
    case 'text-after-title':
      return say('text-after-title', { lines: note.lines, line: String(note.line) });
    case 'empty-rows':
    case 'weightless':
      return say(note.note, { rows: note.rows, line: String(note.line) });
    case 'records-left-out':
      return say('records-left-out', { records: note.records, line: String(note.line) });
  }
  if ('names' in note) return say(note.note, names(note.names));
  if (!('ballots' in note)) return say(note.note);
  return say(note.note, { ballots: speaker.ballots(note.ballots, scale), line: String(note.line) });
}

/** All that a file's reader said, as sentences. */
export const notesOf = (
  { notes, scale }: { readonly notes: readonly Note[]; readonly scale: number },
  speaker = english,
): string[] => notes.map((note) => noteInWords(note, scale, speaker));

const LISTED = 12;
const listed = (names: readonly string[], { say }: NoteSpeaker): string =>
  names.length > LISTED
    ? say('more', { names: names.slice(0, LISTED).join(', '), count: names.length - LISTED })
    : names.join(', ');
