/** What is cast and what comes of it, tampered with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Json, sample } from './testing/archive.ts';
import { ballotChanged, changed, judged, of, other, refused } from './testing/judged.ts';

test('a ballot: of another election, of nobody, with another hash, in another form', async () => {
  const broken = (change: (ballot: Json) => void) => ballotChanged('single-yes-no', change);
  await refused(
    broken((b) => (b.election_uuid = `${b.election_uuid}1`)),
    'ballots',
    /another election/,
    /credential/,
  );
  await refused(
    broken((b) => (b.election_hash = other(b.election_hash))),
    'ballots',
    /another fingerprint/,
    /credential/,
  );
  await refused(
    broken((b) => (b.credential = '4')),
    'ballots',
    /not on the list/,
    /credential 4/,
  );
  await refused(
    broken((b) => b.answers.pop()),
    'ballots',
    /list of 0 and not of 1/,
  );
  await refused(
    broken((b) => b.answers[0].choices.pop()),
    'ballots',
    /choices/,
  );
  await refused(
    broken((b) => b.answers[0].overall_proof.pop()),
    'ballots',
    /overall_proof/,
  );
  await refused(
    broken((b) => (b.answers[0].choices[0].alpha = '0')),
    'ballots',
    /no element/,
  );
  await refused(
    broken((b) => (b.more = 1)),
    'ballots',
    /in this order/,
  );
  await refused(
    changed('single-yes-no', (parts) => {
      const { signature } = of(parts, 'Ballot').files[0];
      signature.hash = other(signature.hash);
    }),
    'ballots',
    /not its own/,
  );
});

test('signatures, encrypted values and choices of a ballot', async () => {
  const broken = (change: (ballot: Json) => void, name = 'single-yes-no') => ballotChanged(name, change);
  const proof = (p: Json) => (p.response = other(p.response));
  await refused(
    broken((b) => proof(b.signature.proof)),
    'signatures',
    /signature of the ballot/,
    /^credential [0-9]{16}… or whoever ran the board$/,
  );
  await refused(
    broken((b) => (b.answers[0].choices[0].alpha = '3')),
    'values',
    /not in the group/,
    /credential/,
  );
  await refused(
    broken((b) => (b.answers[0].choices[1].beta = '3')),
    'values',
    /not in the group/,
    /credential/,
  );
  const [first, second] = [0, 1];
  await refused(
    broken((b) => proof(b.answers[0].individual_proofs[first][second])),
    'choices',
    /value 1 is 0 or 1/,
    /credential/,
  );
  await refused(
    broken((b) => proof(b.answers[0].overall_proof[0])),
    'choices',
    /sum of the values is from 0 to 1/,
    /credential/,
  );
  await refused(
    broken((b) => b.answers[0].choices.reverse()),
    'choices',
    /value 1/,
  );
});

test('choices where a blank vote may be cast', async () => {
  const broken = (change: (answer: Json) => void) => ballotChanged('threshold-2-of-3', (b) => change(b.answers[0]));
  const proof = (p: Json) => (p.response = other(p.response));
  await refused(
    broken((a) => proof(a.blank_proof[1])),
    'choices',
    /blank vote chooses nothing/,
  );
  await refused(
    broken((a) => proof(a.overall_proof[2])),
    'choices',
    /blank or the sum of its values is from 1 to 2/,
  );
  await refused(
    broken((a) => delete a.blank_proof),
    'ballots',
    /in this order/,
  );
});

test('an answer that comes out one by one', async () => {
  const proof = (p: Json) => (p.response = other(p.response));
  const question = (b: Json) => b.answers.find((answer: Json) => answer.proof);
  await refused(
    ballotChanged('ed25519-mixed', (b) => proof(question(b).proof)),
    'answers',
    /knowing the answer to question/,
    /credential/,
  );
});

test('the encrypted tally: a ballot that was replaced', async () => {
  await refused(
    changed('revotes', (parts) => {
      // Without the last ballot of somebody who has voted before: the sums are no longer those of the ballots that count.
      parts.splice(
        parts.findLastIndex(({ type }) => type === 'Ballot'),
        1,
      );
    }),
    'tally',
    /not made of the ballots/,
  );
});

test('shuffles: a ciphertext exchanged, each number of the proof', async () => {
  const broken = (change: (files: Json[]) => void) =>
    changed('ed25519-mixed', (parts) => change(of(parts, 'Shuffle').files));
  await refused(
    broken(([s]) => (s.ciphertexts[0][0] = s.ciphertexts[0][1])),
    'shuffles',
    /proof of the shuffle/,
    /trustee/,
  );
  await refused(
    broken(([s]) => s.ciphertexts[0].reverse()),
    'shuffles',
    /proof of the shuffle/,
    /trustee/,
  );
  for (let i = 0; i < 4; i++)
    await refused(
      broken(([s]) => (s.proofs[0][1][i] = other(s.proofs[0][1][i]))),
      'shuffles',
      /proof of the shuffle/,
    );
  for (const i of [4, 5])
    await refused(
      broken(([s]) => (s.proofs[0][1][i][0] = other(s.proofs[0][1][i][0]))),
      'shuffles',
      /proof of the shuffle/,
    );
  for (let i = 0; i < 3; i++)
    await refused(
      broken(([s]) => (s.proofs[0][0][i] = s.proofs[0][0][(i + 1) % 3])),
      'shuffles',
      /proof of the shuffle/,
    );
  await refused(
    broken(([s]) => s.proofs[0][0][3].reverse()),
    'shuffles',
    /proof of the shuffle/,
  );
  await refused(
    broken(([s]) => s.proofs[0][0][4].reverse()),
    'shuffles',
    /proof of the shuffle/,
  );
  await refused(
    broken(([s]) => s.proofs[0][2].reverse()),
    'shuffles',
    /proof of the shuffle/,
  );
  await refused(
    broken(([s]) => s.proofs[0][3].reverse()),
    'shuffles',
    /proof of the shuffle/,
  );
  await refused(
    broken(([s]) => s.proofs[0][3].pop()),
    'shuffles',
    /list of/,
  );
});

test('decryptions: a factor, a proof, another trustee, too few', async () => {
  const broken = (change: (files: Json[]) => void, name = 'single-yes-no') =>
    changed(name, (parts) => change(of(parts, 'PartialDecryption').files));
  const factors = (d: Json) => d.decryption_factors[0];
  await refused(
    broken(([d]) => (factors(d)[0] = factors(d)[1])),
    'decryptions',
    /factor 1 does not hold/,
    /trustee 1/,
  );
  await refused(
    broken(([d]) => (factors(d)[0] = '3')),
    'decryptions',
    /not in the group/,
    /trustee 1/,
  );
  await refused(
    broken(([d]) => (d.decryption_proofs[0][1].response = other(d.decryption_proofs[0][1].response))),
    'decryptions',
    /factor 2/,
    /trustee 1/,
  );
  await refused(
    broken(([d]) => d.decryption_proofs[0].pop()),
    'decryptions',
    /list of/,
  );
  await refused(
    broken(([, owner]) => (owner.owner = 2)),
    'decryptions',
    /owner/,
  );
  await refused(
    broken(([, owner]) => (owner.owner = 2), 'later-threshold-2-of-3'),
    'decryptions',
    /factor 1 does not hold|decrypted before/,
    /trustee 2/,
  );
  await refused(
    changed('later-threshold-2-of-3', (parts) => {
      parts.splice(
        parts.findIndex(({ type }) => type === 'PartialDecryption'),
        1,
      );
    }),
    'result',
    /1 of the threshold group have decrypted, and 2 are needed/,
    /^$/,
  );
});

test('the result: a sum, a ballot', async () => {
  const broken = (change: (result: Json) => void, name = 'single-yes-no') =>
    changed(name, (parts) => change(of(parts, 'Result').files[0].result));
  await refused(
    broken((r) => r[0][0]++),
    'result',
    /question 1/,
  );
  await refused(
    broken((r) => r[0].reverse()),
    'result',
    /question 1/,
  );
  await refused(
    broken((r) => (r[0][0] = -1)),
    'result',
    /weight/,
  );
  await refused(
    broken((r) => r.pop()),
    'result',
    /list of 0/,
  );
  const open = (r: Json) => r.find((one: Json) => Array.isArray(one[0]));
  await refused(
    broken((r) => (open(r)[0][0] = (open(r)[0][0] + 1) % 256), 'ed25519-mixed'),
    'result',
    /question/,
  );
  await refused(
    broken((r) => open(r).reverse(), 'ed25519-mixed'),
    'result',
    /question/,
  );
});

test('of a result that does not hold it is not said that there is none; of an archive without one it is', async () => {
  const none = /no result in it/;
  const broken = changed('single-yes-no', (parts) => of(parts, 'Result').files[0].result[0][0]++);
  const verdict = await judged(broken);
  assert.equal(verdict.outcome, 'invalid');
  assert.doesNotMatch(verdict.not.join(), none);
  assert.match((await judged(sample('tally-encrypted'))).not.join(), none);
  // Where its events cannot be read nothing is known of it.
  assert.doesNotMatch((await judged(sample('single-yes-no').slice(0, -512))).not.join(), none);
});
