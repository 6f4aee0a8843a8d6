/**
 * What a live wall costs: pairs of elections, one with a window on the wall and one without, in turn the one or the other
 * first. For each pair the processor time of the coordinator's and the nodes' processes with the wall over that without.
 *
 *     npm run build && node main/launch/run.mjs bench/wall.ts [--pairs N] [--ballots N] [--json FILE]
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { loadBallots } from '../main/files/ballot-file.ts';
import { intervalOf } from './wall/interval.ts';
import { ledElection, type Spent } from './wall/led-election.ts';
import { pairsAsked } from './wall/pairs.ts';

const BALLOTS = join(import.meta.dirname, '../shared/election/samples/burlington-2009-mayor.soi');
const { count, voters, json } = pairsAsked('20');

interface Pair {
  readonly with: Spent;
  readonly without: Spent;
  readonly load: number;
}

const ballots = loadBallots(BALLOTS);
const all = ({ coordinator, nodes }: Spent): number => coordinator + nodes;
const pairs: Pair[] = [];
for (let i = 0; i < count; i++) {
  const first = await ledElection(ballots, voters, i % 2 === 0);
  const second = await ledElection(ballots, voters, i % 2 !== 0);
  const [on, off] = i % 2 === 0 ? [first, second] : [second, first];
  const pair = { with: on, without: off, load: loadavg()[0]! };
  pairs.push(pair);
  console.log(
    `${i + 1}: ${all(on).toFixed(2)} s with a wall (${on.told} beats), ${all(off).toFixed(2)} s without: ` +
      `${(all(on) / all(off)).toFixed(3)}, coordinator alone ${(on.coordinator / off.coordinator).toFixed(3)}; load ${pair.load.toFixed(1)}`,
  );
}

const figures = {
  processor: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  node: process.version,
  ballots: voters,
  pairs,
  ratio: intervalOf(pairs.map((pair) => all(pair.with) / all(pair.without))),
  coordinatorRatio: intervalOf(pairs.map((pair) => pair.with.coordinator / pair.without.coordinator)),
};
const inWords = ({ mean, from, to }: typeof figures.ratio): string =>
  `${mean.toFixed(3)}, 95 % interval ${from.toFixed(3)} to ${to.toFixed(3)}`;
console.log(`${figures.processor}, Node ${figures.node}, ${count} pairs of ${voters} ballots`);
console.log(`coordinator and nodes, with a wall over without: ${inWords(figures.ratio)}`);
console.log(`coordinator alone: ${inWords(figures.coordinatorRatio)}`);
if (json) writeFileSync(json, `${JSON.stringify(figures, null, 1)}\n`);
