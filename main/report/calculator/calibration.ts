/** How fast this machine is, by half a second of what elections are made of. */
import { engine } from '../../../shared/crypto/arithmetic/engine.ts';
import { B } from '../../../shared/crypto/arithmetic/group.ts';
import { randomScalars } from '../../../shared/crypto/arithmetic/vector.ts';
import { quantile } from '../../../shared/measure/statistics/summary.ts';
import { systemRandom } from '../../workers/system-random.ts';

const POINTS = 64;
const MICROSECONDS = 500_000;

/**
 * Processor seconds for one round of multiplications, fixed base and variable base, in the engine that has been started: the
 * median of all rounds in half a second of processor time. The first two, in which code is compiled, do not count.
 */
export function calibrate(): number {
  const rounds: number[] = [];
  const began = process.cpuUsage();
  while (rounds.length < 7 || total(process.cpuUsage(began)) < MICROSECONDS) {
    const before = process.cpuUsage();
    const scalars = randomScalars(POINTS, systemRandom);
    engine.multiply(engine.multiplyBase(B(), scalars), scalars);
    rounds.push(total(process.cpuUsage(before)) / 1e6);
  }
  return quantile(rounds.slice(2), 0.5);
}

const total = ({ user, system }: NodeJS.CpuUsage): number => user + system;
