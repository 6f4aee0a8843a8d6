/** Uses a pool, prints what came of it, and neither closes the pool nor exits. */

import { WorkerPool } from '../pool.ts';
import type { OddJob } from './odd-jobs.ts';

const pool = new WorkerPool(new URL('./odd-jobs.ts', import.meta.url), 2);
const job: OddJob = { kind: 'square', of: 12 };
pool.run<number>(job).then((result) => console.log(result));
