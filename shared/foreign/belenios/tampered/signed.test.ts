/** Ballots that a dishonest voter has signed properly: everything else that they must prove still has to hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../../../codec/bytes.ts';
import type { CheckId } from '../checks.ts';
import { Ed25519Group } from '../group/ed25519.ts';
import { bigEndian, fingerprint, hexOfText } from '../hashing.ts';
import { challengeOf } from '../proofs/schnorr.ts';
import { type Json, sample, taken, together } from '../testing/archive.ts';
import { judged, statusOf } from '../testing/judged.ts';

const group = new Ed25519Group();
const { q, g } = group;

/** Of the made-up voters of two samples, whose credentials open nothing else. Ada and Bob have voted, Cem has not. */
const VOTERS = {
  'later-threshold-2-of-3': { ada: '81FHK-7AAifk-Gga1F-36VDd9', cem: 'Cegd1-zqCQ4P-V39tp-eABDhM' },
  'shuffled-twice-by-one': { ada: 'Cyp-yW4-psS-2CP-fSF', cem: 'ZVJ-zrR-P81-bJ4-PjB' },
} as const;

/** The secret key of a credential: by PBKDF2 where it is short, as up to 2.4, else by two hashes (specification 2.5.1, section 4.8). */
function secretOf(credential: string, uuid: string): bigint {
  if (credential.length === 19) return bigEndian(pbkdf2(sha256, credential, uuid, { c: 1000, dkLen: 32 })) % q;
  const halves = [0, 1].map((i) => hexOfText(`derive_credential|${uuid}|${i}|${credential}`));
  return BigInt(`0x${halves.join('')}`) % q;
}

/** Signs a ballot with a secret, under its credential; the nonce is no secret here. */
async function signed(ballot: Json, secret: bigint): Promise<Json> {
  const { signature: _, ...rest } = ballot;
  const [credential, commitment] = (await group.products([[[g, secret]], [[g, 5n]]])) as [bigint, bigint];
  const unsigned = { ...rest, credential: group.write(credential) };
  const hash = fingerprint(utf8(JSON.stringify(unsigned)));
  const challenge = challengeOf(group, `sig|${hash}|`, [commitment]);
  const response = (((5n - secret * challenge) % q) + q) % q;
  return { ...unsigned, signature: { hash, proof: { challenge: `${challenge}`, response: `${response}` } } };
}

/** The archive up to the end of the vote, with one ballot more, made of the first. */
async function withBallot(
  name: keyof typeof VOTERS,
  by: 'ada' | 'cem',
  change: (ballot: Json) => void = () => {},
): Promise<ReturnType<typeof judged>> {
  const parts = taken(sample(name));
  const ballot = structuredClone(parts.find(({ type }) => type === 'Ballot')!.files[0]);
  change(ballot);
  const end = parts.findIndex(({ type }) => type === 'EndBallots');
  const more = await signed(ballot, secretOf(VOTERS[name][by], ballot.election_uuid));
  return judged(together([...parts.slice(0, end), { type: 'Ballot', files: [more] }]));
}

async function fails(verdict: Awaited<ReturnType<typeof judged>>, id: CheckId, why: RegExp): Promise<void> {
  assert.equal(statusOf(verdict, 'signatures').status, 'passed');
  assert.deepEqual([statusOf(verdict, id).status, verdict.outcome], ['failed', 'invalid']);
  assert.match(statusOf(verdict, id).message, why);
  assert.match(statusOf(verdict, id).culprits.join(), /^credential [0-9a-f]{16}…$/);
}

test('a voter may sign the own ballot anew', async () => {
  for (const name of ['later-threshold-2-of-3', 'shuffled-twice-by-one'] as const)
    assert.equal((await withBallot(name, 'ada')).outcome, 'valid so far');
});

test('the ballot of somebody else, signed with the own credential', async () => {
  await fails(await withBallot('later-threshold-2-of-3', 'cem'), 'choices', /value 1 is 0 or 1/);
  await fails(await withBallot('shuffled-twice-by-one', 'cem'), 'answers', /knowing the answer to question 1/);
});

test('two values exchanged together with their proofs: the proof of the sum names them in their order', async () => {
  const exchanged = await withBallot('later-threshold-2-of-3', 'ada', ({ answers: [answer] }) => {
    answer.choices.reverse();
    answer.individual_proofs.reverse();
  });
  await fails(exchanged, 'choices', /the sum of the values is from 0 to 1/);
});

test('a value to which a point of small order was added', async () => {
  const two = ed25519.Point.fromAffine({ x: 0n, y: ed25519.Point.Fp.ORDER - 1n });
  for (const part of ['alpha', 'beta'] as const) {
    const moved = (written: string) => {
      const point = ed25519.Point.fromHex(written.match(/../g)!.reverse().join(''));
      return point.add(two).toHex().match(/../g)!.reverse().join('');
    };
    const choices = await withBallot('later-threshold-2-of-3', 'ada', ({ answers: [answer] }) => {
      answer.choices[0][part] = moved(answer.choices[0][part]);
    });
    await fails(choices, 'values', /not in the group/);
    const open = await withBallot('shuffled-twice-by-one', 'ada', ({ answers: [answer] }) => {
      answer.choices[part] = moved(answer.choices[part]);
    });
    await fails(open, 'values', /not in the group/);
  }
});

test('a value that encrypts something else, beside the proofs of what it was', async () => {
  const twice = ({ alpha, beta }: Json): Json => ({
    alpha: group.write(group.multiply(group.read(alpha)!, group.read(alpha)!)),
    beta: group.write(group.multiply(group.read(beta)!, group.read(beta)!)),
  });
  const choices = await withBallot('later-threshold-2-of-3', 'ada', ({ answers: [answer] }) => {
    answer.choices[0] = twice(answer.choices[0]);
  });
  await fails(choices, 'choices', /value 1 is 0 or 1/);
  const open = await withBallot('shuffled-twice-by-one', 'ada', ({ answers: [answer] }) => {
    answer.choices = twice(answer.choices);
  });
  await fails(open, 'answers', /question 1/);
});
