/** Where everything is at every moment: nothing jumps, nothing is lost, nothing stands still, and no way leads through a lid. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Beat, Tableau } from '../../shared/story/scene.ts';
import { envelopesAt, hasMotion, type Place, type Placed, type Places, sentAt } from './frame.ts';
import type { Box } from './layout.ts';
import { cannedStory } from './testing/canned-story.ts';

const LAPTOPS = 3;
const FRAMES = 60;
const nothing: Tableau = { laptops: [], envelopes: { count: 0, at: 'none', mixes: 0 }, tests: 0, voters: null };

/** A stage of stations side by side. */
const places: Places = new Map<Place, Box>([
  ['box', { x: 0, y: 100, width: 150, height: 120 }],
  ...Array.from({ length: LAPTOPS }, (_, i) => i).flatMap((i): [Place, Box][] => [
    [`lid-${i}`, { x: 200 + 220 * i, y: 0, width: 200, height: 60 }],
    [`laptop-${i}`, { x: 210 + 220 * i, y: 10, width: 40, height: 40 }],
    [`tray-${i}`, { x: 200 + 220 * i, y: 100, width: 200, height: 120 }],
  ]),
  ['opened', { x: 200 + 220 * LAPTOPS, y: 100, width: 150, height: 120 }],
]);

const stories = [1, 2, 5, 199, 200, 201, 5000].flatMap((ballots) =>
  [null, 0, 1, 2].map((caught) => ({ ballots, caught, beats: cannedStory({ ballots, caught }) })),
);
const steps = (beats: readonly Beat[]) => beats.map((beat, i) => ({ beat, before: beats[i - 1]?.after ?? nothing }));
const at = (before: Tableau, beat: Beat, moved: number) => envelopesAt(before, beat.after, moved, places);
const seen = (placed: readonly Placed[]) => placed.filter(({ opacity }) => opacity > 0);
const drawn = (placed: readonly Placed[]) => seen(placed).map(({ mark, ...one }) => one);
const total = (placed: readonly Placed[]): number => placed.reduce((sum, { height }) => sum + height, 0);
const isLid = (before: Tableau): boolean => before.envelopes.at.startsWith('lid');

test('a picture begins as the one before it ended', () => {
  for (const { beats } of stories)
    for (const [i, { beat, before }] of steps(beats).entries()) {
      const last = i > 0 ? drawn(at(beats[i - 2]?.after ?? nothing, beats[i - 1]!, 1)) : [];
      const first = drawn(at(before, beat, 0));
      assert.deepEqual(round(first), round(last), `${i}: ${beat.name}`);
    }
});

test('every ballot is drawn at rest, one by one or in stacks, in the place where it is', () => {
  for (const { beats } of stories)
    for (const { beat, before } of steps(beats)) {
      const { count, at: spot } = beat.after.envelopes;
      const rest = seen(at(before, beat, 1));
      if (spot === 'none' || spot.startsWith('lid')) assert.equal(rest.length, 0, `${beat.name}: ${spot}`);
      else {
        assert.equal(total(rest), count, beat.name);
        const box = places.get(spot as Place)!;
        for (const one of rest) assert.ok(inside(one, box), `${beat.name}: outside of ${spot}`);
      }
      assert.ok(rest.length <= 200);
    }
});

test('something has moved in every frame of a beat that moves', () => {
  for (const { beats } of stories)
    for (const { beat, before } of steps(beats)) {
      if (!hasMotion(beat, before)) continue;
      for (let i = 0; i < FRAMES; i++) {
        const [one, next] = [i, i + 1].map((frame) => [
          at(before, beat, frame / FRAMES),
          sentAt(beat, before, frame / FRAMES, places),
        ]);
        assert.notDeepEqual(one, next, `${beat.name} at ${i} of ${FRAMES}`);
      }
    }
});

test('in a beat without motion nothing moves', () => {
  for (const { beats } of stories)
    for (const { beat, before } of steps(beats))
      if (!hasMotion(beat, before)) assert.deepEqual(at(before, beat, 0.5), at(before, beat, 1), beat.name);
});

test('what comes out of a lid is in an order that says nothing of that in which it went in, with other wax and no mark', () => {
  const outs = stories
    .filter(({ ballots }) => ballots === 5 || ballots === 200)
    .flatMap(({ beats }) => steps(beats).filter(({ before }) => isLid(before)));
  assert.ok(outs.length > 10);
  for (const { beat, before } of outs) {
    const resting = at(before, beat, 1);
    // The order in which they come out of the lid, by their place.
    const came = Array.from({ length: 300 }, (_, frame) => at(before, beat, frame / 300));
    const order = resting.map((_, i) => came.findIndex((placed) => placed[i]!.opacity > 0));
    assert.ok(
      order.some((first, i) => i > 0 && first < order[i - 1]!),
      'they come out as they went in',
    );
    for (const one of resting)
      assert.deepEqual(
        [one.mark, one.wax === before.envelopes.mixes],
        [null, beat.after.envelopes.mixes === before.envelopes.mixes],
      );
  }
});

test('no envelope is seen on both sides of a lid in one beat', () => {
  for (const { beats } of stories)
    for (const { beat, before } of steps(beats)) {
      const [from, to] = [before.envelopes.at, beat.after.envelopes.at];
      if (!from.startsWith('lid') && !to.startsWith('lid')) continue;
      for (let frame = 0; frame <= FRAMES; frame++) {
        const wax = new Set(seen(at(before, beat, frame / FRAMES)).map((one) => one.wax));
        assert.ok(wax.size <= 1, `${beat.name} shows wax ${[...wax].join(' and ')}`);
      }
    }
});

test('between any two pictures every place is a number and every opacity between 0 and 1', () => {
  const spot = fc.constantFrom('none', 'box', 'lid-0', 'tray-0', 'lid-2', 'tray-2', 'tray-9', 'opened');
  const tableau = fc
    .record({ at: spot, count: fc.nat({ max: 6000 }), mixes: fc.nat({ max: 9 }) })
    .map((envelopes) => ({ ...nothing, envelopes }) as Tableau);
  fc.assert(
    fc.property(tableau, tableau, fc.double({ min: 0, max: 1, noNaN: true }), (before, after, moved) => {
      for (const { x, y, width, height, opacity } of envelopesAt(before, after, moved, places)) {
        assert.ok([x, y, width, height].every(Number.isFinite));
        assert.ok(opacity >= 0 && opacity <= 1);
      }
    }),
  );
});

test('a proof goes to every other laptop, a part of the key to what is opened', () => {
  for (const [name, ways] of [
    ['proof', 2],
    ['share', 1],
    ['deal', 6],
    ['attest', 3],
  ] as const) {
    const { beats } = stories[0]!;
    const { beat, before } = steps(beats).find((one) => one.beat.name === name)!;
    assert.equal(sentAt(beat, before, 0.5, places).length, ways, name);
    assert.deepEqual(sentAt(beat, before, 1, places), [], 'at the end it has arrived');
  }
});

const round = (placed: readonly Omit<Placed, 'mark'>[]) =>
  placed
    .map(({ x, y, width, wax, opacity }) =>
      [x, y, width, wax, opacity].map((n) => (typeof n === 'number' ? n.toFixed(3) : n)).join(),
    )
    .sort();

const inside = (one: Box, box: Box): boolean =>
  one.x >= box.x - 1e-6 &&
  one.y >= box.y - 1e-6 &&
  one.x + one.width <= box.x + box.width + 1e-6 &&
  one.y <= box.y + box.height + 1e-6;
