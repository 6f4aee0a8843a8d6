/** What an election would take, foretold from fitted costs, with an interval that says how far off such foretelling was. */
import { studentQuantile } from '../statistics/distributions.ts';
import type { Interval } from '../statistics/summary.ts';
import { type CostId, GROWING, type Size } from './costs.ts';
import { costAt, type Fitted, type FittedCost, leverageAt } from './fit.ts';

export interface Asked extends Size {
  /** Nodes that open the result together. */
  readonly threshold: number;
  /** Of each computer. */
  readonly cores: number;
  /** All parties on one computer, as in a simulation, or each on its own. */
  readonly together: boolean;
  /** Milliseconds one way, and kilobit a second of each party's link; 0 is unbounded. */
  readonly latency: number;
  readonly bandwidth: number;
  /** How many times as long this machine takes as the one that costs were fitted on. */
  readonly slower: number;
}

export interface Foretold {
  /** Seconds or bytes. */
  readonly value: number;
  /** In which nine of ten elections should lie. */
  readonly interval: Interval;
}

export interface Estimate {
  /** From the end of voting to the count. */
  readonly result: Foretold;
  readonly processor: { readonly coordinator: Foretold; readonly node: Foretold };
  readonly memory: { readonly coordinator: Foretold; readonly node: Foretold };
  /** Sent and received. */
  readonly traffic: { readonly coordinator: Foretold; readonly node: Foretold };
  readonly disk: { readonly coordinator: Foretold; readonly node: Foretold };
  /** Share by which the widest interval goes above its value. */
  readonly widest: number;
  /** What lies outside of what was measured, which was on so many cores alone. */
  readonly beyond: readonly ('voters' | 'nodes' | 'width' | 'cores')[];
}

/** An interval that is wider than this is not to be relied on, and is said to be so. */
export const WIDEST = 0.3;
/** Of each interval by itself. */
export const LEVEL = 0.9;
/**
 * However little a cost was missed by: a sum of few terms is no closer to what a program does. Peaks of memory depend on when it is
 * tidied, which differs more from one sweep to another than within one.
 */
export const leastSpread = (id: CostId): number => (id.startsWith('peak:') ? 0.06 : 0.03);

/**
 * One-way trips between a node and the coordinator that follow one another after voting: for each mix the list is announced, asked
 * for, sent and handed in (4), and as many for shares, result and attestations together. Read off the protocol, not measured.
 */
const trips = (nodes: number): number => 4 * nodes + 12;

export function estimate(fitted: Fitted, asked: Asked): Estimate {
  const { costs } = fitted;
  const at = (id: CostId): number => costAt(costs[id].terms, asked);
  const foretold = (value: number, id: CostId): Foretold => {
    const cost = costs[id];
    const error = Math.max(cost.spread, leastSpread(id)) * Math.sqrt(1 + leverageAt(cost, asked));
    const factor = Math.exp(studentQuantile(LEVEL, cost.configurations - 1) * error);
    return { value, interval: { low: value / factor, high: value * factor } };
  };
  const time = (id: CostId): Foretold => foretold(at(id) * asked.slower, id);
  const bytes = (id: CostId): Foretold => foretold(at(id), id);
  const computing = asked.together ? onOne(fitted, asked) : apart(fitted, asked);
  const estimated = {
    result: foretold(computing * asked.slower + network(fitted, asked), 'result'),
    processor: { coordinator: time('processor:coordinator'), node: time('processor:node') },
    memory: { coordinator: bytes('peak:coordinator'), node: bytes('peak:node') },
    traffic: { coordinator: bytes('traffic:coordinator'), node: bytes('traffic:node') },
    disk: { coordinator: bytes('disk:coordinator'), node: bytes('disk:node') },
  };
  const { result, ...pairs } = estimated;
  const all = [result, ...Object.values(pairs).flatMap(({ coordinator, node }) => [coordinator, node])];
  return {
    ...estimated,
    widest: Math.max(...all.map(({ value, interval }) => (value > 0 ? interval.high / value - 1 : 0))),
    beyond: [
      ...(['voters', 'nodes', 'width'] as const).filter(
        (one) => asked[one] > fitted[one].most || asked[one] < fitted[one].least,
      ),
      ...(asked.cores === fitted.cores ? [] : (['cores'] as const)),
    ],
  };
}

/** Seconds on one computer: work is shared by its cores, waits and beginnings are not. */
function onOne({ costs, cores }: Fitted, asked: Asked): number {
  const entries = Object.entries(costs.result.terms) as [keyof FittedCost['terms'], number][];
  return entries.reduce((sum, [term, each]) => {
    const share = GROWING.includes(term) ? cores / asked.cores : 1;
    return sum + share * costAt({ [term]: each }, asked);
  }, 0);
}

/**
 * Seconds on computers of their own: the shuffles one after another, the last proof made and checked while checks of the earlier ones
 * may still wait for a core, then shares made, checked and put together; and the coordinator's own thread between them. What does not
 * grow with the ballots is as it was on one computer.
 */
function apart({ costs }: Fitted, asked: Asked): number {
  const job = (id: CostId): number => costAt(costs[id].terms, asked);
  const still = costAt(
    Object.fromEntries(
      Object.entries(costs.result.terms).filter(([term]) => !GROWING.includes(term as (typeof GROWING)[number])),
    ),
    asked,
  );
  const [shuffle, prove, check] = [job('job:shuffle'), job('job:prove-shuffle'), job('job:verify-shuffle')];
  const chain = asked.nodes * shuffle + prove + check;
  const busy = (shuffle + prove + asked.nodes * check) / asked.cores;
  const opening =
    job('job:decrypt') +
    (asked.threshold * job('job:verify-shares')) / Math.min(asked.cores, asked.threshold) +
    job('job:open') +
    job('job:verify-result');
  return still + Math.max(chain, busy) + opening + job('after:loop');
}

/** Seconds on the way: trips, and the bytes of the busiest link. */
function network({ costs }: Fitted, asked: Asked): number {
  const busiest = Math.max(costAt(costs['after:coordinator'].terms, asked), costAt(costs['after:node'].terms, asked));
  return (
    (trips(asked.nodes) * asked.latency) / 1000 + (asked.bandwidth === 0 ? 0 : (busiest * 8) / (asked.bandwidth * 1000))
  );
}
