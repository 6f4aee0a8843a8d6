/** Which coordinator a laptop serves, over its restarts. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { writeLink } from '../../shared/protocol/link.ts';
import { systemRandom } from '../workers/system-random.ts';
import { startNode } from './node.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-node-'));
after(() => rmSync(directory, { recursive: true, force: true }));

/** Nobody answers at these. */
const links = ['first', 'second', 'third'].map(() =>
  writeLink({ host: '127.0.0.1', port: 9, coordinator: newSigningKey(systemRandom).publicKey }),
);
const [first, second, third] = links as [string, string, string];

const serves = (link: string, takeOver = false): Promise<void> =>
  startNode({ join: link, data: directory, name: 'Ada', workers: 1, takeOver }).close();

test('whoever has let another coordinator take over never serves one before it again', async () => {
  await serves(first);
  await serves(first);
  assert.throws(() => serves(second), { code: 'other-election' });
  await serves(second, true);
  await serves(second);
  assert.throws(() => serves(first), { code: 'other-election' });
  assert.throws(() => serves(first, true), { code: 'other-election' });
  assert.throws(() => serves(third), { code: 'other-election' });
  await serves(third, true);
  for (const earlier of [first, second]) assert.throws(() => serves(earlier, true), { code: 'other-election' });
  await serves(third);
});
