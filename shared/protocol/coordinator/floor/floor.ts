/**
 * What a coordinator asks of the nodes before it signs, where its board lies where it may have lost its tail, or where another
 * process may lead it as well: in a database with standbys, or restored from a backup. A key that signs two boards of one
 * size has forked, whatever the reason.
 */
import type { Said } from '../../../codec/said.ts';
import type { NodeIndex } from '../../../election/manifest.ts';

/**
 * Which store asks for what. `quorum`: what was acknowledged is never lost (a synchronous standby), and q nodes are asked
 * lest somebody has erred. `all`: it may be lost (an asynchronous standby, a backup); a head that left shortly before may be
 * known to any one node, so every one is asked, and people are shown only heads that f + 1 nodes have co-signed.
 */
export type FloorRule = 'quorum' | 'all';

/** Why it signs nothing, for now or for good. */
export const floorNames = ['awaits-reports', 'board-behind'] as const;
export type FloorName = (typeof floorNames)[number];

/** @typeParam E events that wait */
export interface Floor<E> {
  readonly rule: FloorRule;
  /** Whether enough nodes have said how far the board had come since this process started, or there was none. */
  cleared: boolean;
  /** Who has, with a head that this board contains, or that they know of none. */
  readonly reported: Set<NodeIndex>;
  /** What nodes submitted meanwhile: they send it once a session. */
  readonly waiting: E[];
  /** A head that this key has signed and this board does not contain: it never signs again. */
  refused: Said<'board-behind'> | null;
}

export const newFloor = <E>(rule: FloorRule, cleared: boolean): Floor<E> => ({
  rule,
  cleared,
  reported: new Set(),
  waiting: [],
  refused: null,
});

/** Whether this coordinator may sign and show what it has signed; one without a floor always may. */
export const maySign = (floor: Floor<unknown> | null): boolean => !floor || (floor.cleared && !floor.refused);
