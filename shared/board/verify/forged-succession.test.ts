/** One forged transcript for each refusal of a key that spoke for an election once: each fails at its own check, and only there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex } from '../../codec/bytes.ts';
import { type SigningKey, useSignatures, verifiesAlone } from '../../crypto/signature.ts';
import { parseNote } from '../note.ts';
import { readTranscript, writeTranscript } from '../transcript-file.ts';
import { assertFailsAt, at, eventful, plain, small, verdictOn } from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { mixedKey, newKeys, plan, planVersion1 } from './testing/parties.ts';

const [ada] = plain().voters as [SigningKey];
const [second, third] = newKeys(2) as [SigningKey, SigningKey];
const all = [1, 2, 3];
const outcomeOf = async (forge: Forge) => (await verdictOn(forge.transcript())).outcome;

test('V18 a coordinator that was deposed takes over again', async () => {
  const forge = at('voted').takeOver(second, all);
  await assertFailsAt(
    forge.fork().takeOver(forge.coordinators[0]!, all),
    'V18',
    /a key of its own/,
    /^the holder of key/,
  );
  assert.equal(await outcomeOf(forge.takeOver(third, all)), 'valid so far', 'a third one may');
  await assertFailsAt(forge.takeOver(second, all), 'V18', /a key of its own/);
});

test('V18 a coordinator who takes over under a key of mixed order', () =>
  assertFailsAt(at('voted').takeOver({ ...second, publicKey: mixedKey().publicKey }, all), 'V18', /a key of its own/));

test('V7 the key of a coordinator that was deposed is put on the roll, or takes a code', async () => {
  const voters = { ...plan().voters, latecomers: true };
  const deposed = (forge: Forge) => [forge.takeOver(second, [1]), forge.coordinators[0]!] as const;
  const [keyed, old] = deposed(small({ voters }, [ada]));
  await assertFailsAt(keyed.roll([old]), 'V7', /coordinator or of a node cannot vote/, /^the coordinator$/);
  const codes = newKeys(2) as [SigningKey, SigningKey];
  const [coded, first] = deposed(small({ voters: { ...voters, credentials: 'codes' } }, [codes[0]]));
  await assertFailsAt(coded.fork().bind(codes[0], first), 'V7', /belongs to another party/);
  await assertFailsAt(coded.replace(codes[0], first), 'V7', /belongs to another code, to a voter or to a party/);
});

test('V18 a takeover behind an end that q nodes have attested; before that the end still needs a coordinator', async () => {
  await assertFailsAt(
    at('finished').takeOver(second, all),
    'V18',
    /q nodes have attested the end/,
    /^the holder of key/,
  );
  const forge = at('published').attest(1).takeOver(second, all).attest(2).attest(3);
  assert.equal(await outcomeOf(forge), 'valid');
});

test('under version 1 deposed keys stand where they stood, and takeovers come at any time', async () => {
  const voters = { ...plan().voters, latecomers: true };
  const forge = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1, voters }))
    .ceremony()
    .roll([ada]);
  const [first] = forge.coordinators;
  assert.equal(await outcomeOf(forge.takeOver(second, [1]).roll([first!])), 'valid so far');
  const again = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1 })).ceremony();
  const [old] = again.coordinators;
  assert.equal(await outcomeOf(again.takeOver(second, [1]).takeOver(old!, [1])), 'valid so far');
});

test('reports and witnesses are judged once, however often the board is folded: behind each proof that fails it is again', async () => {
  const { forge } = eventful();
  const { reports } = forge.said('takeover')!;
  const { signatures } = parseNote(forge.said('mix')!.witness);
  const judged = new Map([...reports, ...signatures].map(({ signature }) => [hex(signature.slice(-64)), 0]));
  assert.equal(judged.size, 3 + 1 + 4);
  useSignatures({
    verifies(signature, message, key) {
      const name = hex(signature);
      if (judged.has(name)) judged.set(name, judged.get(name)! + 1);
      return verifiesAlone(signature, message, key);
    },
  });
  try {
    const verdict = await verdictOn(readTranscript(writeTranscript(forge.transcript())));
    assert.deepEqual([verdict.outcome, verdict.faults.length], ['valid', 4]);
  } finally {
    useSignatures(null);
  }
  assert.deepEqual([...new Set(judged.values())], [1]);
});
