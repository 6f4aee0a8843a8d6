/** What nodes hold of the board. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry } from '../../../shared/board/entry.ts';
import type { Transcript } from '../../../shared/board/transcript-file.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { closeQuorumOf } from '../../../shared/election/manifest.ts';
import { dispatch } from '../../cli/dispatch.ts';
import { readTranscriptFile } from '../../files/transcript-file.ts';
import type { Election } from './election.ts';
import type { Laptop } from './laptop.ts';

export interface Copy {
  readonly path: string;
  readonly transcript: Transcript;
}

/** Whether voting has been opened there: before, whoever took over would have people sign up again. */
export const hasRoll = ({ transcript }: Copy): boolean =>
  transcript.entries.some((leaf) => readEntry(leaf).type === 'roll');

/** Whether as many nodes have attested a result as must: then nobody has to lead any more. */
export const isAttested = ({ transcript }: Copy, { nodes, plan }: Election): boolean =>
  transcript.entries.filter((leaf) => readEntry(leaf).type === 'attest').length >=
  closeQuorumOf(nodes.length, plan.threshold);

/** The longest copy of nodes that are stopped. Throws `OstrakaError` where one cannot be read. */
export async function longestCopy(election: Election): Promise<Copy> {
  let best: Copy = { path: '', transcript: { entries: [], blobs: [], notes: [] } };
  for (const node of election.nodes) {
    if (node.lost) continue;
    const copy = await copyOf(election, node);
    if (copy.transcript.entries.length > best.transcript.entries.length) best = copy;
  }
  return best;
}

/** Notes the heads that nodes which are stopped have been shown; one that was damaged may have none. */
export async function seeHeadsOfNodes(election: Election): Promise<void> {
  for (const node of election.nodes)
    try {
      if (!node.lost) await copyOf(election, node);
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
    }
}

async function copyOf({ directory, heads }: Election, { name, data }: Laptop): Promise<Copy> {
  const path = join(directory, `${name}.ostraka`);
  rmSync(path, { force: true });
  await run('export', '--data', data, '--out', path);
  const transcript = await readTranscriptFile(path);
  for (const note of transcript.notes) heads.see(note, name);
  return { path, transcript };
}

async function run(...words: string[]): Promise<void> {
  const noted: string[] = [];
  const note = (line: string) => void noted.push(line);
  const code = await dispatch(words, { stop: new AbortController().signal, say: () => {}, note });
  if (code !== 0) throw new OstrakaError('chaos', `${words.join(' ')}: ${noted.join(' / ')}`);
}
