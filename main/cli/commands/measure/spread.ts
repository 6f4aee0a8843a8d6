/** `ostraka sweep --queue`: the runs of a plan wait in a database for workers, and what these measure comes back. */
import { plural } from '../../../../shared/codec/numbers.ts';
import type { Run } from '../../../../shared/measure/plan/runs.ts';
import type { RunReport } from '../../../sweep/files/results.ts';
import type { PlannedSweep } from '../../../sweep/plan-file.ts';
import type { SweepOwner } from '../../../sweep/spread/database.ts';
import { GatheredSweep, type GatherProgress } from '../../../sweep/spread/gather.ts';
import { connectSweeps } from '../../../sweep/spread/load.ts';
import type { Patient } from '../../../sweep/spread/patience.ts';
import { patiently } from '../../../sweep/spread/patience.ts';
import { type Args, type Context, flag, option, usage } from '../../command.ts';
import { Progress } from '../../terminal/progress.ts';
import { askedQueue, patientWith, type QueueAsked } from './queue-option.ts';
import { runInWords, sayEnded, standing, typed } from './sweep-words.ts';

export interface SpreadAsked {
  readonly planned: PlannedSweep;
  readonly path: string;
  readonly directory: string;
}

/** Characters of a name, at most. */
const MAX_NAME = 200;

export async function spreadSweep({ planned, path, directory }: SpreadAsked, args: Args, context: Context) {
  const queue = askedQueue(args);
  const name = nameIn(args) ?? planned.plan.title;
  const database = await connectSweeps(queue.address);
  try {
    const line = new Progress();
    const patient = patientWith(queue, context.stop, (text) => line.note(text));
    const spread = { planned, directory, owner: database, name, command: queue.words };
    const sweep = new GatheredSweep(spread, listenerTo(line, queue));
    try {
      const again = `ostraka sweep ${typed(path)} --out ${typed(directory)} --queue ${typed(queue.said)} --name ${typed(name)}`;
      const code = await gather(sweep, line, patient, { directory, again, retry: flag(args, 'retry-failed') }, context);
      if (code !== 130 && flag(args, 'remove')) await remove(database, name, patient, context);
      return code;
    } finally {
      sweep.close();
    }
  } finally {
    await database.close();
  }
}

/** `--remove` without a plan: whatever became of the sweep. */
export async function removeSweep(args: Args, context: Context): Promise<number> {
  const queue = askedQueue(args);
  const name = nameIn(args);
  if (name === undefined) throw usage('--remove without PLAN needs the --name of the sweep');
  const database = await connectSweeps(queue.address);
  try {
    return await remove(database, name, patientWith(queue, context.stop, context.note), context);
  } finally {
    await database.close();
  }
}

async function remove(owner: SweepOwner, name: string, patient: Patient, context: Context): Promise<number> {
  const results = await patiently(patient, () => owner.remove(name));
  context.say(
    results === null
      ? `the database has no sweep ${name}`
      : `removed from the database: ${name}, with the results of ${plural(results, 'run')}`,
  );
  return 0;
}

interface Gathering {
  readonly directory: string;
  readonly again: string;
  readonly retry: boolean;
}

async function gather(
  sweep: GatheredSweep,
  line: Progress,
  patient: Patient,
  { directory, again, retry }: Gathering,
  context: Context,
): Promise<number> {
  const anew = retry ? sweep.retryFailed() : 0;
  if (anew > 0) context.note(`${plural(anew, 'run')} that failed ${anew === 1 ? 'is' : 'are'} held again`);
  const { total, done, failed } = sweep.progress;
  if (done + failed > 0) context.note(`it goes on: ${standing(sweep.progress)}`);
  line.begin('runs', total, done + failed);
  const last = await sweep.gather(patient);
  line.end();
  const code = sayEnded({ last, reports: sweep.reports, machines: sweep.machines, directory, again }, context);
  if (code === 130) context.say('workers go on meanwhile, and what they measure is gathered then');
  return code;
}

function listenerTo(line: Progress, { said }: QueueAsked) {
  let asked = false;
  return {
    progress({ done, failed, left, held }: GatherProgress): void {
      line.update(done + failed, undefined, left === null ? undefined : left / Math.max(1, held));
      if (held > 0 || asked) return;
      asked = true;
      line.note(`no worker holds a run yet: ostraka worker --queue ${typed(said)} on each machine`);
    },
    ended: (run: Run, report: RunReport) => line.note(runInWords(run, report)),
  };
}

function nameIn(args: Args): string | undefined {
  const name = option(args, 'name');
  if (name !== undefined && (name.trim() === '' || name.length > MAX_NAME))
    throw usage(`--name has 1 to ${MAX_NAME} characters`);
  return name;
}
