/** What a voter's window attends to: its own part in an election, or another device's test. */
import type { BallotBody } from '../../board/entry.ts';
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Random } from '../../crypto/random.ts';
import type { PictureFound, PictureName } from '../../election/picture.ts';
import type { StoryPart } from '../../story/story-part.ts';
import type { BoardClient } from '../client/board-client.ts';
import type { Transport } from '../client/transport.ts';
import type { Answer, Argument, Call, IpcError, VoterState } from '../ipc.ts';
import type { JoinLink } from '../link.ts';
import type { VoterStore } from './kept.ts';

/** What a device brings. */
export interface VoterParts {
  transport(link: JoinLink): Transport;
  readonly store: VoterStore;
  readonly clock: Clock;
  readonly random: Random;
  /** What seals: ballots say so. */
  readonly client: BallotBody['client'];
  /**
   * Before a key is made for an election: where keys are kept by address, this may be the wrong one. Throws `elsewhere` where
   * it is, and leaves for the right one.
   */
  readonly settle?: (client: BoardClient) => Promise<void>;
  /** The code that came with the link is kept with the election now, or is of no use. */
  readonly onCodeTaken?: () => void;
}

/** Time as an argument, for what asks again and again. */
export interface Clock {
  /** Calls `act` once after so many milliseconds; returns what prevents it. */
  after(milliseconds: number, act: () => void): () => void;
}

export type VoterCall = Extract<Call, `voter.${string}`>;
export type VoterHandlers = { readonly [C in VoterCall]: (argument: Argument<C>) => Promise<Answer<C>> };

export interface NextRound {
  readonly link: string;
  /** Empty where the voter had none here. */
  readonly name: string;
}

export interface Attendance {
  state(): VoterState;
  readonly handlers: Partial<VoterHandlers>;
  /** What the coordinator tells of the election from this beat on. Throws what its answer throws. */
  story(from: number): Promise<StoryPart>;
  /** A picture of an option, or why there is none. */
  picture(name: PictureName): Promise<PictureFound>;
  /** The election once it is known, to be found again by. */
  readonly election: { readonly fingerprint: Bytes; readonly title: string } | null;
  /** Another round with the same room, as the coordinator has told of it, and this voter's name here. */
  readonly next: NextRound | null;
  /** Runs `act` while nothing else that was asked for is under way. */
  turn<T>(act: () => Promise<T>): Promise<T>;
  /** Goes on with another key, where it takes part. */
  takeUp?(seed: Bytes): Promise<void>;
  close(): void;
}

export const outOfOrder = (what: string): OstrakaError =>
  new OstrakaError('out-of-order', `this is not the moment to ${what}`);

/** An error as windows show it. */
export function errorOf(error: unknown): IpcError {
  if (!(error instanceof OstrakaError))
    return {
      code: 'internal',
      message: error instanceof Error ? error.message : String(error),
      hint: null,
      culprit: null,
    };
  const { code, message, hint = null, culprit = null } = error;
  return { code, message, hint, culprit };
}
