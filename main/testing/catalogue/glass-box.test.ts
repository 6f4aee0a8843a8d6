/** A laptop that shows how it mixed, over real sockets: in a lesson, and of ballots that nobody has to hide. */
import assert from 'node:assert/strict';
import { before, type TestContext, test } from 'node:test';
import { hex, unhex } from '../../../shared/codec/bytes.ts';
import { choiceFault } from '../../../shared/election/encoding.ts';
import { signList } from '../../../shared/protocol/glass/agreement.ts';
import { type Passages, packPassage, unpackPassage } from '../../../shared/protocol/glass/disclosure.ts';
import type { Trails } from '../../../shared/protocol/glass/disclosures.ts';
import { releaseBallot } from '../../../shared/protocol/glass/release.ts';
import { planFor } from '../../../shared/simulation/script/script.ts';
import { give } from '../../coordinator/organiser.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { Stage } from './stage.ts';

before(() => startArithmetic());

const usual = { nodes: 3, threshold: 2, leastMixes: 2, leastBallots: 1, lossesTolerated: 1, voters: 12 };

interface Held {
  readonly lesson?: boolean;
  /** Voters of flesh and blood. */
  readonly people: number;
  readonly madeUp: number;
  /** Laptops, from 1, that are glass boxes. */
  readonly glass: readonly number[];
  readonly credentials?: 'keys' | 'codes';
}

/** An election until all have voted. */
async function voted(
  t: TestContext,
  { lesson = true, people, madeUp, glass, credentials = 'keys' }: Held,
): Promise<Stage> {
  const plan = planFor({ ...usual, revote: false, latecomers: false });
  const stage = new Stage({ ...plan, lesson, voters: { ...plan.voters, credentials } });
  t.after(() => stage.end());
  await stage.open(3);
  await stage.until('the lobby is full', () => stage.coordinator.loop.state.connected.size === 3);
  await give(stage.coordinator.loop, 'open-enrolment');
  await stage.until('the key stands', () => stage.record?.key != null);
  for (let i = 1; i <= people; i++) await stage.newVoter(`voter-${i}`);
  if (madeUp > 0) await stage.coordinator.lesson.makeUp(madeUp, 'Made up');
  await stage.until('the laptops know of the key', () =>
    stage.nodes.every(({ loop }) => loop.state.replica?.record.key != null),
  );
  for (const i of glass) stage.nodes[i - 1]!.loop.disclose('open');
  await give(stage.coordinator.loop, 'open-voting');
  for (const voter of stage.voters) await stage.vote(voter);
  await stage.until('all have voted', () =>
    [...(stage.record!.voters?.values() ?? [])].every(({ ballot }) => ballot !== null),
  );
  await stage.until(
    'the made-up ballots are released',
    () => stage.coordinator.lesson.disclosures.all.length >= madeUp,
  );
  await stage.until('all laptops hold the ballots', () =>
    stage.nodes.every(({ loop }) => loop.state.replica?.record.log.size === stage.record!.log.size),
  );
  return stage;
}

/** An election to its end. */
async function held(t: TestContext, all: Held): Promise<Stage> {
  const stage = await voted(t, all);
  await stage.close();
  await stage.until('it is over', () => stage.finished);
  await stage.until('all laptops know', () =>
    stage.nodes.every(({ loop }) => loop.state.replica?.record.log.size === stage.record!.log.size),
  );
  return stage;
}

const shown = async (stage: Stage, i: number): Promise<void> => {
  await stage.until(`a trail reaches laptop ${i}`, () => stage.nodes[i - 1]!.loop.glass.standing === 'ready');
  stage.nodes[i - 1]!.loop.disclose('show');
  await stage.until('everybody sees it', () =>
    [stage.coordinator.lesson, ...stage.nodes.map(({ loop }) => loop.glass)].every(
      ({ trails }) => trails?.mixes[i - 1]?.shown === 'passages',
    ),
  );
};
/** What laptop `i` has sent so far has been heard. */
const heard = async (stage: Stage, i: number): Promise<void> => {
  const { session, key } = stage.nodes[i - 1]!;
  session.send({ say: 'battery', percent: 7 });
  await stage.until('it is heard', () => stage.coordinator.loop.state.batteries.get(hex(key.publicKey)) === 7);
};
const lengths = ({ trails }: Trails) => trails.map(({ places }) => places.length);

test('made-up ballots are followed through a glass box, and through an honest laptop the trail ends', async (t) => {
  const stage = await held(t, { people: 2, madeUp: 3, glass: [1, 3] });
  const [first, second, third] = stage.nodes.map(({ loop }) => loop.glass);
  assert.deepEqual([first!.standing, second!.standing, third!.standing], ['ready', 'forgotten', 'waits']);
  assert.throws(() => stage.nodes[1]!.loop.disclose('open'), { code: 'out-of-phase' });
  assert.throws(() => stage.nodes[2]!.loop.disclose('show'), { code: 'not-yet' });
  await shown(stage, 1);
  const trails = stage.coordinator.lesson.trails!;
  assert.equal(trails.count, 5);
  assert.deepEqual(lengths(trails), [2, 2, 2], 'through the first and no further');
  assert.deepEqual(
    trails.mixes.map((mix) => mix.shown),
    ['passages', 'nothing', 'nothing'],
  );
  const peoples = new Set(stage.voters.map(({ receipt }) => hex(receipt!.ballot)));
  assert.ok(trails.trails.every(({ hash }) => !peoples.has(hash)));
  assert.throws(() => stage.nodes[2]!.loop.disclose('show'), { code: 'not-yet' }, 'the trail has ended before it');
  for (const { loop } of stage.nodes) assert.deepEqual(loop.glass.trails, trails, 'every laptop sees the same');
});

test('through glass boxes alone each made-up ballot is followed to its place, and every laptop checks that itself', async (t) => {
  const stage = await held(t, { people: 0, madeUp: 4, glass: [1, 2, 3] });
  const { lesson } = stage.coordinator;
  assert.throws(() => lesson.bet(0), { code: 'not-yet' });
  lesson.mark();
  for (const place of [0, 1, 2, 3]) lesson.bet(place);
  for (const i of [1, 2]) await shown(stage, i);
  assert.deepEqual([lesson.view.game!.truth, lesson.view.game!.hiddenBy], [null, 'node-3']);
  await shown(stage, 3);
  // One bet on each place: one is right, wherever it is.
  assert.equal(lesson.view.game!.truth!.hits, 1);
  assert.equal(lesson.view.game!.truth!.asGood, 4);
  assert.throws(() => lesson.bet(0), { code: 'out-of-phase' });
  const { trails, mixes } = stage.coordinator.lesson.trails!;
  assert.deepEqual(lengths({ trails } as Trails), [4, 4, 4, 4]);
  assert.equal(new Set(trails.map(({ places }) => places.at(-1))).size, 4);
  assert.ok(mixes.every((mix) => mix.shown === 'passages'));
});

test('a ballot that is lent after the laptops have shown how they mixed is followed once they show again', async (t) => {
  const stage = await held(t, { people: 3, madeUp: 2, glass: [1, 2, 3] });
  const { lesson } = stage.coordinator;
  for (const i of [1, 2, 3]) await shown(stage, i);
  assert.deepEqual(lengths(lesson.trails!), [4, 4]);
  const [voter] = stage.voters;
  await voter!.client.release(releaseBallot(stage.record!.fingerprint, voter!.receipt!.ballot, voter!.key));
  assert.deepEqual(lengths(lesson.trails!).sort(), [1, 4, 4]);
  for (const [i, node] of stage.nodes.entries()) {
    await stage.until('it has more to show', () => node.loop.glass.standing === 'ready');
    node.loop.disclose('show');
    await stage.until('all see it', () => Math.min(...lengths(lesson.trails!)) === i + 2);
  }
  assert.deepEqual(lengths(lesson.trails!), [4, 4, 4]);
  await stage.until('nothing is left to be shown', () =>
    stage.nodes.every(({ loop }) => loop.glass.standing === 'shown'),
  );
});

test('with one-time codes made-up voters spend some of them, and a coordinator that comes back is told again what was shown', async (t) => {
  const stage = await held(t, { people: 0, madeUp: 3, glass: [1], credentials: 'codes' });
  await shown(stage, 1);
  const before = stage.coordinator.lesson.trails;
  assert.deepEqual(lengths(before!), [2, 2, 2]);
  assert.ok(await stage.rewrite((leaves) => [...leaves]));
  assert.equal(stage.coordinator.lesson.trails?.mixes[0]?.shown ?? 'nothing', 'nothing');
  await stage.until(
    'the laptops have told it again',
    () => stage.coordinator.lesson.trails?.mixes[0]?.shown === 'passages',
  );
  await stage.until('all are released again', () => stage.coordinator.lesson.trails!.trails.length === 3);
  assert.deepEqual(stage.coordinator.lesson.trails, before);
});

test('what is not true of the board is handed on to nobody, and shown by nobody who is told it', async (t) => {
  const stage = await held(t, { people: 2, madeUp: 2, glass: [1, 2] });
  const { lesson } = stage.coordinator;
  const [first, second] = stage.record!.chain;
  await stage.until('all agree', () => stage.nodes[0]!.loop.glass.standing === 'ready');
  const told = stage.nodes[0]!.loop.glass.show();
  const [one] = told.passages.map(unpackPassage);
  const tell = (change: object): Passages => ({ ...told, ...change });
  const spoilt = Uint8Array.from(one!.factors);
  spoilt[0]! ^= 1;
  const wrong: Readonly<Record<string, Passages>> = {
    'a wrong factor': tell({ passages: [packPassage({ ...one!, factors: spoilt })] }),
    'a wrong place': tell({ passages: [packPassage({ ...one!, to: (one!.to + 1) % 4 })] }),
    'another laptop’s mix as its own': tell({ node: 2 }),
    'its passages for another laptop’s mix': tell({ node: 2, output: second!.output.sha256 }),
    'a list that nobody mixed': tell({ output: first!.input }),
  };
  for (const [what, lie] of Object.entries(wrong)) {
    assert.equal(lesson.hear(lie), false, what);
    const { glass } = stage.nodes[2]!.loop;
    glass.hear(lie);
    assert.ok(
      glass.trails!.trails.every(({ places }) => places.length === 1),
      what,
    );
  }
  assert.equal(lesson.trails!.mixes[0]!.shown, 'nothing');
  assert.equal(lesson.hear(told), true);
});

test('a laptop tells of its own part, and no other tells it for it', async (t) => {
  const stage = await held(t, { people: 2, madeUp: 2, glass: [1] });
  const { lesson } = stage.coordinator;
  const [first, second] = stage.nodes;
  await stage.until('all agree', () => first!.loop.glass.standing === 'ready');
  const told = first!.loop.glass.show();
  const { fingerprint } = stage.record!;
  const list = signList(fingerprint, new Uint8Array(32), 1, first!.key);
  const known = lesson.disclosures.all.length;
  for (const one of [told, list]) second!.session.send({ say: 'lesson', told: one });
  await heard(stage, 2);
  assert.equal(lesson.trails!.mixes[0]!.shown, 'nothing');
  assert.equal(lesson.disclosures.all.length, known);
  first!.session.send({ say: 'lesson', told });
  await heard(stage, 1);
  assert.equal(lesson.trails!.mixes[0]!.shown, 'passages');
});

test('a ballot is released by the key that cast it, and no other’s is followed, by whatever is said', async (t) => {
  const stage = await held(t, { people: 2, madeUp: 2, glass: [1] });
  const { lesson } = stage.coordinator;
  const [ballot] = stage.voters.map(({ receipt }) => receipt!.ballot);
  const { fingerprint } = stage.record!;
  const forged = releaseBallot(fingerprint, ballot!, stage.coordinator.key);
  assert.equal(lesson.hear(forged), false);
  const glass = stage.nodes[0]!.loop.glass;
  glass.hear(forged);
  assert.ok(glass.trails!.trails.every(({ hash }) => hash !== hex(ballot!)));
  // One person lets theirs be followed: who is left over would be followed with them, so nobody is.
  const [, second] = stage.voters;
  lesson.hear(releaseBallot(fingerprint, second!.receipt!.ballot, second!.key));
  await stage.until('the laptop hears of it', () => glass.trails!.withheld === 'one-left');
  assert.deepEqual(glass.trails!.trails, []);
  assert.throws(() => glass.show(), { code: 'not-yet' });
});

test('two of three laptops read a made-up ballot together before the close, one alone does not, and no other ballot', async (t) => {
  const stage = await voted(t, { people: 2, madeUp: 2, glass: [] });
  const loops = stage.nodes.map(({ loop }) => loop);
  const boxes = loops.map(({ glass }) => glass);
  await stage.until('all hear of both', () => boxes.every(({ readings }) => readings.length === 2));
  const peoples = stage.voters.map(({ receipt }) => receipt!.ballot);
  for (const ballot of [...peoples, new Uint8Array(32)]) {
    assert.throws(() => loops[0]!.disclose({ read: ballot }), { code: 'not-released' });
    assert.ok(boxes.every(({ readings }) => readings.every(({ hash }) => hash !== hex(ballot))));
  }
  await stage.until('all agree on both', () => boxes.every(({ awaited }) => awaited.length === 0));
  const [first, second] = boxes[0]!.readings;
  const read = async (i: number, hash: string, joined: number) => {
    loops[i]!.disclose({ read: unhex(hash) });
    await stage.until('all hear of it', () =>
      boxes.every(({ readings }) => readings.find((one) => one.hash === hash)!.joined.length === joined),
    );
    return boxes.map(({ readings }) => readings.find((one) => one.hash === hash)!.read);
  };
  assert.deepEqual(await read(1, first!.hash, 1), [null, null, null], 'one alone reads nothing');
  const [seen, ...others] = await read(2, first!.hash, 2);
  assert.ok(seen?.choices && choiceFault(stage.plan.contests[0]!, seen.choices[0]!) === null);
  assert.deepEqual(others, [seen, seen]);
  assert.equal(boxes[0]!.readings.find(({ hash }) => hash === second!.hash)!.read, null, 'the other one stays sealed');
  await stage.close();
  await stage.until('it is over', () => stage.finished);
  await stage.until('the key is erased', () => boxes.every(({ mayJoin }) => !mayJoin));
  assert.throws(() => loops[0]!.disclose({ read: unhex(second!.hash) }), { code: 'out-of-phase' });
});

test('in an election in earnest nobody is made up, no laptop is a glass box, and nobody listens', async (t) => {
  const stage = await held(t, { lesson: false, people: 3, madeUp: 0, glass: [] });
  const { lesson } = stage.coordinator;
  await assert.rejects(lesson.makeUp(1, 'Made up'), { code: 'not-a-lesson' });
  assert.throws(() => lesson.mark(), { code: 'not-a-lesson' });
  assert.throws(() => lesson.bet(0), { code: 'not-a-lesson' });
  for (const { loop } of stage.nodes) {
    assert.throws(() => loop.disclose('open'), { code: 'not-a-lesson' });
    assert.throws(() => loop.disclose('show'), { code: 'not-a-lesson' });
    const read = stage.voters[0]!.receipt!.ballot;
    assert.throws(() => loop.disclose({ read }), { code: 'not-a-lesson' });
    assert.deepEqual([loop.glass.mayJoin, loop.glass.readings], [false, []]);
    assert.deepEqual([loop.glass.standing, loop.glass.trails], [null, null]);
  }
  const [voter] = stage.voters;
  const release = releaseBallot(stage.record!.fingerprint, voter!.receipt!.ballot, voter!.key);
  assert.equal(lesson.hear(release), false);
  await assert.rejects(voter!.client.release(release), { code: 'not-a-lesson' });
  const [sender] = stage.nodes;
  sender!.session.send({ say: 'lesson', told: release });
  sender!.session.send({
    say: 'lesson',
    told: signList(stage.record!.fingerprint, new Uint8Array(32), 1, sender!.key),
  });
  await heard(stage, 1);
  assert.deepEqual(lesson.disclosures.all, []);
  const { glass } = stage.nodes[0]!.loop;
  glass.hear(release);
  assert.deepEqual(glass.disclosures.all, []);
  assert.equal(glass.disclosures.released(stage.record!), 'nobody');
});
