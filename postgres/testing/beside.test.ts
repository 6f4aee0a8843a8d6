/** A large election with few voters, on a database and through fronts: that it is held, verified, and what each process took is told. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';

test('an election is held through two fronts beside a server of its own, which is gone afterwards', async (t) => {
  const out = mkdtempSync(join(tmpdir(), 'ostraka-million-database-'));
  t.after(() => rmSync(out, { recursive: true, force: true }));
  const held = join(out, 'held');
  const million = [join(import.meta.dirname, '../../bench/million.ts'), '--voters', '24', '--out', held];
  const command = [process.execPath, ...million, '--store', 'env:BOARD', '--fronts', '2'];
  const child = spawn(process.execPath, [join(import.meta.dirname, 'beside.ts'), ...command]);
  const [said, noted, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  assert.equal(code, 0, noted);
  assert.match(said, /^V8 +passed .* 24 ballots count$/m);
  assert.match(said, /^front-2 +[\d.]+ +\d+$/m);
  assert.match(said, /^walsender postgres +[\d.]+ +\d+$/m);
  assert.match(said, /^the database server: [\d.]+ s of processor time/m);
  assert.match(said, /^MB: .*entries: /ms);
  assert.doesNotMatch(said + noted, /postgres:\/\/postgres:/);
  const { apart } = JSON.parse(readFileSync(join(held, 'figures.json'), 'utf8'));
  assert.deepEqual(
    apart.processes.map(({ name }: { name: string }) => name),
    ['coordinator', 'front-1', 'front-2', 'node-1', 'node-2', 'node-3'],
  );
});
