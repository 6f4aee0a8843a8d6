/** One run of a sweep: an election in processes of its own, with what its parties measured. */
import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Configuration } from '../../shared/measure/plan/configuration.ts';
import { faultInWords } from '../../shared/measure/plan/fault.ts';
import { circumstancesOf, unknownIn } from '../local-election/circumstances.ts';
import { simulate } from '../local-election/election-in-processes.ts';
import { calibrate } from '../workers/calibration.ts';
import type { Hold, RunAudience } from './one-run.ts';
import type { PlannedSweep } from './plan-file.ts';
import { pollsOf } from './polls.ts';

/**
 * How the runs of this plan are held; what they need is read now. `directory` keeps the logs of those that fail.
 * @throws OstrakaError `bad-plan` for what cannot be held, with the reason
 */
export function holdElection(planned: PlannedSweep, directory: string): Hold {
  const under = planned.configurations.map((of) => underOf(of, planned));
  const pollOf = pollsOf(planned);
  const work = join(directory, 'work');
  return async (run, audience) => {
    const out = join(directory, 'logs', `run-${run.run}`);
    // Of an attempt over which the sweep died.
    for (const left of [out, work]) rmSync(left, { recursive: true, force: true });
    const simulation = { poll: pollOf(run), ...under[run.configuration - 1]!(run.seed), out, work };
    // What slows the machine for a while (its neighbours, heat) slows this too.
    const before = await calibrate();
    const { conditions, findings, measurements, missing, environment } = await held(
      () => simulate(simulation, seenBy(audience)),
      audience,
      out,
    );
    // Who cheats may be put out before it says its last, and what crashes may lose it.
    const spared = [run.of.cheat, run.of.fault].filter((one) => one !== 'none').length;
    if (missing.length > spared)
      throw new OstrakaError('process-ended', `of nodes ${missing.join(', ')} the last records did not come`);
    const after = await calibrate();
    const calibration = Math.round(1e6 * ((before + after) / 2));
    return { conditions: { ...conditions, calibration }, findings, measurements, environment };
  };
}

/** Refused before the first run where nobody here can do it. */
function underOf(of: Configuration, { path, fileAt }: PlannedSweep): ReturnType<typeof circumstancesOf> {
  const fault = unknownIn(of);
  if (fault !== null) throw new OstrakaError('bad-plan', `${path}: ${faultInWords(fault)}`);
  return circumstancesOf(of, fileAt);
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
