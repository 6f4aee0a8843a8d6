/**
 * A board for whoever does not read all of it: the entries about one voter and those on which an election turns, each proven
 * under one checkpoint. What is left out of it is withheld from that voter alone, who then waits; nothing in it can be false.
 */
import * as v from 'valibot';
import { type Entry, MAX_ENTRY_BYTES, readEntry } from '../board/entry.ts';
import { entryTypeOf } from '../board/entry-types/entry-types.ts';
import type { ElectionRecord, Voter } from '../board/record.ts';
import { proveRecord, type RecordProof, recordProof } from '../board/roll/proof.ts';
import { recordBytesOf } from '../board/roll/records.ts';
import type { Bytes } from '../codec/bytes.ts';
import { decodeAs } from '../codec/cbor.ts';
import { bytesUpTo, digest, integer } from '../codec/schema.ts';

const size = integer(0, 2 ** 40);
const path = v.pipe(v.array(digest), v.maxLength(64));

const excerptSchema = v.strictObject({
  /** Of the newest checkpoint: everything else is proven under it. */
  size,
  root: digest,
  note: v.pipe(v.string(), v.maxLength(16 * 2 ** 10)),
  /** That the board of so many entries is the beginning of the checkpoint's: those that were asked for, and what entries here name. */
  prefixes: v.pipe(v.array(v.strictObject({ size, path })), v.maxLength(4096)),
  /** In the order of the board. */
  entries: v.pipe(v.array(v.strictObject({ index: size, leaf: bytesUpTo(MAX_ENTRY_BYTES), path })), v.maxLength(4096)),
  /** Of the keys that were asked for, those that stand on a roll. */
  records: v.pipe(v.array(recordProof), v.maxLength(4)),
});
export type Excerpt = v.InferOutput<typeof excerptSchema>;

/** More than all paths of the largest excerpt are made of. */
const MOST_ITEMS = 2 ** 20;

/** Throws `not-canonical`, `bad-shape`. */
export const readExcerpt = (bytes: Bytes): Excerpt => decodeAs(excerptSchema, bytes, MOST_ITEMS);

export interface Wanted {
  /** The first so many entries are known, but for those about the keys. */
  readonly known: number;
  /** What is about the keys is wanted from this entry on. */
  readonly since: number;
  /** Keys on the roll, or that vote. */
  readonly about: readonly Bytes[];
  /** Sizes of boards that the checkpoint's must begin with. */
  readonly prefixes: readonly number[];
}

/** Keys and prefixes that one question may name. */
export const MOST_ASKED = 4;

/** On what an election turns, where its ballots and proofs are judged by others. */
const turning: ReadonlySet<string> = new Set(['takeover', 'extend', 'close', 'shortfall', 'seal', 'result', 'attest']);

/** The boards that judging this entry looks back at, by their sizes: its author's, and those that nodes reported. */
export const headsNamed = ({ type, seen, body }: Entry): { readonly size: number; readonly root: Bytes }[] =>
  type === 'takeover' ? [seen, body.head, ...body.reports.map(({ head }) => head)] : [seen];

/**
 * Out of a whole board, under its checkpoint over `covered` entries.
 * @param leaf reads an entry
 */
export function excerptOf(
  record: ElectionRecord,
  { note, size: covered }: { readonly note: string; readonly size: number },
  { known, since, about, prefixes }: Wanted,
  leaf: (index: number) => Bytes,
): Excerpt {
  const { log, milestones } = record;
  const named = about.flatMap((key) => record.signers.get(key) ?? record.voters?.get(key) ?? []);
  const voters = [...new Map(named.map((voter) => [voter.number, voter])).values()];
  const indices = [
    ...milestones.filter(({ index, type }) => index >= known && turning.has(type)).map(({ index }) => index),
    ...voters.flatMap(({ entries }) => entries.filter((index) => index >= since)),
  ];
  const entries = [...new Set(indices)]
    .filter((index) => index < covered)
    .sort((a, b) => a - b)
    .map((index) => ({ index, leaf: leaf(index), path: log.inclusionProof(index, covered) }));
  const judged = entries.map(({ leaf }) => readEntry(leaf)).filter(({ type }) => entryTypeOf(type).judgedByDevices);
  const sizes = [known, ...prefixes, ...judged.flatMap(headsNamed).map(({ size }) => size)];
  return {
    size: covered,
    root: log.root(covered),
    note,
    prefixes: [...new Set(sizes)]
      .filter((size) => size <= covered)
      .map((size) => ({ size, path: log.consistencyProof(size, covered) })),
    entries,
    records: voters.flatMap((voter) => recordOf(record, voter, leaf) ?? []),
  };
}

/** The record of this voter; of a code that has another's place the record of that one. */
function recordOf(
  { rolls, manifest }: ElectionRecord,
  { rollKey, entries: [on, then] }: Voter,
  leaf: (index: number) => Bytes,
): RecordProof | null {
  const records = rolls.get(on!);
  const next = then === undefined ? null : readEntry(leaf(then));
  const key = next?.type === 'replace' ? next.body.revoked : rollKey;
  return records ? proveRecord(records, recordBytesOf(manifest), on!, key) : null;
}
