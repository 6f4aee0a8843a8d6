/** No client of this program forgets to ask again. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');

/** Who asks once, because they ask again by themselves. */
const looksAgain: ReadonlySet<string> = new Set([
  'main/node/node.ts', // a fetch is tried as long as its session lives (NodeLoop.#persist)
  'main/watch/watch-here.ts', // Follow looks again and again
  'main/app/roles/node/presence.ts', // each second
  'shared/protocol/voter/followed-election.ts', // each look of a voter’s device; what a person asks for is repeated
  'shared/protocol/voter/second-device.ts',
  'shared/protocol/voter/receipt-device.ts',
  'renderer/bridge/watching/watch-worker.ts', // Follow, and its entry
]);

test('whoever asks a coordinator asks again, or is known to look again', () => {
  const sources = globSync('{main,shared,renderer}/**/*.{ts,tsx}', { cwd: ROOT }).filter(
    (file) => !/(^|\/)testing\/|\.test\.ts$/.test(file),
  );
  const makers = sources.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .filter((line) => line.includes('new BoardClient('))
      .map((line) => ({ file, line })),
  );
  assert.ok(makers.length > 10);
  const forgetful = makers.filter(({ file, line }) => !/patiently\(|repetition\(/.test(line) && !looksAgain.has(file));
  assert.deepEqual(forgetful, []);
});
