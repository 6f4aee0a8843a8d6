/** The parties of a simulation as the wire carries their messages and the ledger writes down what they say. */
import type { Blobs } from '../../board/evidence.ts';
import type { Bytes } from '../../codec/bytes.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import type { Answer, Asker, CoordinatorEvent } from '../../protocol/coordinator/state.ts';
import type { Status } from '../../protocol/coordinator/status.ts';
import type { FromNode, ToNode } from '../../protocol/messages.ts';
import type { NodeEvent, NodeState } from '../../protocol/node/state.ts';
import type { PartyName } from '../script/faults.ts';

/** A computer that lives, dies, and is cut off. */
export interface Party {
  readonly name: PartyName;
  /** Counts steps: crashes name them. */
  readonly steps: number;
  /** Whether it will never come back. */
  gone: boolean;
  /** How many partitions keep it apart just now. */
  cuts: number;
  readonly reachable: boolean;
  /** How many times as long its work takes. */
  readonly slowness: number;
  /** Does something on it after a while: never where its process has died meanwhile, later where it sleeps. */
  later(milliseconds: number, act: () => void | Promise<void>): void;
}

export interface NodeParty extends Party {
  readonly key: SigningKey;
  readonly state: NodeState;
  /** What is on its disk. */
  readonly leaves: readonly Bytes[];
  readonly kept: ReadonlyMap<string, Bytes>;
  /** What its own clock shows, in milliseconds since 1970. */
  readonly clock: number;
  tell(event: NodeEvent): void;
  /** Hears the coordinator. */
  hear(message: ToNode): void;
}

export interface CoordinatorParty extends Party {
  readonly disk: CoordinatorDisk;
  tell(event: CoordinatorEvent): void;
  /** Hears a node whose key is proven. */
  hear(key: Bytes, message: FromNode): void;
  /** A request that a step answers, perhaps much later. */
  ask(event: (asker: Asker) => CoordinatorEvent, then: (answer: Answer) => void): void;
  /** Entries as `GET /api/entries` and the checkpoint as `GET /api/checkpoint` give them. */
  read(from: number, to?: number): Reading;
  /** As `GET /api/inclusion`; null where no such checkpoint covers the leaf. */
  standing(leaf: Bytes, witnessed: boolean): Standing | null;
}

export interface CoordinatorDisk {
  readonly leaves: Bytes[];
  readonly blobs: Map<string, Bytes>;
  readonly kept: Map<string, Bytes>;
  readonly notes: Map<'latest' | 'witnessed' | 'close', string>;
}

/** What a device reads of the board: entries from `from` on, and the newest checkpoint. */
export interface Reading {
  readonly status: Status;
  readonly from: number;
  readonly leaves: readonly Bytes[];
  readonly note: string | null;
  /** As `GET /api/blobs`. */
  readonly blobs: Blobs;
}

/** Where an acknowledged entry stands. */
export interface Standing {
  readonly index: number;
  readonly path: readonly Bytes[];
  readonly note: string;
}
