/**
 * Examining a whole board with as much at once as there is. What voters say is examined as it is read (board-reader.ts). For all
 * else a first fold presumes that signatures, mixes and key shares hold, and so learns what is to be shown; the statements are
 * examined check by check, all of one check at once. Where all is as was presumed, that fold is the board's; where not (after a
 * failed proof other mixes stand) the board is folded again with the findings, new statements turn up, and another round
 * follows. A fold counts only when nothing in it was presumed that was not found.
 */

import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Manifest } from '../../election/manifest.ts';
import { type CheckId, checkIds } from '../check-id.ts';
import type { EntryTypeName } from '../entry.ts';
import { type Blobs, type Finding, kindOf, type Statement } from '../evidence.ts';
import { apply, statementOf } from '../fold.ts';
import type { ExaminedEntries } from '../opened/opened.ts';
import { type ElectionRecord, newRecord } from '../record.ts';
import { type Examined, replay, type Stop } from '../replay.ts';
import type { Row } from '../transcript-file.ts';
import type { HeldBlobs } from './blobs.ts';
import { BoardReader } from './board-reader.ts';
import { failuresAmong, type LeavesRead, type LeavesToRead, type Readers, statementsIn } from './reading.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Examines statements, in order: `examine` of evidence.ts, in this thread or spread over others. */
export type Examine = (
  statements: readonly Statement[],
  blobs: Blobs,
) => readonly Finding[] | Promise<readonly Finding[]>;

export interface Examination {
  readonly examine: Examine;
  /** Threads that read leaves and examine what they show by themselves; this one and `examine` where there are none. */
  readonly readers: Readers | null;
  readonly stopwatch: Stopwatch;
  readonly blobs: HeldBlobs;
}

/** Statements that are examined together are so in batches of so many. */
const BATCH_STATEMENTS = 512;

const presumed: Finding = { ok: true };

/** Throws only what `examine` throws. */
export async function examineBoard(manifest: Manifest, leaves: Row, examination: Examination): Promise<ExaminedBoard> {
  const { stopwatch, blobs } = examination;
  const readers = examination.readers ?? { threads: 0, read: (order) => readHere(order, examination) };
  const reader = new BoardReader({ leaves, manifest, blobs, readers, stopwatch });
  const known = new Map<string, Finding>();
  for (let round = 1; ; round++) {
    const record = newRecord(manifest);
    /** What is examined by itself and not as it is read, by index. */
    const settled = new Map<number, { readonly name: string; readonly statement: Statement }>();
    const open = new Map<string, Statement>();
    const settle = async (statement: Statement, index: number): Promise<Finding> => {
      const name = nameOf(statement);
      settled.set(index, { name, statement });
      if (kindOf(statement.evidence).examined === 'at once' && !known.has(name))
        await examineAll(new Map([[name, statement]]), known, record, examination);
      const finding = known.get(name);
      if (!finding) open.set(name, statement);
      return finding ?? presumed;
    };
    const stop = await stopwatch.time('V2', () =>
      replay(record, reader, {
        examine: (statements, first) => {
          const found = statements.map(
            (statement, i) => reader.findingAt(first + i, record) ?? settle(statement, first + i),
          );
          return found.some((each) => each instanceof Promise) ? Promise.all(found) : (found as Finding[]);
        },
        onProgress: (folded, total) => round === 1 && stopwatch.progress('V2', folded, total),
      }),
    );
    if (round === 1) for (const [check, count] of reader.examined) stopwatch.progress(check, count, count);
    await examineAll(open, known, record, examination);
    if ([...open.keys()].every((name) => isAsPresumed(known.get(name)))) {
      await stopwatch.time('V2', () => reader.finish());
      const finding = (index: number) => known.get(settled.get(index)!.name)!;
      return new ExaminedBoard({ record, stop, reader, settled, finding, lookup: lookupOf(record, blobs) });
    }
  }
}

/** Whether whoever presumed it has folded as whoever found it would. */
const isAsPresumed = (finding: Finding | undefined): boolean =>
  finding?.ok === true && finding.atFault === undefined && finding.records === undefined;

interface ExaminedParts {
  readonly record: ElectionRecord;
  readonly stop: Stop | null;
  readonly reader: BoardReader;
  readonly settled: ReadonlyMap<number, { readonly statement: Statement }>;
  /** Of what is settled. */
  readonly finding: (index: number) => Finding;
  readonly lookup: Blobs;
}

/** A board that was folded, and what was examined of it. */
export class ExaminedBoard implements ExaminedEntries {
  /** Of the leaves that the fold accepts. */
  readonly record: ElectionRecord;
  /** Where and why it stopped; null where it accepts all. */
  readonly stop: Stop | null;
  /** What is on the board beyond the fold, too. */
  readonly reader: BoardReader;
  /** Every list and proof that its entries name. */
  readonly lookup: Blobs;
  readonly #parts: ExaminedParts;

  constructor(parts: ExaminedParts) {
    this.#parts = parts;
    this.record = parts.record;
    this.stop = parts.stop;
    this.reader = parts.reader;
    this.lookup = parts.lookup;
  }

  /** Entries that were examined in the end, that at which the fold stopped among them. */
  get length(): number {
    return this.record.log.size + (this.stop?.examined ? 1 : 0);
  }

  /** What was examined of an entry; undefined where none was. */
  at(index: number): Examined | undefined {
    const entry = index < this.length ? this.reader.at(index) : undefined;
    if (!entry) return undefined;
    const settled = this.#parts.settled.get(index);
    // What was examined as it was read shows the same to the record of all.
    const statement = settled?.statement ?? statementOf(this.record, entry);
    return { index, entry, statement, finding: this.findingAt(index) };
  }

  ofType(type: EntryTypeName): readonly number[] {
    return this.reader.indicesOf(type, 0, this.length);
  }

  findingAt(index: number): Finding {
    return this.reader.findingAt(index, this.record) ?? this.#parts.finding(index);
  }

  /** The record of the entries before `end`, had the one at `index` been found so; null where the fold then refuses one of them. */
  refolded(end: number, index: number, finding: Finding): ElectionRecord | null {
    const record = newRecord(this.record.manifest);
    for (const [at, entry] of enumerated(this.reader.first(end)))
      if (apply(record, entry, at === index ? finding : this.findingAt(at)) !== null) return null;
    return record;
  }
}

function* enumerated<T>(all: Iterable<T>): Generator<[number, T]> {
  let at = 0;
  for (const each of all) yield [at++, each];
}

/** Reads leaves in this thread, what they show on the account of the check that it belongs to. */
async function readHere(order: LeavesToRead, examination: Examination): Promise<LeavesRead> {
  const { entries, unread, places, statements } = statementsIn(order);
  const findings: Finding[] = [];
  const all = statements.map(
    (statement, i): Asked => ({
      statement,
      take(found) {
        findings[i] = found;
      },
    }),
  );
  for (const check of checkIds) await examineCheck(check, all, noBlobs, examination);
  return { entries, unread, failed: failuresAmong(places, findings) };
}

const noBlobs: Blobs = () => {
  throw new OstrakaError('internal', 'what a leaf shows by itself names no blob');
};

/** The same statement about the same leaf has the same finding, whatever was presumed on the way to it. */
function nameOf({ leaf, evidence }: Statement): string {
  const short = 'context' in evidence ? { ...evidence, context: contextName(evidence.context) } : evidence;
  return hex(sha256(encodeCanonical({ leaf, evidence: short } as Value)));
}

/** Thousands of ballots share one context. */
function contextName(context: object): Bytes {
  const name = contextNames.get(context) ?? sha256(encodeCanonical(context as Value));
  contextNames.set(context, name);
  return name;
}

const contextNames = new WeakMap<object, Bytes>();

/** The blobs, and the list that the close makes, which stands in no file: it is a function of the board. */
const lookupOf =
  ({ closing }: ElectionRecord, blobs: HeldBlobs): Blobs =>
  (name) =>
    closing && equal(closing.digest, name) ? closing.list : blobs.get(name);

/** Examines what is open check by check, until a check has something to say that changes the fold. */
async function examineAll(
  open: ReadonlyMap<string, Statement>,
  known: Map<string, Finding>,
  record: ElectionRecord,
  examination: Examination,
): Promise<void> {
  const lookup = lookupOf(record, examination.blobs);
  const all = [...open].map(
    ([name, statement]): Asked => ({ statement, take: (found) => void known.set(name, found) }),
  );
  const { stopwatch } = examination;
  const tell = (check: CheckId, done: number, total: number) => stopwatch.progress(check, done, total);
  for (const check of checkIds) if (!(await examineCheck(check, all, lookup, examination, tell))) return;
}

/** A statement, and what becomes of the finding. */
interface Asked {
  readonly statement: Statement;
  readonly take: (finding: Finding) => void;
}

/** Examines all that belongs to one check; whether all of it holds. */
async function examineCheck(
  check: CheckId,
  all: readonly Asked[],
  lookup: Blobs,
  { examine, stopwatch }: Pick<Examination, 'examine' | 'stopwatch'>,
  tell: (check: CheckId, done: number, total: number) => void = () => {},
): Promise<boolean> {
  const group = all.filter(({ statement: { evidence } }) => kindOf(evidence).check === check);
  if (group.length === 0) return true;
  let done = 0;
  let allHold = true;
  const examineBatch = async (batch: readonly Asked[]): Promise<void> => {
    const asked = examine(
      batch.map(({ statement }) => statement),
      lookup,
    );
    const findings = asked instanceof Promise ? await asked : asked;
    for (const [i, { take }] of batch.entries()) {
      const finding = findings[i];
      if (!finding) throw new OstrakaError('internal', 'a statement was given to examine and has no finding');
      take(finding);
      allHold &&= finding.ok;
    }
    done += batch.length;
    tell(check, done, group.length);
  };
  await stopwatch.time(check, () => Promise.all(inBatches(group).map(examineBatch)));
  return allHold;
}

/** All of one check. */
function inBatches(group: readonly Asked[]): (readonly Asked[])[] {
  const batches: (readonly Asked[])[] = [];
  const isBatched = ({ statement }: Asked): boolean => kindOf(statement.evidence).examined === 'together';
  const batched = group.filter(isBatched);
  for (let at = 0; at < batched.length; at += BATCH_STATEMENTS) batches.push(batched.slice(at, at + BATCH_STATEMENTS));
  return [...batches, ...group.filter((each) => !isBatched(each)).map((each) => [each])];
}
