import assert from 'node:assert/strict';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, hex, utf8 } from '../../codec/bytes.ts';
import { lagrangeAtZero } from '../ceremony/sharing.ts';
import { combineShares, partialDecrypt, verifyShares } from '../decryption.ts';
import { engine } from '../engine.ts';
import { B, publicPoint } from '../group.ts';
import { type KnowledgeStatement, proveKnowledge, verifyKnowledge } from '../knowledge.ts';
import { labels } from '../labels.ts';
import { packScalars, randomScalar } from '../scalar.ts';
import { onEveryEngine } from '../testing/every-engine.ts';
import { stream } from '../testing/stream.ts';
import { proveShuffle } from './prove.ts';
import { applyShuffle, drawShuffle } from './shuffle.ts';
import { verifyShuffle } from './verify.ts';

/** Of the code as it stood before lists were streamed: output, proof, and what the generator gives next. */
const PINNED_SHUFFLES = [
  ['afedf318b884407e1d04f4b5ca4fbc39', '3af6e01f49d8f3934b6682aa56892525', '1fd3af623cdf7d905790a7d0ef2309ef'],
  ['85cb6f66019a616942e2d050219eb2ed', '52c19291015a3cef945d1776c5cfd0eb', 'd8bee6898685ebdee7b65d0460ef2c54'],
  ['ef71e6245b4f44a9cdff92671164e0c4', '983274d642cf2803abd0ff53ff7d8413', '69c43e15616ebf8aab8f58f914b2ee95'],
];
const PINNED_OPENING = '5fdc2113716e1c487b1de7c95d3261dd';

const pin = (bytes: Bytes): string => hex(sha256(bytes)).slice(0, 32);

onEveryEngine(
  'from a known stream of randomness come the very bytes that ostraka/1 has always made: a shuffle and its proof',
  () => {
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
  },
);

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
