/** A night of small things: every one is run, and the log sums itself up. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { night, type Step } from './night.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-nightly-'));
after(() => rmSync(directory, { recursive: true, force: true }));

const step = (name: string, code: string, beside = 0): Step => ({
  name,
  command: [process.execPath, '-e', code],
  sums: /^sum/,
  beside,
});

test('what fails is named with its last lines, and what comes after it is run all the same', async () => {
  const said: string[] = [];
  const steps = [
    step('good', 'console.log("much"); console.log("sum 1"); console.error("sum 2")', 2),
    step('bad', 'console.log("sum 3"); console.log("why"); process.exit(3)'),
    { ...step('none', ''), command: [join(directory, 'no-such-program')] as const },
    step('last', 'console.log("sum 4")'),
  ];
  const { failed } = await night(steps, directory, (line) => void said.push(line));
  assert.deepEqual(failed, ['bad', 'none']);
  const masked = said.map((line) => line.replace(/\d+\.\d min/, 'N min'));
  assert.deepEqual(masked.slice(0, 8), [
    'ok  good: N min, beside 2 spinning processes',
    '      sum 1',
    '      sum 2',
    'FAILED  bad: N min, exit code 3',
    '      sum 3',
    '      …',
    '      sum 3',
    '      why',
  ]);
  assert.match(masked[8]!, /^FAILED {2}none: N min, it did not start: .*ENOENT/);
  assert.deepEqual(masked.slice(9), [
    '      …',
    'ok  last: N min',
    '      sum 4',
    '2 of 4 went well, in N min; not bad, none',
  ]);
  assert.equal(readFileSync(join(directory, 'summary.txt'), 'utf8'), `${said.join('\n')}\n`);
  assert.equal(readFileSync(join(directory, 'good.log'), 'utf8'), 'much\nsum 1\nsum 2\n');
});
