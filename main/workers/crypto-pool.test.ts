import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Evidence, Statement } from '../../shared/board/evidence.ts';
import { type Bytes, concat, hex } from '../../shared/codec/bytes.ts';
import { GENERATOR } from '../../shared/crypto/arithmetic/group.ts';
import { signedBytes } from '../../shared/crypto/labelled.ts';
import { labels } from '../../shared/crypto/labels.ts';
import { chained, withPiece } from '../../shared/crypto/shuffle/testing/example.ts';
import { sign, signingKey } from '../../shared/crypto/signature.ts';
import { blobName } from '../storage/blob-files.ts';
import { CryptoPool } from './crypto-pool.ts';
import { systemRandom } from './system-random.ts';
import { patience } from './testing/patience.ts';

const held = new Map<string, Bytes>();
const keep = (bytes: Bytes): Bytes => {
  const { sha256 } = blobName(bytes);
  held.set(hex(sha256), bytes);
  return sha256;
};

function statement(evidence: Evidence, signed = true): Statement {
  const key = signingKey(systemRandom(32));
  const payload = systemRandom(100);
  const signature = signed ? sign(signedBytes(labels.entrySignature, payload), key) : new Uint8Array(64);
  return { leaf: concat(signature, payload), author: key.publicKey, evidence };
}

const poolOf = (t: TestContext): CryptoPool => {
  const pool = new CryptoPool(2);
  t.after(() => pool.close());
  return pool;
};

test('findings stand in the order of the statements, whatever is examined together', {
  timeout: patience(),
}, async (t) => {
  const pool = poolOf(t);
  const chain = chained(3, 1, 3);
  const mixes = chain.map(({ statement: { fingerprint, publicKey, width, input, output }, proof }, i): Evidence => {
    const said = i === 1 ? withPiece(proof, 4, GENERATOR) : proof;
    const lists = { input: keep(input), output: keep(output), proof: keep(said) };
    return { kind: 'mix-proof', fingerprint, publicKey, width, node: i + 1, ...lists };
  });
  const none: Evidence = { kind: 'none' };
  const [first, second, third] = mixes.map((evidence) => statement(evidence)) as [Statement, Statement, Statement];
  const statements = [statement(none), first, statement(none, false), second, statement(none), third];
  const findings = await pool.examine(statements, (sha256) => held.get(hex(sha256))!);
  assert.deepEqual(
    findings.map((finding) => (finding.ok ? 'fine' : finding.code)),
    ['fine', 'fine', 'bad-signature', 'bad-shuffle', 'fine', 'fine'],
  );
});
