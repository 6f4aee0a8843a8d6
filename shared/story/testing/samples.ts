/** Every sample transcript with its story. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Entry, readEntry } from '../../board/entry.ts';
import { blobsIn, examine } from '../../board/evidence.ts';
import { recordFor } from '../../board/fold.ts';
import type { ElectionRecord } from '../../board/record.ts';
import { leavesOf, replay } from '../../board/replay.ts';
import { readTranscript } from '../../board/transcript-file.ts';
import { hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Scene } from '../scene.ts';
import { storyOf } from '../story.ts';

export interface Told {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly record: ElectionRecord;
  readonly scenes: readonly Scene[];
}

const root = join(import.meta.dirname, '../../board/verify/samples');

/** All samples of all versions, those that are refused as far as they stand. */
export async function toldSamples(): Promise<readonly Told[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ostraka'));
  return (await Promise.all(files.sort().map(told))).flat();
}

/** One of them, by its name from the folder of all samples. */
export async function toldSample(name: string): Promise<Told> {
  const [one] = await told(name);
  if (!one) throw new Error(`nothing of ${name} stands`);
  return one;
}

/** Folds a sample, every proof examined, up to where it is refused or a blob is missing. */
async function told(name: string): Promise<Told[]> {
  const { entries: leaves, blobs } = readTranscript(new Uint8Array(readFileSync(join(root, name))));
  const entries = leaves.map(readEntry);
  const record = recordFor(entries[0]!)!;
  const held = new Map(blobs.map((blob) => [hex(sha256(blob)), blob]));
  await replay(record, leavesOf(leaves, entries), {
    examine: async (statements) => examine(statements, blobsIn(held)),
    onListToMix: (list) => void held.set(hex(sha256(list)), list),
  }).catch((error) => {
    if (!(error instanceof OstrakaError && error.code === 'blob-missing')) throw error;
  });
  return record.log.size === 0 ? [] : [{ name, entries, record, scenes: storyOf(entries, record) }];
}
