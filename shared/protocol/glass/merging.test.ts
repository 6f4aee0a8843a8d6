/** What is told of one laptop's mix in parts, and what is told of ballots that were replaced. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ElectionRecord } from '../../board/record.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../codec/cbor.ts';
import { unpackSecrets } from '../jobs.ts';
import { opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { cast } from '../voter.ts';
import { type Disclosure, disclosureSchema, type Passages } from './disclosure.ts';
import { Disclosures } from './disclosures.ts';
import { isTrue } from './is-true.ts';
import { releaseBallot } from './release.ts';
import { ownMix, showing } from './showing.ts';

/** Six voters, through one laptop to the end. */
function lesson() {
  const { network, voters } = opened(1, 6, planOf({ threshold: 1, leastMixes: 1, lesson: true }));
  for (const [i, key] of voters.entries()) network.cast(key, ranked(i % 3));
  const secrets = new Map<string, Bytes>();
  network.nodeSees = (_node, effect) => {
    if (effect.do === 'keep-secret') secrets.set(effect.name, effect.value);
  };
  network.order('close');
  const { record } = network;
  const ballotOf = (i: number) => record.signers.get(voters[i]!.publicKey)!.ballot!.hash;
  const release = (i: number) => releaseBallot(record.fingerprint, ballotOf(i), voters[i]!);
  const blob = (sha256: Bytes) => network.blobs.get(hex(sha256));
  const own = ownMix(record, 1)!;
  const kept = unpackSecrets(secrets.get(`mix/${hex(own.mix.input)}`)!, 6);
  const show = (known: Disclosures) => showing(record, own, known.trails(record, blob)!, kept, blob);
  return { record, release, blob, show };
}

const followed = (known: Disclosures, record: ElectionRecord, blob: (sha256: Bytes) => Bytes | undefined) =>
  known.trails(record, blob)!.trails.filter(({ places }) => places.length === 2).length;

test('an empty tale of a mix cannot be told; a partial one, or a false one, blocks no other', () => {
  const { record, release, blob, show } = lesson();
  const known = new Disclosures();
  for (const i of [0, 1, 2]) known.take(release(i));
  const told = show(known);
  const part = (...at: number[]): Passages => ({ ...told, passages: at.map((i) => told.passages[i]!) });
  assert.throws(() => decodeAs(disclosureSchema, encodeCanonical({ ...told, passages: [] })), { code: 'bad-shape' });
  const spoilt: Passages = {
    ...told,
    passages: told.passages.map((packed) => packed.map((byte, i) => (i === 9 ? byte ^ 1 : byte))),
  };
  assert.ok(known.take(spoilt));
  assert.equal(followed(known, record, blob), 0);
  assert.equal(
    known.trails(record, blob)!.mixes[0]!.shown,
    'nothing',
    'nobody is accused by what anybody could have made',
  );
  assert.ok(known.take(part(1)));
  assert.equal(followed(known, record, blob), 1);
  assert.ok(known.knows(record, part(1), blob));
  assert.ok(!known.knows(record, told, blob));
  assert.ok(known.take(told));
  assert.equal(followed(known, record, blob), 3);
  assert.equal(known.take(told), false);
});

test('a ballot that is released after a show is followed once its laptop shows again, and that ballot alone', () => {
  const { record, release, blob, show } = lesson();
  const known = new Disclosures();
  for (const i of [0, 1, 2]) known.take(release(i));
  known.take(show(known));
  known.take(release(3));
  assert.equal(followed(known, record, blob), 3);
  const more = show(known);
  assert.equal(more.passages.length, 1);
  assert.ok(isTrue(record, known, more, blob));
  assert.ok(known.take(more));
  assert.equal(followed(known, record, blob), 4);
});

test('in an election in earnest nothing that is told is true, whoever made it', () => {
  const { record, release, blob, show } = lesson();
  const known = new Disclosures();
  for (const i of [0, 1, 2]) known.take(release(i));
  const all: Disclosure[] = [release(0), show(known)];
  const earnest: ElectionRecord = Object.create(record, {
    manifest: { value: { ...record.manifest, lesson: undefined } },
  });
  for (const told of all) {
    assert.equal(isTrue(record, known, told, blob), true);
    assert.equal(isTrue(earnest, known, told, blob), false, told.tell);
  }
  assert.deepEqual(known.releases(earnest), []);
});

test('a voter who votes again and again, and releases each ballot, has room for one', () => {
  const voters = { credentials: 'keys', latecomers: true, revote: true, pages: true } as const;
  const { network, voters: keys } = opened(2, 3, planOf({ lesson: true, voters }));
  for (const key of keys) network.cast(key, ranked(0));
  const known = new Disclosures();
  const { record } = network;
  const own = () => record.signers.get(keys[0]!.publicKey)!.ballot!.hash;
  for (let i = 0; i < 4; i++) {
    const ballot = own();
    assert.ok(known.take(releaseBallot(record.fingerprint, ballot, keys[0]!)));
    known.take({ tell: 'key-part', node: 1, ballot, shares: random(32), proof: random(96) });
    assert.deepEqual(known.releases(record).map(hex), [hex(ballot)]);
    assert.deepEqual(
      known.all.map(({ tell }) => tell),
      ['release', 'key-part'],
    );
    const next = network.seal(keys[0]!, ranked(i % 3), { hash: ballot, sequence: i + 1 });
    assert.ok(network.submit(cast(network.booth, keys[0]!, next)).ok);
  }
  assert.deepEqual(known.releases(record), []);
  assert.deepEqual(known.all, []);
  // Of a ballot that has not come here yet it is kept.
  known.take(releaseBallot(record.fingerprint, random(32), keys[0]!));
  known.releases(record);
  assert.equal(known.all.length, 1);
});
