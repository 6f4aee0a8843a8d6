import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, concat, equal, hex, utf8 } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';
import { nameHash } from '../../election/names/name-hash.ts';
import { readEntry } from '../entry.ts';
import { blobsIn } from '../evidence.ts';
import { eventful, plain, verdictOn } from '../verify/testing/elections.ts';
import { nameOf, namesOf } from '../verify/testing/forge.ts';
import { checkNames, type NamedVoter, type Names, readNames, writeNames } from './names-file.ts';

const { forge, voters } = plain();
const names = namesOf(forge);
const entries = forge.leaves.map(readEntry);
const { fingerprint } = forge.record;
const blobs = blobsIn(forge.blobs);
const check = (changed: Partial<Names>) => checkNames({ ...names, ...changed }, fingerprint, entries, blobs);
const standings = (changed: readonly NamedVoter[]) => check({ voters: changed }).lines.map(({ standing }) => standing);
const [first, ...others] = names.voters as [NamedVoter, ...NamedVoter[]];

test('a file of names fits the roll of its election, whatever the order of its lines', () => {
  const { lines, unnamed, complete } = checkNames(readNames(writeNames(names)), fingerprint, entries, blobs);
  assert.equal(complete, true);
  assert.deepEqual(unnamed, []);
  assert.deepEqual(lines.map(({ name }) => name).sort(), names.voters.map(({ name }) => name).sort());
  assert.equal(check({ voters: names.voters.toReversed() }).complete, true);
});

test('the hash on the roll is the one that the protocol names', () => {
  const blinding = new Uint8Array(32).fill(7);
  const framed = (data: Uint8Array) => concat(Uint8Array.of(data.length, 0, 0, 0, 0, 0, 0, 0), data);
  const parts = ['ostraka/1', 'voter name', 'blinding', blinding, 'name', 'Zoë'];
  const bytes = parts.map((part) => framed(typeof part === 'string' ? utf8(part) : part));
  assert.deepEqual(nameHash({ name: 'Zoë', blinding }), sha256(...bytes));
  for (const short of [null, blinding.subarray(1)])
    assert.throws(() => nameHash({ name: 'Zoë', blinding: short }), { code: 'internal' });
});

test('another name, other random bytes, another voter’s line, a line twice: each is seen, and its key is unnamed', () => {
  for (const wrong of [{ name: 'Eve' }, { blinding: sha256(first.blinding) }, { name: `${first.name}\u200b` }]) {
    const { lines, unnamed, complete } = check({ voters: [{ ...first, ...wrong }, ...others] });
    assert.equal(complete, false);
    assert.equal(lines[0]!.standing, 'another name');
    assert.deepEqual(unnamed.map(hex), [hex(first.key)]);
  }
  const stranger = nameOf(voters[3]!.publicKey);
  assert.deepEqual(standings([stranger, ...names.voters]).slice(0, 2), ['not on the roll', 'held']);
  assert.deepEqual(standings([...names.voters, first]).at(-1), 'twice');
  assert.deepEqual(standings([{ ...first, key: others[0]!.key }]), ['another name']);
  const fewer = check({ voters: others });
  assert.deepEqual([fewer.complete, fewer.unnamed.map(hex)], [false, [hex(first.key)]]);
  assert.equal(check({ voters: [] }).complete, false);
});

test('names of another election, and a roll without names, are said as such', () => {
  assert.throws(() => check({ election: sha256(fingerprint) }), { code: 'other-names' });
  const coded = eventful().forge;
  const none = { election: coded.record.fingerprint, voters: [] };
  const { leaves, record, blobs } = coded;
  const checkCodes = () => checkNames(none, record.fingerprint, leaves.map(readEntry), blobsIn(blobs));
  assert.throws(checkCodes, { code: 'no-names' });
});

test('what is no file of names is refused with why', () => {
  const file = JSON.parse(writeNames(names));
  assert.equal(writeNames(names), `${JSON.stringify(file, null, 1)}\n`);
  assert.equal(writeNames({ ...names, voters: [] }), `${JSON.stringify({ ...file, voters: [] }, null, 1)}\n`);
  for (const changed of [
    '',
    '[]',
    '{"ostraka":"names of voters"}',
    JSON.stringify({ ...file, version: 2 }),
    JSON.stringify({ ...file, more: 1 }),
    JSON.stringify({ ...file, election: 'ab' }),
    JSON.stringify({ ...file, voters: [{ ...file.voters[0], name: 'a\u001b[2J' }] }),
    JSON.stringify({ ...file, voters: [{ ...file.voters[0], blinding: 'zz' }] }),
  ])
    assert.throws(() => readNames(changed), { code: 'unreadable' }, changed);
});

test('the file tells nobody who signed up when: it has the order of the keys, as the roll does', () => {
  const { voters: lines } = readNames(writeNames({ ...names, voters: names.voters.toReversed() }));
  for (const [i, { key }] of lines.entries()) if (i > 0) assert.ok(compare(lines[i - 1]!.key, key) < 0);
});

test('a transcript verifies without its names, and holds none of them', async () => {
  const transcript = forge.transcript();
  assert.equal((await verdictOn(transcript)).outcome, 'valid');
  const all = [...transcript.entries, ...transcript.blobs];
  for (const { name, blinding } of names.voters) {
    assert.ok(!all.some((bytes) => Buffer.from(bytes).includes(name)), name);
    assert.ok(!all.some((bytes) => Buffer.from(bytes).includes(Buffer.from(blinding))), name);
  }
  assert.ok(names.voters.every(({ key }) => forge.record.voters!.has(key)));
  assert.ok(!equal(nameHash(names.voters[0]!), nameHash(names.voters[1]!)));
});
