/** How evenly two threads share a long operation. */
import { systemRandom } from '../main/workers/system-random.ts';
import { engine } from '../shared/crypto/arithmetic/engine.ts';
import { B } from '../shared/crypto/arithmetic/group.ts';
import { randomScalars } from '../shared/crypto/arithmetic/vector.ts';
import { threadTime } from './measure.ts';
import type { Section } from './row.ts';

const POINTS = 2 ** 17;

/**
 * The processor time of both threads together over that of the busier one: 2 were an even cut with nothing lost. What
 * starting the second thread costs is left out; the first round pays for it.
 */
export function threads(): Section {
  const scalars = randomScalars(POINTS, systemRandom);
  const points = engine.multiplyBase(B(), scalars);
  const work = {
    'MSM of 131072': () => engine.multiScalar([{ points, scalars }]),
    'fixed base': () => engine.multiplyBase(B(), scalars),
  };
  for (const run of Object.values(work)) run();
  return {
    round: () =>
      Object.entries(work).map(([row, run]) => {
        const [all, own] = [process.cpuUsage(), threadTime()];
        run();
        const { user, system } = process.cpuUsage(all);
        const ours = threadTime() - own;
        return {
          row: `two threads, ${row}`,
          unit: 'speed-up',
          microseconds: (user + system) / Math.max(ours, user + system - ours),
          x25519: 0,
        };
      }),
  };
}
