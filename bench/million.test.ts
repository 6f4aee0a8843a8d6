/** A large election with few voters: that it is held, looked at and verified, and that it says where it was when it is ended. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-million-'));
after(() => rmSync(directory, { recursive: true, force: true }));

/** @param until the line at which it is ended; it is left alone where there is none */
async function million(out: string, until: RegExp | null = null) {
  const words = [join(import.meta.dirname, 'million.ts'), '--voters', '12', '--out', out];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      if (until?.test(line)) child.kill('SIGTERM');
    });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said: lines.join('\n') };
}

test('an election is held and verified, and what each phase took is told', async () => {
  const out = join(directory, 'held');
  const { code, said } = await million(out);
  assert.equal(code, 0, said);
  for (const phase of ['enrolment', 'voting', 'mixing', 'decryption', 'finished', 'all'])
    assert.match(said, new RegExp(`^${phase}( +\\d+(\\.\\d+)?){11}$`, 'm'));
  assert.match(said, /^on the disk: coordinator \d+ MB, node-1 \d+ MB, .*transcript \d+ MB$/m);
  assert.match(said, /^a device that reads \d+ of \d+ entries sees that a ballot counts with \d{4,} bytes, /m);
  assert.match(said, /^verify: [\d.]+ s on the clock/m);
  // Only Linux tells of other processes.
  if (process.platform === 'linux') assert.match(said, /^verify: .*, \d+ MB at most$/m);
  const { ballots, disk, looked } = JSON.parse(readFileSync(join(out, 'figures.json'), 'utf8'));
  assert.equal(ballots, 12);
  assert.ok(disk.coordinator > 0 && disk['node-3'] > 0 && disk.transcript > 0);
  assert.ok(looked.bytes < 1e6);
  assert.ok(!existsSync(join(out, 'work')));
});

test('whoever ends it is told where it was', async () => {
  const { code, said } = await million(join(directory, 'ended'), /^\d\d:\d\d:\d\d voting; /);
  assert.equal(code, 2, said);
  assert.match(said, /^error: stopped at: [a-z ]+, \d+ of \d+, after /m);
});
