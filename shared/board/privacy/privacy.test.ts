/** Of manifests and of opened ballots: each sentence with the numbers of its election, and not a step beside it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat } from '../../codec/bytes.ts';
import { signingKey } from '../../crypto/signature.ts';
import type { Choice, Choices } from '../../election/choice.ts';
import { type Contest, VERSION } from '../../election/contest.ts';
import { embed } from '../../election/embedding.ts';
import { blocks, encodeChoices } from '../../election/encoding.ts';
import { closeQuorum, type Manifest } from '../../election/manifest.ts';
import { countPlaintexts, type Joined, readTally } from '../count.ts';
import { newRecord } from '../record.ts';
import { giveaways } from './outcome.ts';
import { type Privacy, privacyOf, privacyOfPlan } from './privacy.ts';
import { privacyTopics } from './topics.ts';

const key = (i: number) => signingKey(new Uint8Array(32).fill(i)).publicKey;
const single: Contest = {
  ...{ ballot: 'single', title: 'Speaker', options: ['Ada', 'Ben', 'Cem'], writeIn: true, seats: 1 },
  rules: ['plurality'],
};
const ranking: Contest = {
  ...{ ballot: 'ranking', title: 'Mayor', options: ['Ada', 'Ben', 'Cem'], writeIn: false, seats: 1, ties: true },
  rules: ['schulze'],
};
const approval: Contest = {
  ...{ ballot: 'approval', title: 'Days', options: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], writeIn: false, seats: 1 },
  ...{ most: 5, rules: ['approval'] },
};

const manifestWith = (n: number, also: Partial<Extract<Manifest, { version: 2 }>> = {}): Manifest =>
  ({
    version: VERSION,
    title: 'A test',
    contests: [single],
    threshold: 1,
    leastMixes: 1,
    leastBallots: 1,
    voters: { credentials: 'keys', latecomers: false, revote: true, pages: false },
    limits: { ballotsPerVoter: 20, voters: 1000 },
    timeouts: { ceremony: 30, mix: 60, proof: 60 },
    lossesTolerated: 0,
    wordList: 'english',
    lesson: false,
    simulation: false,
    coordinator: key(100),
    nodes: Array.from({ length: n }, (_, i) => ({ name: `L${i + 1}`, key: key(i + 1) })),
    nonce: new Uint8Array(16),
    ...also,
  }) as Manifest;
const named = ({ told }: Privacy) => privacyTopics.flatMap((topic) => told[topic]).map(({ name }) => name);
const find = ({ told }: Privacy, name: string) =>
  privacyTopics.flatMap((topic) => told[topic]).find((one) => one.name === name);

test('of every plan up to seven laptops the numbers are those that the protocol needs', () => {
  for (let n = 1; n <= 7; n++)
    for (let m = 1; m <= n; m++)
      for (let t = 1; t <= m; t++) {
        const manifest = manifestWith(n, { threshold: t, leastMixes: m });
        const privacy = privacyOfPlan(manifest);
        assert.deepEqual(privacy, privacyOf(newRecord(manifest), null), 'a board of one entry says no more');
        const [openers] = privacy.told.read;
        assert.equal(
          openers!.name,
          n === 1 ? 'holder-alone' : t === 1 ? 'holders-each' : t === n ? 'holders-all' : 'holders-any',
        );
        if (t > 1 && t < n) assert.equal(openers!.values.needed, t);
        assert.equal(find(privacy, 'mixers-plan')!.values.least, m);
        // So many missing leave one too few, and one missing less leaves enough.
        const stop = (name: string, of: number, needed: number) => {
          const count = Number(find(privacy, name)!.values.count);
          assert.ok(of - count < needed && of - (count - 1) >= needed, `${name} of ${n}, ${t}, ${m}`);
        };
        stop('stop-close', n, closeQuorum(manifest));
        stop('stop-mix', n, m);
        stop('stop-open', n, t);
      }
});

test('the organiser’s laptop is said to do what this plan lets it, and nothing else', () => {
  const of = (voters: object) =>
    named(privacyOfPlan(manifestWith(3, { voters: { ...manifestWith(3).voters, ...voters } }))).filter((name) =>
      /^(roll|codes|registrar|who|pages|reminders)/.test(name),
    );
  assert.deepEqual(of({}), ['roll-names', 'roll-frozen', 'who-voted']);
  assert.deepEqual(of({ latecomers: true }), ['roll-names', 'roll-grows', 'who-voted']);
  assert.deepEqual(of({ inventedNames: true }), ['roll-invented', 'roll-frozen', 'who-voted-invented']);
  assert.deepEqual(of({ credentials: 'codes' }), ['codes-plan', 'roll-frozen', 'who-voted-codes']);
  const registrar = manifestWith(3).coordinator;
  assert.deepEqual(of({ credentials: 'codes', registrar }), ['registrar-plan', 'roll-frozen', 'who-voted-codes']);
  assert.deepEqual(of({ pages: true }), ['pages', 'roll-names', 'roll-frozen', 'who-voted']);
  assert.deepEqual(of({ reminders: true }), ['roll-names', 'roll-frozen', 'who-voted', 'reminders']);
  const { leastBallots: _, nonce: __, ...old } = manifestWith(3) as Extract<Manifest, { version: 2 }>;
  assert.ok(named(privacyOfPlan({ ...old, version: 1 } as Manifest)).includes('roll-nameless'));
});

test('who may say that names are one person is an exception to nobody, where the plan allows it', () => {
  const joining = manifestWith(3, { threshold: 2, leastMixes: 2, joinNames: true });
  assert.deepEqual(find(privacyOfPlan(joining), 'count-join')?.values, { needed: 2 });
  assert.equal(find(privacyOfPlan(manifestWith(3)), 'count-join'), undefined);
});

test('a simulation is told of as one, and no other election is', () => {
  assert.equal(privacyOfPlan(manifestWith(3, { simulation: true })).simulation, true);
  assert.equal(privacyOfPlan(manifestWith(3)).simulation, false);
});

test('who lost its turn, or gave parts of the key that do not fit, is nobody to wait for; too few left is said', () => {
  const record = newRecord(manifestWith(3, { threshold: 2, leastMixes: 2 }));
  record.excluded.add(2);
  record.shareSets.set(3, { index: 0, shares: { sha256: key(1), length: 32 }, valid: false });
  const privacy = privacyOf(record, null);
  assert.deepEqual(find(privacy, 'stop-mix')!.values, { needed: 2, total: 2, count: 1, names: 'L1, L3' });
  assert.deepEqual(find(privacy, 'stop-open')!.values, { needed: 2, total: 2, count: 1, names: 'L1, L2' });
  record.excluded.add(1);
  record.shareSets.set(1, { index: 0, shares: { sha256: key(1), length: 32 }, valid: false });
  const stopped = privacyOf(record, null);
  assert.deepEqual(find(stopped, 'stopped-mix')!.values, { needed: 2, left: 1 });
  assert.deepEqual(find(stopped, 'stopped-open')!.values, { needed: 2, left: 1 });
});

// ---- what was opened ------------------------------------------------------------------------------------------------

const pick = (one: number | null, writeIn?: string): Choice =>
  ({
    ...{ ballot: 'single', pick: one },
    ...(writeIn === undefined ? {} : { writeIn }),
  }) as Choice;
const ranks = (...order: number[]): Choice => ({ ballot: 'ranking', ranks: order.map((slot) => [slot]) });
const days = (...picks: number[]): Choice => ({ ballot: 'approval', picks });
const many = <T>(count: number, one: T): T[] => new Array<T>(count).fill(one);

function said(contests: Contest[], ballots: readonly (Choices | null)[], joined: Joined = []): Record<string, unknown> {
  const manifest = manifestWith(3, { contests: contests as Extract<Manifest, { version: 2 }>['contests'] });
  const width = blocks(contests);
  const invalid = embed(new Uint8Array(30 * width).fill(255), width);
  const points = concat(...ballots.map((one) => (one ? embed(encodeChoices(contests, one), width) : invalid)));
  const tally = readTally(countPlaintexts({ ...manifest, roll: ballots.length }, points, new Uint8Array(32), joined));
  assert.equal(tally.invalid, ballots.filter((one) => one === null).length);
  return Object.fromEntries(giveaways(manifest, tally, points).map(({ name, values }) => [name, values]));
}
const keys = (contests: Contest[], ballots: readonly (Choices | null)[]) => Object.keys(said(contests, ballots));

test('a single ballot, few, and the last one', () => {
  assert.deepEqual(keys([single], [[pick(0)]]), ['only-one']);
  const nine = said([single], [...many(4, [pick(0)]), ...many(3, [pick(1)]), ...many(2, [pick(2)])]);
  assert.deepEqual(nine.few, { ballots: 9 });
  assert.deepEqual(nine['last-one'], { ballots: 9, others: 8 });
  const ten = said([single], [...many(5, [pick(0)]), ...many(3, [pick(1)]), ...many(2, [pick(2)])]);
  assert.ok(!('few' in ten) && 'last-one' in ten);
  assert.deepEqual(ten['no-rare'], { ballots: 10 });
});

test('unanimity is told where every ballot is the same, and not where one is blank, invalid or otherwise', () => {
  assert.deepEqual(said([single], many(12, [pick(0)])).unanimous, { ballots: 12 });
  for (const other of [[pick(1)], [pick(null)], null]) {
    const told = said([single], [...many(11, [pick(0)]), other]);
    assert.ok(!('unanimous' in told) && !('all-for' in told) && !('same-answer' in told));
    assert.deepEqual(told['all-but-one'], { others: 11 });
    assert.deepEqual(told.rare, { rare: 1, ballots: 12 });
  }
  const two = said([single], [...many(10, [pick(0)]), ...many(2, [pick(1)])]);
  assert.ok(!('all-but-one' in two) && 'no-rare' in two);
  const three = said([single], [...many(10, [pick(0)]), ...many(2, [pick(1)]), [pick(2)]]);
  assert.ok(!('all-but-one' in three) && 'rare' in three);
});

test('all for one person, though some wrote the name in', () => {
  const told = said([single], [...many(10, [pick(0)]), [pick(3, 'ADA')]]);
  assert.deepEqual(told['all-for'], { title: 'Speaker', ballots: 11, name: 'Ada' });
  assert.ok(!('unanimous' in told) && !('nobody-for' in told));
});

test('one question of several answered alike by all; a ranking’s first place', () => {
  const ballots = [0, 1, 2].flatMap((i) => many(4, [pick(i), ranks(0, 1)]));
  assert.deepEqual(said([single, ranking], ballots)['same-answer'], { title: 'Mayor', ballots: 12 });
  const first = [ranks(0, 1), ranks(0, 2), ranks(0)].flatMap((one) => many(4, [one]));
  assert.deepEqual(said([ranking], first)['same-first'], { title: 'Mayor', ballots: 12 });
  for (const other of [[ranks(1, 0)], [ranks()], null, [{ ballot: 'ranking', ranks: [[0, 1]] } as Choice]])
    assert.ok(!('same-first' in said([ranking], [...first, other])));
});

test('a candidate nobody voted for', () => {
  const told = said([single], [...many(6, [pick(0)]), ...many(6, [pick(1)])]);
  assert.deepEqual(told['nobody-for'], { title: 'Speaker', ballots: 12, names: 'Cem' });
  assert.ok(!('nobody-for' in said([single], [...many(6, [pick(0)]), ...many(6, [pick(1)]), [pick(2)]])));
  const wide = said([approval], [...many(6, [days(0)]), ...many(6, [days()])]);
  assert.deepEqual(wide['nobody-for-many'], { title: 'Days', ballots: 12, count: 4 });
  assert.ok(
    !('nobody-for' in said([ranking], [...many(6, [ranks(0)]), ...many(6, [ranks(1)])])),
    'a ranking has no votes',
  );
});

test('a pattern that one ballot only has, and names that one ballot only writes in', () => {
  const told = said(
    [ranking],
    [...many(10, [ranks(0, 1)]), ...many(2, [ranks(1)]), [ranks(2, 1, 0)], [ranks(2, 0, 1)]],
  );
  assert.deepEqual(told.rare, { rare: 2, ballots: 14 });
  const names = said([single], [...many(10, [pick(0)]), [pick(3, 'Dia')], [pick(3, 'Eva')], [pick(3, 'eva')]]);
  assert.deepEqual(names['names-once'], { title: 'Speaker', ballots: 13, count: 1 });
  assert.deepEqual(names.rare, { rare: 3, ballots: 13 });
  const spelt = [...many(10, [pick(0)]), [pick(3, 'Jon')], [pick(3, 'John')], [pick(3, 'John')]];
  const joined = said([single], spelt, [[['Jon', 'John']]]);
  assert.deepEqual(
    joined['names-once'],
    { title: 'Speaker', ballots: 13, count: 1 },
    'joined names stand in the result apart',
  );
  const crowd = Array.from({ length: 300 }, (_, i) => [pick(3, `Name ${i}`)]);
  assert.ok('names-many' in said([single], crowd));
});

test('of any ballots what is told is what reading each of them tells', () => {
  const answers = fc.tuple(
    fc.constantFrom(pick(0), pick(1), pick(null)),
    fc.constantFrom(ranks(0), ranks(0, 1), ranks(1)),
    fc.constantFrom(days(), days(0), days(0, 1)),
  );
  const ballots = fc.array(fc.option(answers, { freq: 12 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(ballots, (cast) => {
      const told = said([single, ranking, approval], cast);
      const texts = cast.map((one) => JSON.stringify(one));
      const rare = texts.filter((text) => texts.indexOf(text) === texts.lastIndexOf(text)).length;
      const kinds = new Set(texts).size;
      const unanimous = kinds === 1;
      assert.equal('unanimous' in told, unanimous);
      if (unanimous) return;
      assert.deepEqual(told.rare, rare > 0 ? { rare, ballots: cast.length } : undefined);
      assert.equal('all-but-one' in told, kinds === 2 && rare === 1);
      const alike = (i: number) => cast.every((one) => one && JSON.stringify(one[i]) === JSON.stringify(cast[0]![i]));
      assert.equal('same-answer' in told, [0, 1, 2].some(alike));
      const first = cast.every((one) => {
        const { ranks: [best] = [] } = (one?.[1] ?? {}) as { ranks?: number[][] };
        return best && best[0] === (cast[0]?.[1] as { ranks: number[][] } | undefined)?.ranks[0]?.[0];
      });
      assert.equal('same-first' in told, first && !alike(1));
    }),
    { numRuns: 300 },
  );
});
