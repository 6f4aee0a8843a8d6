/** `ostraka sweep`: the runs of a plan, measured, into tables. */
import { join, resolve } from 'node:path';
import { plural } from '../../../../shared/codec/numbers.ts';
import type { Run } from '../../../../shared/measure/plan/runs.ts';
import { type FigureAsked, figureAsked, figureOf } from '../../../report/one-figure.ts';
import { readSources } from '../../../report/read.ts';
import { filesOfFigure, writeBeside } from '../../../report/write.ts';
import { EXAMPLE, EXAMPLE_ARRIVALS } from '../../../sweep/example.ts';
import type { RunReport } from '../../../sweep/files/results.ts';
import { holdElection } from '../../../sweep/hold.ts';
import type { Hold } from '../../../sweep/one-run.ts';
import { type PlannedSweep, readSweepPlan } from '../../../sweep/plan-file.ts';
import { Sweep, type SweepProgress } from '../../../sweep/sweep.ts';
import { type Command, type Context, flag, option, required, usage } from '../../command.ts';
import { Progress } from '../../terminal/progress.ts';
import { QUEUE_HELP } from './queue-option.ts';
import { removeSweep, spreadSweep } from './spread.ts';
import { planInWords, runInWords, sayEnded, standing, typed } from './sweep-words.ts';

export const sweepCommand: Command = {
  usage: `usage: ostraka sweep PLAN --out DIR [--retry-failed] [--figure WHAT]
       ostraka sweep PLAN --out DIR --queue ADDRESS [--name NAME] [--remove]
       ostraka sweep --queue ADDRESS --name NAME --remove
       ostraka sweep PLAN --check
       ostraka sweep --example > plan.yaml
       ostraka sweep --example-arrivals > school-morning.csv

Holds an election for every combination of the conditions in PLAN (YAML or JSON),
each as often as it says, and measures what every party does. Each election is
one as "ostraka simulate" holds it: separate processes, real sockets, real
cryptography. DIR gets a row for each record of each run in results.csv and
results.parquet, what reproduces them in results.json, and what each column
means in dictionary.csv.

The runs wait in DIR/sweep.sqlite. However this ends, the same command goes on
where it was. Another plan is refused there, and nothing is written over.

With --queue they wait in a PostgreSQL database instead, and every "ostraka worker"
on any machine takes some and gives back what it measured, until all are in DIR. A
worker that dies loses its run to another. Ended before that, the same command goes
on as well; workers do meanwhile.

  --out DIR         where the results go
  --retry-failed    hold once more what has failed before
  --figure WHAT     when all runs are held, write one figure for a paper with its
                    numbers and fits into DIR/figure, as "ostraka report" does
${QUEUE_HELP}
  --name NAME       by which the database knows the sweep; the title of its plan where it is left out
  --remove          when all runs are in DIR, remove the sweep from the database; without
                    PLAN at once, and whatever is there
  --check           read the plan and say what it holds, without holding it
  --example         print a plan with every key, and what it means
  --example-arrivals
                    print a table of when voters come, which a plan can name

Ends with 1 where a run has failed. See docs/MEASURING.md.

example: ostraka sweep plan.yaml --out results`,
  options: {
    out: { type: 'string' },
    'retry-failed': { type: 'boolean' },
    queue: { type: 'string' },
    name: { type: 'string' },
    remove: { type: 'boolean' },
    figure: { type: 'string' },
    check: { type: 'boolean' },
    example: { type: 'boolean' },
    'example-arrivals': { type: 'boolean' },
  },
  positionals: ['PLAN?'],
  async run(args, context) {
    for (const [name, text] of Object.entries({ example: EXAMPLE, 'example-arrivals': EXAMPLE_ARRIVALS }))
      if (flag(args, name)) {
        context.say(text.trimEnd());
        return 0;
      }
    const [path] = args.positionals;
    const spread = option(args, 'queue') !== undefined;
    if (!spread && (option(args, 'name') !== undefined || flag(args, 'remove')))
      throw usage('--name and --remove are of a sweep in a database, which --queue names');
    if (path === undefined && flag(args, 'remove')) return removeSweep(args, context);
    if (path === undefined) throw usage('PLAN is missing; ostraka sweep --example prints one');
    const figure = option(args, 'figure');
    const asked = figure === undefined ? null : figureAsked(figure);
    const planned = readSweepPlan(path);
    const hold = holdElection(planned, resolve(flag(args, 'check') ? '.' : required(args, 'out')));
    for (const line of planInWords(planned)) context.note(line);
    if (flag(args, 'check')) return 0;
    const directory = resolve(required(args, 'out'));
    const code = spread
      ? await spreadSweep({ planned, path, directory }, args, context)
      : await sweep({ planned, path, directory, hold }, flag(args, 'retry-failed'), context);
    if (code === 0 && asked) draw(directory, asked, context);
    return code;
  },
};

/** The figure beside the results that it is drawn of, and beside others of them. */
function draw(directory: string, asked: FigureAsked, context: Context): void {
  const files = filesOfFigure(figureOf(readSources([directory])[0]!, asked, 'en'));
  for (const file of writeBeside(join(directory, 'figure'), files)) context.say(file);
}

interface Asked {
  readonly planned: PlannedSweep;
  readonly path: string;
  readonly directory: string;
  readonly hold: Hold;
}

async function sweep({ planned, path, directory, hold }: Asked, retry: boolean, context: Context): Promise<number> {
  const line = new Progress();
  const told = {
    progress: ({ done, failed, left }: SweepProgress) => line.update(done + failed, undefined, left ?? undefined),
    ended: (run: Run, report: RunReport) => line.note(runInWords(run, report)),
  };
  const held = new Sweep({ planned, directory, hold, command: process.argv.slice(2) }, told);
  try {
    const again = retry ? held.retryFailed() : 0;
    if (again > 0) context.note(`${plural(again, 'run')} that failed ${again === 1 ? 'is' : 'are'} held again`);
    const { total, done, failed } = held.progress;
    if (done + failed > 0) context.note(`it goes on: ${standing(held.progress)}`);
    line.begin('runs', total, done + failed);
    const last = await held.hold(context.stop);
    line.end();
    const { reports, machines } = held;
    const words = `ostraka sweep ${typed(path)} --out ${typed(directory)}`;
    return sayEnded({ last, reports, machines, directory, again: words }, context);
  } finally {
    held.close();
  }
}
