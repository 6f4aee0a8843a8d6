/** One forged transcript for each refusal of the roll and the ballots: each fails at its own check, and only there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat } from '../../codec/bytes.ts';
import { packScalars } from '../../crypto/arithmetic/scalar.ts';
import { readCiphertexts, reencrypt, writeCiphertexts } from '../../crypto/elgamal.ts';
import { type SigningKey, sign } from '../../crypto/signature.ts';
import type { BallotBody } from '../entry.ts';
import { possessionBytes } from '../evidence.ts';
import { leafHash } from '../merkle.ts';
import { assertFailsAt, at, before, eventful, plain, small, verdictOn } from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { mixedKey, newKeys, plan, planVersion1 } from './testing/parties.ts';

const [ada, bob, cleo, stranger] = plain().voters as [SigningKey, SigningKey, SigningKey, SigningKey];
const base = small({});
const keyed = () => base.fork();
const open = () => keyed().roll([ada, bob, cleo]);
const zeros = (length: number) => new Uint8Array(length);

// ---- V7 ----------------------------------------------------------------------------------------------------------------

test('V7 a voter added after the roll was frozen', () =>
  assertFailsAt(open().roll([stranger]), 'V7', /the roll is frozen/, /^the coordinator$/));

test('V7 a key that stands on the roll twice', () =>
  assertFailsAt(keyed().roll([ada, bob, ada]), 'V7', /a key stands on the roll twice/));

test('V7 a roll before there is a key to vote under', () => {
  const forge = Forge.election(1, plan({ threshold: 1, leastMixes: 1 }));
  return assertFailsAt(forge.roll([ada]), 'V7', /no roll in phase/);
});

test('V7 a key of small order on the roll [19]', () => {
  const identity = concat(Uint8Array.of(1), zeros(31));
  return assertFailsAt(keyed().roll([{ ...ada, publicKey: identity }]), 'V7', /not a valid key/);
});

test('V7 a key of mixed order on the roll, in the place of a code, or named by one, in version 2', async () => {
  const mixed = mixedKey();
  const onRoll = { ...ada, publicKey: mixed.publicKey };
  await assertFailsAt(keyed().roll([onRoll]), 'V7', /a key on the roll is not a valid key/, /^the coordinator$/);
  const { codes } = eventful();
  await assertFailsAt(replacing().replace(codes[2]!, onRoll), 'V7', /is not a valid key/, /^the coordinator$/);
  const bound = (forge: Forge, code: SigningKey) => {
    const possession = mixed.sign(possessionBytes(forge.record.fingerprint, code.publicKey));
    return forge.say('bind', code, { key: mixed.publicKey, possession });
  };
  await assertFailsAt(bound(before('bind'), codes[0]!), 'V7', /the new key is not a valid key/, /^voter .* said it/);
  const voters = { ...plan().voters, credentials: 'codes' as const };
  const old = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1, voters })).ceremony();
  assert.equal(
    (await verdictOn(bound(old.roll([ada, onRoll]), ada).transcript())).outcome,
    'invalid',
    'it is on the roll',
  );
  const other = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1, voters }))
    .ceremony()
    .roll([ada]);
  assert.equal((await verdictOn(bound(other, ada).transcript())).outcome, 'valid so far');
});

test('V7 more voters than the manifest allows', () =>
  assertFailsAt(keyed().roll(newKeys(21)), 'V7', /the manifest allows 20 voters/));

test('V7 a one-time code that is spent twice', () => {
  const { codes } = eventful();
  return assertFailsAt(before('ballot').bind(codes[0]!, stranger), 'V7', /this code is spent/);
});

test('V7 a code that is not on the roll', () =>
  assertFailsAt(before('bind').bind(stranger, ada), 'V7', /no one-time code of this election/));

test('V7 a code spent in favour of a key whose holder has not agreed', () => {
  const forge = before('bind');
  const [code] = eventful().codes;
  const possession = sign(possessionBytes(forge.record.fingerprint, code!.publicKey), stranger);
  return assertFailsAt(forge.say('bind', code!, { key: ada.publicKey, possession }), 'V7', /has not signed/);
});

/** The eventful election before the third code is replaced, or right behind that. */
const replacing = (): Forge => before('replace');
const replaced = (): Forge => {
  const { codes } = eventful();
  return replacing().replace(codes[2]!, codes[3]!);
};

test('V7 a code that is used after another has taken its place', async () => {
  const { codes } = eventful();
  await assertFailsAt(
    replaced().bind(codes[2]!, stranger),
    'V7',
    /another code has taken the place/,
    /^the holder of key .* said it/,
  );
  const { outcome } = await verdictOn(replaced().bind(codes[3]!, stranger).transcript());
  assert.equal(outcome, 'valid so far', 'the new code opens what the old one would have');
});

test('V7 a code that is replaced though it is spent, twice, by one that has a place, or though it never was one', async () => {
  const { codes } = eventful();
  const [spent, , lost, fresh] = codes as [SigningKey, SigningKey, SigningKey, SigningKey];
  const byCoordinator = /^the coordinator$/;
  await assertFailsAt(replacing().replace(spent, fresh), 'V7', /is spent keeps its ballot/, byCoordinator);
  await assertFailsAt(replaced().replace(lost, stranger), 'V7', /no one-time code of this election/, byCoordinator);
  await assertFailsAt(replacing().replace(lost, spent), 'V7', /belongs to another code/, byCoordinator);
  await assertFailsAt(replaced().replace(fresh, lost), 'V7', /belongs to another code/, byCoordinator);
  await assertFailsAt(replacing().replace(lost, replacing().coordinator), 'V7', /to a party/, byCoordinator);
  await assertFailsAt(replacing().replace(stranger, fresh), 'V7', /no one-time code of this election/, byCoordinator);
  await assertFailsAt(open().replace(ada, stranger), 'V7', /no one-time code of this election/, byCoordinator);
  await assertFailsAt(replaced().roll([lost]), 'V7', /a key stands on the roll twice/, byCoordinator);
});

test('V7 a code that is replaced after the close, or by a key of small order', async () => {
  const { codes } = eventful();
  const identity = concat(Uint8Array.of(1), zeros(31));
  const body = { revoked: codes[2]!.publicKey, replacement: identity };
  await assertFailsAt(replacing().say('replace', replacing().coordinator, body), 'V7', /not a valid key/);
  await assertFailsAt(at('closed').replace(ada, stranger), 'V7', /while voting is open/);
});

// ---- V8 ----------------------------------------------------------------------------------------------------------------

test('V8 a ballot copied from another voter [4]', () => {
  const forge = open().cast(ada, 0);
  const { sealed } = forge.said('ballot')!;
  return assertFailsAt(forge.cast(bob, 0, { sealed }), 'V8', /on the board already/, /^voter .* said it; the coord/);
});

test('V8 a ballot copied from another voter and re-randomised [4]', () => {
  const forge = open().cast(ada, 0);
  const { ciphertexts, proof } = forge.said('ballot')!.sealed;
  const fresh = reencrypt(readCiphertexts(ciphertexts, 1), forge.record.key!.publicKey, packScalars([7n]));
  const sealed = { ciphertexts: writeCiphertexts(fresh), proof };
  return assertFailsAt(forge.cast(bob, 0, { sealed }), 'V8', /proof of knowledge does not hold/);
});

test('V8 a ballot sealed for another credential [4]', () => {
  const forge = open();
  return assertFailsAt(forge.cast(bob, 0, { sealed: forge.seal(ada, 0).body.sealed }), 'V8', /does not hold/);
});

test('V8 a voter’s earlier ballot posted again, or one with a lower sequence number', async () => {
  const forge = open().cast(ada, 0).cast(ada, 1);
  await assertFailsAt(forge.fork().cast(ada, 2, { sequence: 1 }), 'V8', /ballot 2 is on the board already/);
  await assertFailsAt(forge.fork().cast(ada, 2, { sequence: 2 }), 'V8', /ballot 2 is on the board already/);
  await assertFailsAt(forge.put(forge.leaves.at(-2)!), 'V8', /ballot 2 is on the board already/);
});

test('V8 a ballot that replaces another one than the voter’s last', async () => {
  const forge = open().cast(ada, 0);
  await assertFailsAt(forge.fork().cast(ada, 2, { replaces: zeros(32) }), 'V8', /replaces another one/);
  await assertFailsAt(forge.cast(bob, 2, { replaces: zeros(32) }), 'V8', /replaces another one/);
});

test('V8 a second ballot, and a ballot from a page, where the manifest forbids them', async () => {
  const voters = { ...plan().voters, revote: false, pages: false };
  const forge = small({ voters }, [ada, bob]).cast(ada, 0);
  assert.equal((await verdictOn(forge.transcript())).outcome, 'valid so far');
  await assertFailsAt(forge.fork().cast(ada, 1), 'V8', /takes one ballot each/);
  await assertFailsAt(forge.cast(bob, 1, { client: 'page' }), 'V8', /takes no ballots from pages/);
});

test('V8 more ballots of one voter than the manifest allows', () => {
  const forge = small({ limits: { ballotsPerVoter: 2, voters: 2 } }, [ada])
    .cast(ada, 0)
    .audit(ada, 0);
  return assertFailsAt(forge.cast(ada, 1), 'V8', /one voter may send 2/);
});

test('V8 a ballot of someone who is not on the roll', () =>
  assertFailsAt(open().cast(stranger, 0), 'V8', /this key is not on the roll/, /^the holder of key/));

test('V8 a ballot wider or narrower than the election’s, even where it does not divide into ciphertexts [17]', async () => {
  for (const length of [0, 32, 128]) {
    const sealed = { ciphertexts: zeros(length), proof: zeros(length) };
    await assertFailsAt(open().cast(ada, 0, { sealed }), 'V8', /a ballot is 1 blocks? of 64 bytes wide/);
  }
});

test('V8 a ballot half that is the identity [19]', () => {
  const forge = open();
  const { ciphertexts, proof } = forge.seal(ada, 0).body.sealed;
  const sealed = { ciphertexts: concat(ciphertexts.subarray(0, 32), zeros(32)), proof };
  return assertFailsAt(forge.cast(ada, 0, { sealed }), 'V8', /identity/);
});

test('V8 a ballot after the close', () =>
  assertFailsAt(open().cast(bob, 0).close().cast(ada, 0), 'V8', /voting has closed/));

// ---- V9 ----------------------------------------------------------------------------------------------------------------

test('V9 a ballot that was audited is cast all the same, and the reverse [21]', async () => {
  const forge = open();
  const { body, opening } = forge.seal(ada, 0);
  const audit = { ballot: body, opening };
  await assertFailsAt(forge.fork().say('audit', ada, audit).say('ballot', ada, body), 'V9', /can never be cast/);
  await assertFailsAt(forge.say('ballot', ada, body).say('audit', ada, audit), 'V9', /can never be cast/);
});

test('V9 a test that costs its voter the only ballot, in version 2', async () => {
  const one = { limits: { ballotsPerVoter: 1, voters: 2 } };
  await assertFailsAt(small(one, [ada]).audit(ada, 0), 'V9', /would use up what is left for the voter’s ballot/);
  const two = { limits: { ballotsPerVoter: 2, voters: 2 } };
  assert.equal((await verdictOn(small(two, [ada]).audit(ada, 0).transcript())).outcome, 'valid so far');
  await assertFailsAt(small(two, [ada]).audit(ada, 0).audit(ada, 0), 'V9', /would use up/);
});

test('V9 a test of a ballot that could not be cast: of a low sequence, in place of another, or behind the only one', async () => {
  const test = (forge: Forge, altered: Partial<BallotBody>, voter = ada) => {
    const { body, opening } = forge.seal(voter, 0);
    return forge.fork().say('audit', voter, { ballot: { ...body, ...altered }, opening });
  };
  const forge = open().cast(ada, 0);
  const { hash } = forge.record.signers.get(ada.publicKey)!.ballot!;
  await assertFailsAt(test(forge, { sequence: 1 }), 'V9', /ballot 1 is on the board already/, /^voter .* said it/);
  await assertFailsAt(test(forge, { replaces: null }), 'V9', /replaces another one/);
  await assertFailsAt(test(forge, { replaces: zeros(32) }), 'V9', /replaces another one/);
  await assertFailsAt(test(forge, { replaces: hash }, bob), 'V9', /replaces another one/);
  assert.equal((await verdictOn(test(forge, {}).transcript())).outcome, 'valid so far');
  const once = small({ voters: { ...plan().voters, revote: false } }, [ada]).cast(ada, 0);
  await assertFailsAt(test(once, {}), 'V9', /takes one ballot each/);
  const old = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1 }))
    .ceremony()
    .roll([ada])
    .cast(ada, 0);
  assert.equal((await verdictOn(test(old, { sequence: 1, replaces: null }).transcript())).outcome, 'valid so far');
});

test('V9 an opening that says something else than the ballot holds', () => {
  const forge = open();
  const { body } = forge.seal(ada, 0);
  const { opening } = forge.seal(ada, 1);
  return assertFailsAt(forge.say('audit', ada, { ballot: body, opening }), 'V9', /something else than its opening/);
});

test('V9 an audited ballot that was another voter’s [4]', () => {
  const forge = open();
  const { body, opening } = forge.seal(ada, 0);
  return assertFailsAt(forge.say('audit', cleo, { ballot: body, opening }), 'V9', /does not hold/);
});

const tested = () => open().audit(ada, 0);

test('V9 an objection to a ballot that its author has not opened, or to none', async () => {
  const forge = tested();
  await assertFailsAt(forge.fork().object(bob), 'V9', /has opened no such ballot/, /^voter /);
  await assertFailsAt(forge.fork().object(stranger), 'V9', /has opened no such ballot/, /^the holder of key/);
  await assertFailsAt(forge.fork().object(ada, zeros(32)), 'V9', /has opened no such ballot/);
  const cast = leafHash(forge.cast(ada, 0).leaves.at(-1)!);
  await assertFailsAt(forge.object(ada, cast), 'V9', /has opened no such ballot/);
});

test('V9 a second objection to one opened ballot, and one after the end', async () => {
  await assertFailsAt(tested().object(ada).object(ada), 'V9', /objected to this opened ballot already/, /^voter /);
  await assertFailsAt(at('published').object(bob), 'V9', /the board has come to its end/);
});

test('V2 an objection under a manifest of version 1', async () => {
  const forge = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1 }))
    .ceremony()
    .roll([ada])
    .audit(ada, 0);
  assert.equal((await verdictOn(forge.transcript())).outcome, 'valid so far');
  await assertFailsAt(forge.object(ada), 'V2', /version 1 holds no objection/);
});
