/** A registrar on another laptop makes the codes; the coordinator posts what it has signed, and nothing of its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEY_BYTES, layRoll } from '../../board/roll/records.ts';
import { registrarReplaceBytes, registrarRollBytes } from '../../board/roll/registrar.ts';
import { verify } from '../../board/verify/verify.ts';
import type { Bytes } from '../../codec/bytes.ts';
import { newSigningKey, type SigningKey, sign } from '../../crypto/signature.ts';
import { codeKey } from '../../election/credential.ts';
import type { Answer } from '../coordinator/state.ts';
import { gathered, type Network } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { transcriptOf } from '../testing/samples/sample.ts';
import { examineOnce } from '../testing/work.ts';

const registrar = newSigningKey(random);
const other = newSigningKey(random);
const voters = { credentials: 'codes', latecomers: false, revote: true, pages: false } as const;

function begun() {
  const network = gathered(
    2,
    planOf({ threshold: 1, leastMixes: 1, voters: { ...voters, registrar: registrar.publicKey } }),
  );
  assert.ok(network.order('open-enrolment').ok);
  return { network, codes: Array.from({ length: 4 }, () => codeKey(network.record.fingerprint, random(10))) };
}

const resultOf = (answer: Answer | undefined) => (answer?.ok ? true : answer?.code);

/** Hands over these codes as `by` has signed those of `claimed`, and says what came of it. */
function handOver(...sent: Parameters<typeof send>) {
  const answer = send(...sent);
  sent[0].run();
  return resultOf(answer());
}

function send(network: Network, codes: readonly SigningKey[], by = registrar, claimed = codes) {
  const keys = (of: readonly SigningKey[]) => of.map(({ publicKey }) => publicKey);
  const { root, count } = layRoll(keys(claimed), KEY_BYTES).body;
  const { records } = layRoll(keys(codes), KEY_BYTES);
  const signature = sign(registrarRollBytes(network.record.fingerprint, { root, count }), by);
  return network.ask((asker) => ({ kind: 'codes-made', keys: records, root, signature, asker }));
}

function replace(network: Network, lost: SigningKey, fresh: { readonly publicKey: Bytes }, by = registrar) {
  const replaced = { revoked: lost.publicKey, replacement: fresh.publicKey };
  const signature = sign(registrarReplaceBytes(network.record.fingerprint, replaced), by);
  const answer = network.ask((asker) => ({ kind: 'code-replaced', ...replaced, signature, asker }));
  network.run();
  return resultOf(answer());
}

test('a registrar’s codes are the roll, and its signature stands beside them; the coordinator makes and replaces none by itself', async () => {
  const { network, codes } = begun();
  const [ada, lost, fresh, own] = codes as [SigningKey, SigningKey, SigningKey, SigningKey];
  assert.equal(resultOf(network.order('open-voting', [own.publicKey])), 'codes-elsewhere');
  assert.equal(handOver(network, [ada, lost]), true);
  assert.equal(handOver(network, [ada, lost]), true, 'sent again after a lost answer');
  // What the organiser's laptop would bring along is not on the roll.
  assert.ok(network.order('open-voting', [own.publicKey]).ok);
  assert.equal(network.record.voters!.size, 2);
  const swap = { lost: { number: 1, key: lost.publicKey }, fresh: { number: 3, key: own.publicKey } };
  assert.equal(resultOf(network.replaceCode(swap)), 'codes-elsewhere');
  assert.equal(replace(network, lost, own, other), 'bad-signature');
  assert.equal(replace(network, lost, fresh), true);
  assert.equal(replace(network, lost, fresh), true, 'sent again after a lost answer');
  const keys = [newSigningKey(random), newSigningKey(random)] as const;
  assert.equal(resultOf(network.bind(lost, keys[1])), 'code-revoked');
  for (const [i, code] of [ada, fresh].entries()) {
    assert.ok(network.bind(code, keys[i]!).ok);
    assert.ok(network.cast(keys[i]!, ranked(i)).ok);
  }
  assert.equal(replace(network, ada, own), 'code-spent');
  network.order('close');
  const { record, blobs } = network;
  const verdict = await verify(transcriptOf(network), {
    expected: record.fingerprint,
    clock: () => 0,
    examine: (statements) => examineOnce(statements, blobs),
  });
  assert.equal(verdict.outcome, 'valid');
  assert.ok(verdict.claims.some(({ english }) => english.startsWith('The registrar’s key signed the roll')));
});

test('codes are taken of the registrar alone, and only those that it has signed', () => {
  const { network, codes } = begun();
  const some = codes.slice(0, 2);
  assert.equal(handOver(network, some, other), 'bad-signature');
  assert.equal(handOver(network, some, network.coordinatorKey), 'bad-signature');
  assert.equal(handOver(network, some, registrar, codes.slice(1, 3)), 'bad-roll');
  assert.equal(handOver(network, some, registrar, codes), 'bad-signature', 'another count');
});

test('a longer list takes the place of one that was too short, until voting opens; a kept one brings nothing back', () => {
  const { network, codes } = begun();
  assert.equal(handOver(network, codes.slice(0, 2)), true);
  assert.equal(handOver(network, codes.slice(0, 3)), true);
  assert.equal(handOver(network, codes.slice(0, 2)), 'out-of-phase', 'the shorter one again');
  assert.equal(handOver(network, codes.slice(1, 4)), 'out-of-phase', 'others, as many');
  assert.ok(network.order('open-voting').ok);
  assert.equal(network.record.voters!.size, 3);
  assert.equal(handOver(network, codes), 'out-of-phase', 'voting is open');
  assert.equal(network.record.voters!.size, 3);
});

test('voting that opens while a longer list is laid opens with the one that was there, and the registrar hears it', () => {
  const { network, codes } = begun();
  assert.equal(handOver(network, codes.slice(0, 2)), true);
  const answer = send(network, codes);
  assert.ok(network.order('open-voting').ok);
  network.run();
  assert.equal(resultOf(answer()), 'out-of-phase');
  assert.equal(network.record.voters!.size, 2);
});

test('a coordinator that starts again has what came, and posts it', async () => {
  const { network, codes } = begun();
  assert.equal(handOver(network, codes), true);
  await network.restartCoordinator();
  network.run();
  assert.ok(network.order('open-voting').ok);
  assert.equal(network.record.voters!.size, 4);
});

test('an election without a registrar takes none’s codes', () => {
  const network = gathered(1, planOf({ threshold: 1, leastMixes: 1, voters }));
  network.order('open-enrolment');
  const codes = [codeKey(network.record.fingerprint, random(10))];
  assert.equal(handOver(network, codes), 'forbidden');
  assert.ok(network.order('open-voting', [codes[0]!.publicKey]).ok);
  assert.equal(replace(network, codes[0]!, newSigningKey(random)), 'forbidden');
});
