/** The server on which a coordinator's board lies, as its commits: a standby has the first of them, a backup those of before. */
import { type Bytes, hex } from '../../codec/bytes.ts';
import type { FloorRule } from '../../protocol/coordinator/floor/floor.ts';
import type { CoordinatorEffect } from '../../protocol/coordinator/state.ts';
import type { CoordinatorDisk } from './parties.ts';

/** Whether a commit is acknowledged only once the standby has it as well. */
export type Standby = 'synchronous' | 'asynchronous';

/** What one step makes durable, and when, in milliseconds of the schedule. */
export interface Commit {
  readonly at: number;
  readonly effects: readonly CoordinatorEffect[];
}

/** How a server dies in a commit. */
export interface Failure {
  /** Whether the commit is acknowledged before it does. */
  readonly acknowledged: boolean;
  readonly then: () => void;
}

export const emptyDisk = (): CoordinatorDisk => ({ leaves: [], blobs: new Map(), kept: new Map(), notes: new Map() });

export const copyOfDisk = ({ leaves, blobs, kept, notes }: CoordinatorDisk): CoordinatorDisk => ({
  leaves: [...leaves],
  blobs: new Map(blobs),
  kept: new Map(kept),
  notes: new Map(notes),
});

export function write({ leaves, blobs, kept, notes }: CoordinatorDisk, effect: CoordinatorEffect): void {
  if (effect.do === 'append') leaves.push(effect.leaf);
  else if (effect.do === 'keep-blob') blobs.set(hex(effect.sha256), effect.bytes);
  else if (effect.do === 'put' && effect.value) kept.set(effect.key, effect.value);
  else if (effect.do === 'put') kept.delete(effect.key);
  else if (effect.do === 'note')
    notes.set(effect.close ? 'close' : effect.witnessed ? 'witnessed' : 'latest', effect.note);
}

/** @param blobs beside the database, where they are named by what they hold: of them nothing is lost */
export function diskAfter(commits: readonly Commit[], blobs: ReadonlyMap<string, Bytes>): CoordinatorDisk {
  const disk = { ...emptyDisk(), blobs: new Map(blobs) };
  for (const { effects } of commits) for (const effect of effects) write(disk, effect);
  return disk;
}

/** What a coordinator whose board lies there asks of the nodes at its start. */
export const floorFor = (standby: Standby): FloorRule => (standby === 'synchronous' ? 'quorum' : 'all');
