/** Twelve phones at once, three laptops that mix: nobody's name and nobody's ballot is lost. How long it takes is in `npm run figures:phones`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowd } from '../crowd/crowd.ts';

const PHONES = 12;

test('twelve phones sign up and vote at the same moment, none is lost, and each sees the same exact result', async () => {
  const { enrolled, ballots, cast, shown } = await crowd(PHONES);
  assert.deepEqual({ enrolled, ballots }, { enrolled: PHONES, ballots: PHONES });
  assert.equal(
    Object.values(cast).reduce((sum, votes) => sum + votes),
    PHONES,
  );
  assert.deepEqual(
    shown,
    Array.from({ length: PHONES }, () => cast),
  );
});
