import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../codec/bytes.ts';
import { CheckFailed } from '../checklist.ts';
import { checkCredentials } from './credentials.ts';
import type { Election } from './format/election.ts';
import type { Kind, Threshold } from './format/trustees.ts';
import { type Json, together } from './testing/archive.ts';
import { judged } from './testing/judged.ts';
import { curve, keyOf, power, setupOf, thresholdOf } from './testing/made.ts';
import { assertKeys, checkKey } from './trustees.ts';

const questions = [{ answers: ['Yes', 'No'], min: 0, max: 1, question: 'Well?' }];
const NEUTRAL = curve.write(curve.one);

async function setup(trustees: Json, secret: bigint, credentials?: readonly string[]) {
  const key = curve.write(await power(((secret % curve.q) + curve.q) % curve.q));
  return together([setupOf(trustees, key, credentials ?? [curve.write(await power(99n))], questions)]);
}

test('setups that a test makes are valid so far', async () => {
  const one = await judged(await setup([['Single', await keyOf(7n)]], 7n));
  assert.equal(one.outcome, 'valid so far', JSON.stringify(one.checks));
  const group = await thresholdOf([
    [3n, 1n],
    [4n, 5n],
    [6n, 2n],
  ]);
  const both = await judged(
    await setup(
      [
        ['Single', await keyOf(7n)],
        ['Pedersen', group],
      ],
      20n,
    ),
  );
  assert.equal(both.outcome, 'valid so far', JSON.stringify(both.checks));
});

const fails = (run: () => unknown, why: RegExp) =>
  assert.rejects(
    async () => run(),
    (error) => error instanceof CheckFailed && why.test(error.message),
  );

test('a key and a credential whose secret everybody knows', async () => {
  const single = async (secret: bigint): Promise<Kind> => [
    'Single',
    { public_key: await power(secret), pok: { challenge: 0n, response: 0n } },
  ];
  const election = { group: curve, publicKey: NEUTRAL } as unknown as Election;
  const [one, other] = [await single(7n), await single(curve.q - 7n)];
  await fails(() => checkKey(election, [one, other]), /everybody can decrypt/);
  const list = { hash: '', kind: 'data', bytes: utf8(JSON.stringify([NEUTRAL])) } as const;
  await fails(() => checkCredentials(curve, list), /neutral element/);
});

test('polynomials that together are of a lower degree than the threshold says', async () => {
  const group = async (polynomials: readonly (readonly bigint[])[]) =>
    ({
      coefexps: await Promise.all(
        polynomials.map(async (one) => ({ message: { coefexps: await Promise.all(one.map((each) => power(each))) } })),
      ),
      verification_keys: [],
    }) as unknown as Threshold;
  for (const polynomials of [
    [
      [3n, 5n],
      [4n, curve.q - 5n],
    ],
    [
      [3n, 5n],
      [curve.q - 3n, 1n],
    ],
  ])
    await fails(async () => assertKeys(curve, await group(polynomials), []), /fewer members suffice/);
});

test('in a large group the member whose key is not what the polynomials make; of several groups, whose member it is', async () => {
  const large = await thresholdOf(Array.from({ length: 21 }, (_, i) => [BigInt(i + 3), BigInt(2 * i + 1), 5n]));
  const secret = Array.from({ length: 21 }, (_, i) => BigInt(i + 3)).reduce((sum, one) => sum + one);
  const whole = await judged(await setup([['Pedersen', large]], secret));
  assert.equal(whole.outcome, 'valid so far', JSON.stringify(whole.checks));
  const other = structuredClone(large);
  other.verification_keys[13] = await keyOf(77n);
  const wrong = await judged(await setup([['Pedersen', other]], secret));
  const said = wrong.checks.find(({ id }) => id === 'trustees')!;
  assert.deepEqual(
    [said.status, said.message, said.culprits],
    [
      'failed',
      'the public key of trustee 14 is not what the published polynomials make',
      ['trustee 14 or whoever ran the board'],
    ],
  );
  const small = await thresholdOf([
    [3n, 1n],
    [4n, 5n],
  ]);
  const unsigned = structuredClone(small);
  unsigned.certs[1].signature.response = '1';
  const two = await judged(
    await setup(
      [
        ['Pedersen', small],
        ['Single', await keyOf(7n)],
        ['Pedersen', unsigned],
      ],
      21n,
    ),
  );
  const found = two.checks.find(({ id }) => id === 'trustees')!;
  assert.match(found.message, /^the signature of member 2 of threshold group 2 on the own certificate does not hold$/);
});

test('long texts are told shortly, and more questions than are judged are not called wrong', async () => {
  const trustees = [['Single', { ...(await keyOf(7n)), name: 'b'.repeat(5000) }]];
  const key = curve.write(await power(7n));
  const voters = [curve.write(await power(99n))];
  const long = { answers: ['a'.repeat(1_000_000)], min: 0, max: 1, question: 'q'.repeat(100_000) };
  const verdict = await judged(together([setupOf(trustees, key, voters, [long])]));
  assert.equal(verdict.outcome, 'valid so far');
  assert.ok(JSON.stringify(verdict).length < 20_000);
  const many = await judged(together([setupOf(trustees, key, voters, new Array(1001).fill(questions[0]))]));
  assert.deepEqual([many.outcome, many.checks.find(({ id }) => id === 'setup')!.status], ['undecided', 'not covered']);
});

test('more trustees than are judged, and weights of 10^15 and more, are not called wrong', async () => {
  const key = await keyOf(7n);
  const many = await judged(await setup(new Array(1001).fill(['Single', key]), 7n * 1001n));
  const said = many.checks.find(({ id }) => id === 'trustees')!;
  assert.deepEqual([many.outcome, said.status], ['undecided', 'not covered']);
  assert.match(said.message, /list of 1001, and this verifier judges up to 1000/);
  const voter = curve.write(await power(99n));
  for (const [weight, status] of [
    [10n ** 15n - 1n, 'passed'],
    [10n ** 15n, 'not covered'],
    [10n ** 40n, 'not covered'],
  ] as const) {
    const heavy = await judged(await setup([['Single', key]], 7n, [`${voter},${weight}`]));
    const list = heavy.checks.find(({ id }) => id === 'credentials')!;
    assert.deepEqual([list.status, heavy.outcome], [status, status === 'passed' ? 'valid so far' : 'undecided']);
  }
});
