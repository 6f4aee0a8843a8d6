import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, equal, piece, pieces } from '../../codec/bytes.ts';
import { engine } from '../arithmetic/engine.ts';
import { B, publicPoint } from '../arithmetic/group.ts';
import { packScalars, randomScalar, readScalars, scalarBytes } from '../arithmetic/scalar.ts';
import { encrypt, readCiphertexts } from '../elgamal.ts';
import { proofLength } from './proof.ts';
import { proveShuffle } from './prove.ts';
import { applyShuffle, drawShuffle } from './shuffle.ts';
import type { ShuffleSecrets } from './statement.ts';
import { randomPoints, seeded, shuffled, unshuffled } from './testing/example.ts';
import { applyMatrix, literalFaults, permutationMatrix } from './testing/literal.ts';
import { verifyShuffle } from './verify.ts';

for (const [count, width] of [
  [1, 1],
  [2, 1],
  [3, 1],
  [100, 1],
  [1, 3],
  [2, 3],
  [3, 3],
  [20, 3],
] as const)
  test(`an honest shuffle of ${count} ciphertexts of ${width} blocks verifies`, () => {
    const { statement, proof } = shuffled(count, width);
    assert.equal(proof.length, proofLength(count, width));
    assert.deepEqual(verifyShuffle(statement, proof), { valid: true });
  });

test('an honest proof satisfies the equations as the paper writes them', () => {
  const { statement, proof } = shuffled(3, 3);
  assert.deepEqual(literalFaults(statement, proof), []);
});

test('output i is a re-encryption of input ψ(i): the plaintexts are the same, permuted', () => {
  const random = seeded('plaintexts');
  const [count, width] = [5, 2];
  const secretKey = randomScalar(random);
  const publicKey = publicPoint(secretKey);
  const messages = randomPoints(count * width, random);
  const scalars = (n: number) => packScalars(Array.from({ length: n }, () => randomScalar(random)));
  const { c1, c2 } = encrypt(engine.decode(messages), width, publicKey, scalars(count * width));
  const [firsts, seconds] = [pieces(engine.encode(c1)), pieces(engine.encode(c2))];
  const input = concat(...firsts.flatMap((first, i) => [first, seconds[i]!]));
  const secrets = drawShuffle(count, width, random);
  const out = readCiphertexts(applyShuffle(input, width, publicKey, secrets), width);

  const plaintexts = engine.encode(engine.subtract(out.c2, engine.scale(out.c1, scalarBytes(secretKey))));
  const expected = Array.from(secrets.permutation, (j) => piece(messages, j, 32 * width));
  assert.deepEqual(plaintexts, concat(...expected));
  assert.ok(engine.encode(out.c1).some((x, i) => x !== engine.encode(c1)[i]));
});

test('the factor of output i, block k, stands at index i·w + k', () => {
  const { statement, secrets } = shuffled(3, 2);
  const { input, width, publicKey, output } = statement;
  const factors = readScalars(secrets.factors);
  assert.deepEqual(applyMatrix(input, width, publicKey, permutationMatrix(secrets.permutation), factors), output);
});

test('the same secrets republish identical bytes', () => {
  const { statement, secrets } = shuffled(3, 2);
  const { input, width, publicKey, output } = statement;
  assert.deepEqual(applyShuffle(input, width, publicKey, secrets), output);
});

test('each draw is a permutation with nonzero factors, and no two draws agree', () => {
  const random = seeded('draws');
  const draws = [drawShuffle(40, 2, random), drawShuffle(40, 2, random)] as const;
  for (const { permutation, factors } of draws) {
    assert.deepEqual(
      permutation.toSorted(),
      Uint32Array.from({ length: 40 }, (_, i) => i),
    );
    assert.equal(new Set(readScalars(factors)).size, 80);
    assert.ok(readScalars(factors).every((x) => x > 0n));
  }
  assert.notDeepEqual(draws[0].permutation, draws[1].permutation);
  assert.ok(!equal(draws[0].factors, draws[1].factors));
});

test('an empty list, a broken list and a width of none are refused', () => {
  const random = seeded('lengths');
  const { input, publicKey } = unshuffled(2, 1, random);
  const secrets = drawShuffle(2, 1, random);
  for (const [list, width] of [
    [new Uint8Array(0), 1],
    [input.subarray(1), 1],
    [input, 3],
    [input, 0],
    [input, -1],
    [input, 0.5],
    [input, Number.NaN],
  ] as const)
    assert.throws(() => applyShuffle(list, width, publicKey, secrets), { code: 'bad-length' });
  for (const [count, width] of [
    [0, 1],
    [1, 0],
    [1.5, 2],
    [2 ** 52, 4],
  ] as const)
    assert.throws(() => drawShuffle(count, width, random), { code: 'bad-length' });
});

test('secrets that are no permutation, or of another size, are refused before anything is computed', () => {
  const { statement, secrets, random } = shuffled(3, 2);
  const { input, width, publicKey } = statement;
  const broken: ShuffleSecrets[] = [
    { ...secrets, permutation: Uint32Array.of(0, 1, 1) },
    { ...secrets, permutation: Uint32Array.of(0, 1, 3) },
    { ...secrets, permutation: Uint32Array.of(0, 1) },
    { ...secrets, permutation: Uint32Array.of(0, 1, 2, 3) },
    { ...secrets, factors: secrets.factors.subarray(32) },
  ];
  for (const secret of broken) {
    assert.throws(() => applyShuffle(input, width, publicKey, secret), { code: 'bad-secrets' });
    assert.throws(() => proveShuffle(statement, secret, random), { code: 'bad-secrets' });
  }
});

test('two proofs of one shuffle share no commitment and no response, and both verify', () => {
  const { statement, secrets, proof, random } = shuffled(2, 2);
  const second = proveShuffle(statement, secrets, random);
  assert.deepEqual(verifyShuffle(statement, second), { valid: true });
  const seen = new Set(pieces(proof).map(String));
  assert.ok(pieces(second).every((x) => !seen.has(String(x))));
});

test('a generator that repeats itself repeats no nonce across two statements', () => {
  const { statement, secrets } = shuffled(2, 1);
  const stuck = (length: number) => new Uint8Array(length).fill(7);
  const first = proveShuffle(statement, secrets, stuck);
  const second = proveShuffle({ ...statement, context: Uint8Array.of(9) }, secrets, stuck);
  const seen = new Set(pieces(first).map(String));
  assert.ok(pieces(second).every((x) => !seen.has(String(x))));
});

test('secrets that did not make the output give a proof that names re-encryption', () => {
  const { statement, secrets, random } = shuffled(3, 2);
  const other = drawShuffle(3, 2, random);
  const swapped = { ...secrets, permutation: secrets.permutation.toReversed() };
  for (const wrong of [other, swapped, { ...secrets, factors: other.factors }]) {
    const verdict = verifyShuffle(statement, proveShuffle(statement, wrong, random));
    assert.deepEqual(verdict, { valid: false, equation: 're-encryption' });
  }
});

test('a proof under another key than the statement names re-encryption', () => {
  const { statement, secrets, random } = shuffled(2, 1);
  const other = { ...statement, publicKey: engine.encode(engine.add(B(), engine.decode(statement.publicKey))) };
  const verdict = verifyShuffle(other, proveShuffle(other, secrets, random));
  assert.deepEqual(verdict, { valid: false, equation: 're-encryption' });
});
