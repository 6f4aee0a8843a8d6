/** What a mix node knows, hears and does. The step between them is in step.ts. */

import type { Comparison } from '../../board/comparison.ts';
import type { Entry, Head } from '../../board/entry.ts';
import type { Fork } from '../../board/fork.ts';
import type { Leaves } from '../../board/leaf.ts';
import type { ElectionRecord } from '../../board/record.ts';
import type { Bytes } from '../../codec/bytes.ts';
import type { Culprit } from '../../codec/culprit.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import type { BlobName } from '../../codec/schema.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import type { NodeIndex } from '../../election/manifest.ts';
import type { StorySoFar } from '../../story/story-so-far.ts';
import type { Job, JobResult } from '../jobs.ts';
import type { FromNode, Work } from '../messages.ts';
import type { Queue } from './queue.ts';

export type NodeEvent =
  | { readonly kind: 'connected' }
  | { readonly kind: 'disconnected' }
  /** The coordinator's newest checkpoint, as a signed note. */
  | { readonly kind: 'head'; readonly note: string }
  /** The coordinator asks for the newest checkpoint that this laptop knows. */
  | { readonly kind: 'how-far' }
  /** This laptop's person agrees to a proposal of joining written-in names, by the hash of its entry. */
  | { readonly kind: 'agree'; readonly join: Bytes }
  /** This laptop's person releases the results, which the plan holds back until then. */
  | { readonly kind: 'release' }
  /** A checkpoint that came another way: from another node, or under a voter's receipt. It is only compared. */
  | { readonly kind: 'compare'; readonly note: string }
  /** The person at this laptop has compared its six words with the wall's. */
  | { readonly kind: 'compared'; readonly match: boolean }
  /** Entries of the board from `from` on, in answer to `fetch`. */
  | { readonly kind: 'fetched'; readonly from: number; readonly leaves: readonly Bytes[] }
  /** A blob that the node asked for has arrived and hashes to the name it was asked by. */
  | { readonly kind: 'blob'; readonly blob: BlobName }
  | { readonly kind: 'done'; readonly job: number; readonly result: JobResult }
  /** Others were heard meanwhile, or an hour has come that was waited for. */
  | { readonly kind: 'go-on' }
  | { readonly kind: 'accepted'; readonly submission: number }
  | { readonly kind: 'refused'; readonly submission: number; readonly code: ErrorCode; readonly message: string };

/** Why a node stops. */
export type StopCode =
  | 'fork'
  | 'bad-board'
  | 'bad-manifest'
  | 'wrong-coordinator'
  | 'simulation'
  | 'old-manifest'
  | 'left-behind'
  | 'storage-damaged';

/** What a node's window may have to alarm its person with: why it stopped or makes nothing more, or what its person found. */
export type AlarmCode = StopCode | 'secret-lost' | 'words-differ';

/** Something the node's person must know: who did what, and what to do now. */
export interface Alarm<C extends ErrorCode = ErrorCode> {
  readonly code: C;
  readonly message: string;
  readonly culprit: Culprit;
}

/** Effects of one step. Whoever runs it makes all `keep…`, `put` and `erase…` durable before anything leaves. */
export type NodeEffect =
  | { readonly do: 'keep-entries'; readonly from: number; readonly leaves: readonly Bytes[] }
  | { readonly do: 'keep-blob'; readonly sha256: Bytes; readonly bytes: Bytes }
  | { readonly do: 'keep-note'; readonly note: string }
  | { readonly do: 'put'; readonly key: string; readonly value: Bytes | null }
  | { readonly do: 'keep-secret'; readonly name: string; readonly value: Bytes }
  | { readonly do: 'erase-secret'; readonly name: string }
  | { readonly do: 'send'; readonly message: FromNode }
  /** Upload these blobs, then submit the entry. */
  | { readonly do: 'submit'; readonly submission: number; readonly leaf: Bytes; readonly blobs: readonly Bytes[] }
  | { readonly do: 'fetch'; readonly from: number; readonly to: number }
  | { readonly do: 'fetch-blob'; readonly sha256: Bytes; readonly length: number }
  | { readonly do: 'job'; readonly id: number; readonly job: Job; readonly work: Work['task'] }
  | { readonly do: 'alarm'; readonly alarm: Alarm }
  /** There is more to do than one turn of the loop should take: the event of this name is to come once others were heard. */
  | { readonly do: 'go-on' };

/** An entry of the node's own, kept until it stands on the board, so that a retry sends the same bytes. */
export interface Draft {
  readonly leaf: Bytes;
  readonly blobs: readonly Bytes[];
}

/** A checkpoint that a coordinator of this election signed. */
export interface SignedHead {
  readonly epoch: number;
  readonly size: number;
  readonly root: Bytes;
  readonly note: string;
}

/**
 * What a node knows. Three parts come and go, each by itself:
 *
 *     session   null ──connected──▶ Session ──disconnected──▶ null                         a new one each time
 *     replica   null ──a manifest of its coordinator──▶ Replica                            null again where it was none
 *     alarm     null ──a fork, a board that breaks the rules, a damaged disk──▶ Alarm      for good
 *
 * What comes from the board and what goes to it pass through the others:
 *
 *     head ▶ intake.fetching ▶ intake.queue ▶ replica.examining ▶ record ▶ reached ▶ disk.cosigned ▶ session.sent
 *     duty ▶ making.job ▶ disk.drafts ▶ session.submitted ▶ (the board) ▶ record
 *
 * `invariants.ts` holds what is true of it after each step.
 */
export interface NodeState {
  readonly self: Identity;
  /** What this laptop keeps on its disk beside the board. */
  readonly disk: Disk;
  /** What arrives, before it is checked. */
  readonly intake: Intake;
  /** Null while there is no connection to the coordinator. */
  session: Session | null;
  /** Null before a manifest of this laptop's coordinator has been read. */
  replica: Replica | null;
  readonly making: Making;
  /** What stops this node for good: after it nothing is folded, signed or made. */
  alarm: Alarm<StopCode> | null;
  /** Numbers that no job and no submission of this process has had. */
  nextJob: number;
  nextSubmission: number;
}

/** Who this laptop is and whom it follows: never changes while the process lives. */
export interface Identity {
  readonly key: SigningKey;
  readonly name: string;
  /** The coordinator's key from the join link; the manifest must be signed by it. */
  readonly coordinator: Bytes;
  /** The coordinator that takes over, where this laptop's person has agreed to it. */
  readonly successor: Bytes | null;
  /** Whether whoever started this laptop said that the voters are made up: it refuses simulations unless they did. */
  readonly areMadeUp: boolean;
}

/** Entries and the newest note are on the disk too; after a restart they go through the intake again. */
export interface Disk {
  /** The lengths of the blobs on this laptop, by name in hexadecimal. */
  readonly blobs: Map<string, number>;
  /** The key store. */
  readonly secrets: Map<string, Bytes>;
  /** By the name of their duty. */
  readonly drafts: Map<string, Draft>;
  /** The head this node co-signed last, durable before the signature leaves. */
  cosigned: Head;
  /** What anybody can check about a fork that this laptop was shown. */
  fork: Fork | null;
  /** What its person found on comparing the words of an attempt. Where they differ it signs nothing more. */
  compared: Compared | null;
  /** SHA-256 of the final list for which its person has released the results, where the plan leaves that to people. */
  released: Bytes | null;
}

export type Compared = Pick<Comparison, 'attempt' | 'match'>;

export interface Intake {
  /** The newest note that came while no manifest said how to read it. */
  unread: string | null;
  /** Entries not yet folded, the first at the index that the record's log ends with (0 without a record). */
  readonly queue: Queue;
  /** How many entries at the front of the queue are on disk already: at a start all of them, and never more again. */
  stored: number;
  /** The end of the range being fetched, beyond the queue; null where nothing is. */
  fetching: number | null;
  /** The entry that was refused last, as it came. */
  doubted: Bytes | null;
}

/** From one `connected` to the next `disconnected`. */
export interface Session {
  /** Names of the blobs asked for, in hexadecimal. */
  readonly asked: Set<string>;
  /** The size whose co-signature has left; −1 before any has. */
  sent: number;
  /** Names of the duties submitted, by submission number. */
  readonly submitted: Map<number, string>;
  /** Those of them that the coordinator takes only once it has judged another entry of this node. */
  readonly busy: Set<string>;
}

/** This laptop's own copy of the board, all of it checked here, and the checkpoints that it is compared with. */
export interface Replica {
  readonly record: ElectionRecord;
  /** Of the board as far as it is folded, for whoever plays it. */
  readonly story: StorySoFar;
  /** This node's place in the manifest; 0 for a laptop that only watches. */
  readonly index: NodeIndex;
  /** The newest checkpoint that the coordinator sent. */
  head: SignedHead | null;
  /** Checkpoints beyond what is folded, by size: none is forgotten before the replica has been compared with it. */
  readonly ahead: Map<number, SignedHead>;
  /** The newest checkpoint that this replica contains. */
  reached: SignedHead | null;
  /** A checkpoint of this epoch by which q nodes hold the close. */
  closeNote: string | null;
  /** The batch at the front of the queue that a job examines. */
  examining: { readonly job: number; readonly entries: readonly Entry[] } | null;
}

/** This node's own work for the board. */
export interface Making {
  /** The job under way, and the duty it works on. */
  job: { readonly id: number; readonly duty: Duty } | null;
  /** SHA-256, in hexadecimal, of blobs that stand in the chain of mixes and are no lists of ciphertexts. */
  readonly unmixable: Set<string>;
  /** Whether this laptop has lost a secret of its own: it goes on watching and co-signing, but makes nothing more. */
  incapable: boolean;
}

/** What the board awaits from this node. */
export type Duty =
  | { readonly kind: 'accept' | 'deal-commit' | 'deal' | 'key-confirm'; readonly attempt: number }
  | { readonly kind: 'complaint'; readonly attempt: number; readonly dealer: NodeIndex }
  | { readonly kind: 'mix'; readonly input: Bytes }
  | { readonly kind: 'mix-proof'; readonly input: Bytes; readonly output: Bytes }
  | { readonly kind: 'shares'; readonly list: Bytes }
  | { readonly kind: 'agree'; readonly join: Bytes }
  | { readonly kind: 'attest'; readonly result: Bytes };

/** What survived on this laptop. */
export interface Kept {
  readonly leaves: Leaves;
  readonly blobs: readonly BlobName[];
  readonly cosigned: Head | null;
  readonly secrets: ReadonlyMap<string, Bytes>;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly note: string | null;
  /** The fork proof that stopped it. */
  readonly fork?: Fork | null;
  readonly compared?: Compared | null;
  readonly released?: Bytes | null;
}
