/** One forged transcript for each refusal from the close to the witnesses: each fails at its own check, and only there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, concat, equal, pieces } from '../../codec/bytes.ts';
import { randomScalar } from '../../crypto/arithmetic/scalar.ts';
import { joinProof, type ProofPart, splitProof } from '../../crypto/shuffle/proof.ts';
import { withResponse } from '../../crypto/shuffle/testing/example.ts';
import { applyMatrix, literalProof, permutationMatrix } from '../../crypto/shuffle/testing/literal.ts';
import { countPlaintexts } from '../count.ts';
import { askedOf, lotOf, provenChain } from '../record.ts';
import { assertFailsAt, at, before, checkIn, plain, verdictOn } from './testing/elections.ts';
import type { Forge } from './testing/forge.ts';
import { newKeys, random } from './testing/parties.ts';

const zeros = (length: number) => new Uint8Array(length);

// ---- V10 ---------------------------------------------------------------------------------------------------------------

test('V10 a mix under a close that q − 1 nodes have co-signed [7]', async () => {
  const forge = at('closed');
  const witness = forge.note([1, 3]);
  await assertFailsAt(forge.mix(1, { witness }), 'V10', /2 of the needed 3 nodes have co-signed/, /^node 1 .* said it/);
  assert.equal((await verdictOn(at('closed').mix(1).transcript())).outcome, 'valid so far');
});

test('V10 one node’s co-signature, given under three names, counts once [13]', () => {
  const forge = at('closed');
  const names = forge.note([1, 2, 3]).split('\n');
  // Node 1 signs in the place of the others: its line under their names.
  const [first, second] = [forge.note([1]), forge.note([2])].map((note) => note.trimEnd().split('\n').at(-1)!);
  const borrowed = `${second!.split(' ').slice(0, 2).join(' ')} ${first!.split(' ')[2]}`;
  const witness = `${[...names.slice(0, -3), first, first, borrowed].join('\n')}\n`;
  return assertFailsAt(forge.mix(1, { witness }), 'V10', /1 of the needed 3/);
});

test('V10 a witness that does not cover the close, that is of a fork, or that the coordinator has not signed', async () => {
  const open = at('voted').note();
  await assertFailsAt(at('closed').mix(1, { witness: open }), 'V10', /does not cover the close/);
  const fork = at('voting');
  for (let pick = 0; pick < 5; pick++) fork.cast(plain().voters[0]!, pick % 3);
  await assertFailsAt(at('closed').mix(1, { witness: fork.close().note() }), 'V10', /checkpoint is of another board/);
  const usurper = at('closed');
  usurper.coordinators.splice(0, 1, ...newKeys(1));
  await assertFailsAt(at('closed').mix(1, { witness: usurper.note() }), 'V10', /has not signed this checkpoint/);
});

test('V10 a close without ballots', () => assertFailsAt(at('voting').close(), 'V10', /no ballot to mix yet/));

// ---- V11 ---------------------------------------------------------------------------------------------------------------

test('V11 a mix of another list than the one before it left', () => {
  const forge = at('closed').mix(1);
  return assertFailsAt(forge.mix(2, { input: forge.record.closing!.digest }), 'V11', /not the list to mix now/);
});

test('V11 a node that mixes one list twice, or out of turn', async () => {
  const twice = at('closed').mix(1);
  await assertFailsAt(
    twice.mix(1, { input: twice.record.closing!.digest }),
    'V11',
    /this node has mixed this list already/,
    /^node 1 \(Node A\) said it; the coordinator put it on the board$/,
  );
  await assertFailsAt(at('closed').mix(2), 'V11', /another node’s turn/, /^node 2/);
  await assertFailsAt(at('closed').mix(1).mix(1), 'V11', /another node’s turn/, /^node 1/);
});

test('V11 a mix whose output has lost a ballot, or brings back a list', async () => {
  const forge = at('closed');
  const { list } = forge.record.closing!;
  await assertFailsAt(forge.fork().mix(1, { output: list.subarray(64) }), 'V11', /another length than the input/);
  await assertFailsAt(forge.mix(1, { output: list }), 'V11', /a list that is on the board already/);
});

test('V11 a skip of a node that nobody waits for', () => {
  const forge = at('closed');
  const body = { node: 2, missing: 'mix' as const, input: forge.record.closing!.digest };
  return assertFailsAt(forge.say('skip', forge.coordinator, body), 'V11', /awaits no mix of node 2/, /^the coord/);
});

// ---- V12 ---------------------------------------------------------------------------------------------------------------

/** Node 1 proves its mix in this way, and everyone goes on as if the proof held. */
const goOn = (forge: Forge, proof: Bytes) => forge.prove(1, proof).mix(2).prove(2).sealList();

const ballots = 3;
const altered = (forge: Forge, part: ProofPart) =>
  joinProof(withResponse(splitProof(forge.proof(1), ballots, 1), part, 0), ballots, 1);

for (const [part, equation] of [
  ['s1', 'every ballot once in sum'],
  ['s2', 'is not a permutation'],
  ['s3', 'another permutation than the committed one'],
  ['s4', 'not re-encryptions of the input'],
  ['sHat', 'the chain that shows the permutation is broken'],
] as const)
  test(`V12 a proof of shuffle in which the equation of ${part} fails [15]`, () => {
    const forge = at('closed').mix(1);
    const message = new RegExp(`^entry 21: .*${equation}.*; yet entry 22 \\(mix\\) goes on`);
    return assertFailsAt(
      goOn(forge, altered(forge, part)),
      'V12',
      message,
      /^node 1 \(Node A\); the coordinator let it/,
    );
  });

test('V12 a mixer that puts a ballot of its own in the place of another’s', () => {
  const forge = at('closed');
  const honest = forge.fork().mix(1);
  const { output } = honest.secrets.mixes.get(1)!.statement;
  const own = forge.seal(newKeys(1)[0]!, 2).body.sealed.ciphertexts;
  forge.mix(1, { output: concat(output.subarray(0, 128), own) });
  return assertFailsAt(goOn(forge, forge.proof(1)), 'V12', /not re-encryptions of the input ballots/);
});

test('V12 a mixer that drops a ballot and counts another twice', () => {
  const forge = at('closed').mix(1);
  const { statement } = forge.secrets.mixes.get(1)!;
  const matrix = permutationMatrix([0, 0, 2]);
  const factors = Array.from({ length: ballots }, () => randomScalar(random));
  const output = applyMatrix(statement.input, 1, statement.publicKey, matrix, factors);
  const forged = at('closed').mix(1, { output });
  const proof = literalProof({ ...statement, output }, matrix, factors, () => randomScalar(random));
  return assertFailsAt(
    goOn(forged, joinProof(proof, ballots, 1)),
    'V12',
    /is not a permutation: a ballot may be missing/,
  );
});

test('V12 another node’s proof, a proof of another list, and bytes that are none', async () => {
  const forge = at('closed').mix(1);
  const { statement, secrets } = forge.secrets.mixes.get(1)!;
  const forNode2 = forge.fork();
  forNode2.secrets.mixes.set(1, { secrets, statement: { ...statement, context: Uint8Array.of(2) } });
  await assertFailsAt(goOn(forge.fork(), forNode2.proof(1)), 'V12', /; yet entry 22 \(mix\) goes on as if/);
  await assertFailsAt(goOn(forge.fork(), at('closed').mix(1).proof(1)), 'V12', /; yet entry 22 \(mix\) goes on as if/);
  await assertFailsAt(goOn(forge.fork(), forge.proof(1).subarray(32)), 'V12', /not well-formed/);
});

test('V12 a false proof under a mix that is proven all the same', () => {
  const forge = at('closed').mix(1).mix(2);
  forge.prove(1, altered(forge, 's4')).prove(2);
  return assertFailsAt(forge, 'V12', /^entry 22: the output ballots .*; yet entry 23 \(mix-proof\) goes on/);
});

test('V12 a false proof that was cut out as it must be invalidates nothing', async () => {
  const forge = at('closed').mix(1);
  forge.prove(1, altered(forge, 's4'), { ok: false, code: 'bad-shuffle', message: '' });
  const verdict = await verdictOn(forge.mix(2).prove(2).mix(3).prove(3).sealList().transcript());
  assert.equal(verdict.outcome, 'valid so far');
  assert.match(checkIn(verdict, 'V12').message, /2 proofs hold; 1 fault dealt with: node 1 \(Node A\)/);
});

test('V11, V12 what goes on over two false proofs overlooks the last one where that alone would have let it stand', async () => {
  const forge = at('closed').mix(1).mix(2);
  const [first, second] = forge.record.chain.map(({ output }) => output.sha256);
  const failed = { ok: false, code: 'bad-shuffle', message: '' } as const;
  for (const index of [2, 1]) forge.prove(index, random(forge.proof(index).length), failed);
  await assertFailsAt(
    forge.fork().mix(3, { input: first! }),
    'V12',
    /^entry 23: .*; yet entry 24 \(mix\) goes on/,
    /^node 1/,
  );
  await assertFailsAt(forge.fork().mix(3, { input: second! }), 'V11', /not the list to mix now/, /^node 3/);
});

test('V12 a proof by a node that did not make the mix', () => {
  const forge = at('closed').mix(1);
  forge.secrets.mixes.set(2, forge.secrets.mixes.get(1)!);
  return assertFailsAt(forge.prove(2, forge.proof(1)), 'V12', /no standing mix of this node/);
});

// ---- V13 ---------------------------------------------------------------------------------------------------------------

test('V13 a seal that names a shorter chain, or the close itself', async () => {
  const forge = at('mixed');
  await assertFailsAt(forge.fork().sealList(provenChain(forge.record).slice(0, 1)), 'V13', /longest proven chain/);
  const { digest } = forge.record.closing!;
  await assertFailsAt(forge.say('seal', forge.coordinator, { list: digest, mixers: [1, 2] }), 'V13', /longest proven/);
});

test('V13 a seal after fewer than m mixes, or over an unproven one', async () => {
  await assertFailsAt(at('closed').mix(1).prove(1).sealList(), 'V13', /1 proven mixes, and the manifest asks for 2/);
  const forge = at('closed').mix(1).prove(1).mix(2);
  await assertFailsAt(forge.sealList(forge.record.chain), 'V13', /1 proven mixes/, /^the coordinator$/);
});

test('V13 a seal that credits nodes with mixes they did not make', () => {
  const forge = at('mixed');
  const { sha256 } = forge.record.chain[1]!.output;
  return assertFailsAt(forge.say('seal', forge.coordinator, { list: sha256, mixers: [1, 3] }), 'V13', /other mixers/);
});

test('V13 a mix, or a proof that comes after the seal [14]', async () => {
  const forge = at('mixed').mix(3).sealList();
  await assertFailsAt(forge.prove(3), 'V13', /entry 26 \(mix-proof\): the list is final/, /^node 3/);
  await assertFailsAt(at('sealed').mix(3), 'V13', /\(mix\): the list is final/, /^node 3/);
});

// ---- V14 ---------------------------------------------------------------------------------------------------------------

test('V14 key shares for another list than the sealed one, that is a decryption on demand [7]', () => {
  const forge = at('sealed');
  return assertFailsAt(
    forge.shares(2, { list: forge.record.closing!.digest }),
    'V14',
    /these shares are for another list/,
    /^node 2 \(Node B\) said it; the coordinator put it on the board$/,
  );
});

test('V14 shares under another key than the node’s, counted as if they were good', () => {
  const forge = at('sealed').shares(1, { secret: 5n }).shares(2).result();
  return assertFailsAt(
    forge,
    'V14',
    /^entry 25: the proof of the key shares does not hold; yet entry 27 \(result\) goes on/,
    /^node 1/,
  );
});

test('V14 a result from fewer than t sets of shares', () =>
  assertFailsAt(at('sealed').shares(1).result(), 'V14', /1 of 2 needed key shares are valid/, /^the coordinator$/));

test('V14 a node that sends shares twice, or too few of them', async () => {
  await assertFailsAt(at('sealed').shares(1).shares(1), 'V14', /has sent its shares already/);
  const forge = at('sealed');
  const body = { list: forge.record.finalList!.list, shares: forge.blob(zeros(32)), proof: zeros(96) };
  await assertFailsAt(forge.say('shares', forge.node(1), body), 'V14', /one share for each ciphertext/);
});

test('V3 shares of a node that holds no part of the key', () => {
  const forge = before('attest');
  const body = { list: forge.record.finalList!.list, shares: forge.blob(zeros(64)), proof: zeros(96) };
  return assertFailsAt(forge.say('shares', forge.node(4), body), 'V3', /this node holds no key share/);
});

// ---- V15 and V16 -------------------------------------------------------------------------------------------------------

/** The tally of other plaintexts than the key shares open. */
function recounted(forge: Forge, plaintexts: Bytes) {
  return { plaintexts, tally: countPlaintexts(askedOf(forge.record), plaintexts, lotOf(forge.record)) };
}

test('V15 plaintexts in which one ballot is exchanged, with the tally to match', () => {
  const forge = at('opened');
  const points = pieces(forge.opened().plaintexts);
  const other = points.find((point) => !equal(point, points[0]!))!;
  const exchanged = concat(other, ...points.slice(1));
  return assertFailsAt(forge.result(recounted(forge, exchanged)), 'V15', /not what the key shares open/, /^the coord/);
});

test('V15 plaintexts in another order than the final list, and fewer than ballots', async () => {
  const { plaintexts } = at('opened').opened();
  const points = pieces(plaintexts);
  const other = points.findIndex((point) => !equal(point, points[0]!));
  const reordered = concat(...points.map((point, i) => (i === 0 ? points[other]! : i === other ? points[0]! : point)));
  const forge = at('opened');
  await assertFailsAt(forge.result(recounted(forge, reordered)), 'V15', /not what the key shares/);
  const fewer = at('opened');
  await assertFailsAt(fewer.result(recounted(fewer, concat(...points.slice(1)))), 'V15', /one plaintext for each/);
});

test('V15 a result before any list is final, and a second one', async () => {
  const { plaintexts, tally } = at('opened').opened();
  await assertFailsAt(at('mixed').result({ plaintexts, tally }), 'V15', /no result is due/);
  await assertFailsAt(at('published').result({ plaintexts, tally }), 'V15', /no result is due/);
});

test('V16 a tally that the plaintexts do not count to [23]', () => {
  const { plaintexts } = at('opened').opened();
  const forge = at('opened');
  const [first] = pieces(plaintexts);
  const { tally } = recounted(forge, concat(first!, first!, first!));
  return assertFailsAt(forge.result({ plaintexts, tally }), 'V16', /not what the plaintexts count to/, /^the coord/);
});

// ---- V17 and V18 -------------------------------------------------------------------------------------------------------

test('V17 a node that attests another result, twice, or before there is one', async () => {
  const forge = at('published');
  await assertFailsAt(forge.say('attest', forge.node(1), { result: zeros(32) }), 'V17', /attests another result/);
  await assertFailsAt(at('published').attest(2).attest(2), 'V17', /has attested already/, /^node 2/);
  const early = at('opened');
  await assertFailsAt(early.say('attest', early.node(1), { result: zeros(32) }), 'V17', /no result to attest/);
});

const [successor] = newKeys(1);

test('V18 a takeover with the reports of q − 1 nodes, or of one node twice', async () => {
  assert.equal((await verdictOn(at('closed').takeOver(successor!, [1, 2, 3]).transcript())).outcome, 'valid so far');
  await assertFailsAt(at('closed').takeOver(successor!, [1, 3]), 'V18', /2 of the needed 3 nodes have reported/);
  await assertFailsAt(at('closed').takeOver(successor!, [1, 3, 3]), 'V18', /not signed by its node/);
});

test('V18 a takeover that starts short of the largest board reported, or from another one', async () => {
  const shorter = at('voted').head;
  await assertFailsAt(at('closed').takeOver(successor!, [1, 2, 3], shorter), 'V18', /the largest head reported/);
  const { head } = at('closed');
  await assertFailsAt(at('closed').takeOver(successor!, [1, 2, 3], shorter, head), 'V18', /the largest head reported/);
  const other = { ...head, root: zeros(32) };
  await assertFailsAt(at('closed').takeOver(successor!, [1, 2, 3], other), 'V18', /reports are of different boards/);
});

test('V18 a takeover whose reports are for another successor', () => {
  const forge = at('closed');
  const [usurper] = newKeys(1);
  const honest = forge.fork().takeOver(successor!, [1, 2, 3]);
  const { reports, head } = honest.said('takeover')!;
  const body = { epoch: 1, coordinator: usurper!.publicKey, head, reports };
  return assertFailsAt(forge.say('takeover', usurper!, body), 'V18', /not signed by its node/);
});

test('V18 a takeover by an unheard-of coordinator leaves its own checkpoints unjudged', async () => {
  const forge = at('closed').takeOver(successor!, [1, 3]);
  const verdict = await verdictOn({ ...forge.transcript(), notes: [forge.note([1, 3], 1)] });
  assert.equal(checkIn(verdict, 'V18').status, 'failed');
  assert.equal(checkIn(verdict, 'V5').status, 'not reached');
});

test('V18 a coordinator who takes over under a key that speaks for someone else', async () => {
  const forge = at('closed');
  await assertFailsAt(forge.fork().takeOver(forge.node(2), [1, 2, 3]), 'V3', /not this party's to say/);
  await assertFailsAt(forge.fork().takeOver(forge.coordinator, [1, 2, 3]), 'V3', /not this party's to say/);
});
