/** What befalls one election, and when: all of it follows from a seed. */
import { Dice } from '../../../shared/simulation/dice.ts';

export const MOMENTS = ['lobby', 'ceremony', 'enrolment', 'voting', 'mixing', 'decryption'] as const;
export type Moment = (typeof MOMENTS)[number];

export const NODES = ['node-1', 'node-2', 'node-3'] as const;

export const WEATHERS = ['cut', 'delay', 'drop', 'halve', 'garble', 'silence'] as const;
export type Weather = (typeof WEATHERS)[number];

/** What is damaged on a laptop's disk while its process is down, and how. */
export const WOUNDS = ['truncated', 'garbled'] as const;
export const ORGANS = ['blob', 'database', 'log', 'keys'] as const;
export type Wound = (typeof WOUNDS)[number];
export type Organ = (typeof ORGANS)[number];

/** What befalls the database of a board that lies in one, the way to it, or the one who leads there. */
export const HARMS = ['crash', 'restart', 'sessions ended', 'cut', 'silence', 'delay', 'rival'] as const;
/** Those after which the server is another one, or is what it was before. */
export const RETURNS = ['promotion', 'promotion, old primary back', 'restore'] as const;
export type Harm = (typeof HARMS | typeof RETURNS)[number];

/** Whether a standby has to have what is acknowledged. */
export type Standby = 'synchronous' | 'asynchronous';

export interface DatabasePlan {
  readonly standby: Standby | null;
  /** So many fronts stand before the coordinator, and voters use them; without any they use the coordinator itself. */
  readonly fronts: number;
}

export type Fault =
  | { readonly kind: 'voters killed'; readonly on: 'voters' }
  | {
      readonly kind: 'kill' | 'sleep' | 'disk full' | 'clock set' | 'port taken';
      readonly on: string;
    }
  | { readonly kind: 'network'; readonly on: readonly string[]; readonly weather: Weather }
  | { readonly kind: 'damage'; readonly on: string; readonly organ: Organ; readonly wound: Wound }
  | { readonly kind: 'database'; readonly on: 'coordinator'; readonly harm: Harm }
  | { readonly kind: 'front killed'; readonly on: string }
  /** The coordinator is gone for good, or its disk is; another one takes over from a node's copy. */
  | { readonly kind: 'takeover'; readonly on: 'coordinator'; readonly cause: 'damaged' | 'truncated' | 'asleep' };

export interface PlannedFault {
  readonly moment: Moment;
  /** Milliseconds after the moment began. */
  readonly after: number;
  /** Milliseconds; what it means is the fault's own affair. */
  readonly lasts: number;
  readonly fault: Fault;
  /** Draws of its own, so that one fault's luck does not shift another's. */
  readonly dice: string;
}

export interface ChaosPlan {
  readonly seed: number;
  readonly threshold: number;
  readonly voters: number;
  readonly faults: readonly PlannedFault[];
  /** Until when results are held back, in one run of three; null where they are not. */
  readonly held: 'hour' | 'committee' | null;
  /** In one run of three a registrar makes codes, in another who has not voted is listed; null where voters sign up, and nobody asks. */
  readonly roll: 'registrar' | 'reminders' | null;
  /** Null where the board lies in a folder. */
  readonly database: DatabasePlan | null;
}

/** Of an election whose board lies in its coordinator's folder. */
export function drawPlan(seed: number): ChaosPlan {
  const dice = new Dice(`chaos ${seed}`);
  const count = dice.between(4, 7);
  const takesOver = dice.once(4);
  const faults = Array.from({ length: count }, (_, i) => drawFault(dice, `chaos ${seed}/${i}`));
  if (takesOver) faults.push(drawTakeover(dice, `chaos ${seed}/takeover`));
  const drawn = { threshold: dice.between(1, 2), voters: dice.between(3, 5) };
  return { seed, ...drawn, faults, held: drawHeld(seed, faults), roll: drawRoll(seed), database: null };
}

/** Drawn apart as well. */
const drawRoll = (seed: number): ChaosPlan['roll'] =>
  new Dice(`chaos ${seed}/roll`).pick(['registrar', 'reminders', null] as const);

/** No hour where clocks are set: whoever waits by such a clock waits for it. Drawn apart: faults of a seed are what they were. */
function drawHeld(seed: number, faults: readonly PlannedFault[]): ChaosPlan['held'] {
  const dice = new Dice(`chaos ${seed}/held`);
  if (!dice.once(3)) return null;
  return faults.some(({ fault }) => fault.kind === 'clock set') ? 'committee' : dice.pick(['hour', 'committee']);
}

function drawFault(dice: Dice, name: string): PlannedFault {
  const fault = draws[dice.below(draws.length)]!(dice);
  const moment = dice.pick(fault.kind === 'voters killed' ? (['enrolment', 'voting'] as const) : MOMENTS);
  return { moment, after: dice.below(2500), lasts: dice.between(300, 3000), fault, dice: name };
}

function drawTakeover(dice: Dice, name: string): PlannedFault {
  const cause = dice.pick(['damaged', 'truncated', 'asleep'] as const);
  const moment = dice.pick(['voting', 'voting', 'mixing', 'decryption'] as const);
  return {
    moment,
    after: dice.below(2500),
    lasts: dice.between(300, 1500),
    fault: { kind: 'takeover', on: 'coordinator', cause },
    dice: name,
  };
}

const node = (dice: Dice): string => dice.pick(NODES);
const laptop = (dice: Dice): string => (dice.once(2) ? 'coordinator' : node(dice));

/** Each as likely as any other; what matters most stands twice. */
const draws: readonly ((dice: Dice) => Fault)[] = [
  (dice) => ({ kind: 'kill', on: laptop(dice) }),
  (dice) => ({ kind: 'kill', on: node(dice) }),
  (dice) => ({ kind: 'sleep', on: laptop(dice) }),
  (dice) => ({ kind: 'disk full', on: laptop(dice) }),
  (dice) => ({ kind: 'clock set', on: laptop(dice) }),
  () => ({ kind: 'voters killed', on: 'voters' }),
  () => ({ kind: 'port taken', on: 'coordinator' }),
  (dice) => ({ kind: 'network', on: [dice.pick([...NODES, 'voters'])], weather: dice.pick(WEATHERS) }),
  (dice) => ({ kind: 'network', on: [dice.pick([...NODES, 'voters'])], weather: dice.pick(WEATHERS) }),
  // A partition: some are cut off together.
  (dice) => {
    const away = NODES.filter(() => dice.once(2));
    return { kind: 'network', on: [...away, 'voters'], weather: dice.pick(['cut', 'silence'] as const) };
  },
  (dice) => ({ kind: 'damage', on: node(dice), organ: drawOrgan(dice), wound: dice.pick(WOUNDS) }),
  (dice) => ({ kind: 'damage', on: node(dice), organ: drawOrgan(dice), wound: dice.pick(WOUNDS) }),
];

/** A laptop without its keys is gone for good, so that is rarer. */
const drawOrgan = (dice: Dice): Organ => (dice.once(8) ? 'keys' : dice.pick(['blob', 'database', 'log'] as const));

export function inWords({ moment, after, fault }: PlannedFault): string {
  const when = `${moment}+${(after / 1000).toFixed(1)}s`;
  if (fault.kind === 'network') return `${when} ${fault.weather} ${fault.on.join('+')}`;
  if (fault.kind === 'damage') return `${when} ${fault.wound} ${fault.organ} of ${fault.on}`;
  if (fault.kind === 'database') return `${when} ${fault.harm}, database`;
  if (fault.kind === 'front killed') return `${when} ${fault.on} killed`;
  if (fault.kind === 'takeover') return `${when} coordinator ${fault.cause}, takeover`;
  return `${when} ${fault.kind} ${fault.on}`;
}
