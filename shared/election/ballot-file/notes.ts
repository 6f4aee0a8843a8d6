/** What a reader left out of a ballot file or had to understand, as data and as an English sentence. */
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
  | { readonly note: 'tie-order' | 'nicknames' }
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
  | 'repeated-options'
  | 'ballot-ids'
  | 'missing-zeros'
  | 'trailing-commas'
  | 'empty-groups'
  | 'tags'
  | 'weights-counted'
  | 'weights-ignored'
  | 'ambiguous-marks';

/** The sentence for people, without a full stop; `scale` is the file's. */
export function noteInWords(note: Note, scale: number): string {
  const ballots = 'ballots' in note ? amount(note.ballots, scale) : '';
  switch (note.note) {
    case 'encoding':
      return note.encoding === 'utf-16' ? 'read as UTF-16' : 'read as Windows-1252, for it is not UTF-8';
    case 'separator':
      return `cells are parted by ${note.separator === ';' ? 'semicolons' : 'tabs'}`;
    case 'parties':
      return `parties are left out: ${listed(note.parties.map((party) => party || 'none'))}`;
    case 'withdrawn':
      return `withdrawn, and left out of all ballots: ${listed(note.names)}`;
    case 'fractions':
      return `weights are fractions, first on line ${note.line}: ballots are counted in units of 1/${scale}`;
    case 'columns-left-out':
      return `columns that say nothing of preferences are left out: ${listed(note.columns.map((name) => name || 'one without a name'))}`;
    case 'weight-column':
      return `the column “${note.column}” says how many cast a ballot`;
    case 'rank-columns':
      return `the columns are ranks (${listed(note.columns)}), the cells name the options`;
    case 'names-in-comments':
      return 'the options are named in comments';
    case 'options-numbered':
      return 'the options have no names but their numbers';
    case 'old-format':
      return 'in the format that PrefLib used before 2022';
    case 'option-numbers':
      return `the file numbers its options ${listed(note.numbers.map(String))}`;
    case 'same-names':
      return `options of the same name are told apart by their numbers: ${listed(note.names)}`;
    case 'misnumbered':
      return 'the list of options gives some numbers twice: they are numbered by their places';
    case 'no-end-mark':
      return 'the 0 that ends the ballots is missing';
    case 'text-after-title':
      return `${counted(note.lines, 'line')} after the title, from line ${note.line} on, left out`;
    case 'tie-order':
      return 'a count takes the file’s order for ties in place of a lot, where its rule draws one; an election draws its own';
    case 'nicknames':
      return 'ballots call the options by nicknames, which are read and left out';
    case 'undeclared':
      return `options that the file calls undeclared are counted like the others: ${listed(note.names)}`;
    case 'strangers':
      return `no options of this election, and left out of all ballots: ${listed(note.names)}`;
    case 'options-in-ballots':
      return 'the options are those that ballots name, for the file lists none';
    case 'counting-options':
      return `settings for another counting program are left out: ${listed(note.options)}`;
    case 'approved':
      return `“${note.approved}” is read as approved, “${note.other}” as not`;
    case 'grades':
      return `the categories are read as grades, the best first: ${listed(note.grades)}`;
    case 'write-ins':
      return `stands for any written-in name, yet is read as one option: ${listed(note.names)}`;
    case 'lost-characters':
      return `characters of these names were lost before the file was written: ${listed(note.names)}`;
    case 'empty-rows':
      return `${counted(note.rows, 'empty row')} left out, the first on line ${note.line}`;
    case 'weightless':
      return `${counted(note.rows, 'row')} with a count of 0 left out, the first on line ${note.line}`;
    case 'skipped-ranks':
      return `${ballots} with skipped ranks, first on line ${note.line}: what follows moves up`;
    case 'overvotes':
      return `${ballots} with an overvote, first on line ${note.line}: that mark is left out, the others stay`;
    case 'repeated-options':
      return `${ballots} with an option named twice, first on line ${note.line}: its first place counts`;
    case 'ballot-ids':
      return `identifiers of ${ballots} left out, the first on line ${note.line}`;
    case 'missing-zeros':
      return `${ballots} without the closing 0, first on line ${note.line}: they end with their line`;
    case 'trailing-commas':
      return `${ballots} with a comma at the end, first on line ${note.line}: nothing follows it`;
    case 'empty-groups':
      return `${ballots} with an empty group “{}”, first on line ${note.line}: it is skipped`;
    case 'ambiguous-marks':
      return `${ballots} with a mark that the scanner called ambiguous, first on line ${note.line}: it is left out, the others stay`;
    case 'records-left-out':
      return `${counted(note.records, 'record')} left out, the first on line ${note.line}: the file says that they do not count`;
    case 'tags':
      return `tags of ${ballots} left out, the first on line ${note.line}`;
    case 'weights-counted':
      return `${ballots} by weight, first on line ${note.line}: one of weight 7 counts as seven`;
    case 'weights-ignored':
      return `weights of ${ballots} left out, the first on line ${note.line}: the file says that they do not count`;
  }
}

/** All that a file's reader said, as sentences. */
export const notesOf = ({ notes, scale }: { readonly notes: readonly Note[]; readonly scale: number }): string[] =>
  notes.map((note) => noteInWords(note, scale));

/** `3 ballots`, `1 ballot`, `3/2 ballots`. */
export function amount(ballots: number, scale: number): string {
  if (ballots % scale === 0) return counted(ballots / scale, 'ballot');
  const divisor = gcd(ballots, scale);
  return `${ballots / divisor}/${scale / divisor} ballots`;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const LISTED = 12;
const listed = (names: readonly string[]): string =>
  names.length > LISTED ? `${names.slice(0, LISTED).join(', ')} and ${names.length - LISTED} more` : names.join(', ');
