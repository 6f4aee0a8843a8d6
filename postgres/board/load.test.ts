/** The load on a coordinator whose board lies in a database, beside the same in a folder: that both are measured, and nothing is lost. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { startServer } from '../testing/server.ts';
import { nameStandbys, startStandby } from '../testing/standby.ts';

test('ballots pour in on a board that a standby has to have, and all that were acknowledged stand there', async (t) => {
  const primary = await startServer();
  t.after(() => primary.close());
  const BOARD = await primary.database();
  const standby = await startStandby(primary, 's1');
  t.after(() => standby.close());
  await nameStandbys(primary, 'FIRST 1 (s1)');
  const cache = mkdtempSync(join(tmpdir(), 'ostraka-database-load-'));
  t.after(() => rmSync(cache, { recursive: true, force: true }));
  const script = join(import.meta.dirname, '../../bench/load.ts');
  const words = [
    '--voters',
    '20',
    '--ramp',
    '10',
    '--seconds',
    '2',
    '--cache',
    cache,
    '--store',
    'env:BOARD',
    '--fronts',
    '2',
  ];
  const child = spawn(process.execPath, [script, ...words], { env: { ...process.env, BOARD } });
  const [said, noted, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  assert.deepEqual([code, noted], [0, ''], said);
  assert.equal(said.match(/^20 at once: 20 of 20 accepted/gm)?.length, 2);
  assert.match(said, /^20 at once, through 2 fronts: 20 of 20 accepted/m);
  assert.match(said, /^40 acknowledged ballots, each on the board/m);
  assert.match(said, /^80 acknowledged ballots, each on the board/m);
  assert.match(said, /^the same with the board in postgres:\/\/127\.0\.0\.1:\d+\/\w+:$/m);
  assert.match(said, /^10 a second: \d+\.\d\d of the ballots a second in a folder, the median /m);
});
