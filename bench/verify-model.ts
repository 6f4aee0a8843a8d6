/**
 * How far a verification is from using all threads there are: `node main/launch/run.mjs bench/verify-model.ts TRANSCRIPT`.
 *
 * One worker judges the file first. The processor time of the thread that reads and folds is the serial part, for all others wait
 * for what it finds in turn; so is what two workers take to be ready, one after the other, for every thread starts as many: one
 * that reads, and one for lists. The rest is the parallel part. By Amdahl's law (AFIPS 1967) n threads take
 * serial + parallel / n, where cores share no unit of a processor; here two are slower than one alone by what `calibrate` finds, and
 * with that the model is held against a run. Wall time says something only on a machine that does nothing else.
 */
import { OpenTranscript } from '../main/files/open-transcript.ts';
import { threadProcessor } from '../main/measure/processor.ts';
import { judgeHere } from '../main/verdict/judge-here.ts';
import { startArithmetic } from '../main/workers/arithmetic.ts';
import { calibrate } from '../main/workers/calibration.ts';
import { CryptoPool } from '../main/workers/crypto-pool.ts';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('name a transcript');

startArithmetic();

/** Seconds. */
interface Run {
  readonly wall: number;
  /** Of all threads, and of the one that reads and folds. */
  readonly processor: number;
  readonly serial: number;
}

async function run(file: string, workers: number): Promise<Run> {
  const [began, before, own] = [performance.now(), process.cpuUsage(), threadProcessor()];
  const transcript = OpenTranscript.open(file);
  const { verdict } = await judgeHere(transcript, { expected: null, workers, onProgress: () => {} });
  transcript.close();
  const { user, system } = process.cpuUsage(before);
  if (verdict.outcome === 'invalid') throw new Error('the transcript is invalid');
  return {
    wall: (performance.now() - began) / 1e3,
    processor: (user + system) / 1e6,
    serial: (threadProcessor() - own) / 1e6,
  };
}

/** What one worker takes to be ready. */
async function ready(): Promise<number> {
  const before = process.cpuUsage();
  const pool = new CryptoPool(1);
  await pool.run({ kind: 'check-signatures', signed: [] }, noBlob);
  const { user, system } = process.cpuUsage(before);
  await pool.close();
  return (user + system) / 1e6;
}

const noBlob = (): never => {
  throw new Error('signatures need no blob');
};

const least = (runs: readonly Run[]): Run => runs.reduce((best, one) => (one.wall < best.wall ? one : best));
const seconds = (value: number): string => value.toFixed(2).padStart(7);

const ROUNDS = 2;
const [one, two]: [Run[], Run[]] = [[], []];
const starts: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  starts.push(await ready());
  one.push(await run(path, 1));
  two.push(await run(path, 2));
}
const alone = least(one);
const measured = least(two).wall;
const starting = 2 * Math.min(...starts);
const serial = alone.serial + starting;
const parallel = alone.processor - serial;
/** @param slower how many times as slow each of them is as one alone */
const predicted = (threads: number, slower = 1): number => serial + (slower * parallel) / threads;
const shared = (await calibrate(2)) / (await calibrate(1));

console.log(
  `serial    ${seconds(alone.serial)} s of the thread that reads and folds, ${seconds(starting)} s of workers that start`,
);
console.log(`parallel  ${seconds(parallel)} s of all others`);
for (const threads of [1, 2, 4, 8]) {
  const factor = (predicted(1) / predicted(threads)).toFixed(2);
  console.log(
    `${threads} threads ${seconds(predicted(threads))} s on cores of their own, ${factor} times as fast as one`,
  );
}
const here = predicted(2, shared);
console.log(`2 here    ${seconds(here)} s where two are ${shared.toFixed(2)} times as slow as one alone`);
console.log(`measured  ${seconds(measured)} s; the model says ${(here / measured).toFixed(2)} times that`);
