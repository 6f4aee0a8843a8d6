/** One forged transcript for each refusal from the manifest to the key: each fails at its own check, and only there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, utf8 } from '../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import { GENERATOR } from '../../crypto/arithmetic/group.ts';
import { type SigningKey, sign } from '../../crypto/signature.ts';
import { comparisonBytes } from '../comparison.ts';
import { assertFailsAt, at, before, checkIn, eventful, failedChecks, plain, verdictOn } from './testing/elections.ts';
import { flipped } from './testing/fields.ts';
import { Forge } from './testing/forge.ts';
import { mixedKey, newKeys, plan, planVersion1, random } from './testing/parties.ts';

const [ada, bob, cleo] = plain().voters as [SigningKey, SigningKey, SigningKey];
const zeros = (length: number) => new Uint8Array(length);

// ---- V1 ----------------------------------------------------------------------------------------------------------------

test('V1 a manifest whose threshold exceeds its mixes', () =>
  assertFailsAt(Forge.election(3, plan({ threshold: 3 })), 'V1', /1 ≤ threshold ≤ least mixes/, /^the coordinator$/));

test('V1 a manifest in which one key stands for two nodes [13]', () => {
  const [node] = newKeys(1);
  const forge = Forge.lobby([node!, node!]);
  return assertFailsAt(forge.say('manifest', forge.coordinator, forge.manifest), 'V1', /share one key/);
});

test('V1 a key of mixed order in the manifest, whose signatures other verifiers refuse, in version 2', async () => {
  const nodes = () => [...newKeys(2), { ...newKeys(1)[0]!, publicKey: mixedKey().publicKey }];
  const forge = Forge.lobby(nodes());
  await assertFailsAt(
    forge.say('manifest', forge.coordinator, forge.manifest),
    'V1',
    /not a valid Ed25519 key/,
    /^the coordinator$/,
  );
  const old = Forge.lobby(nodes(), planVersion1());
  const { outcome } = await verdictOn(old.say('manifest', old.coordinator, old.manifest).transcript());
  assert.equal(outcome, 'valid so far');
});

/** A board that begins with a manifest which no schema lets through. */
function beginning(altered: object): Forge {
  const forge = Forge.lobby(newKeys(3));
  const { fingerprint, manifest } = forge.record;
  const payload = { type: 'manifest', election: fingerprint, author: forge.coordinator.publicKey, seen: forge.head };
  return forge.sayBytes(encodeCanonical({ ...payload, body: { ...manifest, ...altered } } as Value), forge.coordinator);
}

test('V1 a manifest of a version that this program does not know: which release reads it is said', async () => {
  const later = beginning({ version: 4 });
  await assertFailsAt(
    later,
    'V1',
    /is of version 4, .* reads versions 1 to 3: release 4\.0 of Ostraka and every later/,
  );
  assert.equal((await verdictOn(later.transcript())).election, null);
  for (const version of [0, -1, 'three'])
    await assertFailsAt(beginning({ version }), 'V1', /this program reads manifests of versions 1 to 3$/);
});

test('V1 a rule that this version does not know: from which release on there may be one is said', async () => {
  const [contest] = plan().contests;
  const message = /version 2 counts such ballots by plurality; a rule .* release 3\.0 of Ostraka is the first/;
  await assertFailsAt(beginning({ contests: [{ ...contest, rules: ['plurality', 'lottery'] }] }), 'V1', message);
});

test('V1 a board that begins with something else than its manifest', () => {
  const forge = Forge.lobby(newKeys(3));
  return assertFailsAt(forge.say('close', forge.coordinator, {}), 'V1', /does not begin with a manifest/);
});

test('V1 an empty transcript', () =>
  assertFailsAt({ entries: [], blobs: [], notes: [] }, 'V1', /there are no entries/));

test('V1 a manifest that stands twice', () => {
  const forge = at('key');
  return assertFailsAt(forge.say('manifest', forge.coordinator, forge.manifest), 'V1', /has only one/);
});

// ---- V2 and V3 ---------------------------------------------------------------------------------------------------------

test('V2 an entry moved here from a fork, where its author had seen another board [12]', () => {
  const fork = at('voting').cast(cleo, 0).cast(bob, 0);
  const forge = at('voting').cast(ada, 0).put(fork.leaves.at(-1)!);
  return assertFailsAt(forge, 'V2', /entry 15 \(ballot\): its author has seen another board/, /^voter .* said it/);
});

test('V2 an entry that has seen more of the board than there is', () =>
  assertFailsAt(at('key').say('accept', ada, acceptBody(), { seen: { size: 100, root: zeros(32) } }), 'V2', /another/));

test('V2 an entry of another election [11]', () =>
  assertFailsAt(
    at('manifest').say('accept', at('manifest').node(1), acceptBody(), { election: zeros(32) }),
    'V2',
    /another election/,
  ));

test('V2 an entry with a field that this version does not know', () => {
  const forge = at('voted');
  const { fingerprint } = forge.record;
  const payload = { type: 'close', election: fingerprint, author: forge.coordinator.publicKey, seen: forge.head };
  forge.sayBytes(encodeCanonical({ ...payload, body: { early: true } } as Value), forge.coordinator);
  return assertFailsAt(forge, 'V2', /entry 19/, /the coordinator put it on the board/);
});

test('V2 an entry that is not in canonical form', () =>
  assertFailsAt(
    at('voted').sayBytes(concat(Uint8Array.of(0xbf), utf8('etype')), ada),
    'V2',
    /entry 19: a length is cut short/,
  ));

const acceptBody = () => ({ attempt: 1, receivingKey: GENERATOR, nonceCommitment: zeros(32) });

test('V3 a close that a node says', () =>
  assertFailsAt(
    at('voted').say('close', at('voted').node(2), {}),
    'V3',
    /entry 19 \(close\): a close is not this party's to say/,
    /^node 2 \(Node B\) said it; the coordinator put it on the board$/,
  ));

test('V3 a mix that the coordinator says', () => {
  const forge = at('closed');
  const { body } = { body: { input: zeros(32), output: forge.blob(zeros(64)), witness: 'x' } };
  return assertFailsAt(forge.say('mix', forge.coordinator, body), 'V3', /not this party's/, /^the coordinator$/);
});

test('V3 a close signed with another key than its author’s, who is not blamed for it', () => {
  const forge = at('voted');
  const forger = { seed: ada.seed, publicKey: forge.coordinator.publicKey };
  return assertFailsAt(
    forge.say('close', forger, {}),
    'V3',
    /does not verify/,
    /^the coordinator put it on the board$/,
  );
});

test('V3 a ballot that the coordinator wrote in a voter’s name', async () => {
  const forge = at('voting');
  const { body } = forge.seal(ada, 1);
  const forger = { seed: forge.coordinator.seed, publicKey: ada.publicKey };
  await assertFailsAt(forge.say('ballot', forger, body), 'V3', /does not verify/, /^the coordinator put/);
});

// ---- V4 and V5 ---------------------------------------------------------------------------------------------------------

test('V4 a transcript without one of its blobs fails for each of them', async () => {
  const { blobs, ...rest } = at('finished').transcript();
  assert.equal(blobs.length, 1 + 3 + 3 + 2);
  for (const missing of blobs)
    await assertFailsAt({ ...rest, blobs: blobs.filter((b) => b !== missing) }, 'V4', /is missing, or was altered/);
});

test('V4 a blob of another length than its entry says', () => {
  const forge = at('closed').mix(1);
  const { output } = forge.record.chain[0]!;
  const proof = forge.blob(forge.proof(1));
  forge.say('mix-proof', forge.node(1), { output: output.sha256, proof: { ...proof, length: proof.length + 1 } });
  return assertFailsAt(forge, 'V4', /blob .* of entry 21 \(mix-proof\) has \d+ bytes, not \d+/);
});

test('V4 blobs that no entry names are ignored', async () => {
  const { blobs, ...rest } = at('finished').transcript();
  assert.equal((await verdictOn({ ...rest, blobs: [...blobs, utf8('a poem')] })).outcome, 'valid');
});

test('V5 a checkpoint of a board whose beginning was altered as well: two causes, two checks', async () => {
  const forge = at('voting').cast(bob, 1);
  const notes = [at('voting').cast(ada, 0).note(), ...forge.cast(cleo, 1).transcript().notes];
  const altered = { ...forge.transcript(), notes, entries: forge.leaves.with(-1, flipped(forge.leaves.at(-1)!, 3)) };
  assert.deepEqual(failedChecks(await verdictOn(altered)), ['V3', 'V5']);
});

test('V5 a transcript whose checkpoints stop short of its end, or that has none', async () => {
  const transcript = at('finished').transcript();
  const earlier = [at('published').note(), at('closed').note()];
  await assertFailsAt({ ...transcript, notes: earlier }, 'V5', /no checkpoint covers all 32 entries/, /^whoever/);
  await assertFailsAt({ ...transcript, notes: [] }, 'V5', /no checkpoint covers/);
  assert.equal((await verdictOn({ ...transcript, notes: [...earlier, ...transcript.notes] })).outcome, 'valid');
});

test('V5 a transcript that was cut off after the coordinator had signed more', () => {
  const { entries, ...rest } = at('finished').transcript();
  return assertFailsAt(
    { ...rest, entries: entries.slice(0, -1) },
    'V5',
    /signed 32 entries, and this file holds only 31/,
  );
});

test('V5 a checkpoint that another key signed', () => {
  const { notes, ...rest } = at('finished').transcript();
  const usurper = at('finished');
  usurper.coordinators.splice(0, 1, ...newKeys(1));
  assert.notDeepEqual(usurper.note(), notes[0]);
  return assertFailsAt({ ...rest, notes: [usurper.note()] }, 'V5', /the coordinator has not signed this checkpoint/);
});

test('V5 a checkpoint of another election, and a note that is none', async () => {
  const transcript = at('finished').transcript();
  const other = eventful().forge.note();
  await assertFailsAt({ ...transcript, notes: [...transcript.notes, other] }, 'V5', /of another board/);
  await assertFailsAt({ ...transcript, notes: [...transcript.notes, 'a poem\n'] }, 'V5', /of another board/);
});

test('V5 two checkpoints of one size convict the coordinator of a fork [12]', () => {
  const transcript = at('voting').cast(ada, 0).transcript();
  const notes = [...transcript.notes, at('voting').cast(ada, 1).note()];
  return assertFailsAt(
    { ...transcript, notes },
    'V5',
    /signed two different boards of 15 entries/,
    /^the coordinator$/,
  );
});

test('V5 a ballot dropped from the board after its checkpoint was signed [12]', () => {
  const forge = at('voting').cast(bob, 1);
  const notes = [at('voting').cast(ada, 0).note(), forge.cast(cleo, 1).note()];
  return assertFailsAt({ ...forge.transcript(), notes }, 'V5', /the first 15 entries are not those/, /coordinator/);
});

test('V5 a coordinator that goes on signing after another one took over', async () => {
  const forge = before('mix');
  const honest = forge.transcript();
  assert.equal((await verdictOn(honest)).outcome, 'valid so far');
  const notes = [...honest.notes, forge.note([], 0)];
  await assertFailsAt({ ...honest, notes }, 'V5', /outside its coordinator's epoch/);
});

// ---- V6 ----------------------------------------------------------------------------------------------------------------

const failed = { ok: false, code: 'bad-deal', message: '' } as const;
const anyConfirmation = { attempt: 1, deals: zeros(32), publicKey: GENERATOR };

test('V6 a deal with one commitment too many raises the threshold, and the key is confirmed as if it were fine [9]', async () => {
  const forge = at('accepted').commit(1).commit(2);
  forge.commit(3, (deal) => ({ ...deal, commitments: concat(deal.commitments, GENERATOR) }));
  forge.deal(1).deal(2).deal(3, failed).say('key-confirm', forge.node(1), anyConfirmation);
  await assertFailsAt(forge, 'V6', /\(key-confirm\): this attempt has failed/, /^node 1 .* said it/);
  const verdict = await verdictOn(forge.transcript());
  assert.match(verdict.faults[0]!.message, /3 commitments where the threshold is 2/);
  assert.deepEqual(verdict.faults[0]!.culprit, { kind: 'node', index: 3, name: 'Node C' });
});

test('V6 a deal made after the others’ were seen is not the one committed to [8]', async () => {
  const forge = at('committed').deal(1).deal(2);
  const { secrets } = at('accepted').commit(3);
  forge.secrets.dealt.set('1/3', secrets.dealt.get('1/3')!);
  await assertFailsAt(forge.deal(3).confirm(1), 'V6', /\(key-confirm\): this attempt has failed/);
  const verdict = await verdictOn(forge.transcript());
  assert.deepEqual(
    verdict.faults.map(({ check, culprit, message }) => [check, culprit, message]),
    [['V6', { kind: 'node', index: 3, name: 'Node C' }, 'the deal is not the one committed to']],
  );
});

test('V6 a deal before every node has committed [8]', () =>
  assertFailsAt(at('accepted').commit(1).deal(1), 'V6', /not every node has committed to its deal yet/));

test('V6 a nonce that is not the one committed to [10]', () => {
  const forge = at('accepted');
  forge.secrets.nonces.set('1/2', zeros(32));
  return assertFailsAt(forge.commit(2), 'V6', /the opened nonce is not the one committed to/);
});

test('V6 a receiving key that is the identity [19]', () =>
  assertFailsAt(
    at('manifest').say('accept', at('manifest').node(1), { ...acceptBody(), receivingKey: zeros(32) }),
    'V6',
    /receiving key is no point of the group, or its identity/,
  ));

test('V6 a confirmation of another key than the deals make', () => {
  const forge = at('dealt');
  return assertFailsAt(forge.say('key-confirm', forge.node(1), anyConfirmation), 'V6', /not the key that the deals/);
});

test('V6 a node that deals twice', () => assertFailsAt(at('dealt').deal(2), 'V6', /has said this already/));

test('V6 a complaint whose opening is not proven', () => {
  const forge = at('dealt');
  const complaint = { dealer: 2, shared: GENERATOR, proof: random(96) };
  return assertFailsAt(
    forge.say('complaint', forge.node(1), { attempt: 1, complaint }),
    'V6',
    /does not open the share/,
  );
});

test('V6 a restart that leaves out a node on which nothing is proven', () => {
  const forge = at('dealt');
  const body = { attempt: 2, participants: [1, 3], leftOut: [{ node: 2, reason: 'fault' as const }] };
  return assertFailsAt(forge.say('restart', forge.coordinator, body), 'V6', /nothing on the board says/, /^the coord/);
});

test('V6 a restart that leaves out a node for words that it has not said to differ', async () => {
  const forge = at('key');
  const doubt = (by: number, match = false) => ({
    attempt: 1,
    signature: sign(comparisonBytes(forge.record.fingerprint, 1, match), forge.node(by)),
  });
  const restart = (said: ReturnType<typeof doubt>) =>
    forge.fork().say('restart', forge.coordinator, {
      attempt: 2,
      participants: [1, 3],
      leftOut: [{ node: 2, reason: 'words', doubt: said }],
    });
  await assertFailsAt(restart(doubt(1)), 'V6', /has not signed that its words differ/, /^the coord/);
  await assertFailsAt(restart(doubt(2, true)), 'V6', /has not signed that its words differ/);
  // Three of three must confirm the close.
  await assertFailsAt(restart(doubt(2)), 'V6', /2 of the 3 nodes needed could confirm the close/);
});

test('V6 a complaint about a good share falls back on the accuser, and its attempt cannot be confirmed', async () => {
  const forge = at('dealt').complain(1, 2, 'accuser').confirm(3);
  const verdict = await verdictOn(forge.transcript());
  assert.deepEqual(failedChecks(verdict), ['V6']);
  assert.equal(checkIn(verdict, 'V6').index, forge.leaves.length - 1);
  assert.deepEqual(
    verdict.faults.map(({ code, culprit }) => [code, culprit]),
    [['false-complaint', { kind: 'node', index: 1, name: 'Node A' }]],
  );
});
