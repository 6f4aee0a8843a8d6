/**
 * A large election held, mixed by three, opened, attested and verified on this computer, with nobody beside it: what each phase
 * took of each party.
 *
 *     npm run million -- --out DIR [--voters N] [--store ADDRESS [--fronts N]]
 *
 * Boards and keys stand in DIR/work while it is held. SIGINT or SIGTERM ends it, with a line that says where it was.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Progress } from '../main/cli/terminal/progress.ts';
import { burlington } from '../main/local-election/burlington.ts';
import { simulate } from '../main/local-election/election-in-processes.ts';
import { pollOfFile } from '../main/local-election/poll.ts';
import { type CommandProcess, type Usage, usageOf } from '../main/local-election/processes.ts';
import { readDatabaseAddress } from '../main/storage/database-address.ts';
import { OstrakaError } from '../shared/codec/error.ts';
import { count, duration } from '../shared/codec/numbers.ts';
import { phasesOf, printed, type VerifyFigures } from './million/figures.ts';
import { type Looked, lookFor } from './million/phone.ts';
import { type Apart, ServerLooks, took } from './million/processes.ts';
import { told } from './told.ts';

const MAIN = join(import.meta.dirname, '../main/cli/main.ts');
const USAGE = `usage: npm run million -- --out DIR [--voters N] [--nodes N] [--threshold T] [--store ADDRESS [--fronts N]]

  --out DIR      where transcript, tables and figures.json go; boards and keys stand in DIR/work meanwhile
  --voters N     each casts one ranking, drawn from Burlington 2009 (1000000)
  --nodes N      mix nodes (3)
  --threshold T  how many of them open the ballots (2)
  --store ADDRESS  the board lies in this empty PostgreSQL database (postgres://…, or env:NAME for the address in that
                   environment variable). Where its server is on this computer, what that took is told as well
  --fronts N       with --store: voters turn to so many fronts in turn (0: to the coordinator)`;
/** Milliseconds between two looks at a process that is gone when it is asked last. */
const LOOK_EVERY = 250;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    voters: { type: 'string', default: '1000000' },
    nodes: { type: 'string', default: '3' },
    threshold: { type: 'string', default: '2' },
    store: { type: 'string' },
    fronts: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});

const note = (line: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);

/** Where it is, for whoever ends it. */
class Whereabouts extends Progress {
  #name = 'the beginning';
  #done = 0;
  #total = 0;
  readonly #onPhase: (name: string) => void;

  constructor(onPhase: (name: string) => void) {
    super();
    this.#onPhase = onPhase;
  }

  override begin(name: string, total: number): void {
    [this.#name, this.#done, this.#total] = [name, 0, total];
    super.begin(name, total);
    this.#onPhase(name);
  }

  override update(done: number): void {
    this.#done = done;
    super.update(done);
  }

  get inWords(): string {
    return this.#total > 0 ? `${this.#name}, ${count(this.#done)} of ${count(this.#total)}` : this.#name;
  }
}

/** Of all files below. */
const bytesIn = (directory: string): number =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, { parentPath, name }) => sum + (statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );

/** The whole command in a process of its own. Throws where its verdict is not that all is valid. */
async function verifyApart(transcript: string, fingerprint: string, stop: AbortSignal): Promise<VerifyFigures> {
  const began = performance.now();
  const words = [MAIN, 'verify', transcript, '--expect', fingerprint];
  const child: ChildProcess = spawn(process.execPath, words, { stdio: 'inherit', signal: stop, killSignal: 'SIGTERM' });
  let usage: Usage = { cpuSeconds: null, peakMegabytes: null };
  const look = setInterval(() => {
    const { cpuSeconds, peakMegabytes } = usageOf(child);
    // Of one that has ended, and whose end is not heard yet, no peak is told.
    if (peakMegabytes !== null) usage = { cpuSeconds, peakMegabytes };
  }, LOOK_EVERY);
  try {
    const code = await new Promise<number | null>((end, fail) => {
      child.once('error', fail);
      child.once('exit', end);
    });
    if (code !== 0) throw new OstrakaError('process-ended', `verify ended with ${code}`);
  } finally {
    clearInterval(look);
  }
  const { cpuSeconds, peakMegabytes } = usage;
  return { seconds: (performance.now() - began) / 1000, processorSeconds: cpuSeconds, peakMegabytes };
}

async function main(): Promise<void> {
  const { store } = values;
  const [voters, nodes, threshold, fronts] = [values.voters, values.nodes, values.threshold, values.fronts].map(
    Number,
  ) as [number, number, number, number];
  const isMeant =
    [voters, nodes, threshold, fronts + 1].every((n) => Number.isSafeInteger(n) && n >= 1) &&
    threshold <= nodes &&
    (fronts === 0 || store !== undefined);
  if (values.help || values.out === undefined || !isMeant) {
    console.error(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const out = resolve(values.out);
  const work = join(out, 'work');
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  const began = performance.now();
  const disk: Record<string, number> = {};
  let looked: Looked | null = null;
  const address = store === undefined ? null : readDatabaseAddress(store);
  const server = address && new ServerLooks(address);
  const begun: CommandProcess[] = [];
  let apart: Apart | null = null;
  const progress = new Whereabouts((phase) => {
    note(`${phase}; ${duration(performance.now() - began)} since the beginning, load ${loadavg()[0]!.toFixed(1)}`);
    server?.look();
    if (phase !== 'writing the transcript') return;
    for (const name of ['coordinator', ...Array.from({ length: nodes }, (_, i) => `node-${i + 1}`)])
      disk[name] = bytesIn(join(work, name));
  });
  const ended = (error: unknown): never => {
    if (!stopping.signal.aborted) throw error;
    const after = duration(performance.now() - began);
    throw new OstrakaError('interrupted', `stopped at: ${progress.inWords}, after ${after}`);
  };
  note(
    `${count(voters)} voters, ${nodes} nodes, any ${threshold} of whom open; ${cpus().length} cores, ${cpus()[0]?.model}`,
  );
  const poll = pollOfFile(burlington(), { rules: ['instant-runoff'], seats: 1, voters, seed: 'million' });
  const audience = {
    ...{ note, progress, stop: stopping.signal },
    turns: (process: string, said: string) => note(`${process}: ${said}`),
    begun: (process: CommandProcess) => void begun.push(process),
    held: async (link: string) => {
      looked = await lookFor(link);
      apart = { processes: begun.map(({ name, child }) => took(name, child.pid)), server: server?.look() ?? null };
    },
  };
  const plan = { poll, nodes, threshold, leastMixes: nodes, ...(address ? { database: { address, fronts } } : {}) };
  const held = await simulate({ ...plan, out, work }, audience).catch(ended);
  disk.transcript = statSync(held.transcript).size;
  progress.begin('verifying', 0);
  const verify = await verifyApart(held.transcript, held.fingerprint, stopping.signal).catch(ended);
  progress.end();
  const phases = phasesOf(held.measurements);
  const holderMegabytes = process.resourceUsage().maxRSS / 1024;
  const figures = { ballots: voters, phases, apart, disk, holderMegabytes, looked, verify };
  const { environment, missing } = held;
  writeFileSync(join(out, 'figures.json'), `${JSON.stringify({ ...figures, missing, environment }, null, 2)}\n`);
  for (const line of printed(figures)) console.log(line);
  note(`held and verified in ${duration(performance.now() - began)}`);
}

await told(main);
