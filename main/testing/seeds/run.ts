/**
 * `npm run sim -- [--seed SEED] [--count N]`: elections that a seed determines, under all that can befall them. The exit
 * code is 1 where something that must hold did not.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { faultInWords } from '../../../shared/simulation/script/faults.ts';
import { simulateSeed } from '../../../shared/simulation/simulate.ts';
import { Tally } from '../../../shared/simulation/statistics.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { nodeSignatures } from '../../workers/node-signatures.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string', default: '1' }, quiet: { type: 'boolean' } },
});
const first = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);
const count = Number(values.count);
if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || count < 1) {
  process.stderr.write('usage: npm run sim -- [--seed NUMBER] [--count NUMBER] [--quiet]\n');
  process.exit(2);
}

startArithmetic();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const tally = new Tally();
const began = performance.now();

say(count === 1 ? `seed ${first}` : `seeds ${first} to ${first + count - 1}`);
for (let seed = first; seed < first + count; seed++) {
  const outcome = await simulateSeed(seed, { sign: nodeSignatures.sign });
  tally.add(outcome);
  const { script, violation, world } = outcome;
  if (!values.quiet || violation) say(`${seed}: ${tally.describe(outcome)}`);
  if (!violation) continue;
  say(`  BROKEN ${violation.invariant}: ${violation.message}`);
  say('  the shortest script that breaks it:');
  for (const cheat of script.cheats) say(`    cheat ${cheat}`);
  for (const fault of script.faults) say(`    ${faultInWords(fault)}`);
  for (const line of world.story) say(`    | ${line}`);
  if (violation.cause instanceof Error) say(String(violation.cause.stack));
}
for (const line of tally.summary((performance.now() - began) / 1000)) say(line);
process.exitCode = tally.broken === 0 ? 0 : 1;
