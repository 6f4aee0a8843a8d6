/** Sessions of those who want a verdict to say more than they show, or somebody else to be blamed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../codec/bytes.ts';
import { leaf, node } from './format/tree-reader.ts';
import { at, bad, bump, type Files, held, judge, put, refused, status } from './testing/judging.ts';
import { heldSession, type MixNet } from './testing/mix-net.ts';

const replaced = (from: string, to: string) => (files: Files) => {
  const xml = new TextDecoder().decode(files.get('protInfo.xml')!);
  assert.ok(xml.includes(from));
  files.set('protInfo.xml', utf8(xml.replace(from, to)));
};

test('a session that says that it has mixed has ciphertexts', async () => {
  const given: MixNet = { precomputed: 5, onlyBeforehand: true, type: 'mixing' };
  await refused(given, () => {}, 'files', /missing/, 'Ciphertexts.bt');
});

test('as much is derived as somebody has committed to, whatever a session says', async () => {
  const given: MixNet = { precomputed: 5, onlyBeforehand: true, type: 'shuffling' };
  const culprits = ['server 1 (Server1)', 'server 2 (Server2)'];
  const where = 'proofs/PermutationCommitment01.bt; proofs/PermutationCommitment02.bt';
  await refused(given, put('proofs/maxciph', '9999999'), 'commitments', /5 children where 9999999/, where, culprits);
});

test('who shuffled what cannot be read is not blamed for it', async () => {
  const path = 'proofs/Ciphertexts01.bt';
  await refused({}, put(path, new Uint8Array(3)), 'shuffles', /ends where/, path, ['server 1 (Server1)']);
});

test('where the challenge that servers share is another one, none of them is blamed', async () => {
  const other = await held({ seed: 'other' });
  for (const path of ['proofs/DecryptionFactors03.bt', 'proofs/DecrFactCommitment03.bt'])
    await refused(
      {},
      put(path, at(other, path)),
      'decryption',
      /of none of the servers hold/,
      'proofs/DecrFactReply01.bt; proofs/DecrFactReply02.bt',
    );
  // One alone shares it with nobody.
  await refused(
    { servers: 1, threshold: 1 },
    bump('proofs/DecrFactReply01.bt'),
    'decryption',
    /server 1/,
    'proofs/DecrFactReply01.bt',
    ['server 1 (Server1)'],
  );
});

test('what is not judged is undecided where much was computed beforehand, too', async () => {
  const curve = node([leaf(utf8('com.verificatum.arithm.ECqPGroup')), leaf(utf8('P-256'))]);
  const other = node([leaf(utf8('com.verificatum.arithm.ECqPGroup')), leaf(utf8('P-192'))]);
  const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const files = new Map(await held({ precomputed: 5 }));
  replaced(hexOf(curve), hexOf(other))(files);
  const verdict = await judge(files);
  assert.deepEqual(bad(verdict), []);
  assert.deepEqual([status(verdict, 'commitments'), verdict.outcome], ['not covered', 'undecided']);
});

test('a class without its contents is no hash function', async () => {
  const bare = node([leaf(utf8('SHA-256')), leaf(new Uint8Array(0))]).subarray(0, -5);
  const files = new Map(await heldSession({ fields: {} }));
  replaced('<rohash>SHA-256', `<rohash>x::${Buffer.from(bare).toString('hex')}`)(files);
  assert.notEqual(status(await judge(files), 'protocol-info'), 'passed');
});

test('nobody is said to have shuffled, and nothing to have come out, that does not hold', async () => {
  const shuffledBy = ({ facts }: Awaited<ReturnType<typeof judge>>) => facts.find(({ name }) => name === 'shuffled by');
  const early = await judge(await held({ precomputed: 5, onlyBeforehand: true, type: 'shuffling' }));
  assert.deepEqual([early.outcome, shuffledBy(early)], ['valid so far', undefined]);
  const wrong = new Map(await held({}));
  bump('proofs/PoSReply01.bt')(wrong);
  assert.equal(shuffledBy(await judge(wrong)), undefined);
  const weak = await judge(await held({ fields: { vbitlenro: '128' } }));
  assert.deepEqual([weak.outcome, status(weak, 'plaintexts'), weak.results], ['invalid', 'passed', []]);
});
