/** What somebody who watches an election gets to see, step by step: plain data, for a terminal, a window or a program. */
import type { Fork } from '../board/fork.ts';
import type { FaultCode } from '../board/refusal.ts';
import type { Met } from '../board/verify/expectation.ts';
import type { Bytes } from '../codec/bytes.ts';
import type { Culprit } from '../codec/culprit.ts';
import type { OstrakaError } from '../codec/error.ts';
import type { Scene } from '../story/scene.ts';

/** What a watcher warns of. */
export type WatchAlarmCode =
  /** Two signatures convict the coordinator. */
  | 'fork'
  /** An entry under the coordinator's signature breaks the rules, or brings another blob than it names. */
  | 'bad-board'
  /** Fewer entries are shown than were signed before. */
  | 'went-back'
  /** What was served is not what was signed. */
  | 'bad-answer'
  /** Something else answers, or another election. */
  | 'wrong-origin'
  | 'bad-checkpoint-signature'
  | 'wrong-coordinator'
  | 'left-behind'
  | 'other-election'
  | 'bad-cosignature'
  /** What stands on the board against a party. */
  | FaultCode;

export interface WatchAlarm {
  readonly code: WatchAlarmCode;
  readonly message: string;
  readonly culprit: Culprit;
  /** Whether nothing can be believed after it: the watching ends. */
  readonly ends: boolean;
  /** Of what stands on the board against a party: whether the board proves it, or it is the coordinator's word. */
  readonly proven?: boolean;
}

export interface WatchedElection {
  readonly title: string;
  readonly fingerprint: Bytes;
  /** The twelve of its fingerprint. */
  readonly words: readonly string[];
  readonly nodes: readonly string[];
  readonly lesson: boolean;
  readonly simulation: boolean;
  /** Whether it is the election that was expected. */
  readonly met: Met['expected'];
}

export type Sighting =
  /** The election has not begun. */
  | { readonly saw: 'waiting' }
  | ({ readonly saw: 'election' } & WatchedElection)
  /** An earlier watch has kept this board of so many entries, and this one goes on from it. */
  | { readonly saw: 'kept'; readonly size: number }
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

export interface Share {
  readonly done: number;
  readonly total: number;
}
