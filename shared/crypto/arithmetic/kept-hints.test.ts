import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bytes } from '../../codec/bytes.ts';
import { combineShares, type DecryptionContext, partialDecrypt, verifyShares } from '../decryption.ts';
import { applyShuffle, drawShuffle } from '../shuffle/shuffle.ts';
import { chained, randomPoints, unshuffled } from '../shuffle/testing/example.ts';
import { verifyShuffle, verifyShuffles } from '../shuffle/verify.ts';
import { onEveryEngine } from '../testing/every-engine.ts';
import { stream } from '../testing/stream.ts';
import { engine } from './engine.ts';
import { publicPoint } from './group.ts';
import { forgetHints, hintsOf, KeptHints } from './kept-hints.ts';

const list = (first: number, length = 64): Bytes => new Uint8Array(length).fill(1).fill(first, 0, 1);

test('a list is known again by its bytes, wherever they stand', () => {
  const kept = new KeptHints({ bytes: 1000, lists: 9 }, 32);
  const hints = kept.of(list(1));
  assert.deepEqual(hints, new Uint8Array(64));
  hints.fill(7);
  assert.equal(kept.of(list(1).slice()), hints);
  assert.deepEqual(kept.of(list(2)), new Uint8Array(64));
  kept.keep(list(3), hints);
  assert.equal(kept.of(list(3)), hints);
  kept.forget();
  assert.deepEqual(kept.of(list(1)), new Uint8Array(64));
});

test('of more bytes or lists than are kept, those go that were used first', () => {
  const known = (kept: KeptHints, of: Bytes) => kept.of(of).some((byte) => byte !== 0);
  for (const most of [
    { bytes: 200, lists: 9 },
    { bytes: 1000, lists: 3 },
  ]) {
    const kept = new KeptHints(most, 32);
    for (const i of [1, 2, 3]) kept.of(list(i)).fill(i);
    kept.of(list(1));
    kept.of(list(4)).fill(4);
    assert.deepEqual(
      [1, 3, 4].map((i) => known(kept, list(i))),
      [true, true, true],
    );
    assert.ok(!known(kept, list(2)));
  }
});

test('what is too short to be worth it, or too long, is not kept', () => {
  const kept = new KeptHints({ bytes: 128, lists: 9 }, 64);
  for (const length of [0, 32, 160]) {
    kept.of(list(1, length)).fill(7);
    kept.keep(list(1, length), list(9, length));
    assert.deepEqual(kept.of(list(1, length)), new Uint8Array(length));
  }
});

const [N, W] = [40, 2];

onEveryEngine('what a shuffle decodes and encodes is known afterwards, each point at its place', () => {
  forgetHints();
  const random = stream('kept');
  const { input, publicKey } = unshuffled(N, W, random);
  const output = applyShuffle(input, W, publicKey, drawShuffle(N, W, random));
  for (const each of [input, output]) {
    const hints = new Uint8Array(each.length);
    engine.decode(each, hints);
    assert.deepEqual(hintsOf(each), hints);
    assert.equal(
      hints.some((byte) => byte !== 0),
      engine.name !== 'noble',
    );
  }
});

/** What may stand in the memory of a process, were it broken. */
const spoilt: Record<string, (hints: Bytes) => void> = {
  none: () => {},
  zeros: (hints) => hints.fill(0),
  ones: (hints) => hints.fill(255),
  'those of other points': (hints) => hints.copyWithin(0, 32),
};

test('whatever stands in the hints, verdicts and plaintexts are the same', () => {
  const chain = chained(N, W, 2);
  const [{ statement, proof }] = chain as [(typeof chain)[0]];
  const context: DecryptionContext = { ...statement, publicShare: publicPoint(7n), node: 1, list: statement.output };
  const { shares, proof: sharesProof } = partialDecrypt(context, 7n, stream('nonces'));
  const opened = combineShares(context.list, W, [{ node: 1, shares }]);
  const other = randomPoints(1, stream('another'));
  const altered = { ...statement, output: statement.output.slice() };
  altered.output.set(other, 32);
  const badPoint = { ...statement, input: statement.input.slice() };
  badPoint.input.fill(255, 64, 96);
  for (const spoil of Object.values(spoilt)) {
    for (const each of [statement.input, statement.output, altered.output, badPoint.input, shares])
      spoil(hintsOf(each));
    assert.deepEqual(verifyShuffles(chain), [{ valid: true }, { valid: true }]);
    assert.equal(verifyShuffle(altered, proof).valid, false);
    assert.deepEqual(verifyShuffle(badPoint, proof), { valid: false, equation: 'malformed' });
    assert.equal(verifyShares(context, shares, sharesProof), true);
    assert.equal(verifyShares(context, statement.output.subarray(0, shares.length), sharesProof), false);
    assert.deepEqual(combineShares(context.list, W, [{ node: 1, shares }]), opened);
  }
});
