import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { publishedPolls } from '../../../shared/election/tally/side-by-side/published.ts';
import {
  type Draft,
  draftOf,
  dropped,
  fits,
  moreKinds,
  moreOptions,
  moved,
  pollOf,
  renamed,
  toggled,
  withKind,
  withoutKind,
  withoutOption,
} from './draft.ts';

const draft: Draft = {
  options: ['Ada', 'Ben', 'Cem'],
  kinds: [
    { id: 0, count: '3', order: [0, 1, 2] },
    { id: 1, count: '2', order: [2, 1] },
  ],
};

test('what is published is drafted and counted as it was', () => {
  for (const { options, ballots } of Object.values(publishedPolls))
    assert.deepEqual(pollOf(draftOf({ options, ballots, scale: 1 })), { options, ballots, scale: 1 });
});

test('what cannot be changed by hand is not drafted: many kinds, equal ranks, fractions', () => {
  const poll = publishedPolls.tennessee;
  assert.ok(fits(poll));
  assert.equal(fits({ ...poll, scale: 2 }), false);
  assert.equal(fits({ ...poll, ballots: [{ marks: [[0, 1]], count: 1 }] }), false);
  assert.equal(fits({ ...poll, ballots: [{ marks: [[0]], count: 1_000_001 }] }), false);
  assert.equal(fits({ ...poll, ballots: new Array(25).fill(poll.ballots[0]) }), false);
  assert.equal(fits({ ...poll, options: [...'ABCDEFGHI'] }), false);
});

test('equal ballots are one kind, none and blank ones are not counted', () => {
  const kinds = [
    ...draft.kinds,
    { id: 2, count: '4', order: [2, 1] },
    { id: 3, count: '0', order: [0] },
    { id: 4, count: '9', order: [] },
  ];
  assert.deepEqual(pollOf({ ...draft, kinds })?.ballots, [
    { marks: [[0], [1], [2]], count: 3 },
    { marks: [[2], [1]], count: 6 },
  ]);
});

test('a number or a name that is none is not counted as if it were', () => {
  for (const count of ['', 'many', '-1', '1.5', '1000001'])
    assert.equal(pollOf(withKind(draft, 0, { count })), null, count);
  for (const name of ['', ' ', 'Ben', ' Ben ']) assert.equal(pollOf(renamed(draft, 0, name)), null, name);
  assert.deepEqual(pollOf(renamed(draft, 0, 'Dia'))?.options, ['Dia', 'Ben', 'Cem']);
});

test('names move by one and by drop, and no name is lost or doubled', () => {
  assert.deepEqual(moved([0, 1, 2], 2, -1), [0, 2, 1]);
  assert.deepEqual(moved([0, 1, 2], 0, 1), [1, 0, 2]);
  assert.deepEqual(moved([0, 1, 2], 0, -1), [0, 1, 2]);
  assert.deepEqual(moved([0, 1, 2], 2, 1), [0, 1, 2]);
  assert.deepEqual(dropped([0, 1, 2], 0, 3), [1, 2, 0]);
  assert.deepEqual(dropped([0, 1, 2], 2, 0), [2, 0, 1]);
  assert.deepEqual(toggled([0, 2], 1), [0, 2, 1]);
  assert.deepEqual(toggled([0, 2], 0), [2]);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }), fc.nat(), fc.nat(), (order, a, b) => {
      const after = dropped(order, order[a % order.length]!, b % (order.length + 1));
      assert.deepEqual(after.toSorted(), order.toSorted());
    }),
  );
});

test('kinds and names come and go, and ballots follow', () => {
  const more = moreOptions(draft, 'Dia');
  assert.deepEqual(
    more.kinds.map(({ order }) => order),
    [
      [0, 1, 2, 3],
      [2, 1],
    ],
  );
  assert.deepEqual(moreOptions({ options: [...'ABCDEFGH'], kinds: [] }, 'I').options.length, 8);
  assert.deepEqual(
    withoutOption(draft, 1).kinds.map(({ order }) => order),
    [[0, 1], [1]],
  );
  const kinds = moreKinds(withoutKind(draft, 0)).kinds;
  assert.deepEqual(kinds.at(-1), { id: 2, count: '1', order: [0, 1, 2] });
  assert.equal(new Set(kinds.map(({ id }) => id)).size, 2);
});
