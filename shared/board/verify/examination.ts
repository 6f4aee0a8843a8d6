/**
 * Examining a whole board with as much at once as there is. A first fold presumes that signatures, ballots, mixes and
 * key shares hold, and so learns what is to be shown; the statements are examined check by check, all of one check at once;
 * then the board is folded again with the findings. Where a presumption led astray (after a failed proof other mixes
 * stand) new statements turn up, and another round follows. A fold counts only when it presumed nothing.
 */

import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Manifest } from '../../election/manifest.ts';
import { checkIds } from '../check-id.ts';
import type { Entry } from '../entry.ts';
import { type Blobs, blobsIn, type Finding, kindOf, type Statement } from '../evidence.ts';
import { type ElectionRecord, newRecord } from '../record.ts';
import { type Examined, replay, type Stop } from '../replay.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Examines statements, in order: `examine` of evidence.ts, in this thread or spread over others. */
export type Examine = (
  statements: readonly Statement[],
  blobs: Blobs,
) => readonly Finding[] | Promise<readonly Finding[]>;

export interface Examination {
  readonly examine: Examine;
  readonly stopwatch: Stopwatch;
  /** By SHA-256 in hexadecimal; holds every blob that the leaves bring. */
  readonly blobs: ReadonlyMap<string, Bytes>;
  /** The entries of the leaves, as far as they can be read. */
  readonly entries: readonly Entry[];
}

/** Statements that are examined together are so in batches of so many. */
const BATCH_STATEMENTS = 512;

const presumed: Finding = { ok: true };

export interface ExaminedBoard {
  /** Of the leaves that the fold accepts. */
  readonly record: ElectionRecord;
  /** Where and why it stopped; null where it accepts all. */
  readonly stop: Stop | null;
  /** Every entry that was examined in the end, that at which the fold stopped among them. */
  readonly examined: readonly Examined[];
  /** Every list and proof that they name. */
  readonly lookup: Blobs;
}

/** Throws only what `examine` throws. */
export async function examineBoard(
  manifest: Manifest,
  leaves: readonly Bytes[],
  examination: Examination,
): Promise<ExaminedBoard> {
  const known = new Map<string, Finding>();
  for (let round = 1; ; round++) {
    const record = newRecord(manifest);
    const open = new Map<string, Statement>();
    const examined: Examined[] = [];
    const settle = async (statement: Statement): Promise<Finding> => {
      const name = nameOf(statement);
      if (kindOf(statement.evidence).examined === 'at once' && !known.has(name))
        await examineAll(new Map([[name, statement]]), known, record, examination);
      const finding = known.get(name);
      if (!finding) open.set(name, statement);
      return finding ?? presumed;
    };
    const stop = await examination.stopwatch.time('V2', () =>
      replay(record, leaves, {
        entries: examination.entries,
        examine: (statements) => Promise.all(statements.map(settle)),
        onExamined: (each) => examined.push(each),
        onProgress: (folded, total) => round === 1 && examination.stopwatch.progress('V2', folded, total),
      }),
    );
    if (open.size === 0) return { record, stop, examined, lookup: lookupOf(record, examination.blobs) };
    await examineAll(open, known, record, examination);
  }
}

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
function lookupOf({ closing }: ElectionRecord, blobs: ReadonlyMap<string, Bytes>): Blobs {
  const held = blobsIn(blobs);
  return (name) => (closing && equal(closing.digest, name) ? closing.list : held(name));
}

/** Examines what is open check by check, until a check has something to say that changes the fold. */
async function examineAll(
  open: ReadonlyMap<string, Statement>,
  known: Map<string, Finding>,
  record: ElectionRecord,
  { examine, stopwatch, blobs }: Examination,
): Promise<void> {
  const lookup = lookupOf(record, blobs);
  for (const check of checkIds) {
    const group = [...open].filter(([, { evidence }]) => kindOf(evidence).check === check);
    if (group.length === 0) continue;
    let done = 0;
    let allHold = true;
    const examineBatch = async (batch: typeof group): Promise<void> => {
      const asked = examine(
        batch.map(([, statement]) => statement),
        lookup,
      );
      const findings = asked instanceof Promise ? await asked : asked;
      for (const [i, [name]] of batch.entries()) {
        const finding = findings[i];
        if (!finding) throw new OstrakaError('internal', 'a statement was given to examine and has no finding');
        known.set(name, finding);
        allHold &&= finding.ok;
      }
      done += batch.length;
      stopwatch.progress(check, done, group.length);
    };
    await stopwatch.time(check, () => Promise.all(inBatches(group).map(examineBatch)));
    if (!allHold) return;
  }
}

/** All of one check. */
function inBatches(group: [string, Statement][]): [string, Statement][][] {
  const batches: [string, Statement][][] = [];
  const isBatched = ([, { evidence }]: [string, Statement]): boolean => kindOf(evidence).examined === 'together';
  const batched = group.filter(isBatched);
  for (let at = 0; at < batched.length; at += BATCH_STATEMENTS) batches.push(batched.slice(at, at + BATCH_STATEMENTS));
  return [...batches, ...group.filter((each) => !isBatched(each)).map((each) => [each])];
}
