import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { planOfFile } from './plan.ts';

test('no election begins by a plan whose hours are over; it goes on by it, and is rehearsed by it', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ostraka-plan-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'club.json');
  const contests = [{ title: 'Chair', ballot: 'single', options: ['Ada', 'Bob'] }];
  writeFileSync(
    file,
    JSON.stringify({
      title: 'Club',
      contests,
      opens: '2026-12-07T08:00Z',
      closes: '2026-12-07T15:00Z',
      results: { at: '2026-12-07T18:00Z' },
    }),
  );
  const at = (hour: string) => Date.parse(`2026-12-07T${hour}Z`);
  assert.equal(planOfFile(file, false, at('07:59')).plan.title, 'Club');
  for (const [hour, over] of [
    ['08:00', /club\.json: voting was to open at 2026-12-07 08:00 UTC, which is over$/],
    ['23:00', /club\.json: voting was to open/],
  ] as const)
    assert.throws(() => planOfFile(file, false, at(hour)), { code: 'bad-time', message: over, hint: /still to come/ });
  assert.equal(planOfFile(file, false, null).plan.title, 'Club');
  assert.equal(planOfFile(file, true, at('23:00')).plan.opens, undefined);
});
