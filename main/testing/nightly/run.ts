/**
 * `npm run nightly -- [STEP …]`: what takes too long for every change. All steps or these, some of them beside processes that
 * spin; logs and their sum are left in `out/nightly`. The exit code is 1 where one failed.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { night, type Step } from './night.ts';

/** An npm script, by the npm that runs this one. */
function script(name: string, ...words: string[]): Step['command'] {
  const npm = process.env.npm_execpath;
  const all = ['run', name, ...(words.length > 0 ? ['--', ...words] : [])];
  return npm ? [process.execPath, npm, ...all] : ['npm', ...all];
}

const TESTS = /^(ℹ (tests|pass|fail|skipped|duration_ms) |✖ )/;
const LOAD = /( accepted, | acknowledged ballots|turns of the loop|coordinator took)/;

/** Every byte of the least transcript, changed. */
const walking: Step['command'] = [
  process.execPath,
  '--import=./main/workers/testing/arithmetic.ts',
  'shared/board/verify/testing/walk-all.ts',
];

const steps: readonly Step[] = [
  {
    name: 'seeds',
    command: script('sim', '--count', '3000', '--quiet'),
    sums: /^(\d+ seeds, |seeds |\d+ steps|faults: |cheats: |.*BROKEN)/,
  },
  { name: 'criteria', command: script('criteria', '--profiles', '200000'), sums: /( profiles from seed |BROKEN)/ },
  { name: 'catalogue', command: script('catalogue'), sums: /^(FAILED|\d+ of \d+ cheats)/ },
  { name: 'chaos', command: script('chaos', '--runs', '60'), sums: /^(\d+ runs: | +\d+ )/ },
  { name: 'chaos-postgres', command: script('chaos:postgres', '--runs', '30'), sums: /^(\d+ runs: | +\d+ )/ },
  { name: 'doors', command: script('fuzz', '--count', '1000000'), sums: /^(seed |\d+ inputs at )/ },
  { name: 'walk', command: walking, sums: /^(unnoticed|\d+ bytes: )/ },
  { name: 'engines', command: script('engines', '--whole'), sums: TESTS },
  { name: 'e2e-long', command: script('e2e:long'), sums: TESTS },
  { name: 'phones', command: script('figures:phones'), sums: /(aim: | on the roll|^LOST|^MISSED)/ },
  { name: 'held', command: [process.execPath, 'main/testing/held/run.ts'], sums: /^held / },
  { name: 'load', command: script('load'), sums: LOAD },
  { name: 'load-again', command: script('load'), sums: LOAD },
  ...[1, 2, 3, 4, 5].flatMap((time): Step[] => [
    { name: `tests-beside-six-${time}`, command: script('test'), sums: TESTS, beside: 6 },
    { name: `e2e-beside-six-${time}`, command: script('e2e'), sums: TESTS, beside: 6 },
  ]),
  { name: 'tests-beside-many', command: script('test'), sums: TESTS, beside: 25 },
  { name: 'e2e-beside-many', command: script('e2e'), sums: TESTS, beside: 25 },
  { name: 'bench', command: script('bench', '--rounds', '2', '--elections', '1000'), sums: /\S/ },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`error: there is no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const directory = join(import.meta.dirname, '../../../out/nightly');
rmSync(directory, { recursive: true, force: true });
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const { failed } = await night(chosen, directory, console.log);
process.exitCode = failed.length > 0 ? 1 : 0;
