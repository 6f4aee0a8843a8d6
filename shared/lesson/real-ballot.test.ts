import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEntry } from '../board/entry.ts';
import { writeTranscript } from '../board/transcript-file.ts';
import { plain } from '../board/verify/testing/elections.ts';
import { hex, unhex } from '../codec/bytes.ts';
import { engine } from '../crypto/arithmetic/engine.ts';
import { B } from '../crypto/arithmetic/group.ts';
import { openedKnowledge } from '../crypto/proofs/knowledge.ts';
import { sealStatement } from '../election/sealing.ts';
import { ballotsIn, exampleBallot, openedBallot, realSteps, shortened } from './real-ballot.ts';

const whole = (digits: string): string => digits;

test('an example is a sealed ballot whose equations hold, recomputed here from the numbers that are shown', () => {
  for (const choice of [1, 2, 3]) {
    const { c, blocks } = exampleBallot(5, choice);
    assert.ok(blocks.length > 0);
    for (const { c1, A, s, left, right } of blocks) {
      const sB = engine.multiplyBase(B(), unhex(s));
      const sum = engine.add(engine.decode(unhex(A)), engine.multiply(engine.decode(unhex(c1)), unhex(c)));
      assert.equal(hex(engine.encode(sB)), left);
      assert.equal(hex(engine.encode(sum)), right);
      assert.equal(left, right);
    }
  }
  assert.deepEqual(exampleBallot(5, 1), exampleBallot(5, 1));
  assert.notEqual(exampleBallot(5, 1).Y, exampleBallot(6, 1).Y);
});

test('the ballots of a transcript are opened, each entry that is one, and all their checks hold', async () => {
  const { forge } = plain();
  const ballots = await ballotsIn(writeTranscript(forge.transcript()));
  assert.equal(ballots.title, forge.record.manifest.title);
  const indices = forge.leaves.flatMap((leaf, index) => (readEntry(leaf).type === 'ballot' ? [index] : []));
  assert.ok(indices.length > 1);
  assert.equal(ballots.count, indices.length);
  for (const [at, index] of indices.entries()) {
    const opened = ballots.open(at);
    assert.equal(opened.index, index);
    assert.equal(opened.ballot!.Y, hex(forge.record.key!.publicKey));
    const checks = realSteps(opened.ballot!, whole).filter(({ holds }) => holds !== undefined);
    assert.equal(checks.length, opened.ballot!.blocks.length);
    assert.ok(checks.every(({ holds }) => holds));
  }
});

test('a ballot that was altered, or is somebody else’s, fails at each of its equations', () => {
  const { forge } = plain();
  const { record } = forge;
  const entry = forge.leaves.map(readEntry).find(({ type }) => type === 'ballot')!;
  assert.ok(entry.type === 'ballot');
  const { sealed } = entry.body;
  const context = {
    fingerprint: record.fingerprint,
    publicKey: record.key!.publicKey,
    contests: record.manifest.contests,
    credential: new Uint8Array(32),
  };
  const copied = realSteps(openedBallot(context, sealed)!, shortened).filter(({ holds }) => holds !== undefined);
  assert.ok(copied.length > 0 && copied.every(({ holds, result }) => holds === false && result.includes('≠')));
  const cut = { ...sealed, proof: sealed.proof.subarray(32) };
  assert.equal(openedBallot(context, cut), null);
  assert.equal(openedKnowledge(sealStatement(context, sealed.ciphertexts), cut.proof), null);
});

test('numbers are shortened or whole, and what is no transcript is said to be none', async () => {
  const ballot = exampleBallot(1, 1);
  const long = realSteps(ballot, whole)
    .map(({ numbers }) => numbers)
    .join();
  const short = realSteps(ballot, shortened)
    .map(({ numbers }) => numbers)
    .join();
  assert.ok(long.includes(ballot.c) && !short.includes(ballot.c) && short.includes(shortened(ballot.c)));
  await assert.rejects(ballotsIn(new Uint8Array(10)), { code: 'unreadable' });
  await assert.rejects(ballotsIn(writeTranscript({ entries: [], blobs: [], notes: [] })), { code: 'unreadable' });
});
