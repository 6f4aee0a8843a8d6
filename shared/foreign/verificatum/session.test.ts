import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, utf8 } from '../../codec/bytes.ts';
import type { ForeignVerdict } from '../verdict.ts';
import { leaf, node } from './format/tree-reader.ts';
import { at, bad, bump, drop, type Files, held, judge, put, refused, status } from './testing/judging.ts';
import { heldSession, type MixNet, modular } from './testing/mix-net.ts';
import { P, Q } from './testing/small-group.ts';

test('a mixing session is valid, and its plaintexts are counted', async () => {
  const verdict = await judge(await held({}));
  assert.deepEqual(bad(verdict), []);
  assert.equal(verdict.outcome, 'valid');
  assert.equal(verdict.title, 'Riverside council');
  assert.deepEqual(verdict.results[0]!.lines, [
    { name: 'choice 0, 0', value: '2' },
    { name: 'choice 1, 0', value: '2' },
  ]);
  const facts = Object.fromEntries(verdict.facts.map(({ name, value }) => [name, value]));
  assert.deepEqual(
    [facts.type, facts.session, facts.group, facts.threshold, facts.ciphertexts],
    ['mixing', 'Riverside.default', 'P-256', '2', '4'],
  );
  assert.equal(facts['shuffled by'], 'server 1 (Server1), server 2 (Server2)');
  assert.equal(verdict.proves.length, 2);
});

const sound: readonly (readonly [string, MixNet, ForeignVerdict['outcome']])[] = [
  ['one server alone', { servers: 1, threshold: 1 }, 'valid'],
  ['one ciphertext', { ciphertexts: 1 }, 'valid'],
  ['keys and ciphertexts of a width', { keyWidth: 2, width: 3, ciphertexts: 2 }, 'valid'],
  ['a server that took no part in the shuffle', { servers: 3, threshold: 2, shufflers: [1, 3] }, 'valid'],
  ['a server that did not decrypt', { servers: 4, threshold: 2, decrypting: [2, 4] }, 'valid'],
  ['only a shuffle', { type: 'shuffling' }, 'valid so far'],
  ['only a decryption', { type: 'decryption', width: 2 }, 'valid'],
  ['permutations committed to beforehand', { precomputed: 6, ciphertexts: 4 }, 'valid'],
  ['all of them used', { precomputed: 4, ciphertexts: 4, type: 'shuffling' }, 'valid so far'],
  ['nothing but what comes beforehand', { precomputed: 5, onlyBeforehand: true, type: 'shuffling' }, 'valid so far'],
  ['other hash functions', { fields: { rohash: 'SHA-384', prg: 'SHA-512' } }, 'valid'],
];
for (const [name, given, outcome] of sound)
  test(`a session is sound: ${name}`, async () => {
    const verdict = await judge(await held(given));
    assert.deepEqual(bad(verdict), []);
    assert.equal(verdict.outcome, outcome);
  });

test('all seeds lead to sound sessions, and to different ones', async () => {
  const seen = new Set<string>();
  for (const seed of ['a', 'b', 'c', 'd']) {
    const files = await heldSession({ seed, servers: 2, ciphertexts: 3, group: small });
    assert.deepEqual(
      bad(await judge(files)).map(({ id }) => id),
      ['strength'],
    );
    seen.add(String(at(files, 'proofs/PoSReply01.bt')));
  }
  assert.equal(seen.size, 4);
});

const small = modular(P, Q, 4n, 1);

test('in a group modulo a prime all but its size holds', async () => {
  for (const given of [{}, { precomputed: 5 }, { keyWidth: 2, width: 2 }] satisfies MixNet[])
    await refused(
      { ...given, group: small },
      () => {},
      'strength',
      /order of the group|modulus/,
      'protInfo.xml: pgroup',
    );
});

test('what is too short to be believed is said so', async () => {
  for (const [field, value, message] of [
    ['vbitlenro', '255', /challenges are too short: 255 bits where 256/],
    ['ebitlenro', '128', /exponents for batching/],
    ['statdist', '40', /blinds secrets/],
  ] as const)
    await refused({ fields: { [field]: value } }, () => {}, 'strength', message, `protInfo.xml: ${field}`);
});

test('a session that is not judged is undecided, not invalid', async () => {
  const files = new Map(await held({}));
  const xml = new TextDecoder().decode(files.get('protInfo.xml')!);
  files.set('protInfo.xml', utf8(xml.replace('<version>3.1.0', '<version>2.0.0')));
  const verdict = await judge(files);
  assert.equal(verdict.outcome, 'undecided');
  assert.deepEqual(bad(verdict), []);
});

test('a list that Verificatum has overwritten is not called wrong', async () => {
  const verdict = await judge(await held({ shufflers: [2, 3] }));
  assert.deepEqual([verdict.outcome, status(verdict, 'files')], ['undecided', 'not covered']);
});

test('whatever byte is another, nothing escapes but a verdict', async () => {
  const files = await held({ type: 'mixing', precomputed: 3, ciphertexts: 2, servers: 2, group: small });
  let random = 7;
  const below = (n: number) => {
    random = (random * 48271) % 2147483647;
    return random % n;
  };
  for (const [path, bytes] of files)
    for (let i = 0; i < 3; i++) {
      const at = below(bytes.length);
      const changed = bytes.map((byte, j) => (j === at ? byte ^ (1 << below(8)) : byte));
      assert.ok((await judge(new Map([...files, [path, changed]]))).checks.length > 0);
    }
});

test('a session without its protocol info, or more than one session, is refused', async () => {
  const files = new Map(await held({}));
  files.delete('protInfo.xml');
  const [missing] = bad(await judge(files));
  assert.deepEqual([missing!.id, missing!.where], ['protocol-info', 'protInfo.xml']);
  const two = new Map(
    [...(await held({}))].flatMap(([path, bytes]) => [
      [path, bytes],
      [path.replace('proof/', 'other/'), bytes],
    ]),
  );
  assert.match(bad(await judge(two))[0]!.message, /2 folders of proofs/);
  assert.match(bad(await judge(new Map([['FullPublicKey.bt', new Uint8Array(1)]])))[0]!.message, /no folder of proofs/);
});

test('of very many files that are too much, a few are named', async () => {
  const many = Array.from({ length: 2000 }, (_, i) => `${i}-${'x'.repeat(200)}`);
  const beside = (name: string) => many.map((folder): [string, Bytes] => [`${folder}/${name}`, utf8('mixing')]);
  for (const more of [
    beside('protInfo.xml'),
    [...beside('type'), ...beside('FullPublicKey.bt')],
    beside('x').map(([path, bytes]): [string, Bytes] => [`proof/${path}`, bytes]),
  ]) {
    const [first] = bad(await judge(new Map([...(await held({})), ...more])));
    assert.match(first!.where!, /^[^,]+(, [^,]+){9} and others$/);
  }
});

test('the folder of proofs may lie anywhere, and what lies beside it is only named', async () => {
  const files = new Map(
    [...(await held({}))].map(([path, bytes]) => [path.replace('proof/', 'dir/nizkp/default/'), bytes]),
  );
  files.set('readme.txt', utf8('x'));
  const verdict = await judge(files);
  assert.equal(verdict.outcome, 'valid');
  assert.deepEqual(verdict.facts.at(-1), { name: 'files beside, not read', value: 'readme.txt' });
});

test('small files say what they must', async () => {
  const form = /does not say what it must/;
  await refused(
    {},
    put('version', '3.0.4'),
    'files',
    /of version 3\.0\.4, and its protocol info of 3\.1\.0/,
    'version',
  );
  await refused({}, put('type', 'mixing\n'), 'files', form, 'type');
  await refused({}, put('auxsid', 'a b'), 'files', form, 'auxsid');
  await refused({}, put('width', '1001'), 'files', /wider than is judged/, 'width');
  await refused({}, put('proofs/activethreshold', '4'), 'files', /from 2 to 3/, 'proofs/activethreshold');
  await refused({}, put('proofs/activethreshold', '1'), 'files', /from 2 to 3/, 'proofs/activethreshold');
  await refused({ precomputed: 5 }, put('proofs/maxciph', '0'), 'files', form, 'proofs/maxciph');
});

test('too few servers that shuffled are too few', async () => {
  await refused(
    {},
    (files) => {
      for (const name of ['PermutationCommitment', 'PoSCommitment', 'PoSReply']) drop(`proofs/${name}01.bt`)(files);
    },
    'files',
    /1 servers have shuffled where 2 must/,
    'proofs',
  );
});

test('a session of another name or another type does not verify', async () => {
  const culprits = ['server 1 (Server1)', 'server 2 (Server2)'];
  const replies = 'proofs/PoSReply01.bt; proofs/PoSReply02.bt';
  await refused({}, put('auxsid', 'other'), 'shuffles', /does not hold/, replies, culprits);
  const named = (from: string, to: string) => (files: Files) => {
    files.set('protInfo.xml', utf8(new TextDecoder().decode(files.get('protInfo.xml')!).replace(from, to)));
  };
  await refused({}, named('<sid>Riverside', '<sid>Hillside'), 'shuffles', /does not hold/, replies, culprits);
  await refused({}, named('<pgroup>Group', '<pgroup>Curve'), 'shuffles', /does not hold/, replies, culprits);
  await refused({}, named('<statdist>100', '<statdist>101'), 'shuffles', /does not hold/, replies, culprits);
});

test('the public key is (g, y) with a y that the servers share', async () => {
  const files = await held({});
  const mine = at(files, 'FullPublicKey.bt');
  const half = (bytes: Bytes, i: number) => bytes.subarray(5 + i * 81, 5 + (i + 1) * 81);
  const wrong = node([half(mine, 1), half(mine, 1)]);
  await refused({}, put('FullPublicKey.bt', wrong), 'public-key', /not the generator/, 'FullPublicKey.bt');
  const one = node([1, 2].map(() => leaf(new Uint8Array(33).fill(255))));
  await refused(
    {},
    put('FullPublicKey.bt', node([half(mine, 0), one])),
    'public-key',
    /everybody can decrypt/,
    'FullPublicKey.bt',
  );
});

test('a key that was made elsewhere has no polynomial', async () => {
  const files = new Map(await held({ type: 'shuffling' }));
  drop('proofs/PolynomialInExponent.bt')(files);
  const verdict = await judge(files);
  assert.deepEqual([verdict.outcome, status(verdict, 'server-keys')], ['valid so far', 'not due']);
});

test('ciphertexts are whole, of the group and as many as permutations were made for', async () => {
  const path = 'Ciphertexts.bt';
  await refused({}, bump(path), 'ciphertexts', /not on the curve/, `${path}, element 4`);
  await refused({}, put(path, new Uint8Array(3)), 'ciphertexts', /ends where a node belongs/, path);
  await refused({}, put(path, node([node([]), node([])])), 'ciphertexts', /no ciphertexts/, path);
  const five = await held({ ciphertexts: 5 });
  await refused(
    { precomputed: 4 },
    put(path, at(five, path)),
    'ciphertexts',
    /5 of them, and permutations for 4/,
    path,
  );
});
