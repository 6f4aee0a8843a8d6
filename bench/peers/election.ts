/** One election held by every system, step by step in turns. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { measured } from './meter.ts';
import { turns } from './order.ts';
import type { Row } from './rows.ts';
import { type Job, labelOf, STEPS, type System } from './system.ts';

export interface Held {
  readonly job: Omit<Job, 'ports'>;
  readonly repetition: number;
  readonly seed: string;
  /** Empty; each system gets a directory of its own in it. */
  readonly scratch: string;
  /** Where what the steps print is kept. */
  readonly logs: string;
}

/**
 * Hands each row to `note` as soon as it is measured. Throws where a step fails, and where a system did not open the
 * ballots that were cast: of a false result no cost is worth knowing.
 */
export async function hold(
  systems: readonly System[],
  { job: asked, repetition, seed, scratch, logs }: Held,
  note: (row: Row) => void,
  stop: AbortSignal,
): Promise<void> {
  const places = new Map<System, { job: Job; directory: string }>();
  for (const [i, system] of systems.entries()) {
    const job = { ...asked, ports: await freePorts(2 * asked.trustees) };
    const directory = join(scratch, String(i));
    mkdirSync(directory);
    for (const [name, text] of Object.entries(system.inputs(job))) writeFileSync(join(directory, name), text);
    places.set(system, { job, directory });
  }
  for (const [turn, name] of STEPS.entries())
    for (const system of turns(systems, turn + repetition)) {
      const { job, directory } = places.get(system)!;
      const step = system.steps(job).find((one) => one.name === name);
      if (!step) continue;
      const before = bytesIn(directory);
      const log = join(logs, `${systems.indexOf(system) + 1}-${system.name}.txt`);
      try {
        const { script } = step;
        const { environment } = system;
        const cost = await measured({ script, directory, environment, log, scratch }, stop);
        note({
          system: system.name,
          version: system.version,
          engine: system.engine,
          group: system.group,
          securityBits: system.securityBits,
          step: name,
          ballots: job.ballots.length,
          trustees: job.trustees,
          threshold: job.threshold,
          repetition,
          seed,
          ...cost,
          writtenBytes: bytesIn(directory) - before,
        });
      } catch (error) {
        if (stop.aborted) throw error;
        throw new Error(`${labelOf(system)}, step “${name}”: ${error instanceof Error ? error.message : error}`);
      }
    }
  for (const [system, { job, directory }] of places) {
    const fault = openedFault(
      system.opened((name) => readFileSync(join(directory, name), 'utf8'), job),
      job,
    );
    if (fault) throw new Error(`${labelOf(system)} ${fault}`);
  }
}

/** What is wrong with the ballots that a system opened, in words, or null. */
export function openedFault(opened: ReturnType<System['opened']>, { ballots }: Pick<Job, 'ballots'>): string | null {
  const count = typeof opened === 'number' ? opened : opened.length;
  if (count !== ballots.length) return `opened ${count} ballots, and ${ballots.length} were cast`;
  if (typeof opened === 'number') return null;
  const sorted = (all: readonly (readonly number[])[]) => all.map((numbers) => numbers.join(' ')).sort();
  const cast = sorted(ballots);
  const differing = sorted(opened).filter((ballot, i) => ballot !== cast[i]).length;
  return differing === 0 ? null : `opened ${differing} ballots that differ from those cast`;
}

/** Of all files below; what a step erases counts as negative. */
function bytesIn(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** Free a moment ago, on the loopback. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve(server));
      });
    }),
  );
  return Promise.all(
    servers.map((server) => {
      const address = server.address();
      return new Promise<number>((resolve) =>
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0)),
      );
    }),
  );
}
