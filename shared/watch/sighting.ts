/** What somebody who watches an election gets to see, step by step: plain data, for a terminal, a window or a program. */
import type { Fork } from '../board/fork.ts';
import type { OstrakaError } from '../codec/error.ts';
import type { Share, WatchAlarm, WatchedElection } from '../protocol/watched.ts';
import type { Scene } from '../story/scene.ts';

export type Sighting =
  /** The election has not begun. */
  | { readonly saw: 'waiting' }
  | ({ readonly saw: 'election' } & WatchedElection)
  /** An earlier watch has kept this board of so many entries, and this one goes on from it. */
  | { readonly saw: 'kept'; readonly size: number }
  /** The board begins with the so many entries that were seen earlier on this device. */
  | { readonly saw: 'remembered'; readonly size: number }
  /** A checkpoint that the coordinator has signed, over entries that are here; it begins with the `before` entries seen before. */
  | { readonly saw: 'head'; readonly size: number; readonly epoch: number; readonly before: number }
  /** These nodes' co-signatures under the checkpoint of `size` entries hold; all of them, by name. */
  | { readonly saw: 'cosigned'; readonly size: number; readonly nodes: readonly string[] }
  /** Entries that are checked, of those that are signed, and how many of them are ballots. */
  | { readonly saw: 'progress'; readonly checked: number; readonly signed: number; readonly ballots: Share }
  /** A long check: how much of it is done, from 0 to 1. */
  | { readonly saw: 'working'; readonly index: number; readonly type: string; readonly share: number }
  /** An entry that holds, as it is told. */
  | { readonly saw: 'scene'; readonly scene: Scene }
  | { readonly saw: 'alarm'; readonly alarm: WatchAlarm; readonly fork: Fork | null }
  /** Nobody answers, or something that is no coordinator: it is tried again. */
  | { readonly saw: 'nobody'; readonly error: OstrakaError }
  | { readonly saw: 'somebody' };
