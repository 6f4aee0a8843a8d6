/**
 * What a story is made of. A scene is one idea: what an entry of the board did, as a picture, a sentence for people, its
 * exact term and what anyone can check now. Scenes are told by name; the words stand in `renderer/texts`.
 */

/** The parts of a story, in order: what a slider is divided into. */
export const chapters = ['key', 'roll', 'voting', 'close', 'mixing', 'opening', 'result'] as const;
export type Chapter = (typeof chapters)[number];

/**
 * What a scene tells. Each name has three texts: `story.says.NAME`, a sentence for people; `story.term.NAME`, the exact
 * term; `story.check.NAME`, what everyone can check now.
 */
export const sceneNames = [
  // key
  'manifest',
  'accept',
  'deal-commit',
  'deal',
  'deal-false',
  'complaint',
  'confirm',
  'key',
  'restart',
  // roll and voting
  'roll',
  'code',
  'ballot',
  'ballot-again',
  'test',
  'objection',
  // close
  'close',
  'too-few',
  // mixing
  'witnessed',
  'mix-in',
  'mix-out',
  'proof',
  'proof-false',
  'skip',
  'seal',
  // opening
  'share',
  'share-false',
  'opened',
  'join',
  'agree',
  // result
  'result',
  'no-result',
  'attest',
  'announced',
  'takeover',
] as const;
export type SceneName = (typeof sceneNames)[number];

/** A laptop as the board shows it after a scene. */
export interface StoryLaptop {
  readonly name: string;
  /** Its part in making the key; `out`: it is left out of the key, or was replaced by a new attempt without it. */
  readonly key: 'none' | 'accepted' | 'committed' | 'dealt' | 'holds' | 'out';
  /** Its mix: under its lid (`mixing` lasts from `mix-in` to `mix-out`), out and unproven, proven, or cut out of the chain. */
  readonly mix: 'none' | 'mixing' | 'unproven' | 'proven' | 'cut';
  /** The place of its mix in the chain, from 1; null while it stands in none. */
  readonly turn: number | null;
  /** Laptops (from 0) whose proofs it has shown to have checked: it signed an entry of its own after them. */
  readonly checked: readonly number[];
  readonly share: 'none' | 'given' | 'false';
  readonly attested: boolean;
  /** A fault of its own stands on the board, proven; or only claimed by the coordinator. */
  readonly fault: 'none' | 'claimed' | 'proven';
}

/** Where all envelopes are: nowhere yet, in the ballot box, under or before a laptop (from 0), opened. */
export type Spot = 'none' | 'box' | `lid-${number}` | `tray-${number}` | 'opened';

/** The picture after a scene: a player moves from that of the scene before. */
export interface Tableau {
  readonly laptops: readonly StoryLaptop[];
  readonly envelopes: {
    readonly count: number;
    readonly at: Spot;
    /** How often they got new wax: the mixes behind them. */
    readonly mixes: number;
  };
  /** Ballots that were opened as tests instead of being cast. */
  readonly tests: number;
  /** Names on the list of voters; null before there is one. */
  readonly voters: number | null;
}

export interface Scene {
  readonly name: SceneName;
  readonly chapter: Chapter;
  /** The entries of the board that it shows, ascending, one at least; two scenes may show the same entry. */
  readonly entries: readonly number[];
  /** What the words say: names and numbers from the board alone. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The laptop that acts, from 0; null where it is the coordinator or a voter. */
  readonly actor: number | null;
  readonly after: Tableau;
}
