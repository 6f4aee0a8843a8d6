/** Elections under faults, one after the other: what `npm run chaos` and `npm run chaos:postgres` do. */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { seeHeadsOfNodes } from './copies.ts';
import { Database, type Server } from './database/database.ts';
import { Election } from './election.ts';
import { Holding } from './hold.ts';
import { judge } from './judge.ts';
import { type DatabasePlan, drawPlan, type Fault, inWords, type Standby } from './plan.ts';
import { inDatabase } from './plan-database.ts';

/**
 * With the words of the command line: `[--runs N] [--seed S] [--keep]`. The exit code is 1 where something that must hold did not; the directory of such
 * a run is kept, of others only with --keep. Ctrl-C ends after the run that is under way.
 * @param serve starts what a board lies in; in folders without
 */
export async function runChaos(serve: ((standby: Standby | null) => Promise<Server>) | null = null): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1' },
      seed: { type: 'string' },
      keep: { type: 'boolean' },
      inside: { type: 'boolean' },
    },
  });
  const runs = Number(values.runs);
  const first = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(first)) {
    process.stderr.write('usage: npm run chaos -- (or chaos:postgres) [--runs NUMBER] [--seed NUMBER] [--keep]\n');
    process.exit(2);
  }

  /** In a mount namespace of its own, this process can give laptops small disks that vanish with it. */
  const NAMESPACE = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
  if (!values.inside && spawnSync('unshare', [...NAMESPACE, 'true']).status === 0) {
    const options = ['--inside', '--runs', String(runs), '--seed', String(first), ...(values.keep ? ['--keep'] : [])];
    const words = [...process.execArgv, process.argv[1]!, ...options];
    process.exit(spawnSync('unshare', [...NAMESPACE, process.execPath, ...words], { stdio: 'inherit' }).status ?? 1);
  }

  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  startArithmetic();
  if (!values.inside) say('no small disks can be mounted here: no disk will be full');
  const totals = { ended: 0, stuck: 0, failed: 0, ballots: 0, faults: new Map<string, number>() };
  let stopped = false;
  process.on('SIGINT', () => {
    stopped = true;
  });
  let seed = first;
  for (; seed < first + runs && !stopped; seed++) await one(seed);
  say(
    `${seed - first} runs: ${totals.ended} ended, ${totals.stuck} said why not, ${totals.failed} failed; ` +
      `${totals.ballots} acknowledged ballots found`,
  );
  for (const [kind, count] of [...totals.faults].sort()) say(`  ${String(count).padStart(4)} ${kind}`);
  // Of a run that has failed somebody may still be waited for.
  process.exit(totals.failed === 0 ? 0 : 1);

  async function one(seed: number): Promise<void> {
    const plan = serve ? inDatabase(drawPlan(seed)) : drawPlan(seed);
    const directory = mkdtempSync(join(tmpdir(), `ostraka-chaos-${seed}-`));
    const began = performance.now();
    const server = serve && (await serve(plan.database!.standby));
    const election = new Election(directory, plan, server && (await Database.open(server)));
    const holding = new Holding(election);
    let ballots = 0;
    try {
      await holding.run();
      ballots = await judge(election, holding.stuck === null && election.violations.length === 0);
    } catch (error) {
      election.violations.push(error instanceof Error ? String(error.stack) : String(error));
    }
    await election.stop();
    await seeHeadsOfNodes(election);
    await election.end();
    election.violations.push(...election.heads.forks);
    const failed = election.violations.length > 0;
    if (failed || values.keep) keep(directory, election);
    for (const laptop of election.laptops.values()) laptop.unmount();
    if (!failed && !values.keep) rmSync(directory, { recursive: true, force: true });
    for (const { fault } of holding.inflicted)
      totals.faults.set(nameOf(fault), (totals.faults.get(nameOf(fault)) ?? 0) + 1);
    totals.ballots += ballots;
    totals[failed ? 'failed' : holding.stuck === null ? 'ended' : 'stuck'] += 1;
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const outcome = failed ? `FAILED, see ${directory}` : holding.stuck === null ? 'ended' : `stuck: ${holding.stuck}`;
    say(`seed ${seed}, ${seconds} s, ${ballots} ballots, ${outcome}`);
    if (plan.roll)
      say(`  ${plan.roll === 'registrar' ? 'a registrar makes the codes' : 'who has not voted is listed'}`);
    if (plan.database) say(`  ${whereInWords(plan.database)}`);
    if (holding.starved > 0) say(`  whoever led was so late that its session ended: ${holding.starved} times`);
    if (holding.wasBehind)
      say(`  its board was behind${election.tookOver ? ', and another coordinator took over' : ''}`);
    if (plan.held) say(`  results are held back: ${plan.held}`);
    say(`  ${holding.inflicted.map(inWords).join(', ') || 'nothing befell it'}`);
    for (const violation of election.violations) say(`  BROKEN ${violation}`);
  }
}

/** What small disks hold would vanish with them. */
function keep(directory: string, { laptops, story, violations }: Election): void {
  writeFileSync(join(directory, 'story.txt'), [...story, ...violations, ''].join('\n'));
  for (const laptop of laptops.values()) {
    if (!laptop.hasSmallDisk) continue;
    const copy = join(directory, `${laptop.name}-disk`);
    mkdirSync(copy);
    cpSync(laptop.data, copy, { recursive: true });
  }
}

const whereInWords = ({ standby, fronts }: DatabasePlan): string =>
  `${standby ?? 'no'} standby, ${['no front', 'one front', 'two fronts'][fronts]}`;

function nameOf(fault: Fault): string {
  if (fault.kind === 'network') return `network: ${fault.weather}${fault.on.length > 1 ? ', partition' : ''}`;
  if (fault.kind === 'damage') return `node's ${fault.organ} ${fault.wound}`;
  if (fault.kind === 'front killed') return fault.kind;
  if (fault.kind === 'database') return `database: ${fault.harm}`;
  if (fault.kind === 'takeover') return `takeover, coordinator ${fault.cause}`;
  return `${fault.kind}${'on' in fault && fault.on !== 'voters' ? `, ${fault.on === 'coordinator' ? 'coordinator' : 'node'}` : ''}`;
}
