/**
 * What a story is made of. A scene is one idea: what an entry of the board did, as a picture, a sentence for people, its
 * exact term and what anyone can check now. Scenes are told by name; the words stand beside, in `texts/`.
 */
import * as v from 'valibot';
import { MAX_NODES } from '../crypto/ceremony/bounds.ts';

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
  'replace',
  'ballot',
  'ballot-again',
  'test',
  'objection',
  'remind',
  'extend',
  'stamp',
  // close
  'close',
  'too-few',
  'witnessed',
  // mixing
  'mix-in',
  'mix-out',
  'proof',
  'proof-false',
  'skip',
  'seal',
  'held-until',
  'held-by',
  // opening
  'share',
  'share-false',
  'opened',
  'join',
  'agree',
  'joined',
  // result
  'result',
  'no-result',
  'attest',
  'announced',
  // any
  'takeover',
] as const;
export type SceneName = (typeof sceneNames)[number];

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const laptop = v.pipe(index, v.maxValue(MAX_NODES - 1));
const name = v.pipe(v.string(), v.maxLength(1000));
/** Room for the names of all laptops. */
const said = v.pipe(v.string(), v.maxLength(MAX_NODES * 1000));

/** A laptop as the board shows it after a scene. */
const laptopSchema = v.strictObject({
  name,
  /** Its part in making the key; `out`: it is left out of the key. */
  key: v.picklist(['none', 'accepted', 'committed', 'dealt', 'holds', 'out']),
  /** Its mix: under its lid (`mixing` lasts from `mix-in` to `mix-out`), out and unproven, proven, or cut out of the chain. */
  mix: v.picklist(['none', 'mixing', 'unproven', 'proven', 'cut']),
  /** The place of its mix in the chain, from 1; null while it stands in none. */
  turn: v.nullable(index),
  /** Others (from 0) whose standing proofs it has shown to have checked: it signed an entry on a board that held them. */
  checked: v.pipe(v.array(laptop), v.readonly()),
  share: v.picklist(['none', 'given', 'false']),
  attested: v.boolean(),
  /** A fault of its own stands on the board, proven; or only claimed by the coordinator. */
  fault: v.picklist(['none', 'claimed', 'proven']),
});
export type StoryLaptop = Readonly<v.InferOutput<typeof laptopSchema>>;

/** Where all envelopes are: nowhere yet, in the ballot box, under the lid of a laptop (from 0) or out before it, opened. */
export type Spot = 'none' | 'box' | `lid-${number}` | `tray-${number}` | 'opened';
const spot = v.custom<Spot>((at) => typeof at === 'string' && /^(none|box|(lid|tray)-\d{1,3}|opened)$/.test(at));

const tableauSchema = v.strictObject({
  laptops: v.pipe(v.array(laptopSchema), v.maxLength(MAX_NODES), v.readonly()),
  envelopes: v.strictObject({
    /** Ballots that count. */
    count: index,
    at: spot,
    /** How often they got new wax: the mixes behind them. */
    mixes: index,
  }),
  /** Ballots that were opened as tests instead of being cast. */
  tests: index,
  /** Names on the list of voters; null before there is one. */
  voters: v.nullable(index),
});

/** The picture after a scene: a player moves from that of the scene before. */
export type Tableau = Readonly<v.InferOutput<typeof tableauSchema>>;

const told = {
  name: v.picklist(sceneNames),
  chapter: v.picklist(chapters),
  /** What the words say: names and numbers from the board alone. */
  values: v.record(name, v.union([said, v.number()])),
  /** The laptop that acts, from 0; null where it is the coordinator or a voter. */
  actor: v.nullable(laptop),
  after: tableauSchema,
};

const sceneSchema = v.strictObject({
  ...told,
  /** The entries of the board that it shows, ascending, one at least; two scenes may show the same entry. */
  entries: v.pipe(v.array(index), v.minLength(1), v.readonly()),
});
export type Scene = Readonly<v.InferOutput<typeof sceneSchema>>;

/**
 * One or more scenes in a row that a player plays as one: ballots fall into the box by the thousand. It crosses the network
 * in place of its scenes.
 */
export const beatSchema = v.strictObject({
  ...told,
  /** The first and the last entry of the board that it shows. */
  entries: v.strictTuple([index, index]),
  /** Its scenes by their names: how many of each. */
  scenes: v.pipe(v.record(v.picklist(sceneNames), v.optional(index)), v.readonly()),
});
export type Beat = Readonly<v.InferOutput<typeof beatSchema>>;
