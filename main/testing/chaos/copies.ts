/** What nodes hold of the board. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { dispatch } from '../../cli/dispatch.ts';
import { readTranscriptFile } from '../../files/transcript-file.ts';
import type { Election } from './election.ts';
import type { Laptop } from './laptop.ts';

export interface Copy {
  readonly path: string;
  readonly entries: readonly Bytes[];
}

/** The longest copy of nodes that are stopped. Throws `OstrakaError` where one cannot be read. */
export async function longestCopy(election: Election): Promise<Copy> {
  let best: Copy = { path: '', entries: [] };
  for (const node of election.nodes) {
    if (node.lost) continue;
    const copy = await copyOf(election, node);
    if (copy.entries.length > best.entries.length) best = copy;
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
  const { entries, notes } = await readTranscriptFile(path);
  for (const note of notes) heads.see(note, name);
  return { path, entries };
}

async function run(...words: string[]): Promise<void> {
  const noted: string[] = [];
  const note = (line: string) => void noted.push(line);
  const code = await dispatch(words, { stop: new AbortController().signal, say: () => {}, note });
  if (code !== 0) throw new OstrakaError('chaos', `${words.join(' ')}: ${noted.join(' / ')}`);
}
