/** How long each beat of a story is shown. */
import type { Beat, SceneName } from '../../shared/story/scene.ts';

export interface Tempo {
  /** Milliseconds for what one laptop does when it mixes: takes in, gives out, proves. */
  readonly laptop: number;
  /** Whether pictures stand still, as the system asks: each is shown for as long as it would have moved. */
  readonly still: boolean;
}

/** A room follows a laptop's mix in about ten seconds. */
export const ROOM: Tempo = { laptop: 10_000, still: false };

export interface Lengths {
  /** The sentence alone. */
  readonly telling: number;
  /** The picture moves. */
  readonly moving: number;
  /** It stands as it is after that. */
  readonly resting: number;
}

/** What share of a laptop's time each of its scenes has. */
const ofLaptop: { readonly [N in SceneName]?: number } = { 'mix-in': 0.35, 'mix-out': 0.35, proof: 0.3 };
/** What a class should stop at. */
const telling: { readonly [N in SceneName]?: number } = {
  key: 2500,
  close: 2000,
  'too-few': 3000,
  'proof-false': 3000,
  skip: 2500,
  'share-false': 3000,
  'deal-false': 3000,
  opened: 2500,
  announced: 2000,
};
const SENTENCE = 1500;
const MOTION = 1200;
const REST = 800;
/** Ballots that fall by the thousand take longer than one. */
const MANY = 3000;

export function lengthsOf({ name, scenes }: Pick<Beat, 'name' | 'scenes'>, { laptop, still }: Tempo): Lengths {
  const share = ofLaptop[name];
  const many = Object.values(scenes).some((count) => (count ?? 0) > 1);
  const lengths: Lengths =
    share === undefined
      ? { telling: telling[name] ?? SENTENCE, moving: many ? MANY : MOTION, resting: REST }
      : { telling: 0.3 * share * laptop, moving: 0.5 * share * laptop, resting: 0.2 * share * laptop };
  if (!still) return lengths;
  return { telling: 0, moving: 0, resting: lengths.telling + lengths.moving + lengths.resting };
}
