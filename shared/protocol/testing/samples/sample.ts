/** A sample: a whole board to keep, and what it is about. */
import { addCosignature, cosign, origin, writeCheckpoint } from '../../../board/checkpoint.ts';
import { blobsBrought, picturesNamed, readEntry } from '../../../board/entry.ts';
import { canonicalNotes } from '../../../board/notes/order.ts';
import type { Transcript } from '../../../board/transcript-file.ts';
import { hex } from '../../../codec/bytes.ts';
import type { Answer } from '../../coordinator/state.ts';
import type { Network } from '../network.ts';

export interface Sample {
  /** Where it is kept, such as `counts/single`. */
  readonly name: string;
  /** One sentence for whoever reads the folder. */
  readonly about: string;
  readonly transcript: Transcript;
}

/** The board of a network as its coordinator gives it away. */
export const transcriptOf = (network: Network): Transcript => ({
  ...partsOf(network, network.leaves.length),
  notes: canonicalNotes(network.notes.values()),
});

/** The board as it stood at this size, under a checkpoint of its coordinator, co-signed by all. */
export function transcriptAt(network: Network, size: number): Transcript {
  const { record, coordinatorKey, nodes, now } = network;
  const board = origin(record.fingerprint, record.epoch);
  const checkpoint = { origin: board, size, root: record.log.root(size), extensions: [] };
  const note = writeCheckpoint(checkpoint, coordinatorKey);
  const lines = nodes.map(({ key }, i) => cosign(note, i + 1, key, Math.floor(now / 1000)));
  return { ...partsOf(network, size), notes: [lines.reduce(addCosignature, note)] };
}

function partsOf({ leaves, blobs }: Network, size: number): Pick<Transcript, 'entries' | 'blobs'> {
  const entries = leaves.slice(0, size);
  const read = entries.map(readEntry);
  const pictures = read.flatMap(picturesNamed).map(({ sha256 }) => hex(sha256));
  const named = new Set([
    ...pictures.filter((name) => blobs.has(name)),
    ...read.flatMap(blobsBrought).map(({ sha256 }) => hex(sha256)),
  ]);
  return { entries, blobs: [...named].map((name) => blobs.get(name)!) };
}

/** A sample shows what is accepted: a request that is refused ends its making. */
export function must(answer: Answer): void {
  if (!answer.ok) throw new Error(answer.message);
}
