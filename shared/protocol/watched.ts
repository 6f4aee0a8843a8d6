/** What somebody sees who watches an election without a part in it: plain data, for a window, a terminal and programs. */
import type { Phase } from '../board/record.ts';
import type { FaultCode } from '../board/refusal.ts';
import type { Met } from '../board/verify/expectation.ts';
import type { Verdict } from '../board/verify/verdict.ts';
import type { Bytes } from '../codec/bytes.ts';
import type { Culprit } from '../codec/culprit.ts';
import type { Contest } from '../election/contest.ts';
import type { IpcError } from './ipc-error.ts';

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
  readonly rehearsal?: true;
  /** Whether it is the election that was expected. */
  readonly met: Met['expected'];
}

export interface Share {
  readonly done: number;
  readonly total: number;
}

export interface WatchState {
  readonly role: 'watch';
  /** Null before the election has begun. */
  readonly election: WatchedElection | null;
  readonly phase: Phase | null;
  /** Entries that the coordinator has signed, and how many of them are checked. */
  readonly board: { readonly signed: number; readonly checked: number; readonly ballots: Share } | null;
  /** How many entries of it were seen before; the board was found to begin with them. */
  readonly before: number;
  /** Who has co-signed the newest checkpoint that anybody has, by name, and how many entries that covers. */
  readonly cosigned: { readonly size: number; readonly nodes: readonly string[] } | null;
  /** A long check that is under way: its entry, and what share of it is done. */
  readonly working: { readonly index: number; readonly type: string; readonly share: number } | null;
  readonly alarms: readonly WatchAlarm[];
  /** Whether there is a proof against the coordinator to be saved. */
  readonly fork: boolean;
  /** Whether the coordinator answered when it was asked last; and why not. */
  readonly connected: boolean;
  readonly missed: IpcError | null;
  /** Whether this device could keep the last checkpoint. */
  readonly kept: boolean;
  /** Whether the key in the address was the coordinator's own word, because somebody typed the address. */
  readonly unproven: boolean;
  /** The join link, for a program of one's own; null where none is known. */
  readonly link: string | null;
  /** How far the judgement of everything is, once the election is over. */
  readonly judging: { readonly check: string; readonly done: number; readonly total: number } | null;
  readonly verdict: Verdict | null;
  readonly contests: readonly Contest[];
  /** Why nothing is watched any more, where no alarm says it. */
  readonly error: IpcError | null;
}
