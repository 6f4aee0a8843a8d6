/**
 * What a transcript holds beside what is judged: lines that count for nothing, attachments that nobody names, parts that stand
 * twice or out of their order, and a node that has reported less than it signed. None of it makes a good board a bad one, for
 * whoever relays a file could add or leave out what tells it; all of it is said, so that no byte of a file goes without a word.
 */
import { hex } from '../../codec/bytes.ts';
import { CONTROLS } from '../../codec/characters.ts';
import { OstrakaError } from '../../codec/error.ts';
import { type Said, said } from '../../codec/said.ts';
import type { Verifies } from '../../crypto/signature.ts';
import type { Contest } from '../../election/contest.ts';
import { cosignersOf } from '../../election/manifest.ts';
import { blobsBrought, picturesNamed } from '../entry.ts';
import { type Note, parseNote } from '../note.ts';
import { type LineOf, linesOf } from '../notes/lines.ts';
import { headOf, inLineOrder, inNoteOrder, keyOf, nameIn } from '../notes/order.ts';
import type { Witness } from '../notes/vkey.ts';
import type { ElectionRecord } from '../record.ts';
import type { TranscriptRows } from '../transcript-file.ts';
import type { HeldBlobs } from './blobs.ts';
import { epochsOf, type Takeover, takeoversIn } from './checkpoints.ts';
import type { ExaminedBoard } from './examination.ts';

export type BesideName =
  | 'witness'
  | 'witness-false'
  | 'witness-none'
  | 'report-smaller'
  | 'line-false'
  | 'line-unknown'
  | 'line-double'
  | 'note-double'
  | 'note-further'
  | 'note-twin'
  | 'picture-missing'
  | 'blob-unnamed'
  | 'blob-double'
  | 'order-records'
  | 'order-blobs'
  | 'order-notes'
  | 'order-lines';

export type Beside = Said<BesideName>;

/** Those that are about lines under checkpoints: check V5 says them as well. */
export const aboutLines: ReadonlySet<BesideName> = new Set<BesideName>(['line-false', 'line-unknown', 'line-double']);

export interface Looked {
  readonly transcript: TranscriptRows;
  /** Its blobs by their names, in their order, each once. */
  readonly blobs: HeldBlobs;
  readonly board: ExaminedBoard;
  /** The outside witnesses whose keys were given. */
  readonly witnesses: readonly Witness[];
  /** What judges the signatures under its notes. */
  readonly judge: Verifies;
}

/** All of it, in the order of `BesideName`. */
export function besidesOf({ transcript, blobs, board, witnesses, judge }: Looked): Beside[] {
  const { record } = board;
  const { notes } = transcript;
  const read = notes.flatMap(readOrNone);
  const takeovers = takeoversIn(board);
  const lines = whoseAre(read, record, takeovers, witnesses, judge);
  return [
    ...witnesses.flatMap((witness) => witnessed(witness, lines)),
    ...smallerReports(lines, record, takeovers),
    ...falseLines(lines, record),
    ...strangers(lines),
    ...doubledLines(read),
    ...repeated(notes, read),
    ...further(read),
    ...picturesMissing(blobs, record),
    ...blobsBeside(blobs, transcript, board),
    ...outOfOrder(transcript, read),
  ];
}

interface ReadNote extends Note {
  /** As its first two lines have it; infinite where that is no number. */
  readonly epoch: number;
  readonly size: number;
}

type Line = LineOf & Pick<ReadNote, 'epoch' | 'size'>;

/** None where it is no note: V5 refuses it. */
function readOrNone(text: string): ReadNote[] {
  try {
    const note = parseNote(text);
    return [{ ...note, ...headOf(note) }];
  } catch (error) {
    if (error instanceof OstrakaError) return [];
    throw error;
  }
}

/** The lines of all notes of this board. */
function whoseAre(
  notes: readonly ReadNote[],
  record: ElectionRecord,
  takeovers: readonly Takeover[],
  witnesses: readonly Witness[],
  judge: Verifies,
): Line[] {
  const epochs = epochsOf(record, takeovers);
  const nodes = cosignersOf(record.manifest);
  return notes.flatMap((note) => {
    const epoch = epochs.find(({ origin }) => nameIn(note.text) === origin);
    if (!epoch) return [];
    const signers = { board: epoch.origin, coordinator: epoch.coordinator, nodes, witnesses };
    return linesOf(note, signers, judge).map((line) => ({ ...line, epoch: note.epoch, size: note.size }));
  });
}

function witnessed(witness: Witness, lines: readonly Line[]): Beside[] {
  const own = lines.filter((line) => line.by === 'witness' && line.witness.name === witness.name);
  const name = shown(witness.name);
  const size = Math.max(
    ...own.flatMap((line) =>
      line.by === 'witness' && line.holds && line.witness === witness && Number.isFinite(line.size) ? [line.size] : [],
    ),
  );
  const fallen = own.filter((line) => line.by === 'witness' && !line.holds && line.witness === witness).length;
  const found: Beside[] = [];
  if (size > 0)
    found.push(
      said(
        'witness',
        { name, size },
        `also witnessed by ${name}, which co-signed ${entriesInWords(size)}: it is no node, and counts as none`,
      ),
    );
  if (fallen > 0)
    found.push(
      said(
        'witness-false',
        { name, count: fallen },
        `${signatures(fallen)} under the name of the witness ${name} ${fallen === 1 ? 'does' : 'do'} not hold`,
      ),
    );
  if (found.length === 0)
    found.push(said('witness-none', { name }, `the witness ${name} has signed nothing in this file`));
  return found;
}

/**
 * Whoever co-signs a checkpoint holds what it covers, and signs none of an earlier epoch once it has reported: a report of
 * fewer entries is false, or the node has lost its copy. Entries that were witnessed may be gone with it.
 */
function smallerReports(
  lines: readonly Line[],
  { manifest }: ElectionRecord,
  takeovers: readonly Takeover[],
): Beside[] {
  return manifest.nodes.flatMap(({ name }, i) => {
    const signed = lines.filter(
      (line) => line.by === 'node' && line.holds && line.index === i + 1 && Number.isFinite(line.size),
    );
    const count = takeovers.filter(({ body: { epoch, reports } }) =>
      reports.some(
        ({ node, head }) => node === i + 1 && signed.some((one) => one.epoch < epoch && one.size > head.size),
      ),
    ).length;
    const words = `${name} reported fewer entries in ${many(count, 'takeover')} than it had co-signed: it reported falsely, or had lost its copy`;
    return count === 0 ? [] : [said('report-smaller', { name, count }, words)];
  });
}

function falseLines(lines: readonly Line[], { manifest }: ElectionRecord): Beside[] {
  return manifest.nodes.flatMap(({ name }, i) => {
    const count = lines.filter((line) => line.by === 'node' && !line.holds && line.index === i + 1).length;
    const words = `${signatures(count)} under the name of ${name} ${count === 1 ? 'does' : 'do'} not hold, and ${count === 1 ? 'counts' : 'count'} for nothing`;
    return count === 0 ? [] : [said('line-false', { name, count }, words)];
  });
}

function strangers(lines: readonly Line[]): Beside[] {
  const strange = lines.filter(({ by }) => by === 'stranger').map(({ line }) => line.name);
  const count = strange.length;
  if (count === 0) return [];
  const names = namesIn(strange);
  return [said('line-unknown', { count, names }, `${signatures(count)} by nobody who is known here: ${names}`)];
}

function doubledLines(notes: readonly ReadNote[]): Beside[] {
  const count = sum(notes.map(({ signatures }) => signatures.length - new Set(signatures.map(keyOf)).size));
  if (count === 0) return [];
  return [said('line-double', { count }, `${signatures(count)} by a key that has signed the same checkpoint already`)];
}

/** Notes that say the same, whoever signed them. */
function repeated(notes: readonly string[], read: readonly ReadNote[]): Beside[] {
  const count = read.length - new Set(read.map(({ text }) => text)).size;
  if (count === 0 || read.length < notes.length) return [];
  return [
    said(
      'note-double',
      { count },
      `${many(count, 'checkpoint')} that ${count === 1 ? 'stands' : 'stand'} in it more than once`,
    ),
  ];
}

/** Lines behind the root, which a coordinator signs and nobody vouches for; and checkpoints that only these tell apart. */
function further(read: readonly ReadNote[]): Beside[] {
  const texts = [...new Set(read.map(({ text }) => text))];
  // Without the newline that ends a text, which begins no line.
  const heads = texts.map((text) => text.slice(0, -1).split('\n').slice(0, 3).join('\n'));
  const longer = texts.filter((text) => text.split('\n').length > 4).length;
  const twins = texts.length - new Set(heads).size;
  const found: Beside[] = [];
  if (longer > 0)
    found.push(
      said(
        'note-further',
        { count: longer },
        `${many(longer, 'checkpoint')} with further lines, which mean nothing here`,
      ),
    );
  if (twins > 0)
    found.push(
      said(
        'note-twin',
        { count: twins },
        `${many(twins, 'checkpoint')} that ${twins === 1 ? 'differs' : 'differ'} from another in such lines alone: both are the same one`,
      ),
    );
  return found;
}

/** The pictures that the manifest names and the file has not, by the options that they show: what was shown for them nobody can compare. */
function picturesMissing(held: HeldBlobs, { manifest }: ElectionRecord): Beside[] {
  const without = (manifest.contests as readonly Contest[]).flatMap(({ options, pictures = [] }) =>
    options.filter((_, slot) => {
      const picture = pictures[slot];
      return picture && held.lengthOf(hex(picture.sha256)) !== picture.length;
    }),
  );
  const count = without.length;
  if (count === 0) return [];
  const names = namesIn(without);
  const words = `${many(count, 'picture')} of options ${count === 1 ? 'is' : 'are'} not in it to compare with what was shown, and nothing else depends on ${count === 1 ? 'it' : 'them'}: ${names}`;
  return [said('picture-missing', { count, names }, words)];
}

/** Where an entry cannot be read nobody knows what it names, and the verdict is what that makes it. */
function blobsBeside({ names }: HeldBlobs, { blobs }: TranscriptRows, { reader }: ExaminedBoard): Beside[] {
  const brought = [...reader.kept.values()].flatMap((entry) => [...picturesNamed(entry), ...blobsBrought(entry)]);
  const named = new Set(brought.map(({ sha256 }) => hex(sha256)));
  const held = new Set(names);
  const unnamed = reader.unread ? 0 : names.filter((name) => !named.has(name)).length;
  const doubled = blobs.length - held.size;
  const found: Beside[] = [];
  if (unnamed > 0) found.push(said('blob-unnamed', { count: unnamed }, `${many(unnamed, 'blob')} that no entry names`));
  if (doubled > 0)
    found.push(
      said(
        'blob-double',
        { count: doubled },
        `${many(doubled, 'blob')} that ${doubled === 1 ? 'stands' : 'stand'} in it more than once`,
      ),
    );
  const order = [...named].filter((name) => held.has(name));
  const stand = names.filter((name) => named.has(name));
  if (order.some((name, i) => name !== stand[i]))
    found.push(said('order-blobs', {}, 'its blobs stand in another order than the entries that name them'));
  return found;
}

function outOfOrder({ misplaced = 0 }: TranscriptRows, read: readonly ReadNote[]): Beside[] {
  const found: Beside[] = [];
  if (misplaced > 0)
    found.push(said('order-records', {}, 'entries, blobs and checkpoints do not stand one kind after the other in it'));
  const distinct = firsts(read, ({ text }) => text);
  const byNotes = inNoteOrder(distinct);
  if (distinct.some((note, i) => note !== byNotes[i]))
    found.push(said('order-notes', {}, 'its checkpoints stand in another order than by what they cover'));
  const isLineOrdered = ({ text, signatures }: ReadNote): boolean => {
    const lines = firsts(signatures, keyOf);
    const ordered = inLineOrder(lines, nameIn(text));
    return lines.every((line, i) => line === ordered[i]);
  };
  if (!read.every(isLineOrdered))
    found.push(said('order-lines', {}, 'the signatures under its checkpoints stand in another order than the nodes'));
  return found;
}

/** Those that are the first with their key. */
function firsts<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = keyOf(one);
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

/** So many names are listed, and so much of each; they come from the file, and may say anything. */
const NAMES_SHOWN = 5;
const NAME_LENGTH = 60;

const unseen = new RegExp(`[${CONTROLS}]`, 'gu');

/** A name from a file as it may be shown. */
function shown(name: string): string {
  const letters = [...name.replace(unseen, '\ufffd')];
  return `“${letters.length > NAME_LENGTH ? `${letters.slice(0, NAME_LENGTH).join('')}…` : letters.join('')}”`;
}

function namesIn(all: readonly string[]): string {
  const names = [...new Set(all)];
  const listed = names.slice(0, NAMES_SHOWN).map(shown).join(', ');
  return names.length > NAMES_SHOWN ? `${listed}, …` : listed;
}

const many = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
const signatures = (count: number): string => many(count, 'signature');
const entriesInWords = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
