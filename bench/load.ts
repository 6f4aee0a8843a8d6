/** `npm run load`: a crowd of voters over loopback against one coordinator process on a real disk. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandProcess, usageOf } from '../main/local-election/processes.ts';
import { type TurnsWithin, turnsInWords } from '../main/measure/turns.ts';
import { fetchTransport } from '../main/network/fetch-transport.ts';
import { readDatabaseAddress } from '../main/storage/database-address.ts';
import { arithmeticInWords, startArithmetic } from '../main/workers/arithmetic.ts';
import type { Bytes } from '../shared/codec/bytes.ts';
import { BoardClient } from '../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../shared/protocol/link.ts';
import { audit } from './load/audit.ts';
import { type Phase, Voters } from './load/drive.ts';
import { Flood, outcomesInWords } from './load/flood.ts';
import type { Outcomes } from './load/hostile-laptop.ts';
import { moveIntoDatabase } from './load/in-database.ts';
import { perSecond, prepared } from './load/prepare.ts';
import { ServerLooks } from './million/processes.ts';
import { told } from './told.ts';

const USAGE = `usage: npm run load -- [--voters N] [--ramp N,N,…] [--seconds N] [--flood] [--store ADDRESS]
                         [--fronts N,N,…] [--cache DIR] [--profile DIR] [--json]

  --voters N      so many cast at the same moment, each over a connection of its own (1000)
  --ramp N,N,…    then so many ballots a second (100,200,400,800,1200)
  --seconds N     for so long each (10)
  --flood         each of these twice: alone, and beside one hostile laptop; voters have addresses of their own, and the
                  exit code says whether every ballot was accepted (127.0.0.0/8 must be loopback: not on macOS)
  --store ADDRESS all of it twice: with the board in a folder, then in an empty PostgreSQL database with a synchronous
                  standby (postgres://…, or env:NAME for the address in that environment variable). A laptop follows and
                  co-signs both
  --fronts N,N,…  with --store: then the same through so many fronts, which the voters are shared out to
  --cache DIR     keeps the prepared election and its sealed ballots (out/load)
  --profile DIR   writes CPU profiles of the coordinator's threads
  --json          the figures for programs`;

const { values } = parseArgs({
  options: {
    voters: { type: 'string', default: '1000' },
    ramp: { type: 'string', default: '100,200,400,800,1200' },
    seconds: { type: 'string', default: '10' },
    flood: { type: 'boolean', default: false },
    store: { type: 'string' },
    fronts: { type: 'string', default: '' },
    cache: { type: 'string', default: 'out/load' },
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const COUNTING = new URL('./load/count-own-computer.ts', import.meta.url);

/** Seconds of processor time. */
interface Spent {
  readonly coordinator: number;
  readonly fronts: number;
  /** The database's, where it is on this computer. */
  readonly server: number;
  /** Of this process, which is all of them. */
  readonly voters: number;
}

interface Measured extends Phase {
  readonly spent: Spent;
  /** What became of the flood beside it, where there was one. */
  flood: Outcomes | null;
}

function inWords({ name, offered, accepted, refused, median, p99, seconds, spent }: Measured): string {
  const rate = perSecond(accepted, 1000 * seconds);
  const codes = Object.entries(refused).map(([code, times]) => `, ${times} ${code}`);
  return (
    `${name}: ${accepted} of ${offered} accepted, ${rate} a second; median ${median} ms, p99 ${p99} ms; ` +
    `of processor time a ballot ${spentInWords(spent, accepted)}${codes.join('')}`
  );
}

function spentInWords({ coordinator, fronts, server, voters }: Spent, ballots: number): string {
  const of = { coordinator, fronts, 'database server': server, voters };
  return Object.entries(of)
    .filter(([, seconds]) => seconds > 0)
    .map(([who, seconds]) => `${who} ${((1000 * seconds) / Math.max(1, ballots)).toFixed(2)} ms`)
    .join(', ');
}

/** Of all that it has done, as it tells those who scrape it. */
async function turnsAt(address: string): Promise<TurnsWithin> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const sums = new Map<number, number>();
  for (const [, le, , count] of text.matchAll(
    /^ostraka_turn_processor_seconds_bucket\{le="([^"]+)"(,of="\w+")\} (\d+)$/gm,
  )) {
    const most = le === '+Inf' ? Number.POSITIVE_INFINITY : 1000 * Number(le);
    sums.set(most, (sums.get(most) ?? 0) + Number(count));
  }
  return [...sums].sort(([a], [b]) => a - b).map(([most, turns]) => ({ most, turns }));
}

const since = (before: Spent, now: Spent): Spent => ({
  coordinator: now.coordinator - before.coordinator,
  fronts: now.fronts - before.fronts,
  server: now.server - before.server,
  voters: now.voters - before.voters,
});

const timesAs = (long: number, short: number): string => `${(long / Math.max(1, short)).toFixed(1)} times`;

const listed = (text: string): number[] =>
  text
    .split(',')
    .filter((one) => one !== '')
    .map(Number);

async function main(): Promise<void> {
  if (values.help) return console.log(USAGE);
  startArithmetic();
  const voters = Number(values.voters);
  const seconds = Number(values.seconds);
  const ramp = listed(values.ramp);
  const fronts = listed(values.fronts);
  const once = voters + seconds * ramp.reduce((sum, rate) => sum + rate, 0);
  const all = (values.flood ? 2 * once : once) + fronts.length * once;
  const isBare = fronts.length > 0 && values.store === undefined;
  if (isBare || !Number.isSafeInteger(all) || all < 1 || all > 200_000) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const say = (line: string): void => void (values.json || console.log(line));
  const { data, ballots } = await prepared(resolve(values.cache), all, say);

  if (values.profile) process.env.NODE_OPTIONS = `--cpu-prof --cpu-prof-dir=${resolve(values.profile)}`;
  const load = { data, ballots, voters, seconds, ramp, fronts: [], say };
  const figures = await loaded(load, null);
  if (values.store === undefined) return void (values.json && console.log(JSON.stringify(figures, null, 2)));
  say(`\nthe same with the board in ${readDatabaseAddress(values.store).shown}:`);
  const other = await loaded({ ...load, fronts }, values.store);
  for (const [i, { name, perSecond: rate, median }] of other.phases.entries()) {
    const { perSecond: folder, median: before } = figures.phases[i % figures.phases.length]!;
    say(
      `${name}: ${(rate / Math.max(1, folder)).toFixed(2)} of the ballots a second in a folder, the median ${timesAs(median, before)} as long`,
    );
  }
  if (values.json) console.log(JSON.stringify({ folder: figures, database: other }, null, 2));
}

interface Load {
  readonly data: string;
  readonly ballots: readonly Bytes[];
  readonly voters: number;
  readonly seconds: number;
  readonly ramp: readonly number[];
  /** Through so many fronts it is done once more, each. */
  readonly fronts: readonly number[];
  readonly say: (line: string) => void;
}

/** @param store the address of a database, where the board is to lie in one */
async function loaded({ data, ballots, voters, seconds, ramp, fronts, say }: Load, store: string | null) {
  const work = mkdtempSync(join(tmpdir(), 'ostraka-load-run-'));
  const mine = join(work, 'coordinator');
  cpSync(data, mine, { recursive: true });
  if (store !== null) await moveIntoDatabase(mine, readDatabaseAddress(store));
  const words = ['coordinator', '--data', mine, '--port', '0', ...(store === null ? [] : ['--store', store])];
  const coordinator = new CommandProcess('coordinator', words, work, values.flood ? [`--import=${COUNTING}`] : []);
  let flood: Flood | null = null;
  let follower: CommandProcess | null = null;
  try {
    const [, text] = await coordinator.line(/join link\s+(\S+)/);
    const link = readLink(text!);
    const client = new BoardClient(fetchTransport(webAddress(link)));
    // Before it has heard of a laptop, a coordinator signs nothing on a board that lies in a database.
    if (values.store !== undefined) {
      const node = join(work, 'node');
      cpSync(join(resolve(values.cache), 'node'), node, { recursive: true });
      follower = new CommandProcess('node', ['node', '--join', text!, '--data', node, '--name', 'Ada'], work);
      await coordinator.line(/^node Ada is (here|back)/);
      while ((await client.status()).stuck) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    if (values.flood) flood = new Flood(link.port, resolve(values.cache));
    const server = store === null ? null : new ServerLooks(readDatabaseAddress(store));
    let shownBy: readonly CommandProcess[] = [];
    const spent = (): Spent => {
      const { user, system } = process.cpuUsage();
      return {
        coordinator: usageOf(coordinator.child).cpuSeconds ?? 0,
        fronts: shownBy.reduce((sum, { child }) => sum + (usageOf(child).cpuSeconds ?? 0), 0),
        server: server?.look()?.cpuSeconds ?? 0,
        voters: (user + system) / 1e6,
      };
    };
    const devices = Math.max(voters, 1000);
    const crowd = new Voters(link.port, ballots, devices, flood ? devices : 0);
    const phases: Measured[] = [];
    const measured = async (coming: () => Promise<Phase>): Promise<Measured> => {
      const before = spent();
      const phase = { ...(await coming()), spent: since(before, spent()), flood: null };
      phases.push(phase);
      say(inWords(phase));
      return phase;
    };
    const besieged = async (coming: () => Promise<Phase>, alone: Phase): Promise<void> => {
      await flood!.start();
      const phase = await measured(coming);
      phase.flood = await flood!.stop();
      const [times, at99] = [timesAs(phase.median, alone.median), timesAs(phase.p99, alone.p99)];
      say(`beside the flood the median is ${times} as long, the 99th percentile ${at99}; what became of the flood:`);
      for (const line of outcomesInWords(phase.flood)) say(line);
    };
    const casts = [() => crowd.burst(voters), ...ramp.map((rate) => () => crowd.rate(rate, seconds))];
    for (const cast of casts) {
      const alone = await measured(cast);
      if (flood) await besieged(cast, alone);
    }
    const memory: number[][] = [];
    for (const many of fronts) {
      const processes = Array.from(
        { length: many },
        (_, i) => new CommandProcess(`front-${many}-${i}`, ['front', '--store', store!, '--port', '0'], work),
      );
      try {
        shownBy = processes;
        const links = await Promise.all(processes.map((each) => each.line(/join link\s+(\S+)/)));
        crowd.turnTo(links.map(([, at]) => readLink(at!).port));
        const through = `through ${many} front${many === 1 ? '' : 's'}`;
        for (const cast of casts)
          await measured(async () => {
            const phase = await cast();
            return { ...phase, name: `${phase.name}, ${through}` };
          });
        memory.push(processes.map(({ child }) => usageOf(child).peakMegabytes ?? 0));
        say(`${through}: at most ${memory.at(-1)!.join(', ')} MB each`);
      } finally {
        shownBy = [];
        await Promise.all(processes.map((each) => each.stop()));
      }
    }
    crowd.end();
    const answers = phases.flatMap((phase) => phase.answers);
    const proven = await audit(client, link.coordinator, ballots, answers);
    say(`${proven} acknowledged ballots, each on the board where its acknowledgement proved it to be`);
    const turns = await turnsAt(webAddress(link));
    say(`the coordinator’s ${turnsInWords(turns)}`);
    const peak = usageOf(coordinator.child).peakMegabytes;
    say(`${cpus().length} cores, ${arithmeticInWords()}; the coordinator took at most ${peak} MB`);
    const lost = answers.length - proven;
    if (lost > 0) process.exitCode = 1;
    const figures = phases.map(({ answers: _, ...phase }) => ({
      ...phase,
      perSecond: perSecond(phase.accepted, 1000 * phase.seconds),
    }));
    return {
      cores: cpus().length,
      arithmetic: arithmeticInWords(),
      proven,
      peak,
      fronts: memory,
      turns,
      phases: figures,
    };
  } finally {
    flood?.end();
    await follower?.stop();
    await coordinator.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

await told(main);
