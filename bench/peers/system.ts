/** What is compared: systems that hold the same election by the same steps, each step a script for bash. */

/** In the order in which an election takes them; a system leaves out what it has no step for. */
export const STEPS = [
  'start',
  'setup',
  'credentials',
  'ballots',
  'record',
  'check',
  'close',
  'shuffle',
  'decrypt',
  'result',
  'verify',
] as const;
export type StepName = (typeof STEPS)[number];

export const STEPS_IN_WORDS: Readonly<Record<StepName, string>> = {
  start: 'one process that does nothing',
  setup: 'the trustees’ keys, the election',
  credentials: 'the voters’ credentials',
  ballots: 'every ballot made, with its proof',
  record: 'every ballot appended to the record',
  check: 'every ballot’s proof and signature checked',
  close: 'the ballots gathered for the shuffles',
  shuffle: 'all shuffles, with their proofs',
  decrypt: 'the trustees’ shares, with their proofs',
  result: 'shares combined, ballots opened',
  verify: 'everything checked again',
};

/** One election to be held. */
export interface Job {
  /** One choice a voter: a number from 0 to 255 for each option, as `numbersOf` writes them. */
  readonly ballots: readonly (readonly number[])[];
  readonly options: readonly string[];
  readonly trustees: number;
  /** How many of the trustees open the ballots together. */
  readonly threshold: number;
  /** Free on this computer's loopback, two a trustee. */
  readonly ports: readonly number[];
}

export interface Step {
  readonly name: StepName;
  /** Run by bash in the system's own, at first empty, directory; a command that fails ends it. */
  readonly script: string;
}

/** Reads one of the files that the steps left; throws where there is none. */
export type Read = (name: string) => string;

export interface System {
  readonly name: string;
  readonly version: string;
  /** What does the arithmetic. */
  readonly engine: string;
  readonly group: string;
  /** The level of the group: the base-2 logarithm of what its best known attack costs, see the module of each system. */
  readonly securityBits: number;
  /** Beside the runner's own. */
  readonly environment: Readonly<Record<string, string>>;
  /** Files that lie in the directory before the first step. */
  inputs(job: Job): Readonly<Record<string, string>>;
  steps(job: Job): readonly Step[];
  /** The ballots as the system opened them, in any order; or, where it makes its own, how many there were. */
  opened(read: Read, job: Job): readonly (readonly number[])[] | number;
}

/** As a table's head and a message name it. */
export const labelOf = ({ name, engine, group }: Pick<System, 'name' | 'engine' | 'group'>): string =>
  `${name} ${engine}, ${group}`;

/** From 1 to n, for a script's `for`. */
export const upTo = (n: number): string => Array.from({ length: n }, (_, i) => i + 1).join(' ');
