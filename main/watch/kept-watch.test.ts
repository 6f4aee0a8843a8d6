import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { forkOf, readFork } from '../../shared/board/fork.ts';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { at, plain } from '../../shared/board/verify/testing/elections.ts';
import { ServedBoard } from '../../shared/watch/testing/served-board.ts';
import { KeptWatch, keepFork } from './kept-watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'ostraka-kept-'));
const path = join(folder, 'seen.ostraka');
after(() => rmSync(folder, { recursive: true }));

const held = () => readTranscript(new Uint8Array(readFileSync(path))).entries.length;

test('many boards that are kept at the same moment leave the last one, whole', async () => {
  const kept = new KeptWatch(path, () => 0);
  assert.equal(await kept.board(new ServedBoard(plain().forge), plain().forge.manifest.coordinator), null);
  await Promise.all(
    (['manifest', 'key', 'voted', 'finished'] as const).map((moment) => kept.keep(at(moment).transcript())),
  );
  assert.equal(held(), plain().forge.leaves.length);
  assert.deepEqual(readdirSync(folder), ['seen.ostraka']);
  const board = await kept.board(new ServedBoard(plain().forge), plain().forge.manifest.coordinator);
  assert.equal(board?.size, plain().forge.leaves.length);
});

test('writing takes a tenth of the time at most, and the last word is written all the same', async () => {
  let now = 0;
  const kept = new KeptWatch(path, () => now++);
  await kept.keep(at('manifest').transcript());
  await kept.keep(at('key').transcript());
  assert.equal(held(), at('manifest').leaves.length);
  now += 100;
  await kept.keep(at('voted').transcript());
  assert.equal(held(), at('voted').leaves.length);
  await kept.keep(at('closed').transcript(), true);
  assert.equal(held(), at('closed').leaves.length);
});

test('a file that cannot be written is said, and the next is tried again', async () => {
  const kept = new KeptWatch(join(folder, 'nowhere', 'seen.ostraka'), () => 0);
  for (let turn = 0; turn < 2; turn++)
    await assert.rejects(kept.keep(at('manifest').transcript()), { code: 'not-saved' });
  assert.equal(kept.isWritten, false);
});

test('no fork proof takes the place of another', async () => {
  const [, , cleo] = plain().voters;
  const [one, two] = [at('voted'), at('voting').cast(cleo!, 0)];
  const fork = forkOf(one.record, two.note([]), one.note([]))!;
  const proofs = [await keepFork(fork, path), await keepFork(fork, path)];
  assert.notEqual(proofs[0], proofs[1]);
  for (const proof of proofs) assert.ok(readFork(readFileSync(proof, 'utf8')));
});
