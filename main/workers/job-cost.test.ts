import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blobsIn, type Evidence, type Statement } from '../../shared/board/evidence.ts';
import { type Bytes, concat, hex } from '../../shared/codec/bytes.ts';
import { engine } from '../../shared/crypto/arithmetic/engine.ts';
import { publicPoint } from '../../shared/crypto/arithmetic/group.ts';
import { scalarBytes } from '../../shared/crypto/arithmetic/scalar.ts';
import { randomScalars } from '../../shared/crypto/arithmetic/vector.ts';
import { encrypt, writeCiphertexts } from '../../shared/crypto/elgamal.ts';
import { signedBytes } from '../../shared/crypto/labelled.ts';
import { labels } from '../../shared/crypto/labels.ts';
import { sign, signingKey } from '../../shared/crypto/signature.ts';
import { VERSION } from '../../shared/election/contest.ts';
import { type Job, type JobResult, runJob } from '../../shared/protocol/jobs.ts';
import { blobName } from '../storage/blob-files.ts';
import { onWork, startArithmetic } from './arithmetic.ts';
import { jobCost } from './job-cost.ts';
import { systemRandom } from './system-random.ts';

startArithmetic();

const N = 400;
const width = 2;
const fingerprint = new Uint8Array(32);
const x = 7n;
const publicKey = publicPoint(x);
const held = new Map<string, Bytes>();
const blobs = blobsIn(held);

function keep(bytes: Bytes): Bytes {
  const { sha256 } = blobName(bytes);
  held.set(hex(sha256), bytes);
  return sha256;
}

/** Does a job; what the engine counted must be what was foretold, but for what does not grow with the list. */
function run<K extends Job['kind']>(job: Job & { kind: K }): Extract<JobResult, { kind: K }> {
  let counted = 0;
  onWork((cost) => {
    counted += cost;
  });
  const result = runJob(job, blobs, systemRandom);
  onWork(() => {});
  const foretold = jobCost(job, blobs);
  assert.ok(Math.abs(counted - foretold) < 0.02 * foretold, `${job.kind}: ${counted} instead of ${foretold}`);
  return result as Extract<JobResult, { kind: K }>;
}

test('what a job on lists will cost is known before', () => {
  const messages = engine.multiplyBase(engine.prepareBase(publicKey), randomScalars(N * width, systemRandom));
  const input = keep(writeCiphertexts(encrypt(messages, width, publicKey, randomScalars(N * width, systemRandom))));
  const list = { fingerprint, publicKey, width, node: 1, input };
  const drawn = runJob({ kind: 'draw-shuffle', count: N, width }, blobs, systemRandom);
  assert.ok(drawn.kind === 'draw-shuffle');
  const { secrets } = drawn;
  const output = keep(run({ kind: 'shuffle', secrets, ...list }).output!);
  const proof = keep(run({ kind: 'prove-shuffle', secrets, output, ...list }).proof);
  const decrypted = run({ kind: 'decrypt', secret: scalarBytes(x), publicShare: publicKey, ...list });
  const sets = [{ node: 1, shares: keep(decrypted.shares) }];
  const lot = new Uint8Array(32);
  const opening = {
    asked: { version: VERSION, contests: [contest], roll: 1 },
    lot,
    joined: [],
    width,
    list: input,
    sets,
  };
  const opened = run({ kind: 'open', ...opening });
  const evidence: Evidence[] = [
    { kind: 'mix-proof', ...list, output, proof },
    {
      kind: 'shares',
      fingerprint,
      width,
      node: 1,
      publicShare: publicKey,
      list: input,
      shares: sets[0]!.shares,
      proof: decrypted.proof,
    },
    { kind: 'result', ...opening, plaintexts: keep(opened.plaintexts), tally: opened.tally },
  ];
  for (const one of evidence) run({ kind: 'examine', statements: [statement(one)] });
  const again = keep(run({ kind: 'shuffle', secrets, ...list, input: output }).output!);
  const next = keep(run({ kind: 'prove-shuffle', secrets, ...list, input: output, output: again }).proof);
  const chain: Evidence[] = [evidence[0]!, { kind: 'mix-proof', ...list, input: output, output: again, proof: next }];
  run({ kind: 'examine', statements: chain.map(statement) });
});

const contest = {
  ballot: 'single' as const,
  title: 'Which?',
  options: ['this', 'that'],
  writeIn: false,
  seats: 1,
  rules: ['plurality' as const],
};

function statement(evidence: Evidence): Statement {
  const key = signingKey(systemRandom(32));
  const payload = systemRandom(100);
  const leaf = concat(sign(signedBytes(labels.entrySignature, payload), key), payload);
  return { leaf, author: key.publicKey, evidence };
}
