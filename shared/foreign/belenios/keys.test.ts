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
