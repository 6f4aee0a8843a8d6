/**
 * `npm run chaos -- [--runs N] [--seed S] [--keep]`: small elections of real processes, real sockets and real disks, under faults that
 * a seed determines.
 */
import { runChaos } from './chaos.ts';

await runChaos();
