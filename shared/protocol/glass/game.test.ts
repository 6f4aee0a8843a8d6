/** Bets on where a ballot came out: counted as laid, judged once it is known, and no better than chance. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { random } from '../testing/plan.ts';
import type { Trails } from './disclosures.ts';
import { expectedHits, Game, MAX_BETS, mayMark } from './game.ts';

/** Of a list of `count`, through two laptops, of which so many have shown; two ballots are followed. */
function trailsOf(count: number, shown: number, last = 0): Trails {
  const way = (from: number, end: number) => [from, (from + 1) % count, end].slice(0, shown + 1);
  return {
    count,
    sealed: true,
    mixes: [1, 2].map((node) => ({ node, name: `L${node}`, shown: node <= shown ? 'passages' : 'nothing' })),
    trails: [
      { hash: 'a', tracker: 'a', places: way(0, last) },
      { hash: 'b', tracker: 'b', places: way(1, (last + 1) % count) },
    ],
    withheld: null,
  };
}

test('over all places where it can be the hits are the bets, each once: their mean is bets / places', () => {
  const bets = fc.array(fc.nat(6), { maxLength: 40 });
  fc.assert(
    fc.property(bets, (laid) => {
      let hits = 0;
      for (let place = 0; place < 7; place++) {
        const game = new Game(trailsOf(7, 1), () => Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0));
        for (const bet of laid) game.bet(bet, trailsOf(7, 1));
        const { truth, bets: counted, hiddenBy } = game.view(trailsOf(7, 2, place))!;
        assert.equal(hiddenBy, null);
        assert.equal(truth!.place, place);
        assert.equal(truth!.hits, laid.filter((bet) => bet === place).length);
        assert.equal(truth!.asGood, counted.filter((n) => n >= truth!.hits).length);
        hits += truth!.hits;
      }
      assert.equal(hits, laid.length);
    }),
  );
});

test('the mean is said as people write it', () => {
  assert.deepEqual(expectedHits(12, 7), { whole: 1, over: 5, under: 7 });
  assert.deepEqual(expectedHits(3, 9), { whole: 0, over: 1, under: 3 });
  assert.deepEqual(expectedHits(14, 7), { whole: 2, over: 0, under: 1 });
  assert.deepEqual(expectedHits(0, 7), { whole: 0, over: 0, under: 1 });
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 500 }), (bets, places) => {
      const { whole, over, under } = expectedHits(bets, places);
      assert.equal((whole * under + over) * places, bets * under);
      assert.ok(over < under);
    }),
  );
});

test('while a laptop shows nothing nobody knows, and it is said which', () => {
  const game = new Game(trailsOf(7, 0), random);
  game.bet(3, trailsOf(7, 0));
  assert.deepEqual(
    [0, 1].map((shown) => game.view(trailsOf(7, shown))!.hiddenBy),
    ['L1', 'L2'],
  );
  assert.equal(game.view(trailsOf(7, 1))!.truth, null);
});

test('a bet is on a place that there is, taken back while nobody knows, and laid no more after that', () => {
  const open = trailsOf(7, 1);
  const game = new Game(open, random);
  for (const place of [-1, 7, 0.5, Number.NaN]) assert.throws(() => game.bet(place, open), { code: 'out-of-range' });
  game.bet(2, open);
  game.bet(5, open);
  game.takeBack(open);
  assert.deepEqual(game.view(open)!.bets, [0, 0, 1, 0, 0, 0, 0]);
  const known = trailsOf(7, 2);
  assert.throws(() => game.bet(2, known), { code: 'out-of-phase' });
  assert.throws(() => game.takeBack(known), { code: 'out-of-phase' });
  for (let i = 1; i < MAX_BETS; i++) game.bet(0, open);
  assert.throws(() => game.bet(0, open), { code: 'over-limit' });
});

test('a ballot is marked after the last mix, while its end is unknown, and any of them may be', () => {
  const barred = [null, trailsOf(7, 2), { ...trailsOf(7, 0), sealed: false }, { ...trailsOf(7, 0), trails: [] }];
  for (const trails of barred) {
    assert.equal(mayMark(trails), false);
    assert.throws(() => new Game(trails, random), { code: 'out-of-phase' });
  }
  const marked = new Set<number>();
  while (marked.size < 2) marked.add(new Game(trailsOf(7, 0), random).view(trailsOf(7, 0))!.trail);
  assert.equal(new Game(trailsOf(7, 0), random).view({ ...trailsOf(7, 0), trails: [] }), null);
});
