/** `npm run peers`: the same election held by Ostraka and by other systems, each step of each measured. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { loadBallots } from '../../main/files/ballot-file.ts';
import { environmentOf } from '../../main/measure/environment.ts';
import { utf8 } from '../../shared/codec/bytes.ts';
import { rankingsOf } from '../../shared/election/ballot-file/contest.ts';
import { drawBallots } from '../../shared/election/sample.ts';
import { hold } from './election.ts';
import { numbersOf } from './numbers.ts';
import { type Plan, planOf, USAGE, UsageError } from './options.ts';
import { elections } from './order.ts';
import { COLUMNS, csvHead, csvLine, type Row } from './rows.ts';
import { labelOf } from './system.ts';
import { printed } from './table.ts';
import { installed } from './tools.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

try {
  const plan = planOf(process.argv.slice(2));
  if (plan === null) console.log(USAGE);
  else await run(plan);
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
  else if (stop.signal.aborted) console.error('stopped before the end');
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : stop.signal.aborted ? 130 : 1;
}

async function run(plan: Plan): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (existsSync(plan.out)) throw taken(plan.out);
  const systems = installed(plan, version);
  const file = rankingsOf(loadBallots(plan.ballots));
  const out = fresh(plan.out);
  const logs = join(out, 'logs');
  mkdirSync(logs);
  const csv = join(out, 'measurements.csv');
  const about = {
    began: new Date().toISOString(),
    environment: environmentOf(systems[0]!.engine, ['npm', 'run', 'peers', '--', ...process.argv.slice(2)]),
    loadBefore: loadavg(),
    plan: { ...plan, out },
    ballotFile: { title: file.title, options: file.options, voters: file.voters },
    systems: systems.map(({ name, version, engine, group, securityBits }) => {
      return { name, version, engine, group, securityBits };
    }),
    columns: COLUMNS.map(({ column, meaning }) => ({ column, meaning })),
  };
  const write = (more: object) =>
    writeFileSync(join(out, 'run.json'), `${JSON.stringify({ ...about, ...more }, null, 2)}\n`);
  write({ complete: false });
  writeFileSync(csv, csvHead());

  const rows: Row[] = [];
  const note = (row: Row) => {
    rows.push(row);
    appendFileSync(csv, csvLine(row));
  };
  console.error(systems.map(labelOf).join('; '));
  let complete = false;
  try {
    const all = elections(plan.voters, plan.repetitions);
    for (const [i, { repetition, voters }] of all.entries()) {
      console.error(`election ${i + 1} of ${all.length}: ${voters} ballots, repetition ${repetition}`);
      const seed = `${plan.seed} ${repetition}`;
      const ballots = drawBallots(file, voters, utf8(seed)).map((choice) => numbersOf(choice, file.options.length));
      const { trustees, threshold } = plan;
      const scratch = mkdtempSync(join(tmpdir(), 'ostraka-peers-'));
      try {
        const job = { ballots, options: file.options, trustees, threshold };
        await hold(systems, { job, repetition, seed, scratch, logs }, note, stop.signal);
      } finally {
        rmSync(scratch, { recursive: true, force: true });
      }
    }
    complete = true;
  } finally {
    // Hours of measurements are not lost with the last of them.
    const figures = printed(rows, systems.map(labelOf));
    const text = complete ? figures : `not all that was planned\n\n${figures}`;
    writeFileSync(join(out, 'table.txt'), `${text}\n`);
    write({ complete, ended: new Date().toISOString(), loadAfter: loadavg() });
    console.log(text);
    console.error(`\n${rows.length} measurements are in ${out}`);
  }
}

/** A directory that was not there; throws where it was. */
function fresh(path: string): string {
  const out = resolve(path);
  mkdirSync(dirname(out), { recursive: true });
  try {
    mkdirSync(out);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw taken(out);
  }
  return out;
}

function taken(path: string): Error {
  return new Error(`${path} is there already, and nothing in it was touched: name another directory with --out`);
}
