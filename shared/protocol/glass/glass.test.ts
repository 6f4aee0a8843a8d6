/** Whose ballots a lesson follows: those that their own keys released, through whatever is said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../codec/cbor.ts';
import { MAX_NODES } from '../../crypto/ceremony/bounds.ts';
import { passageOf } from '../../crypto/shuffle/passage.ts';
import type { Contest } from '../../election/contest.ts';
import { choiceFault } from '../../election/encoding.ts';
import { unpackSecrets } from '../jobs.ts';
import { readMessage, toNode, writeMessage } from '../messages.ts';
import { keyShare } from '../node/ceremony.ts';
import { opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { disclosureSchema, MAX_FOLLOWED, type Passages, packPassage, unpackPassage } from './disclosure.ts';
import { Disclosures } from './disclosures.ts';
import { isTrue } from './is-true.ts';
import { drawChoices, madeUpKey } from './made-up.ts';
import { keyPartFor, readingsOf } from './reading.ts';
import { releaseBallot, releasedAmong } from './release.ts';
import { arriving, ownMix, showing } from './showing.ts';

/** Five voters, of whom the last two are made up, through two laptops to the end. */
async function lesson(isLesson = true) {
  const { network, voters } = opened(2, 5, planOf({ threshold: 1, leastMixes: 2, lesson: isLesson }));
  for (const [i, key] of voters.entries()) network.cast(key, ranked(i % 3));
  const secrets = new Map<string, Bytes>();
  network.nodeSees = (_node, effect) => {
    if (effect.do === 'keep-secret') secrets.set(effect.name, effect.value);
  };
  network.order('close');
  const { record } = network;
  const ballotOf = (i: number) => record.signers.get(voters[i]!.publicKey)!.ballot!.hash;
  const release = (i: number, by = i) => releaseBallot(record.fingerprint, ballotOf(i), voters[by]!);
  const blob = (sha256: Bytes) => network.blobs.get(hex(sha256));
  const secretsOf = (node: number) => {
    const { mix } = ownMix(record, node)!;
    return unpackSecrets(secrets.get(`mix/${hex(mix.input)}`)!, 5);
  };
  return { record, voters, ballotOf, release, blob, secretsOf };
}
const knowing = (...all: Parameters<Disclosures['take']>[0][]): Disclosures => {
  const known = new Disclosures();
  for (const told of all) assert.ok(known.take(told));
  return known;
};

test('released ballots are followed from laptop to laptop, to the places where the lists hold them', async () => {
  const { record, release, blob, secretsOf, ballotOf } = await lesson();
  const known = knowing(release(3), release(4));
  for (const node of [1, 2]) {
    const trails = known.trails(record, blob)!;
    const told = showing(record, ownMix(record, node)!, trails, secretsOf(node), blob);
    assert.ok(isTrue(record, known, told, blob));
    assert.ok(known.take(told));
  }
  const { trails } = known.trails(record, blob)!;
  assert.deepEqual(
    trails.map(({ hash, places }) => [hash, places[0], places.length]),
    [3, 4].map((i) => [hex(ballotOf(i)), i, 3]),
  );
  for (const { places } of trails)
    assert.deepEqual(
      places.slice(1),
      [1, 2].map((node, at) => secretsOf(node).permutation.indexOf(places[at]!)),
    );
});

test('of a person’s ballot nothing is shown, handed on or seen, though it be true', async () => {
  const { record, release, blob, secretsOf } = await lesson();
  const known = knowing(release(3), release(4));
  const own = ownMix(record, 1)!;
  const { passages, ...rest } = showing(record, own, known.trails(record, blob)!, secretsOf(1), blob);
  assert.deepEqual(
    passages.map((packed) => unpackPassage(packed).from),
    [3, 4],
  );
  for (const from of [0, 1, 2]) {
    const told: Passages = {
      ...rest,
      passages: [...passages, packPassage(passageOf(secretsOf(1), record.width, from))],
    };
    assert.equal(isTrue(record, known, told, blob), false);
    const misled = knowing(release(3), release(4), told);
    assert.ok(misled.trails(record, blob)!.trails.every(({ places }) => places[0] !== from));
  }
  // Nor does a second laptop have anything to show before the first has.
  const second = ownMix(record, 2)!;
  assert.deepEqual(arriving(known.trails(record, blob)!, second.at), []);
  assert.throws(() => showing(record, second, known.trails(record, blob)!, secretsOf(2), blob), { code: 'not-yet' });
});

test('the secrets of another mix show nothing', async () => {
  const { record, release, blob, secretsOf } = await lesson();
  const known = knowing(release(3), release(4));
  const trails = known.trails(record, blob)!;
  assert.throws(() => showing(record, ownMix(record, 1)!, trails, secretsOf(2), blob), { code: 'bad-secrets' });
});

test('no other key releases a ballot, none of another election, and in an election in earnest nothing does', async () => {
  const { record, release, voters, ballotOf } = await lesson();
  assert.equal(knowing(release(3, 4)).released(record), 'nobody');
  const elsewhere = releaseBallot(random(32), ballotOf(3), voters[3]!);
  assert.equal(knowing(elsewhere).released(record), 'nobody');
  const earnest = await lesson(false);
  const known = knowing(earnest.release(3), earnest.release(4));
  assert.equal(known.released(earnest.record), 'nobody');
  assert.equal(known.trails(earnest.record, earnest.blob), null);
});

test('exactly as many parts of the key as the threshold open a released ballot; forged ones are none, and no other ballot has any', () => {
  const { network, voters } = opened(3, 4, planOf({ threshold: 2, leastMixes: 2, lesson: true }));
  for (const [i, key] of voters.entries()) network.cast(key, ranked(i % 3, (i + 1) % 3));
  const { record } = network;
  const ballotOf = (i: number) => record.signers.get(voters[i]!.publicKey)!.ballot!.hash;
  const release = (i: number) => releaseBallot(record.fingerprint, ballotOf(i), voters[i]!);
  const known = knowing(release(2), release(3));
  const partOf = (node: number, ballot: Bytes, as = node) => {
    const secret = keyShare(record, node, network.nodes[node - 1]!.state.disk.secrets);
    return keyPartFor(record, known, { node: as, secret }, ballot, random);
  };
  for (const other of [0, 1]) {
    assert.throws(() => partOf(1, ballotOf(other)), { code: 'not-released' });
    // As a program of its own would make it.
    const generous = knowing(release(0), release(1), release(2));
    const secret = keyShare(record, 1, network.nodes[0]!.state.disk.secrets);
    assert.throws(
      () => keyPartFor(record, generous, { node: 1, secret }, ballotOf(other), random),
      { code: 'not-released' },
      'one would be left',
    );
    const forced = { ...partOf(1, ballotOf(2)), ballot: ballotOf(other) };
    assert.equal(
      isTrue(record, known, forced, () => undefined),
      false,
    );
  }
  const forged = partOf(1, ballotOf(3), 2);
  assert.equal(
    isTrue(record, known, forged, () => undefined),
    false,
  );
  const readOf = (...parts: ReturnType<typeof partOf>[]) =>
    readingsOf(record, knowing(release(2), release(3), ...parts)).find(({ hash }) => hash === hex(ballotOf(3)))!;
  assert.equal(readOf().read, null);
  assert.deepEqual(
    readOf(partOf(3, ballotOf(3)), forged).joined.map(({ node }) => node),
    [3],
  );
  assert.equal(readOf(partOf(3, ballotOf(3)), forged).read, null);
  for (const pair of [
    [1, 2],
    [3, 1],
    [2, 3],
  ])
    assert.deepEqual(readOf(...pair.map((node) => partOf(node, ballotOf(3)))).read, { choices: ranked(0, 1) });
});

test('where one ballot would be left over nobody is followed; where none is, all are, as many as a screen shows', () => {
  const cast = Array.from({ length: 60 }, (_, i) => ({
    ballot: { hash: random(32), index: i, sequence: 1, client: 'app' as const, ciphertexts: random(64) },
    voter: random(32),
  }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), (count) => {
      const released = releasedAmong(cast, ({ ballot }) => ballot.index < count, true);
      const early = releasedAmong(cast, ({ ballot }) => ballot.index < count, false);
      assert.deepEqual(early, count === 60 ? 'none-left' : released, 'who votes next would be alone');
      if (count === 0) assert.equal(released, 'nobody');
      else if (count === 59) assert.equal(released, 'one-left');
      else
        assert.deepEqual(
          typeof released !== 'string' && released.map(({ place }) => place),
          Array.from({ length: Math.min(count, MAX_FOLLOWED) }, (_, i) => i),
        );
    }),
  );
});

test('the most that a glass box shows fits a frame, and comes out of it as it went in', () => {
  const passage = { from: 7, to: 4_000_000_000, factors: random(32 * 61) };
  const passages = Array.from({ length: MAX_FOLLOWED }, () => packPassage(passage));
  const told: Passages = { tell: 'passages', node: MAX_NODES, output: random(32), passages };
  const heard = readMessage(toNode, writeMessage({ say: 'lesson', told }));
  assert.deepEqual(heard, { say: 'lesson', told });
  assert.deepEqual(unpackPassage(told.passages[0]!), passage);
  const short = { ...told, passages: [random(8)] };
  assert.throws(() => decodeAs(disclosureSchema, encodeCanonical(short)), { code: 'bad-shape' });
});

test('made-up voters choose what every kind of ballot allows, and have keys that only their seed gives', () => {
  const options = ['Ada', 'Ben', 'Cem', 'Dora'];
  const common = { title: 'Speaker', options, seats: 1 };
  for (const writeIn of [false, true]) {
    const contests: Contest[] = [
      { ...common, writeIn, ballot: 'single', rules: ['plurality'] },
      { ...common, writeIn, ballot: 'approval', most: 2, rules: ['approval'] },
      { ...common, writeIn, ballot: 'score', top: 5, rules: ['score'] },
      { ...common, writeIn, ballot: 'ranking', ties: false, rules: ['schulze'] },
    ];
    for (let i = 0; i < 50; i++)
      for (const [at, choice] of drawChoices(contests, random).entries())
        assert.equal(choiceFault(contests[at]!, choice), null);
  }
  const [seed, election] = [random(32), random(32)];
  const keys = [madeUpKey(seed, election, 1), madeUpKey(seed, election, 2), madeUpKey(random(32), election, 1)];
  assert.equal(new Set(keys.map(({ publicKey }) => hex(publicKey))).size, 3);
  assert.ok(equal(madeUpKey(seed, election, 1).publicKey, keys[0]!.publicKey));
});
