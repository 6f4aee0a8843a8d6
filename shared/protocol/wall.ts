/**
 * What hangs on the wall of the room: a window of its own without a control, which shows of an election what everybody in
 * the room may see. Whose address, roll key or code is whose stays with the organiser, and a result behind its curtain.
 */
import * as v from 'valibot';
import type { Tally } from '../board/count.ts';
import type { Contest } from '../election/contest.ts';
import type { Status } from './coordinator/status.ts';

/** How the mix is told: so many seconds for what a laptop does, or as fast as the laptops; then whatever is untold is skipped. */
export const wallPaces = [5, 10, 20, 40, 'keep-up'] as const;
export type WallPace = (typeof wallPaces)[number];
/** A room follows a laptop's mix in about ten seconds. */
export const USUAL_PACE: WallPace = 10;

/** What whoever leads can have done to the wall; the wall itself can do nothing. */
export const wallOrderSchema = v.variant('do', [
  /** A window that shows it, beside this one. */
  v.strictObject({ do: v.literal('open') }),
  /** The result comes out from behind its curtain, for good. */
  v.strictObject({ do: v.literal('show-result') }),
  v.strictObject({ do: v.literal('pace'), pace: v.picklist(wallPaces) }),
]);
export type WallOrder = v.InferOutput<typeof wallOrderSchema>;

/** How walls of an election stand, for whoever leads it. */
export interface WallStanding {
  /** Windows that show it now. */
  readonly open: number;
  /**
   * Where a wall that was asked for is opened by hand, once, if no browser opens it by itself; null where none waits, or where the app
   * opens its own windows.
   */
  readonly address: string | null;
  /** Whether a result, once there is one, is shown. */
  readonly resultShown: boolean;
  readonly pace: WallPace;
}

/** What the one who leads lets the wall see. */
export interface WallElection {
  /** Where laptops join; null where nobody can. */
  readonly link: string | null;
  /** Whether laptops do not find it in the network by themselves. */
  readonly unannounced: boolean;
  /** Where phones vote; the first is the one to show. */
  readonly pages: readonly string[];
  /** Twelve words of the coordinator's key; none where nobody compares them. */
  readonly words: readonly string[];
  readonly status: Status;
  readonly contests: readonly Contest[];
  readonly credentials: 'keys' | 'codes';
  /** One-time codes made so far. */
  readonly codes: number;
  /** Whether voters sign up under names that they invent. */
  readonly inventedNames: boolean;
  /** Who is on the list until voting opens, in the order of names, and how many more there are. */
  readonly names: { readonly listed: readonly string[]; readonly more: number };
  /** Null until there is one and it is shown. */
  readonly tally: Tally | null;
  readonly resultShown: boolean;
  readonly pace: WallPace;
}

export interface WallState {
  readonly role: 'wall';
  /** Null before there is one, and once it is over. */
  readonly election: WallElection | null;
  /** Whether the window that leads it is closed. */
  readonly over: boolean;
}
