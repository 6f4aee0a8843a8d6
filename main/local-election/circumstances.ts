/** How an election is held, whatever it asks: what a configuration of a plan says of it, as `simulate` takes it. */
import { readFileSync } from 'node:fs';
import { utf8 } from '../../shared/codec/bytes.ts';
import { drawnFrom } from '../../shared/election/drawn.ts';
import { type ArrivalsModel, drawArrivals, readArrivals } from '../../shared/measure/arrivals.ts';
import { type Configuration, stated } from '../../shared/measure/plan/configuration.ts';
import type { PlanFault } from '../../shared/measure/plan/fault.ts';
import { isNodeCheat, nodeCheats } from '../../shared/protocol/cheating/lesson.ts';
import { withPath } from '../storage/storage-error.ts';
import type { Simulation } from './election-in-processes.ts';
import { FAULTS, isFault } from './faults.ts';

export type Circumstances = Omit<Simulation, 'poll' | 'out' | 'work'>;

/** What it asks for that nobody here can do; null where there is nothing. */
export function unknownIn({ cheat, fault }: Configuration): PlanFault | null {
  if (!isFault(fault)) return { path: ['fault'], why: `there is no ${fault}; ${FAULTS.join(', ')} are known` };
  if (cheat === 'none' || isNodeCheat(cheat)) return null;
  return { path: ['cheat'], why: `no node cheats by ${cheat}; it can by ${nodeCheats.join(', ')}` };
}

/**
 * The circumstances by a run's seed. The file of arrivals, where there is one, is read now.
 * @param find where a file stands that the configuration names
 * @throws OstrakaError `bad-plan` with its line where that file is none of arrivals, and whatever reading it throws
 */
export function circumstancesOf(of: Configuration, find: (name: string) => string): (seed: string) => Circumstances {
  const { nodes, threshold, leastMixes, engine, threads, latency, bandwidth, loss, cheat, fault } = of;
  const arrivals = arrivalsOf(of, find);
  return (seed) => ({
    ...{ nodes, threshold, leastMixes },
    ...(engine === null ? {} : { engine }),
    ...(threads === null ? {} : { threads }),
    shape: { latency, bandwidth, loss },
    arrivals: {
      said: stated(of).arrivals,
      at: drawArrivals(arrivals, of.voters, drawnFrom(utf8(`${seed} arrivals`))),
    },
    ...(isNodeCheat(cheat) ? { cheat } : {}),
    ...(isFault(fault) ? { fault } : {}),
  });
}

function arrivalsOf({ arrivals }: Configuration, find: (name: string) => string): ArrivalsModel {
  if (typeof arrivals === 'string' || 'poisson' in arrivals) return arrivals;
  const path = find(arrivals.file);
  const text = withPath(path, () => readFileSync(path, 'utf8'));
  return { minutes: readArrivals(text, arrivals.file) };
}
