/** One role of a window, as the window runs it. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Battery } from '../../../shared/protocol/battery.ts';
import type { Call, Duty, Handlers, Recent, WindowState } from '../../../shared/protocol/ipc.ts';
import type { Nearby } from '../../network/nearby.ts';
import type { BoardCopy } from '../../storage/board-copy.ts';
import type { Recents } from '../profile/recents.ts';
import type { Role, Surroundings } from './session.ts';

type Fields = 'profile' | 'version' | 'shell' | 'locale' | 'duties' | 'battery';
type Without<T> = T extends unknown ? Omit<T, Fields> : never;

/** What a window can be turned to; the wall is always a window of its own. */
export type RoleInWindow = Exclude<Role, 'wall' | 'watch'>;

/** What a role contributes to its window's state. */
export type StateOf<R extends Role> = Without<Extract<WindowState, { role: R }>>;

export interface RoleSession {
  state(): StateOf<RoleInWindow>;
  readonly handlers: Handlers;
  /** What it was opened as, or has become, for `launcher.resume`; null while there is nothing to resume. */
  readonly recent: Pick<Recent, 'id' | 'role'> | null;
  /** Whether something goes on that outlives a visit to the launcher. */
  readonly running: boolean;
  /** The election that is not over and needs this laptop; null where none does. */
  readonly duty: Duty | null;
  /** Whether its window is held in front: nothing leads away from it. */
  readonly held?: boolean;
  close(): Promise<void>;
}

/** What a role is given by its window. */
export interface Room {
  readonly surroundings: Surroundings;
  readonly recents: Recents;
  readonly nearby: Nearby;
  /** Says that the state may have changed. */
  changed(): void;
  /** Calls `heard` with the battery of this laptop as it is now and after each change; returns what ends it. */
  onBattery(heard: (battery: Battery | null) => void): () => void;
  /** Shows another role in this window; the one that was shown goes on behind it, where it runs. */
  show(role: RoleSession): Promise<void>;
  /** Whether what is kept of a recent election can be read, as far as a glance tells. */
  isWhole(recent: Recent): boolean;
  /** Leads an election that has lost its coordinator, from a copy of its board. Throws what the coordinator's role throws. */
  takeOver(copy: BoardCopy): Promise<Led>;
}

/** A coordinator's role that leads an election, and where to join that. */
export interface Led {
  readonly role: RoleSession;
  readonly link: string;
}

/** Opens a role; never throws, for a window always shows something. */
export type OpenRole = (room: Room) => RoleSession;

/** Opens a role to go on with an election; resolves when there is something to show. Throws why it cannot go on. */
export type ResumeRole = (room: Room, recent: Recent) => Promise<RoleSession>;

/** All roles that a window can have. */
export interface Roles {
  readonly open: { readonly [R in RoleInWindow]: OpenRole };
  readonly resume: { readonly [R in Recent['role']]: ResumeRole };
  readonly isWhole: { readonly [R in Recent['role']]: (room: Room, recent: Recent) => boolean };
  readonly takeOver: (room: Room, copy: BoardCopy) => Promise<Led>;
}

export const wrongRole = (name: Call, role: Role): OstrakaError =>
  new OstrakaError('wrong-role', `this window is a ${role}: it does not take ${name}`);
