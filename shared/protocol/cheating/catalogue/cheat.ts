/** One way to cheat, as the catalogue describes it: in words, as something a party can be made to do, and what comes of it. */

import type { ElectionRecord } from '../../../board/record.ts';
import type { FaultCode, RefusalCode } from '../../../board/refusal.ts';
import type { TimeClaim } from '../../../board/verify/punctuality.ts';
import type { Bytes } from '../../../codec/bytes.ts';
import type { ErrorCode } from '../../../codec/errors/codes.ts';
import type { Random } from '../../../crypto/random.ts';
import type { SigningKey } from '../../../crypto/signature.ts';
import type { Choices } from '../../../election/choice.ts';
import type { JobResult } from '../../jobs.ts';
import type { Booth } from '../../voter.ts';
import type { Twist } from '../twist.ts';

export type Label = 'refused and named' | 'detected, culprit unknown' | 'not detectable';

/** What a hostile voter has before it: the board as everyone reads it, and a place on the roll. */
export interface Desk {
  readonly record: ElectionRecord;
  /** Every entry of the board. */
  readonly leaves: readonly Bytes[];
  readonly booth: Booth;
  readonly key: SigningKey;
  /** What its own ballots hold. */
  readonly choices: Choices;
  readonly random: Random;
}

/** What a party is made to do. The same deed is mounted in a simulation and over real sockets. */
export type Deed =
  /** A node, or as many together as open the ballots, makes something else of the effects of its steps; called once for each, so that it may remember. */
  | { readonly kind: 'twist'; readonly twist: () => Twist; readonly by?: 'as many as open' }
  /** A voter posts these leaves, one after the other; null while there is no opportunity yet. The last is judged. */
  | { readonly kind: 'submission'; readonly leaves: (desk: Desk) => Bytes[] | null }
  /** The coordinator stops, changes the entries on its disk, and starts again; null while there is no opportunity yet. */
  | {
      readonly kind: 'rewrite';
      readonly during: 'voting' | 'decryption';
      readonly board: (leaves: readonly Bytes[]) => Bytes[] | null;
    }
  /** The coordinator shows one board to some and another to the others, under one key. */
  | { readonly kind: 'two boards' }
  /** The coordinator believes and publishes something else than its jobs have found. */
  | { readonly kind: 'results'; readonly change: (result: JobResult) => JobResult }
  /** The coordinator gives a voter the receipt of another voter's ballot. */
  | { readonly kind: 'swapped receipts' }
  /** The coordinator does not hear one of the nodes after the close. */
  | { readonly kind: 'deaf' }
  /** The coordinator enrols voters that do not exist, and votes for them. */
  | { readonly kind: 'stuffed roll' }
  /** A laptop comes into the lobby a second time: under its own key and another name, or with a second key. */
  | { readonly kind: 'second seat'; readonly key: 'same' | 'second' }
  /** A registrar, who makes the codes, makes one for nobody, or signs that one which is spent was lost. */
  | { readonly kind: 'registrar'; readonly does: 'makes one too many' | 'replaces one that is spent' }
  /** Frames of a node's session come again, or with a changed byte. */
  | { readonly kind: 'frames'; readonly change: 'replay' | 'garble' };

/**
 * How a kind of election makes its parties do deeds, and what comes back of it. Deeds are mounted in a simulation
 * (shared/simulation/world/mount.ts) and over real sockets (main/testing/catalogue): each is such a table, and lacks no deed.
 */
export type Mountings<T> = { readonly [K in Deed['kind']]: (deed: Extract<Deed, { kind: K }>) => T };

export const mountWith = <T>(mountings: Mountings<T>, deed: Deed): T =>
  (mountings[deed.kind] as (deed: Deed) => T)(deed);

/** What the election shows of a cheat. */
export type Verdict =
  /** A fault of the cheat stands on the board; everyone can compute it. */
  | { readonly shown: 'fault'; readonly code: FaultCode; readonly says?: RegExp }
  /** The coordinator's unproved word against a node stands on the board: nobody can tell which of the two it was. */
  | { readonly shown: 'time-out' }
  /** The coordinator refuses it, with this code, and names who brought it. */
  | { readonly shown: 'refusal'; readonly code: RefusalCode }
  /** Nodes, or voters' devices, stop and accuse the coordinator. */
  | { readonly shown: 'alarm'; readonly by: 'nodes' | 'voters'; readonly codes: readonly ErrorCode[] }
  /** The lobby gives a key one seat. */
  | { readonly shown: 'one seat' }
  /** Whoever verifies the transcript is told of it, in a sentence of this name. */
  | { readonly shown: 'claim'; readonly claim: TimeClaim }
  /** It comes to nothing, nobody is accused, and the election ends: whoever it was stays unknown. */
  | { readonly shown: 'no effect' }
  /** Nobody notices, the election ends, and its transcript verifies. */
  | { readonly shown: 'nothing' };

export interface Cheat {
  readonly party: 'node' | 'voter' | 'coordinator' | 'network' | 'registrar';
  readonly label: Label;
  /** For a pupil of fourteen. */
  readonly inWords: string;
  /** The exact term, and where the protocol answers it. */
  readonly term: string;
  readonly deed: Deed;
  readonly verdict: Verdict;
  /** What the election must allow or have. */
  readonly needs?: {
    readonly revote?: boolean;
    readonly voters?: number;
    /** Whether a registrar makes one-time codes. */
    readonly registrar?: boolean;
    readonly nodes?: number;
    /** At least so many open the ballots. */
    readonly threshold?: number;
    /** Results are held back until an hour. */
    readonly held?: true;
    /** Key and mixes must be possible without one of the nodes; else the election stands still and says who is missed. */
    readonly spare?: boolean;
  };
}

/** Keeps the names of a part of the catalogue while it checks each entry. */
export const part = <const Name extends string>(cheats: Readonly<Record<Name, Cheat>>): Readonly<Record<Name, Cheat>> =>
  cheats;
