/** What a Prometheus server scrapes. */
import { Gauge, Registry } from 'prom-client';
import type { CoordinatorLoop } from '../loop.ts';

export function metricsOf(loop: CoordinatorLoop): Registry {
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
  return registry;
}
