import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inverse } from '../../powers.ts';
import { leaf, node } from '../format/tree-reader.ts';
import { modulo } from '../group/prime-group.ts';
import { at, bad, bump, type Files, held, judge, put, refused } from '../testing/judging.ts';
import { heldSession } from '../testing/mix-net.ts';
import { Prover } from '../testing/prover.ts';
import { Q } from '../testing/small-group.ts';
import { alphaOf, combination } from './decryption.ts';

const INDICES = 'proofs/CorrectIndices.bt';

test('a reply that does not fit is its server’s', async () => {
  const path = 'proofs/DecrFactReply02.bt';
  await refused({}, bump(path), 'decryption', /decryption of server 2 \(Server2\) does not hold/, path, [
    'server 2 (Server2)',
  ]);
  await refused({ type: 'decryption' }, bump(path), 'decryption', /server 2/, path, ['server 2 (Server2)']);
});

test('a server that is not needed is not asked', async () => {
  const files = new Map(await held({}));
  bump('proofs/DecrFactReply03.bt')(files);
  assert.equal((await judge(files)).outcome, 'valid');
});

test('factors and commitments are whole and of the group, of as many ciphertexts', async () => {
  const culprits = ['server 3 (Server3)'];
  const factors = 'proofs/DecryptionFactors03.bt';
  await refused({}, bump(factors), 'decryption', /not on the curve/, `${factors}, element 4`, culprits);
  const five = await held({ ciphertexts: 5 });
  await refused({}, put(factors, at(five, factors)), 'decryption', /5 children where 4/, factors, culprits);
  const commitment = 'proofs/DecrFactCommitment03.bt';
  await refused({}, bump(commitment), 'decryption', /not on the curve/, `${commitment}: B'`, culprits);
});

/** Its decryption factors are those of another key, and it proves what it can. */
class Other extends Prover<unknown> {
  override async factors(
    l: number,
    halves: readonly (readonly unknown[])[],
    shares: readonly bigint[],
  ): Promise<unknown[][]> {
    return super.factors(l, halves, l === 2 ? shares.map((one) => one + 1n) : shares);
  }
}

test('who decrypts with another key is found out, alone', async () => {
  const [found] = bad(await judge(await heldSession({ prover: Other })));
  assert.deepEqual([found!.id, found!.culprits], ['decryption', ['server 2 (Server2)']]);
});

test('as many servers as agreed must have decrypted, and be named for it rightly', async () => {
  const list = (...flags: number[]) => put(INDICES, leaf(Uint8Array.from(flags)));
  await refused({}, list(1, 0, 0, 1), 'decryption', /only 1 servers have decrypted where 2 must/, INDICES);
  await refused({}, list(1, 1, 1), 'decryption', /3 bytes where 4/, INDICES);
  await refused({}, list(1, 1, 1, 2), 'decryption', /no list of whose factors are right/, INDICES);
  const given = { servers: 4, threshold: 2, decrypting: [2, 4] };
  await refused(given, list(1, 1, 1, 0, 0), 'decryption', /server 1/, 'proofs/DecrFactReply01.bt', [
    'server 1 (Server1)',
  ]);
});

test('who decrypts does not matter to what comes out, but which of them it says does', async () => {
  const given = { servers: 3, threshold: 2 };
  const files = new Map(await held(given));
  put(INDICES, leaf(Uint8Array.from([1, 0, 1, 1])))(files);
  assert.equal((await judge(files)).outcome, 'valid');
});

test('plaintexts are those of the ciphertexts, each in its place', async () => {
  const path = 'Plaintexts.bt';
  const wrong = /not what the ciphertexts decrypt to/;
  const exchanged = (files: Files) => {
    const bytes = at(files, path);
    const points = [0, 1, 2, 3].map((i) => bytes.subarray(5 + i * 81, 86 + i * 81));
    const other = points.findIndex((point) => String(point) !== String(points[0]));
    [points[0], points[other]] = [points[other]!, points[0]!];
    put(path, node(points))(files);
  };
  await refused({}, exchanged, 'plaintexts', wrong, path);
  const other = at(await held({ seed: 'other', ciphertexts: 4 }), 'Ciphertexts.bt');
  await refused({}, put(path, other.subarray(5, 5 + (other.length - 5) / 2)), 'plaintexts', wrong, path);
  await refused({}, put(path, node([])), 'plaintexts', /0 children where 4/, path);
});

test('shares of any servers come to the secret, times α', () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 10].map(alphaOf), [1n, 4n, 36n, 144n, 3600n, 3600n, 2520n ** 2n]);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.bigInt({ min: 0n, max: Q - 1n }), { minLength: 6, maxLength: 6 }),
      (indices, coefficients) => {
        const used = coefficients.slice(0, indices.length);
        const shares = indices.map((x) => used.reduceRight((sum, one) => modulo(sum * BigInt(x) + one, Q), 0n));
        const weights = combination(indices, 25, Q);
        const sum = weights.reduce((total, weight, i) => total + weight * shares[i]!, 0n);
        assert.equal(modulo(sum, Q), modulo(used[0]! * alphaOf(25), Q));
      },
    ),
  );
  fc.assert(fc.property(fc.bigInt({ min: 1n, max: Q - 1n }), (one) => assert.equal((inverse(one, Q) * one) % Q, 1n)));
});
