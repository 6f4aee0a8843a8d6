/** `npm run bench -- --against DIR`: this build beside another one, row by row as a ratio. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Progress } from '../../main/cli/terminal/progress.ts';
import { environmentOf } from '../../main/measure/environment.ts';
import { startArithmetic } from '../../main/workers/arithmetic.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { turns } from '../peers/order.ts';
import { type Build, otherBuild, ownBuild } from './build.ts';
import { type Figures, figuresOf, type Round } from './figures.ts';
import { type Made, make, versionOf } from './made.ts';
import { ELECTION_EVERY, type Plan, planOf, USAGE } from './options.ts';
import { type Also, election, firstStart, inside, type Sample, start, verify } from './processes.ts';
import { Remaining } from './remaining.ts';
import { type GroupName, groupsOf } from './rows.ts';
import { printed } from './table.ts';

/** Groups that run a build's own command line. */
const COMMANDS: readonly GroupName[] = ['start', 'transcript', 'election'];

/** The exit code. */
export async function against(words: readonly string[]): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  try {
    const plan = planOf(words);
    if (plan === null) console.log(USAGE);
    else await compare(plan, stop.signal);
    return 0;
  } catch (error) {
    const asked = error instanceof OstrakaError && error.code === 'usage';
    if (stop.signal.aborted) console.error('stopped before the end');
    else console.error(error instanceof Error ? error.message : error);
    if (asked) console.error(`\n${USAGE}`);
    return stop.signal.aborted ? 130 : asked ? 2 : 1;
  }
}

async function compare(plan: Plan, stop: AbortSignal): Promise<void> {
  const builds = [ownBuild(), otherBuild(plan.directory)] as const;
  const groups = groupsOf(plan.rows);
  const directory = plan.keep === undefined ? mkdtempSync(join(tmpdir(), 'ostraka-against-')) : resolve(plan.keep);
  try {
    const made = await make(directory, builds[1], plan.size, groups, (line) => console.error(line), stop);
    const loadBefore = loadavg()[0]!;
    const rounds = await measure(builds, groups, plan, made, stop);
    const about = {
      environment: environmentOf(startArithmetic().name, ['npm', 'run', 'bench', '--', ...process.argv.slice(2)]),
      builds,
      size: plan.size,
      version: groups.includes('transcript') ? versionOf(made.transcript) : null,
      load: { before: loadBefore, after: loadavg()[0]! },
    };
    const figures: Figures = { ...about, rows: figuresOf(plan.rows, rounds) };
    console.log(printed(figures));
    if (plan.json !== undefined) writeFileSync(plan.json, `${JSON.stringify(figures, null, 1)}\n`);
    if (plan.profiles !== undefined) await profile(figures, plan, made, plan.profiles, stop);
  } finally {
    if (plan.keep === undefined) rmSync(directory, { recursive: true, force: true });
  }
}

/** Round by round, both builds one after the other, in turn the one and the other first. */
async function measure(
  builds: readonly [Build, Build],
  groups: readonly GroupName[],
  { rounds, size }: Plan,
  made: Made,
  stop: AbortSignal,
): Promise<Round[]> {
  const takesPart = (group: GroupName, round: number) => group !== 'election' || round % ELECTION_EVERY === 0;
  const planned = Array.from({ length: rounds }, (_, round) => groups.filter((group) => takesPart(group, round)));
  const progress = new Progress();
  const remaining = new Remaining(planned.flat());
  // Not counted: the first start of a build fills its cache of what Node has compiled.
  if (groups.some((group) => COMMANDS.includes(group))) for (const build of builds) await firstStart(build, stop);
  progress.begin('measuring', 2 * planned.flat().length);
  const done: Round[] = [];
  let samples = 0;
  for (const [round, taking] of planned.entries()) {
    const own: Partial<Record<GroupName, Record<Build['name'], Sample>>> = {};
    for (const group of taking) {
      const both: Partial<Record<Build['name'], Sample>> = {};
      const began = performance.now();
      for (const build of turns(builds, group === 'election' ? round / ELECTION_EVERY : round)) {
        both[build.name] = await sample(group, build, size, made, {}, stop);
        progress.update(++samples, undefined, remaining.milliseconds);
      }
      remaining.took(group, performance.now() - began);
      own[group] = both as Record<Build['name'], Sample>;
    }
    done.push(own);
  }
  progress.end();
  return done;
}

function sample(
  group: GroupName,
  build: Build,
  size: number,
  { lists, transcript }: Made,
  also: Also,
  stop: AbortSignal,
): Promise<Sample> {
  switch (group) {
    case 'start':
      return start(build, also, stop);
    case 'transcript':
      return verify(build, transcript, also, stop);
    case 'election':
      return election(build, size, also, stop);
    default:
      return inside(build, group, lists, size, also, stop);
  }
}

/** One sample more of this build, of each group in which an aim is missed, that says where its time goes. */
async function profile({ rows, builds }: Figures, plan: Plan, made: Made, folder: string, stop: AbortSignal) {
  const missed = rows.filter(({ met }) => met === 'missed' || met === 'missed?');
  for (const group of groupsOf(missed.map(({ row }) => row))) {
    const directory = resolve(folder, group);
    mkdirSync(directory, { recursive: true });
    // Node takes this word from its environment, so that programs that a program starts do so, too.
    const also = { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --cpu-prof --cpu-prof-dir=${directory}`.trim() };
    await sample(group, builds[0], plan.size, made, also, stop);
    console.error(`a profile of ${group} is in ${directory}`);
  }
}
