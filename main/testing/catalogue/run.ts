/** `npm run catalogue -- [NAME …]`: every cheat once over real sockets; exit code 1 where one is not caught as claimed. */
import { type CheatName, cheat, cheatNames, isCheat } from '../../../shared/protocol/cheating/catalogue/catalogue.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { overSockets } from './over-sockets.ts';

startArithmetic();
const wanted = process.argv.slice(2);
const names: readonly CheatName[] = wanted.length > 0 ? wanted.filter(isCheat) : cheatNames;
let failed = 0;
for (const name of names) {
  const began = performance.now();
  const missing = await overSockets(name).catch((error: unknown) => String((error as Error).stack));
  if (missing) failed += 1;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${missing ? 'FAILED' : 'ok'}  ${name}: ${missing ?? cheat(name).label} (${seconds} s)\n`);
}
process.stdout.write(
  `${names.length - failed} of ${names.length} cheats over real sockets got the verdict they claim\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
