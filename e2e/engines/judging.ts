/**
 * What the one-file verifier takes beside the command line: `npm run figures:verifier -- TRANSCRIPT [ENGINE …]`. Of each side
 * the processor time of all its processes together, in turns, so that what slows one slows the other; the least of some runs
 * counts. WebKitGTK runs no kernel with relaxed SIMD: there the command line computes with the scalar one as well.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { VERIFY_PAGE } from '../../main/pages/verify-page.ts';
import { say } from '../../renderer/texts/catalogue.ts';
import { openPhone } from './driver/open.ts';
import { ENGINES, type Engine } from './driver/phone.ts';

const RUNS = 3;
/** Milliseconds between two looks. */
const LOOK = 100;
/** Of a second, in which Linux counts processor time (USER_HZ). */
const TICKS = 100;
const root = join(import.meta.dirname, '../..');
const page = pathToFileURL(join(root, 'dist/renderer', VERIFY_PAGE)).href;
const verdictIn = () => document.querySelector('[data-screen="verifier-verdict"] .verdict')?.textContent ?? null;

interface Process {
  readonly parent: number;
  readonly ticks: number;
}

/** By number, as /proc tells of them (proc(5): 4 ppid, 14 utime, 15 stime, 16 and 17 those of children that have ended). */
function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one)))
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
      found.set(Number(name), { parent: Number(fields[1]), ticks });
    } catch {
      // It ended while it was looked at.
    }
  return found;
}

/** Seconds of processor time of everything that this process has started and that still runs. */
function below(): number {
  const all = processes();
  const isBelow = (one: Process): boolean => {
    const parent = all.get(one.parent);
    return one.parent === process.pid || (parent !== undefined && isBelow(parent));
  };
  return [...all.values()].reduce((sum, one) => sum + (isBelow(one) ? one.ticks : 0), 0) / TICKS;
}

async function commandLine(transcript: string, kernel: string): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'main/cli/ostraka.mjs'), 'verify', transcript], {
    stdio: 'ignore',
    env: { ...process.env, OSTRAKA_ENGINE: kernel },
  });
  const ended = once(child, 'exit');
  let over = false;
  void ended.then(() => {
    over = true;
  });
  // What has ended is nobody's any more: the last look before that is short of the whole by one pause at most.
  let spent = 0;
  while (!over) {
    spent = Math.max(spent, below());
    await pause(LOOK / 10);
  }
  return spent;
}

async function oneFile(transcript: string, engine: Engine): Promise<number> {
  const phone = await openPhone(engine, { width: 390, height: 844, language: 'en', dark: false, stores: true });
  try {
    const tab = await phone.newTab();
    await tab.goto(page);
    await pause(2000);
    const before = below();
    await tab.choose('.drop input[type=file]', transcript);
    let verdict: string | null = null;
    while (verdict === null) {
      await pause(LOOK);
      verdict = await tab.evaluate(verdictIn);
    }
    // What is refused early takes no time.
    if (verdict !== say('en', 'verifier.verdict.consistent')) throw new Error(`the verdict is “${verdict}”`);
    return below() - before;
  } finally {
    await phone.close();
  }
}

const [file, ...asked] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: npm run figures:verifier -- TRANSCRIPT [ENGINE …]');
const transcript = resolve(file);
const engines = ENGINES.filter((engine) => asked.length === 0 || asked.includes(engine));
const listed = (values: readonly number[]): string => values.map((value) => value.toFixed(1)).join(', ');
console.log(`${cpus().length} cores of ${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)}`);
for (const engine of engines) {
  const kernel = engine === 'webkit' ? 'scalar' : 'fma';
  const file: number[] = [];
  const line: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    line.push(await commandLine(transcript, kernel));
    file.push(await oneFile(transcript, engine));
  }
  const ratio = Math.min(...file) / Math.min(...line);
  console.log(
    `${engine}: ${ratio.toFixed(2)} times the command line (${kernel}); ${listed(file)} s against ${listed(line)} s`,
  );
}
