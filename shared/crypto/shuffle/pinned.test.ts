import assert from 'node:assert/strict';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, hex, unhex, utf8 } from '../../codec/bytes.ts';
import { engine } from '../arithmetic/engine.ts';
import { B, publicPoint } from '../arithmetic/group.ts';
import { packScalars, randomScalar } from '../arithmetic/scalar.ts';
import { lagrangeAtZero } from '../ceremony/sharing.ts';
import { combineShares, partialDecrypt, verifyShares } from '../decryption.ts';
import { labels } from '../labels.ts';
import { type KnowledgeStatement, proveKnowledge, verifyKnowledge } from '../proofs/knowledge.ts';
import { onEveryEngine } from '../testing/every-engine.ts';
import { stream } from '../testing/stream.ts';
import { proveShuffle } from './prove.ts';
import { applyShuffle, drawShuffle } from './shuffle.ts';
import { verifyShuffle } from './verify.ts';

/** Output, proof, and what the generator gives next. Who changes one of these changes what a known seed gives. */
const PINNED_SHUFFLES = [
  ['afedf318b884407e1d04f4b5ca4fbc39', 'c03642fd80a16a7ced45bf95bc006009', 'a4750d8577124298ea5e4349791fe582'],
  ['85cb6f66019a616942e2d050219eb2ed', '154c86c1f69ba2b69c3aa119e1fd31b5', '5a90b30afd5f93db8dba9e05ec242fac'],
  ['ef71e6245b4f44a9cdff92671164e0c4', 'd5ac573198abbce0486057e9e7cd36f9', 'e4cc43825b21d8a88a35ac3ca6b0b3b4'],
];
const PINNED_OPENING = 'b5d446b5e90504e0ae3a79f29469dbea';

const pin = (bytes: Bytes): string => hex(sha256(bytes)).slice(0, 32);

onEveryEngine('from a known stream of randomness come known bytes: a shuffle and its proof', () => {
  const pins = [
    [1, 1],
    [5, 2],
    [8, 1],
  ].map(([count, width]) => {
    const random = stream(`${count} ciphertexts of ${width} blocks`);
    const scalars = Array.from({ length: 2 * count! * width! }, () => randomScalar(random));
    const given = {
      fingerprint: random(32),
      context: utf8('node 1'),
      publicKey: publicPoint(randomScalar(random)),
      width: width!,
      input: engine.encode(engine.multiplyBase(B(), packScalars(scalars))),
    };
    const secrets = drawShuffle(count!, width!, random);
    const statement = { ...given, output: applyShuffle(given.input, width!, given.publicKey, secrets) };
    const proof = proveShuffle(statement, secrets, random);
    assert.deepEqual(verifyShuffle(statement, proof), { valid: true });
    return [pin(statement.output), pin(proof), pin(random(32))];
  });
  assert.deepEqual(pins, PINNED_SHUFFLES);
});

onEveryEngine('and a partial decryption, what it opens, and a proof of knowledge', () => {
  const random = stream('a list to open');
  const scalars = Array.from({ length: 6 }, () => randomScalar(random));
  const list = engine.encode(engine.multiplyBase(B(), packScalars(scalars)));
  const fingerprint = random(32);
  const secrets = new Map([1, 3].map((node) => [node, randomScalar(random)]));
  const sets = [...secrets].map(([node, secret]) => {
    const context = { fingerprint, node, publicShare: publicPoint(secret), width: 1, list };
    const { shares, proof } = partialDecrypt(context, secret, random);
    assert.ok(verifyShares(context, shares, proof));
    return { node, shares, proof };
  });
  assert.equal(lagrangeAtZero([1, 3]).size, 2);
  const statement: KnowledgeStatement = {
    label: labels.ballotProof,
    fingerprint,
    context: utf8('a ballot'),
    publics: engine.encode(engine.multiplyBase(B(), packScalars(scalars.slice(0, 3)))),
  };
  const proof = proveKnowledge(statement, scalars.slice(0, 3), random);
  assert.ok(verifyKnowledge(statement, proof));
  const made = [...sets.flatMap(({ shares, proof }) => [shares, proof]), combineShares(list, 1, sets), proof];
  assert.equal(pin(concat(...made)), PINNED_OPENING);
});

/** Made when nonces were still drawn one by one: how a prover draws is its own affair. */
const OLD = {
  publicKey: '56c8cb3934717f80bcea0b2918ae7f43ec738042d42fb78064278002e64b8f25',
  input: [
    '0aaf7eafa6269d541c88de491d23fed60b82e94dcdddd5c3c3385c0918fe156d7011d83c0e4e542d6725dcf0cc9170983ef0',
    'f1e41febc924f0ee1729363a141940a75ac007d9e6f9e3e180a55ac19c58a614ce3d5d912020de91af3d5b3ee023209175ad',
    '80f9eb5908aa2208a4b05b2b78e9dbee59d61aac3cf2c36872546c76',
  ].join(''),
  output: [
    '507b0b23f674a156b4c7339754a08dac44968bfd96163ce498daaa3c8a3a9b515658a678ecb75b5b91d14e414bd6285f9182',
    'f07f38f9a34fd8eeccbdb80ffc1b5211af1642c2d661362436ab21bd42f6d03d2ed23400e4e214e3f4a4f5cdcd4fde43b9a6',
    '86a2dbf8be08b785e5eece528624f681ba3fe3c70a16d7b04c982d09',
  ].join(''),
  proof: [
    '7678b7c039903e4485d06330c920f2b098d22ef23a85ecf94a076799fdffe268089402a1b3afc5f1271a9c3a4ca2e07e14df',
    '88eb787c067aa0f4d6f6ff552562a256f6d42162085272f7697c1e12363285cde28db1f24686cf453229f2b4181ffaf2ff6d',
    'aa9b9ef161cf09c5ac9121a96a201e4051808ae713d03115aefa0873722684330c5c9a195fc7b4f9d120031e73899360a5c5',
    '950d8b19f3e2ee6a272f729c2999833f9629254a1ff7eaae3b20b9516f6c9ddccf3736927e8541635337d8392bb625d76825',
    '026095859c0ac90f4e8bb7e99f52fe0386b10b00f6981b37ec683149e16316795c27b1c9f23bc7f0d2707e8c17bc1408d375',
    '12f966ac960d54c0d153e7f94971b1dcb8771c7937ee9985673f6cd42c6d509e65f4d0e64f7222b224c74441b30bf77c5b11',
    '9f05e894ae78308df113469c4013b146d2606a578ee928d8e6b626b0cc8e6ac8d24bf8bb5faffd9740e112170da35b3863ef',
    '86036070a3adf92dacfaf132db58c2292b26995b8276a395a00bd38f8b789c65930f48496ddac32c9b4143b5570f78626941',
    '67fc17a947f2c02d8c9bff251df7370c311eafb9fc90ffb1da8708a1ac2e8eebf63e6d169dd8316455904235d865a4047f06',
    'a4a4daafea757ef6fe671591146e22aff8fce69cf3439c5fa8f6e69eb60cdc7edd45d8a2427d63bf9af37c18087aab699c19',
    '2823cb6fe7af140bbc42ae04af8fc99256a239cef251015a55ec83dcc9ec0f249342681f0a911b4d672cc202d55c37f86904',
    'add43c66e3fa0f0bed64144e581cad55b9e5db6c8d0531903c01340f06d539013db74d339774d99dae8bc340fe69710986a2',
    '2523a8a69e26e803',
  ].join(''),
};

onEveryEngine('a proof of the first days still verifies', () => {
  const [publicKey, input, output] = [OLD.publicKey, OLD.input, OLD.output].map(unhex) as [Bytes, Bytes, Bytes];
  const about = { fingerprint: new Uint8Array(32).fill(1), context: utf8('node 1'), width: 1 };
  const statement = { ...about, publicKey, input, output };
  assert.deepEqual(verifyShuffle(statement, unhex(OLD.proof)), { valid: true });
  const other = { ...statement, context: utf8('node 2') };
  assert.equal(verifyShuffle(other, unhex(OLD.proof)).valid, false);
});
