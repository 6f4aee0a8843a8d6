/**
 * `worker.ts DIRECTORY`, with the address in `DATABASE`: a worker whose runs are over in a moment, for tests that want many of
 * them. It says which run it begins, and holds no election.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { readDatabaseAddress } from '../../../main/storage/database-address.ts';
import { SweepWorker } from '../../../main/sweep/spread/worker.ts';
import { connect } from '../queue.ts';
import { holdAtOnce } from './held.ts';

/** Milliseconds that each run takes at least: long enough to be killed in. */
const EACH = 300;

const address = readDatabaseAddress('env:DATABASE');
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const hands = await connect(address.secret);
const worker = new SweepWorker(
  {
    ...{ hands, directory: process.argv[2]!, command: ['worker'], untilIdle: false },
    hold: () => async (run) => {
      console.log(`begins ${run.run}`);
      await pause(EACH);
      return holdAtOnce(run);
    },
  },
  {
    met: () => {},
    left: (sweep, why) => console.log(`leaves ${sweep.name}: ${why}`),
    ended: (_, { run }, outcome) => console.log(`${'held' in outcome ? 'done' : 'failed'} ${run}`),
  },
);
const { done, failed } = await worker.work({
  address,
  stop: stop.signal,
  away: (why) => console.log(why === null ? 'there again' : `away: ${why}`),
});
console.log(`ends: ${done} done, ${failed} failed`);
await hands.close();
