/** What a Prometheus server scrapes. */
import { exponentialBuckets, Gauge, Histogram, Registry } from 'prom-client';
import { TURN_BOUNDS } from '../../measure/turns.ts';
import type { CoordinatorLoop } from '../loop.ts';
import type { Measurements } from './measurements.ts';

/** Seconds: from a millisecond to four and a half hours. */
const BUCKETS = exponentialBuckets(0.001, 4, 13);

export function metricsOf(loop: Pick<CoordinatorLoop, 'status' | 'turns'>, measurements: Measurements): Registry {
  const registry = new Registry();
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `ostraka_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('board_entries', 'Entries on the board', () => loop.status.size);
  gauge('board_witnessed_entries', 'Entries that f + 1 nodes have co-signed', () => loop.status.witnessed);
  gauge(
    'nodes_connected',
    'Nodes with a live session',
    () => loop.status.nodes.filter((node) => node.connected).length,
  );
  gauge('voters', 'Voters on the roll', () => loop.status.voters);
  gauge('ballots', 'Ballots that count now', () => loop.status.ballots);
  gauge('submissions_checking', 'Ballots and audits being checked', () => loop.status.checking);
  gauge(
    'mixes_proven',
    'Mixes whose proof holds',
    () => loop.status.nodes.filter((node) => node.mix === 'proven').length,
  );
  gauge('faults', 'Faults noted on the board', () => loop.status.faults.length);
  gauge('resident_bytes', 'Resident memory of the coordinator', () => process.memoryUsage.rss());
  const held = new Histogram({
    name: 'ostraka_turn_processor_seconds',
    help: 'Processor time for which a turn holds the loop: a step, a request or a message of a session',
    labelNames: ['of'],
    buckets: TURN_BOUNDS.map((milliseconds) => milliseconds / 1000),
    registers: [registry],
  });
  loop.turns.hear = (of, processor) => held.observe({ of }, processor / 1e6);
  observe(registry, measurements);
  return registry;
}

/**
 * What coordinator and nodes have told of their work, each record once: sums over a phase, never a single job, and told
 * apart by what was done and not by who did it.
 */
function observe(registry: Registry, measurements: Measurements): void {
  const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Histogram({
      name: `ostraka_${name}`,
      help,
      labelNames,
      buckets: BUCKETS,
      registers: [registry],
      collect: look,
    });
  const phases = histogram('phase_seconds', 'How long a phase was for a coordinator or a node', ['phase', 'party']);
  const work = histogram(
    'work_processor_seconds',
    'Processor time of a coordinator or a node for a kind of work in a phase',
    ['kind', 'party'],
  );
  const seen = new Set<string>();
  /** When it is scraped: who is not asked has nothing to sort. */
  function look(): void {
    for (const { party, place, phase, kind, wall, processor } of measurements.told.records) {
      const name = `${party} ${place} ${phase} ${kind}`;
      if (seen.has(name)) continue;
      seen.add(name);
      if (kind === 'whole') phases.observe({ phase, party }, wall / 1e6);
      else work.observe({ kind, party }, processor / 1e6);
    }
  }
}
