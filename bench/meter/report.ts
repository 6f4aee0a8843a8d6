/** Loaded before a party's program: says at its end how much processor time it took, from its start on. */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.OSTRAKA_BENCH_REPORT;
const party = process.argv[2];
if (isMainThread && file !== undefined && (party === 'coordinator' || party === 'node'))
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    appendFileSync(file, `${JSON.stringify({ party, processor: user + system })}\n`);
  });
