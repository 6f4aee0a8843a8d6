/**
 * What measuring costs: pairs of the same election with and without records, in turn the one or the other first. For each
 * pair the processor time of the coordinator's and the nodes' programs with records over that without, from start to end.
 *
 *     node main/launch/run.mjs bench/meter.ts [--pairs N] [--ballots N] [--json FILE]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadBallots } from '../main/files/ballot-file.ts';
import { simulate } from '../main/local-election/election-in-processes.ts';
import { pollOfFile } from '../main/local-election/poll.ts';
import { intervalOf } from './wall/interval.ts';
import { pairsAsked } from './wall/pairs.ts';

const BALLOTS = join(import.meta.dirname, '../shared/election/samples/burlington-2009-mayor.soi');
const module = (name: string): string => `--import=${pathToFileURL(join(import.meta.dirname, 'meter', name)).href}`;
const PRELOADED = { with: module('report.ts'), without: `${module('report.ts')} ${module('off.ts')}` } as const;

const { count, voters, json } = pairsAsked('40');
const ballots = loadBallots(BALLOTS);

/** Microseconds of the coordinator and of all nodes. */
async function hold(records: keyof typeof PRELOADED, seed: string): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'ostraka-meter-'));
  const report = join(work, 'report');
  const before = process.env.NODE_OPTIONS ?? '';
  process.env.NODE_OPTIONS = `${before} ${PRELOADED[records]}`;
  process.env.OSTRAKA_BENCH_REPORT = report;
  try {
    const poll = pollOfFile(ballots, { voters, rules: ['instant-runoff'], seats: 1, seed });
    const held = { poll, nodes: 3, threshold: 2, leastMixes: 3, out: join(work, 'out') };
    const progress = { begin: () => {}, update: () => {}, end: () => {} };
    const audience = { note: () => {}, progress, stop: new AbortController().signal };
    const { measurements } = await simulate(held, audience);
    const measured = measurements.some(({ party }) => party === 'node');
    if (measured !== (records === 'with')) throw new Error(`${records} records there are ${measurements.length}`);
    const said = readFileSync(report, 'utf8').trim().split('\n');
    if (said.length !== 4) throw new Error(`${said.length} of four programs said what they took`);
    return said.reduce((sum, line) => sum + (JSON.parse(line) as { processor: number }).processor, 0);
  } finally {
    process.env.NODE_OPTIONS = before;
    rmSync(work, { recursive: true, force: true });
  }
}

interface Pair {
  /** Microseconds. */
  readonly with: number;
  readonly without: number;
  readonly load: number;
}

// Not counted: it fills the cache of what Node has compiled.
for (const records of ['with', 'without'] as const) await hold(records, 'warm-up');
const pairs: Pair[] = [];
for (let i = 0; i < count; i++) {
  const seed = `pair ${i + 1}`;
  const first = await hold(i % 2 === 0 ? 'with' : 'without', seed);
  const second = await hold(i % 2 === 0 ? 'without' : 'with', seed);
  const [on, off] = i % 2 === 0 ? [first, second] : [second, first];
  pairs.push({ with: on, without: off, load: loadavg()[0]! });
  console.log(
    `${i + 1}: ${(on / 1e6).toFixed(2)} s with records, ${(off / 1e6).toFixed(2)} s without: ${(on / off).toFixed(3)}`,
  );
}

const figures = {
  processor: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  node: process.version,
  ballots: voters,
  pairs,
  ratio: intervalOf(pairs.map((pair) => pair.with / pair.without)),
};
const { mean, from, to } = figures.ratio;
console.log(`records: ${mean.toFixed(4)}, 95 % interval ${from.toFixed(4)} to ${to.toFixed(4)}`);
if (json) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
