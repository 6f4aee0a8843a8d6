/**
 * Whether the calculator holds what it says: `npm run bench:calculator -- DIR` with a sweep that costs were not fitted to. For each
 * configuration and quantity, whether what was measured lies in the interval of 90 %.
 */

import { readSources } from '../main/report/read.ts';
import { COSTS, type CostId } from '../shared/measure/estimate/costs.ts';
import { estimate, type Foretold } from '../shared/measure/estimate/estimate.ts';
import { sizeOf, slowerBeside } from '../shared/measure/estimate/fit.ts';
import { fitted } from '../shared/measure/estimate/fitted.ts';
import { configurationsOf } from '../shared/measure/select.ts';
import { mean } from '../shared/measure/statistics/summary.ts';

const QUANTITIES: readonly [CostId, (found: ReturnType<typeof estimate>) => Foretold][] = [
  ['result', ({ result }) => result],
  ['processor:coordinator', ({ processor }) => processor.coordinator],
  ['processor:node', ({ processor }) => processor.node],
  ['peak:coordinator', ({ memory }) => memory.coordinator],
  ['peak:node', ({ memory }) => memory.node],
  ['traffic:coordinator', ({ traffic }) => traffic.coordinator],
  ['traffic:node', ({ traffic }) => traffic.node],
  ['disk:coordinator', ({ disk }) => disk.coordinator],
  ['disk:node', ({ disk }) => disk.node],
];

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('give the directory of a sweep that costs were not fitted to');
const [{ sweep }] = readSources([directory]) as [ReturnType<typeof readSources>[number]];
const cores = sweep.environments[0]!.cores;
for (const [id, of] of QUANTITIES) {
  const points = configurationsOf(sweep.runs).flatMap((runs) => {
    const told = runs.flatMap((run) => COSTS[id].of(run) ?? []);
    if (told.length === 0) return [];
    const { threshold } = runs[0]!.conditions;
    const slower = mean(
      runs.map(({ conditions: { calibration } }) => slowerBeside(calibration! / 1e6, fitted.calibration!)),
    );
    const asked = { ...sizeOf(runs[0]!), threshold, cores, together: true, latency: 0, bandwidth: 0, slower };
    const { value, interval } = of(estimate(fitted, asked));
    const measured = mean(told);
    return [{ asked, value, interval, measured, inside: interval.low <= measured && measured <= interval.high }];
  });
  const inside = points.filter((point) => point.inside).length;
  console.log(
    `\n${id}: ${inside} of ${points.length} in the interval${points.length > 0 && inside < 0.8 * points.length ? ': TOO FEW' : ''}`,
  );
  for (const { asked, value, interval, measured, inside } of points)
    console.log(
      `  ${asked.voters} voters, ${asked.nodes} nodes, width ${asked.width}: ${measured.toPrecision(3)}, foretold ${value.toPrecision(3)} (${interval.low.toPrecision(3)} to ${interval.high.toPrecision(3)})${inside ? '' : ' outside'}`,
    );
}
