/** `npm run fuzz -- --count 1000000 [--seed N] [--door NAME] [--json]`: seeded inputs at every door. */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type Account, fuzzDoor, shares } from './fuzz.ts';
import { mainDoors } from './main-doors.ts';
import { sharedDoors } from './shared-doors.ts';

/** An input that takes longer than this is a hang, milliseconds. */
const HANG = 60_000;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    door: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
if (![count, seed].every((number) => Number.isSafeInteger(number) && number >= 0))
  throw new RangeError('whole numbers only');

/** A thread of its own, because one that hangs cannot say so. */
const inputs = new Int32Array(new SharedArrayBuffer(4));
const watchman = new Worker(
  `const { workerData: inputs } = require('node:worker_threads');
   let last = -1;
   setInterval(() => {
     const now = Atomics.load(inputs, 0);
     if (now === last) { process._rawDebug('input ' + now + ' hangs'); process.kill(process.pid, 'SIGKILL'); }
     last = now;
   }, ${HANG});`,
  { eval: true, workerData: inputs },
);
watchman.unref();

const all = [...sharedDoors(), ...mainDoors()];
const chosen = all.filter(({ name }) => values.door === undefined || name === values.door);
const say = (line: string): void => void (values.json || console.log(line));
say(`seed ${seed}`);
const accounts: Account[] = [];
for (const [i, inputsHere] of shares(chosen, count).entries()) {
  const account = await fuzzDoor(chosen[i]!, inputsHere, seed, () => void Atomics.add(inputs, 0, 1));
  accounts.push(account);
  const { door, taken, slowest, seconds, failure, refused } = account;
  const codes = Object.entries(refused).map(([code, times]) => `${code} ${times}`);
  say(
    `${door}: ${account.inputs} inputs in ${seconds.toFixed(1)} s, ${taken} taken, slowest ${slowest.toFixed(0)} ms; ${codes.join(', ')}`,
  );
  if (failure !== null) say(failure);
}
const failed = accounts.filter(({ failure }) => failure !== null).length;
const total = accounts.reduce((sum, account) => sum + account.inputs, 0);
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
if (values.json) console.log(JSON.stringify({ seed, total, peakMegabytes, accounts }, null, 2));
else console.log(`${total} inputs at ${accounts.length} doors, ${failed} doors failed, at most ${peakMegabytes} MB`);
process.exitCode = failed > 0 ? 1 : 0;
