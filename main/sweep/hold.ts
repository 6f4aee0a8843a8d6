/** One run of a sweep: an election in processes of its own, with what its parties measured. */
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { utf8 } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { drawnFrom } from '../../shared/election/drawn.ts';
import { type ArrivalsModel, drawArrivals, readArrivals } from '../../shared/measure/arrivals.ts';
import { type Configuration, stated } from '../../shared/measure/plan/configuration.ts';
import type { Run } from '../../shared/measure/plan/runs.ts';
import { isNodeCheat, nodeCheats } from '../../shared/protocol/cheating/lesson.ts';
import { simulate } from '../local-election/election-in-processes.ts';
import { FAULTS, isFault } from '../local-election/faults.ts';
import { withPath } from '../storage/storage-error.ts';
import { besidePlan, type PlannedSweep } from './plan-file.ts';
import { pollsOf } from './polls.ts';
import type { Hold, RunAudience } from './sweep.ts';

/**
 * How the runs of this plan are held; what they need is read now. `directory` keeps the logs of those that fail.
 * @throws OstrakaError `bad-plan` for what cannot be held, with the reason
 */
export function holdElection(planned: PlannedSweep, directory: string): Hold {
  for (const configuration of planned.configurations) refuseUnknown(configuration, planned.path);
  const pollOf = pollsOf(planned);
  const arrivalsOf = arrivalsIn(planned);
  const work = join(directory, 'work');
  return async (run, audience) => {
    const { of } = run;
    const out = join(directory, 'logs', `run-${run.run}`);
    // Of an attempt over which the sweep died.
    for (const left of [out, work]) rmSync(left, { recursive: true, force: true });
    const poll = pollOf(run);
    const simulation = {
      poll,
      nodes: of.nodes,
      threshold: of.threshold,
      leastMixes: of.leastMixes,
      ...(of.engine === null ? {} : { engine: of.engine }),
      ...(of.threads === null ? {} : { threads: of.threads }),
      shape: { latency: of.latency, bandwidth: of.bandwidth, loss: of.loss },
      arrivals: arrivalsOf(run),
      ...(isNodeCheat(of.cheat) ? { cheat: of.cheat } : {}),
      ...(isFault(of.fault) ? { fault: of.fault } : {}),
      out,
      work,
    };
    const { conditions, measurements, missing, environment } = await held(
      () => simulate(simulation, seenBy(audience)),
      audience,
      out,
    );
    // Who cheats may be put out before it says its last, and what crashes may lose it.
    const spared = of.cheat === 'none' && of.fault === 'none' ? 0 : 1;
    if (missing.length > spared)
      throw new OstrakaError('process-ended', `of nodes ${missing.join(', ')} the last records did not come`);
    return { conditions, measurements, environment };
  };
}

/** What nobody here can do is refused before the first run. */
function refuseUnknown({ cheat, fault }: Configuration, path: string): void {
  if (!isFault(fault))
    throw new OstrakaError('bad-plan', `${path}: fault: there is no ${fault}; ${FAULTS.join(', ')} are known`);
  if (cheat !== 'none' && !isNodeCheat(cheat))
    throw new OstrakaError(
      'bad-plan',
      `${path}: cheat: no node cheats by ${cheat}; it can by ${nodeCheats.join(', ')}`,
    );
}

/** When the voters of each run come; files are read now. */
function arrivalsIn({ configurations, path }: PlannedSweep): (run: Run) => { said: string; at: number[] } {
  const models = configurations.map(({ arrivals }) => modelOf(arrivals, path));
  return ({ configuration, of, seed }) => ({
    said: stated(of).arrivals,
    at: drawArrivals(models[configuration - 1]!, of.voters, drawnFrom(utf8(`${seed} arrivals`))),
  });
}

function modelOf(arrivals: Configuration['arrivals'], path: string): ArrivalsModel {
  if (typeof arrivals === 'string' || 'poisson' in arrivals) return arrivals;
  const file = besidePlan(path, arrivals.file);
  return {
    minutes: readArrivals(
      withPath(file, () => readFileSync(file, 'utf8')),
      arrivals.file,
    ),
  };
}

/** What was held leaves nothing but its records; what failed keeps its logs. */
async function held<T>(hold: () => Promise<T>, { stop }: RunAudience, out: string): Promise<T> {
  try {
    mkdirSync(out, { recursive: true });
    const result = await hold();
    leave(out);
    return result;
  } catch (error) {
    if (stop.aborted && stop.reason?.name !== 'TimeoutError') leave(out);
    throw error;
  }
}

/** Without a trace, if no other run has left its logs beside it. */
function leave(out: string): void {
  rmSync(out, { recursive: true, force: true });
  if (readdirSync(dirname(out)).length === 0) rmdirSync(dirname(out));
}

function seenBy({ stop, phase }: RunAudience) {
  let now = { name: '', total: 0 };
  return {
    stop,
    note: () => {},
    progress: {
      begin(name: string, total: number) {
        now = { name, total };
        phase(name, 0, total);
      },
      update: (done: number) => phase(now.name, done, now.total),
      end: () => {},
    },
  };
}
