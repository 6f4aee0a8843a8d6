/** What the coordinator knows, hears and does. The step between them is in step.ts. */

import type { Comparison } from '../../board/comparison.ts';
import type { Entry, Head } from '../../board/entry.ts';
import type { ElectionRecord } from '../../board/record.ts';
import type { LaidRoll } from '../../board/roll/records.ts';
import type { Bytes } from '../../codec/bytes.ts';
import type { Culprit } from '../../codec/culprit.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import type { Said } from '../../codec/said.ts';
import type { BlobName } from '../../codec/schema.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import type { NodeIndex, Plan } from '../../election/manifest.ts';
import { TakenNames } from '../../election/names/skeleton.ts';
import { StorySoFar } from '../../story/story-so-far.ts';
import type { Job, JobResult } from '../jobs.ts';
import type { Enrol, Next, SignedReplacement, ToNode, Work } from '../messages.ts';
import type { ToldFinding } from '../readiness/finding.ts';
import type { Allowance, Arrangement, Expected } from './arrangements.ts';
import { type Floor, floorNames } from './floor/floor.ts';
import type { Hour, HourOrder } from './hours/hour.ts';
import { SignedUp } from './signed-up.ts';

/** Why an election stands still. */
export const stuckNames = [
  'too-few-for-key',
  'too-few-mixers',
  'close-unconfirmed',
  'no-mix',
  'no-proof',
  'too-few-mixes',
  'too-few-shares',
  ...floorNames,
] as const;
export type StuckName = (typeof stuckNames)[number];

/** The organiser's verbs. */
export type Order = 'open-enrolment' | 'open-voting' | 'cancel' | 'close' | 'join-names' | 'post-result' | 'take-over';

/** Written-in names, as anyone spells them, that the organiser takes for one person. */
export interface WantedJoin {
  /** Its place in the manifest, from 0. */
  readonly contest: number;
  readonly names: readonly string[];
}

export type RollChange =
  | { readonly do: 'strike' | 'put-back'; readonly key: Bytes }
  /** All who signed up from an address, as the arrivals name it. */
  | { readonly do: 'strike-from'; readonly address: string }
  /** Names and the random bytes behind which the roll keeps them; the transcript verifies without. */
  | { readonly do: 'forget-names' };

/** A printed slip: the number on it and the public half of its one-time code. */
export interface CodeSlip {
  readonly number: number;
  readonly key: Bytes;
}

/** A slip that was lost, and the one that takes its place. */
export interface Replacement {
  readonly lost: CodeSlip;
  readonly fresh: CodeSlip;
}

/** Someone waits for an answer: a node's submission over its socket, or a request over HTTP. */
export type Asker =
  | { readonly by: 'node'; readonly key: string; readonly submission: number }
  | { readonly by: 'request'; readonly id: number };

export type CoordinatorEvent =
  /** A node's session begins; its key is proven. `from`: its address; null where that has no limit. */
  | { readonly kind: 'joined'; readonly key: Bytes; readonly name: string; readonly from: string | null }
  | { readonly kind: 'left'; readonly key: Bytes }
  | ({ readonly kind: 'enrol' } & Applicant)
  | { readonly kind: 'submit'; readonly leaf: Bytes; readonly asker: Asker }
  | { readonly kind: 'cosign'; readonly key: Bytes; readonly size: number; readonly line: string }
  /** A node's word to the coordinator of a coming epoch: the highest board it holds. */
  | {
      readonly kind: 'report';
      readonly key: Bytes;
      readonly epoch: number;
      readonly head: Head;
      readonly signature: Bytes;
    }
  /** A node's word to its own coordinator: the newest checkpoint that it knows; null where it knows of none. */
  | { readonly kind: 'seen'; readonly key: Bytes; readonly note: string | null }
  /** What the person at a node found on comparing the six words. */
  | { readonly kind: 'compared'; readonly key: Bytes; readonly comparison: Comparison }
  /** The organiser leaves out a node whose words differ: the key is made anew without it. */
  | { readonly kind: 'leave-out'; readonly node: NodeIndex; readonly asker: Asker }
  | { readonly kind: 'work'; readonly key: Bytes; readonly work: Work | null }
  /** Percent of a laptop's battery that runs out; null once it does not. */
  | { readonly kind: 'battery'; readonly key: Bytes; readonly percent: number | null }
  /** What a laptop of the lobby found out about itself. */
  | { readonly kind: 'readiness'; readonly key: Bytes; readonly findings: readonly ToldFinding[] }
  | {
      readonly kind: 'order';
      readonly order: Order;
      readonly codes?: readonly Bytes[];
      readonly joins?: readonly WantedJoin[];
      /**
       * So many laptops, or voters, the organiser has seen and wants, though more than expected; or so few ballots, with which
       * the election ends without a result.
       */
      readonly confirmed?: number | null;
      readonly asker: Asker;
    }
  /** The organiser changes who is to stand on the roll, or what is kept of them. */
  | { readonly kind: 'roll'; readonly change: RollChange; readonly asker: Asker }
  /** The organiser has another code for a slip that was lost. */
  | { readonly kind: 'replace-code'; readonly replacement: Replacement; readonly asker: Asker }
  /** A registrar hands over what it has made, or a code in the place of one that was lost. */
  | ({ readonly kind: 'codes-made'; readonly asker: Asker } & MadeCodes)
  | ({ readonly kind: 'code-replaced'; readonly asker: Asker } & SignedReplacement)
  /** The organiser has opened another round with the same room, to be joined by this link. */
  | { readonly kind: 'next-round'; readonly link: string; readonly asker: Asker }
  /** The organiser moves the announced closing time, to seconds since 1970. */
  | { readonly kind: 'extend'; readonly closes: number; readonly reason: string; readonly asker: Asker }
  /** The organiser has a list made of those who have not voted. */
  | { readonly kind: 'remind'; readonly asker: Asker }
  /** What came of an order that an announced hour gave: the code with which it was refused, or null. */
  | { readonly kind: 'hour'; readonly refused: ErrorCode | null }
  | { readonly kind: 'arrange'; readonly arrangement: Arrangement; readonly asker: Asker }
  | { readonly kind: 'done'; readonly job: number; readonly result: JobResult }
  /** Comes every few seconds at least, while this laptop is awake: time-outs stand still when it is not. */
  | { readonly kind: 'tick' };

export type Answer =
  | { readonly ok: true; readonly index: number }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      readonly hint?: string;
      readonly culprit?: Culprit;
    };

/** Effects of one step. Whoever runs it makes all `append` and `put` durable, together, before anything leaves. */
export type CoordinatorEffect =
  | { readonly do: 'append'; readonly leaf: Bytes; readonly index: number }
  /** Null removes. */
  | { readonly do: 'put'; readonly key: string; readonly value: Bytes | null }
  | { readonly do: 'keep-blob'; readonly sha256: Bytes; readonly bytes: Bytes }
  /**
   * `close`: by this checkpoint q nodes hold the close; it is kept until a mix brings it to the board. `refused`: this key has signed it,
   * and the board does not contain it.
   */
  | {
      readonly do: 'note';
      readonly note: string;
      readonly witnessed: boolean;
      readonly close?: true;
      readonly refused?: true;
    }
  | { readonly do: 'answer'; readonly asker: Asker; readonly answer: Answer }
  | { readonly do: 'send'; readonly key: string; readonly message: ToNode }
  | { readonly do: 'broadcast'; readonly message: ToNode }
  | { readonly do: 'job'; readonly id: number; readonly job: Job }
  /** An announced hour has come: whoever runs this gives that order, with the codes it keeps, and says what came of it. */
  | { readonly do: 'hour'; readonly order: HourOrder }
  /** There is more to do than one turn of the loop should take: a tick is to come as soon as others were heard. */
  | { readonly do: 'go-on' };

/** A submission between its arrival and its verdict. */
export interface Pending {
  readonly entry: Entry;
  /** Its leaf hash in hexadecimal. */
  readonly name: string;
  /** Everyone who submitted these very bytes: they are judged once for all. */
  readonly askers: Asker[];
}

/** A request for a place on the roll whose signature is being checked. */
export interface Applicant {
  readonly request: Enrol;
  /** Fresh bytes of the system's generator, behind which the roll keeps the name. */
  readonly blinding: Bytes;
  /** Its address; null where that has no limit. */
  readonly from: string | null;
  readonly asker: Asker;
}

/** An order that waits until all that came before it is judged. */
export interface Closer {
  readonly asker: Asker;
  readonly confirmed: number | null;
}
export interface Opener extends Closer {
  readonly codes: readonly Bytes[];
}

/** A roll that is being laid for one who ordered voting to open. */
export interface Laying {
  readonly job: number;
  /** In pieces. */
  readonly records: readonly Bytes[];
  /** Where the list of those goes on who have no records yet; null once all have. */
  readonly next: number | null;
}

/** Codes that a registrar has made, by their public halves, and its signature over the roll that they make. */
export interface MadeCodes {
  readonly keys: Bytes;
  readonly root: Bytes;
  readonly signature: Bytes;
}

/** The same as it will stand on the board, with all its records. */
export type RegisteredRoll = Pick<LaidRoll, 'body' | 'records'>;

/** A node's signed word on how far its board reaches, and in which epoch it will serve this coordinator. */
export interface Report {
  readonly epoch: number;
  readonly head: Head;
  readonly signature: Bytes;
}

/** What came from one address. */
export interface Source {
  /** Keys that signed up, struck off since or not. */
  voters: number;
  readonly turnedAway: { laptops: number; voters: number };
}

/** The opened list and its count, with so many proposals of joining. */
export interface Opened extends Omit<Extract<JobResult, { kind: 'open' }>, 'kind'> {
  readonly joined: number;
}

export interface LobbyNode {
  readonly key: Bytes;
  readonly name: string;
  readonly from: string | null;
  /** Whether the organiser gave it this name. */
  readonly given: boolean;
}

export interface CoordinatorState {
  readonly plan: Plan;
  readonly key: SigningKey;
  /** NONCE_BYTES for the manifest, drawn anew at each start; of no use once there is a board. */
  readonly nonce: Bytes;
  /** Whether this very blob is stored: an entry is taken only with what it brings. */
  readonly holds: (blob: BlobName) => boolean;
  /** Nodes that asked to join, by key; frozen into the manifest. */
  readonly lobby: Map<string, LobbyNode>;
  readonly connected: Set<string>;
  /** Who has been connected since this coordinator started. */
  readonly met: Set<string>;
  /** What the organiser has arranged. */
  expected: Expected;
  readonly allowed: Map<string, Allowance>;
  /** Who is kept out of the lobby, by key in hexadecimal or by address, with the name of that laptop. */
  readonly keptOut: Map<string, string | null>;
  /** Whether the organiser has called the election off before voting opened. */
  cancelled: boolean;
  /** What this coordinator has told of the round that follows; null while there is none. */
  next: Next | null;
  /** What came from each address; from this computer under the empty one. */
  readonly sources: Map<string, Source>;
  readonly works: Map<NodeIndex, Work>;
  /** Percent of the batteries that run out, by key in hexadecimal: of laptops that are connected. */
  readonly batteries: Map<string, number>;
  /** How ready laptops of the lobby are, by their own word and by key in hexadecimal: of those that are connected. */
  readonly readiness: Map<string, readonly ToldFinding[]>;
  /** What the people at the nodes found on comparing words, as they said last. */
  readonly comparisons: Map<NodeIndex, Comparison>;
  /** Voters who asked to stand on the roll; posted when voting opens. */
  readonly enrolled: SignedUp;
  /** Those whom the organiser struck off. */
  readonly struck: SignedUp;
  /** How often somebody was struck off or put back, since this program started. */
  rollChanges: number;
  /** The names of those who are enrolled. */
  readonly taken: TakenNames;
  /** Enrolments that arrived while others are checked: the next batch. */
  readonly applicants: Applicant[];
  /** Those whose signatures are being checked. */
  enrolling: { readonly job: number; readonly batch: readonly Applicant[] } | null;
  /** Who ordered voting to open; the roll comes when every enrolment from before is judged, and nobody signs up until then. */
  readonly openers: Opener[];
  /** What a registrar has made and signed, where the manifest names one; null until it has come. */
  registered: RegisteredRoll | null;
  /** The job that lays the roll of what has come of a registrar, while it runs. */
  registering: { readonly job: number; readonly codes: MadeCodes; readonly asker: Asker } | null;
  /** What is under way for the first of them: records, as far as there are any, and the job that makes more or lays the roll. */
  laying: Laying | null;
  record: ElectionRecord | null;
  /** Of the board, for whoever plays it. */
  readonly story: StorySoFar;
  /** What nodes reported for the next epoch, while this coordinator takes over from another. */
  readonly reports: Map<NodeIndex, Report>;
  /** What it asks of the nodes before it signs; null where its board lies on a disk of its own. */
  floor: Floor<Extract<CoordinatorEvent, { kind: 'submit' }>> | null;
  /** All submissions that have no verdict yet, by name. */
  readonly pending: Map<string, Pending>;
  /** Ballots and audits that arrived while others are examined: the next batch. */
  readonly waiting: Pending[];
  readonly examining: Map<number, Pending[]>;
  /** The job that examines ballots, while it runs, and since when. */
  balloting: { readonly job: number; readonly since: number } | null;
  /** How many ballots are examined as one batch, by how long the last ones took. */
  batch: number;
  /** Who ordered the close; it comes when all that arrived before is judged, and nothing new is taken until then. */
  readonly closers: Closer[];
  /** The job that opens the final list, while it runs, and with how many proposals of joining it counts. */
  opening: { readonly job: number; readonly joined: number } | null;
  /** What it opened to, until that is posted: where names may be joined, the organiser says when. */
  opened: Opened | null;
  /** Whether the organiser wants no more names joined. */
  posting: boolean;
  nextJob: number;
  /** Checkpoints of the last sizes, gathering co-signatures; the last is the current one. */
  readonly notes: Map<number, string>;
  /** When nodes were told of the board last, in milliseconds, and how large it was. */
  told: { readonly at: number; readonly size: number };
  /** What they have not been told of: what voters said may wait for more of that, and nothing else may. */
  untold: 'nothing' | 'ballots' | 'more';
  /** Whose co-signatures these notes carry, verified. */
  readonly signers: Map<number, Set<NodeIndex>>;
  /** The newest checkpoint that f + 1 nodes co-signed. */
  witnessed: { size: number; note: string } | null;
  /** The checkpoint by which q nodes hold the close, until a mix brings it to the board. */
  closeNote: string | null;
  /** Milliseconds at the last entry that moved the board, from which time-outs count. */
  movedAt: number;
  /** Milliseconds at the last event. */
  heardAt: number;
  /** Milliseconds at which this laptop was last found to be awake again, or at its start. */
  wokeAt: number;
  readonly hour: Hour;
  /** Why the election cannot go on; null while it can. */
  stuck: Said<StuckName> | null;
}

/** Ballots, or enrolments, waiting beyond this are refused for now; their voters' devices try again. */
export const MAX_WAITING = 10_000;
const FIRST_BATCH = 64;

export const newCoordinator = (
  plan: Plan,
  key: SigningKey,
  now: number,
  holds: CoordinatorState['holds'],
  nonce: Bytes,
): CoordinatorState => ({
  plan,
  key,
  nonce,
  holds,
  lobby: new Map(),
  connected: new Set(),
  met: new Set(),
  expected: { laptops: null, voters: null },
  allowed: new Map(),
  keptOut: new Map(),
  cancelled: false,
  next: null,
  sources: new Map(),
  works: new Map(),
  batteries: new Map(),
  readiness: new Map(),
  comparisons: new Map(),
  enrolled: new SignedUp(),
  struck: new SignedUp(),
  rollChanges: 0,
  taken: new TakenNames(),
  applicants: [],
  enrolling: null,
  openers: [],
  registered: null,
  registering: null,
  laying: null,
  record: null,
  story: new StorySoFar(),
  reports: new Map(),
  floor: null,
  pending: new Map(),
  waiting: [],
  examining: new Map(),
  balloting: null,
  batch: FIRST_BATCH,
  closers: [],
  opening: null,
  opened: null,
  posting: false,
  nextJob: 1,
  notes: new Map(),
  told: { at: Number.NEGATIVE_INFINITY, size: 0 },
  untold: 'nothing',
  signers: new Map(),
  witnessed: null,
  closeNote: null,
  movedAt: now,
  heardAt: now,
  wokeAt: now,
  hour: { asked: null, triedAt: Number.NEGATIVE_INFINITY, overdue: null, held: false },
  stuck: null,
});
