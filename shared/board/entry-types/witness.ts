/** Notes on the board: a checkpoint with the co-signatures of q nodes shows that these hold the board up to some entry, and since when. */
import { equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { closeQuorum, cosignersOf, type Manifest } from '../../election/manifest.ts';
import { type Checkpoint, cosignatureTimes, origin, readCheckpoint } from '../checkpoint.ts';
import type { ElectionRecord } from '../record.ts';

/** What a note has to show that q nodes hold, in words. */
interface Shown {
  /** The entry that it has to cover. */
  readonly index: number;
  readonly name: string;
}

/** Why this note does not show that q nodes hold the close, or null [7]. */
export const closeUnwitnessed = (record: ElectionRecord, note: string): string | null =>
  record.closing
    ? unwitnessed(record, note, { index: record.closing.index, name: 'the close' })
    : 'voting has not closed';

/** Why this note does not show that q nodes hold the board up to that entry, or null. */
export function unwitnessed(record: ElectionRecord, note: string, { index, name }: Shown): string | null {
  const { manifest, log } = record;
  let cosigned: number;
  try {
    const { checkpoint, times } = witnessIn(record, note);
    cosigned = times.length;
    if (checkpoint.size <= index || checkpoint.size > log.size) return `the checkpoint does not cover ${name}`;
    if (!equal(checkpoint.root, log.root(checkpoint.size))) return 'the checkpoint is of another board';
  } catch (error) {
    if (error instanceof OstrakaError) return error.message;
    throw error;
  }
  const quorum = closeQuorum(manifest);
  return cosigned >= quorum ? null : `${cosigned} of the needed ${quorum} nodes have co-signed ${name}`;
}

/** So many first entries a note of the present coordinator covers; throws what reading it throws. */
export const sizeIn = (record: ElectionRecord, note: string): number => witnessIn(record, note).checkpoint.size;

/**
 * The median, of an even number the lower one, of the times at which nodes have co-signed a note that `unwitnessed` takes: whole
 * seconds since 1970, each by the clock of its own laptop.
 */
export function timeOf(record: ElectionRecord, note: string): number {
  const times = [...witnessIn(record, note).times].sort((a, b) => a - b);
  return times[Math.floor((times.length - 1) / 2)]!;
}

interface ReadWitness {
  readonly checkpoint: Checkpoint;
  /** When each node has co-signed it that has. */
  readonly times: readonly number[];
}

/** By manifest, what was last read: a verifier folds a board again behind each proof that fails. */
const witnesses = new WeakMap<Manifest, Map<string, ReadWitness>>();
const WITNESSES_KEPT = 1024;

/** The checkpoint in a note of the present coordinator; throws what reading it throws. */
function witnessIn({ manifest, fingerprint, coordinator, epoch }: ElectionRecord, note: string): ReadWitness {
  const read = witnesses.get(manifest) ?? new Map<string, ReadWitness>();
  witnesses.set(manifest, read);
  const name = `${hex(coordinator)}/${epoch}/${note}`;
  const known = read.get(name);
  if (known) return known;
  const checkpoint = readCheckpoint(note, coordinator, origin(fingerprint, epoch));
  const found = { checkpoint, times: cosignatureTimes(note, cosignersOf(manifest)) };
  if (read.size >= WITNESSES_KEPT) read.clear();
  read.set(name, found);
  return found;
}
