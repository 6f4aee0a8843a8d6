/** Under which conditions a run was held (what a sweep varies, and what reproduces it), and what came of it. */
import type { Culprit } from '../codec/culprit.ts';
import type { Contest } from '../election/contest.ts';
import type { MeasuredKind } from './record.ts';

/** One run of one configuration. */
export interface Conditions {
  /** Counts the runs of a sweep from 1, in the order of its plan and not of its time. */
  readonly run: number;
  /** Runs that differ in seed alone are of one configuration. */
  readonly configuration: number;
  /** From 1; 0 is the warm-up, which no report counts. */
  readonly repetition: number;
  /** Draws voters, choices, arrivals and faults; never cryptography. */
  readonly seed: string;
  readonly voters: number;
  readonly nodes: number;
  readonly threshold: number;
  readonly leastMixes: number;
  /** Questions, and the options of the first one; null in results of a version that did not record them. */
  readonly contests: number | null;
  readonly options: number | null;
  /** Whether a name may be written in: `yes` or `no`, or `unknown` in results of a version that did not record it. */
  readonly writtenIn: string;
  /** Ciphertexts of one ballot. */
  readonly width: number;
  readonly ballotType: string;
  readonly rule: string;
  readonly engine: string;
  /** Threads of each party's pool. */
  readonly threads: number;
  /** Milliseconds one way, kilobit a second (0: unbounded), and percent of the messages. */
  readonly latency: number;
  readonly bandwidth: number;
  readonly loss: number;
  readonly arrivals: string;
  readonly electorate: string;
  /** `none`, or its name. */
  readonly cheat: string;
  readonly fault: string;
  /**
   * Microseconds of processor time that a fixed piece of arithmetic took on all cores at once, just before and just after the run
   * together: how fast the machine was then. Null where it was not measured.
   */
  readonly calibration: number | null;
}

/** What came of a run, beside what was measured; with a cheat or a fault, sums over nodes cannot be read without it. */
export interface Findings {
  /** What stands on its board against whom (`bad-shuffle: node 3`), `none`, or `unknown` in results of a version that did not record it. */
  readonly caught: string;
  /** Nodes whose last records did not come, so that no sum holds all of their work; null where it was not recorded. */
  readonly unheard: number | null;
}

/** Of results that were made before these columns were. */
export const UNRECORDED = {
  contests: null,
  options: null,
  writtenIn: 'unknown',
  calibration: null,
  caught: 'unknown',
  unheard: null,
} as const satisfies Partial<Conditions & Findings>;

/** What voters are asked, as conditions. */
export const askedOf = (contests: readonly Contest[]): Pick<Conditions, 'contests' | 'options' | 'writtenIn'> => ({
  contests: contests.length,
  options: contests[0]!.options.length,
  writtenIn: contests.some(({ writeIn }) => writeIn) ? 'yes' : 'no',
});

/** @param faults as they stand on the board of the run, @param missing nodes whose last records did not come */
export const findingsOf = (
  faults: readonly { readonly code: string; readonly culprit: Culprit }[],
  missing: readonly number[],
): Findings => ({
  caught: faults.length === 0 ? 'none' : faults.map(({ code, culprit }) => `${code}: ${named(culprit)}`).join(', '),
  unheard: missing.length,
});

/** Without names, which a table of measurements does not hold. */
const named = (culprit: Culprit): string => (culprit.kind === 'node' ? `node ${culprit.index}` : culprit.kind);

/** The machine and the program of a run, stated once for each. */
export interface Environment {
  readonly machine: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly kernel: string;
  readonly node: string;
  /** Of this program and of what its arithmetic stands on, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** Null where the program is not run from a checkout. */
  readonly commit: string | null;
  /** Whether that checkout held changes. */
  readonly changed: boolean | null;
  readonly engine: string;
  readonly command: readonly string[];
}

/** Kinds of work that grow with the ballots, in the order of an election. */
export const WORK: readonly MeasuredKind[] = [
  ...(['check-signatures', 'seal', 'check-ballots', 'draw-shuffle', 'shuffle', 'prove-shuffle'] as const),
  ...(['verify-shuffle', 'decrypt', 'verify-shares', 'open', 'verify-result'] as const),
];
