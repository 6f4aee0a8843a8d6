/** A registrar makes the codes: one forged transcript for each refusal of what it has not signed, each at V7 and only there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex } from '../../codec/bytes.ts';
import { type SigningKey, sign } from '../../crypto/signature.ts';
import { fingerprintOf, manifestFault, type Plan, planFault, versionOf } from '../../election/manifest.ts';
import { keyWords } from '../../election/words/words.ts';
import { KEY_BYTES, layRoll } from '../roll/records.ts';
import { type RollHead, registrarReplaceBytes, registrarRollBytes } from '../roll/registrar.ts';
import { assertFailsAt, checkIn, small, verdictOn } from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { newKeys, plan, planVersion1, planVersion3 } from './testing/parties.ts';

const [registrar, other, successor] = newKeys(3) as [SigningKey, SigningKey, SigningKey];
const codes = newKeys(5) as [SigningKey, SigningKey, SigningKey, SigningKey, SigningKey];
const voters = { ...plan().voters, credentials: 'codes', registrar: registrar.publicKey } as const;
const asked = { threshold: 1, leastMixes: 1, voters };
const base = small(planVersion3(asked));
const twin = small(planVersion3(asked));
const three = codes.slice(0, 3);

const headOf = (keys: readonly SigningKey[]): RollHead =>
  layRoll(
    keys.map(({ publicKey }) => publicKey),
    KEY_BYTES,
  ).body;

/** This roll with what `by` signs for `head` under the fingerprint of `of`. */
const signed = (
  {
    head = headOf(three),
    of = base,
    by = registrar,
    on = base,
  }: {
    readonly head?: RollHead;
    readonly of?: Forge;
    readonly by?: SigningKey;
    readonly on?: Forge;
  } = {},
  keys = three,
): Forge => on.fork().roll(keys, { registrar: sign(registrarRollBytes(of.record.fingerprint, head), by) });

const COORDINATOR = /^the coordinator$/;
const fails = (forge: Forge, message: RegExp) => assertFailsAt(forge, 'V7', message, COORDINATOR);
const UNSIGNED = /the registrar has not signed this roll/;

test('a roll and a replacement that the registrar has signed stand, and the verdict says who made the codes', async () => {
  const opened = signed();
  const forge = replaced(opened, registrar);
  const verdict = await verdictOn(forge.transcript());
  assert.equal(verdict.outcome, 'valid so far', checkIn(verdict, 'V7').message);
  assert.equal(verdict.election?.version, 3);
  const words = keyWords(registrar.publicKey, base.manifest).join(' ');
  assert.ok(verdict.claims.some(({ english }) => english.includes(words)));
});

test('V7 a roll that the registrar has not signed', async () => fails(base.fork().roll(three), UNSIGNED));

test('V7 a roll with the registrar’s signature over another count, root or election', async () => {
  const head = headOf(three);
  await fails(signed({ head: { ...head, count: 4 } }), UNSIGNED);
  await fails(signed({ head: headOf(codes.slice(0, 2)) }), UNSIGNED);
  await fails(signed({ of: twin }), UNSIGNED);
});

test('V7 a roll that somebody else has signed: a stranger, the coordinator', async () => {
  await fails(signed({ by: other }), UNSIGNED);
  await fails(signed({ by: base.coordinator }), UNSIGNED);
});

test('V7 one code more than the registrar has signed', async () => fails(signed({}, codes.slice(0, 4)), UNSIGNED));

test('V7 the registrar’s own key on the roll', async () => {
  const keys = [...three, registrar];
  await fails(signed({ head: headOf(keys) }, keys), /the key of the coordinator/);
});

/** Code 3 in place of code 0, as `by` has signed that `fresh` takes its place. */
function replaced(forge: Forge, by: SigningKey | null, fresh = codes[3]): Forge {
  const body = { revoked: codes[0].publicKey, replacement: codes[3].publicKey };
  const claimed = { ...body, replacement: fresh.publicKey };
  return forge.say('replace', forge.coordinator, {
    ...body,
    ...(by ? { registrar: sign(registrarReplaceBytes(forge.record.fingerprint, claimed), by) } : {}),
  });
}

test('V7 a code replaced without the registrar’s signature, with another’s, with one for another code', async () => {
  const said = /the registrar has not signed that this code is replaced/;
  await fails(replaced(signed(), null), said);
  await fails(replaced(signed(), other), said);
  await fails(replaced(signed(), registrar, codes[4]), said);
});

test('V2 a registrar’s signature in an election that names none', async () => {
  const plain = small({ voters: { ...plan().voters, credentials: 'codes' } });
  const signature = sign(registrarRollBytes(plain.record.fingerprint, headOf(three)), registrar);
  await assertFailsAt(plain.fork().roll(three, { registrar: signature }), 'V2', /a roll of another version/);
  const swapped = replaced(plain.fork().roll(three), registrar);
  await assertFailsAt(swapped, 'V2', /where the manifest names no registrar/);
});

test('V18 the registrar takes over', async () => {
  const takenBy = (key: SigningKey) => signed().takeOver(key, [1]);
  await assertFailsAt(takenBy(registrar), 'V18', /needs a key of its own/);
  assert.equal((await verdictOn(takenBy(successor).transcript())).outcome, 'valid so far');
});

test('a registrar needs version 3 and codes, no lesson, and a key of its own', () => {
  const whole = plan({ voters });
  assert.equal(versionOf(whole), 3);
  assert.equal(planFault(whole), null);
  const faultOf = (changed: Partial<Plan>) => planFault({ ...whole, ...changed });
  assert.match(faultOf({ voters: { ...voters, credentials: 'keys' } })!, /makes one-time codes/);
  assert.match(faultOf({ lesson: true })!, /a lesson makes voters up/);
  assert.match(faultOf({ rehearsal: true })!, /a rehearsal has no registrar/);
  assert.match(faultOf({ voters: { ...voters, registrar: new Uint8Array(32) } })!, /not a valid Ed25519 key/);
  for (const key of [base.coordinator.publicKey, base.node(1).publicKey]) {
    const manifest = { ...base.manifest, voters: { ...voters, registrar: key } } as typeof base.manifest;
    assert.match(manifestFault(manifest)!, /two parties of the manifest share one key/);
  }
  const another = { ...base.manifest, voters: { ...voters, registrar: other.publicKey } } as typeof base.manifest;
  assert.notEqual(hex(fingerprintOf(another)), hex(base.record.fingerprint));
});

test('V1 a registrar in a manifest of version 1 or 2', () => {
  for (const asked of [plan({ voters }), planVersion1({ voters })])
    assert.throws(() => Forge.election(1, asked), { code: 'bad-shape', message: /voters\.registrar/ });
});
