/** Proofs that are made here, in a small group: whatever is true is accepted, and whatever is changed is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Election } from '../format/election.ts';
import type { ShuffleProof } from '../format/tallied.ts';
import { Prover, to } from '../testing/prover.ts';
import { unprovenDisjunctions } from './answers.ts';
import { unproven } from './schnorr.ts';
import { shuffleHolds } from './shuffle.ts';

const seed = fc.string({ minLength: 1, maxLength: 8 });

test('who knows the exponent of a key proves it, with the text that it is proved with', async () => {
  await fc.assert(
    fc.asyncProperty(seed, seed, async (own, text) => {
      const prover = new Prover(own);
      const { group } = prover;
      const secret = prover.scalar();
      const statement = { prefix: `${text}|`, base: group.g, key: to(group.g, secret) };
      const proof = prover.known(statement.prefix, group.g, secret);
      const next = { ...proof, response: (proof.response + 1n) % group.q };
      const found = await unproven(group, [
        { ...statement, proof },
        { ...statement, prefix: `${text}||`, proof },
        { ...statement, key: to(group.g, secret + 1n), proof },
        { ...statement, proof: next },
      ]);
      assert.deepEqual(found, [1, 2, 3]);
    }),
    { numRuns: 30 },
  );
});

test('one of several values is proved, whichever it is, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      seed,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 4 }),
      async (own, least, count) => {
        const prover = new Prover(own);
        const { group } = prover;
        for (let place = 0; place < count; place++) {
          const { ciphertext, r } = prover.encrypted(least + place);
          const claims = Array.from({ length: count }, (_, i) => ({ ciphertext, value: least + i }));
          const honest = prover.oneOf('prove|', claims, place, r);
          // A case less or shifted by one says something else; a value that is none of them cannot be proved in this way.
          const shifted = { ...honest, cases: honest.cases.map((one) => ({ ...one, value: one.value + 1 })) };
          const other = prover.encrypted(least + count);
          const lie = prover.oneOf(
            'prove|',
            claims.map((claim) => ({ ...claim, ciphertext: other.ciphertext })),
            place,
            other.r,
          );
          const found = await unprovenDisjunctions(group, prover.publicKey, [
            honest,
            { ...honest, cases: honest.cases.slice(1) },
            shifted,
            lie,
            { ...honest, prefix: 'prove||' },
          ]);
          assert.deepEqual(found, [1, 2, 3, 4]);
        }
      },
    ),
    { numRuns: 12 },
  );
});

test('cases may be of different ciphertexts, as with blank votes', async () => {
  const prover = new Prover('blank');
  const [mark, sum] = [prover.encrypted(1), prover.encrypted(0)];
  const claims = [mark, sum].map(({ ciphertext }) => ({ ciphertext, value: 0 }));
  const honest = prover.oneOf('bproof0|', claims, 1, sum.r);
  assert.deepEqual(await unprovenDisjunctions(prover.group, prover.publicKey, [honest]), []);
  const both = [prover.encrypted(1), prover.encrypted(1)];
  const lie = prover.oneOf(
    'bproof0|',
    both.map(({ ciphertext }) => ({ ciphertext, value: 0 })),
    1,
    both[1]!.r,
  );
  assert.deepEqual(await unprovenDisjunctions(prover.group, prover.publicKey, [lie]), [0]);
});

const permutation = fc
  .integer({ min: 0, max: 6 })
  .chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }));

test('a shuffle by any permutation is proved, and any other list and any changed number is not', async () => {
  await fc.assert(
    fc.asyncProperty(seed, permutation, async (own, order) => {
      const prover = new Prover(own);
      const { group, publicKey } = prover;
      const election = { group, fingerprint: 'f' } as Election;
      const before = order.map((_, i) => prover.encrypted(i).ciphertext);
      const { after, proof } = await prover.shuffled(before, order, election.fingerprint);
      const holds = (changed: Partial<ShuffleProof> = {}, list = after) =>
        shuffleHolds(election, publicKey, before, list, { ...proof, ...changed });
      assert.equal(await holds(), true);
      const { t, s, c, cHat } = proof;
      for (let i = 0; i < 4; i++) {
        const other = [...s] as unknown as [bigint, bigint, bigint, bigint, bigint[], bigint[]];
        other[i] = ((other[i] as bigint) + 1n) % group.q;
        assert.equal(await holds({ s: other }), false);
      }
      assert.equal(await holds({ t: [group.g, t[1], t[2], t[3], t[4]] }), false);
      if (order.length === 0) return;
      assert.equal(await shuffleHolds({ ...election, fingerprint: 'g' }, publicKey, before, after, proof), false);
      const one = (list: readonly bigint[]) => [...list.slice(0, -1), group.multiply(list.at(-1)!, group.g)];
      assert.equal(await holds({ t: [t[0], t[1], t[2], t[3], one(t[4])] }), false);
      assert.equal(await holds({ c: one(c) }), false);
      assert.equal(await holds({ cHat: one(cHat) }), false);
      assert.equal(await holds({ s: [s[0], s[1], s[2], s[3], [...s[4].slice(0, -1), 1n], s[5]] }), false);
      assert.equal(await holds({ s: [s[0], s[1], s[2], s[3], s[4], [...s[5].slice(0, -1), 1n]] }), false);
      assert.equal(await holds({}, [...after.slice(0, -1), prover.encrypted(99).ciphertext]), false);
    }),
    { numRuns: 15 },
  );
});

test('two ballots exchanged for two copies of one are no shuffle, though all else is proved', async () => {
  const prover = new Prover('copies');
  const election = { group: prover.group, fingerprint: 'f' } as Election;
  const before = [1, 2, 3].map((value) => prover.encrypted(value).ciphertext);
  const { after, proof } = await prover.shuffled(before, [0, 0, 2], 'f');
  assert.equal(await shuffleHolds(election, prover.publicKey, before, after, proof), false);
});
