/** One configuration: all conditions of a run but its seed, and whether an election can be held under them. */
import type { Contest, Rule } from '../../election/contest.ts';
import { contestFault } from '../../election/contest-fault.ts';
import { blocks } from '../../election/encoding.ts';
import { rulesFor } from '../../election/tally/methods.ts';
import { askedOf, type Conditions } from '../conditions.ts';
import type { Conditioned, PlannedArrivals, PlannedElectorate } from './schema.ts';

/** Nothing in it is left to be derived but what the computer says itself: the engine and the threads, where null. */
export interface Configuration {
  readonly voters: number;
  readonly nodes: number;
  readonly threshold: number;
  readonly leastMixes: number;
  readonly contests: number;
  readonly options: number;
  readonly writtenIn: boolean;
  readonly ballot: Contest['ballot'];
  readonly rule: Rule;
  /** Null is the fastest that works. */
  readonly engine: Conditioned['engine'] | null;
  /** Null is as many as the computer has. */
  readonly threads: number | null;
  readonly latency: number;
  readonly bandwidth: number;
  readonly loss: number;
  readonly arrivals: PlannedArrivals;
  readonly electorate: PlannedElectorate;
  readonly cheat: string;
  readonly fault: string;
}

/** What is asked where a plan does not say, and what stands for the rest of its keys. */
const USUAL_OPTIONS = 5;
const NONE = 'none';
/** The one fault that not every number of nodes outlasts. */
const NODE_LOST = 'node lost';
/** As a morning in a file. Computers' timers end at 24 days, and beyond that voters would come at once. */
const LONGEST_VOTING = 24 * 3600;

/** What a plan says of one configuration, with what it leaves out. */
export function configurationOf(given: Partial<Conditioned>): Configuration {
  const nodes = given.nodes ?? 3;
  const threshold = inNumbers(given.threshold ?? 'majority', nodes, nodes);
  const ballot = given.ballot ?? 'ranking';
  return {
    voters: given.voters ?? 100,
    nodes,
    threshold,
    leastMixes: inNumbers(given['least-mixes'] ?? 'all', nodes, threshold),
    contests: given.contests ?? 1,
    options: given.options ?? USUAL_OPTIONS,
    writtenIn: given['written-in'] ?? false,
    ballot,
    rule: given.rule ?? rulesFor(ballot, 1, false)[0]!,
    engine: given.engine ?? null,
    threads: given.threads ?? null,
    latency: given.latency ?? 0,
    bandwidth: given.bandwidth ?? 0,
    loss: given.loss ?? 0,
    arrivals: given.arrivals ?? 'at once',
    electorate: given.electorate ?? 'impartial culture',
    cheat: given.cheat ?? NONE,
    fault: given.fault ?? NONE,
  };
}

function inNumbers(given: number | 'majority' | 'all' | 'threshold', nodes: number, threshold: number): number {
  if (given === 'majority') return Math.floor(nodes / 2) + 1;
  if (given === 'all') return nodes;
  return given === 'threshold' ? threshold : given;
}

/** What voters are asked; with a ballot file, its own contest stands for the first one. */
export const contestsOf = ({ contests, options, writtenIn, ballot, rule }: Configuration): Contest[] =>
  Array.from({ length: contests }, (_, i) => contestOf(`Question ${i + 1}`, options, writtenIn, ballot, rule));

function contestOf(title: string, count: number, writeIn: boolean, ballot: Contest['ballot'], rule: Rule): Contest {
  const options = Array.from({ length: count }, (_, i) => `Option ${i + 1}`);
  const common = { title, options, writeIn, seats: 1 };
  // Whether the rule counts such ballots is for `configurationFault` to say.
  const rules = [rule] as readonly Rule[];
  switch (ballot) {
    case 'single':
      return { ...common, ballot, rules: rules as ['plurality'] };
    case 'approval':
      return { ...common, ballot, most: count + (writeIn ? 1 : 0), rules: rules as ['approval'] };
    case 'score':
      return { ...common, ballot, top: 5, rules: rules as ['score'] };
    case 'ranking':
      return { ...common, ballot, ties: false, rules: rules as ['instant-runoff'] };
  }
}

export const isBallotFile = (electorate: PlannedElectorate): electorate is { readonly file: string } =>
  typeof electorate === 'object' && 'file' in electorate;

/** Why no election can be held so, with the key that it is about; null where one can. */
export function configurationFault(
  configuration: Configuration,
): { readonly key: string; readonly why: string } | null {
  const { nodes, threshold, leastMixes, ballot, rule, electorate, contests, writtenIn } = configuration;
  const { voters, arrivals, fault } = configuration;
  if (threshold > nodes)
    return { key: 'threshold', why: `${threshold} nodes cannot open the result together where there are ${nodes}` };
  if (leastMixes > nodes)
    return { key: 'least-mixes', why: `${leastMixes} nodes cannot have mixed where there are ${nodes}` };
  if (leastMixes < threshold)
    return { key: 'least-mixes', why: `${leastMixes} is fewer than the ${threshold} nodes that open the result` };
  if (typeof arrivals === 'object' && 'poisson' in arrivals && voters / arrivals.poisson > LONGEST_VOTING)
    return { key: 'arrivals', why: `${voters} voters would come over more than a day at ${arrivals.poisson} a second` };
  if (fault === NODE_LOST && (nodes < 3 || threshold === nodes))
    return {
      key: 'fault',
      why: `node lost leaves ${nodes - 1} of ${nodes} nodes, where two others and ${threshold} that open are needed`,
    };
  // The file has its own contest; whether its ballots are counted by this rule is seen once it is read.
  if (isBallotFile(electorate))
    return contests > 1 || writtenIn
      ? { key: 'electorate', why: 'a ballot file has one contest, and nothing that was written in' }
      : null;
  const able = rulesFor(ballot, 1, false);
  if (!able.includes(rule))
    return { key: 'rule', why: `${rule} does not count ${ballot} ballots; ${able.join(', ')} can` };
  const asked = contestFault(contestsOf(configuration)[0]!);
  return asked === null ? null : { key: 'options', why: asked };
}

/** The conditions as the table names them, but for what the computer and the run say. */
export type Stated = Omit<
  Conditions,
  'run' | 'configuration' | 'repetition' | 'seed' | 'engine' | 'threads' | 'width' | 'calibration'
>;

export const stated = (configuration: Configuration): Stated => ({
  voters: configuration.voters,
  nodes: configuration.nodes,
  threshold: configuration.threshold,
  leastMixes: configuration.leastMixes,
  ...askedOf(contestsOf(configuration)),
  ballotType: configuration.ballot,
  rule: configuration.rule,
  latency: configuration.latency,
  bandwidth: configuration.bandwidth,
  loss: configuration.loss,
  arrivals: inWords(configuration.arrivals),
  electorate: inWords(configuration.electorate),
  cheat: configuration.cheat,
  fault: configuration.fault,
});

/** Ciphertexts of one ballot. */
export const widthOf = (configuration: Configuration): number => blocks(contestsOf(configuration));

/** `mallows, dispersion 0.5`; a file by its name alone, without what a spreadsheet could take for a formula. */
function inWords(given: PlannedArrivals | PlannedElectorate): string {
  if (typeof given === 'string') return given;
  return Object.entries(given)
    .map(([key, value]) => {
      if (key === 'file') return `file ${plainName(String(value))}`;
      return key === 'model' ? String(value) : `${key} ${value}`;
    })
    .join(', ');
}

const plainName = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? '').replace(/[^\p{L}\p{N}.-]+/gu, '_').replace(/^-+|(?<=[_.])-+/g, '_');
