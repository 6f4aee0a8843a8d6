/** Against published examples, and by simulation: an interval of 95 % holds the truth in 95 of 100 drawn experiments. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holm, ratioOfMeans } from './compare.ts';
import { incompleteBeta, normal, normalQuantile, studentQuantile, twoSided } from './distributions.ts';
import { generator, words } from './generator.ts';
import { leastSquares, logLogSlope, type Point, segmented } from './regression.ts';
import { bootstrap, mean, meanInterval, quantile, sum, summary } from './summary.ts';

const near = (actual: number | undefined, expected: number, digits: number): void =>
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= 10 ** -digits * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  );

test('distributions are those of the tables', () => {
  near(incompleteBeta(0.5, 2, 3), 11 / 16, 13);
  near(incompleteBeta(0.3, 1, 7), 1 - 0.7 ** 7, 13);
  for (const [freedom, t] of [
    [1, 12.706204736174698],
    [2, 4.302652729749464],
    [5, 2.5705818356363146],
    [10, 2.2281388519862735],
    [30, 2.0422724563012373],
  ] as const) {
    near(studentQuantile(0.95, freedom), t, 10);
    near(twoSided(t, freedom), 0.05, 10);
  }
  near(normalQuantile(0.975), 1.959963984540054, 11);
  for (const z of [-6, -3.0001, -2.9999, -1, 0, 0.5, 2.9999, 3.0001]) near(normalQuantile(normal(z)), z, 8);
  near(normal(-6), 9.865876450376946e-10, 18);
});

test('the generator is that of its paper, and a seed says all', () => {
  const next = words(Uint32Array.of(1, 2, 3, 4));
  assert.deepEqual(
    Array.from({ length: 10 }, next),
    [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
  );
  const [one, same, other] = ['a', 'a', 'b'].map(generator);
  const drawn = Array.from({ length: 2000 }, () => one!.normal());
  assert.deepEqual(
    drawn,
    drawn.map(() => same!.normal()),
  );
  assert.notEqual(drawn[0], other!.normal());
  near(mean(drawn), 0, 1);
  near(mean(drawn.map((z) => z * z)), 1, 1);
  assert.deepEqual(new Set(drawn.map(() => one!.below(6))), new Set([0, 1, 2, 3, 4, 5]));
});

test('quantiles are of type 7', () => {
  assert.equal(quantile([4, 1, 3, 2], 0.25), 1.75);
  assert.equal(quantile([1, 2, 3, 4], 0.5), 2.5);
  assert.equal(quantile([7], 0.9), 7);
  const { deviation, interval, least, most } = summary([7]);
  assert.deepEqual([deviation, interval, least, most], [null, null, 7, 7]);
});

/** Student’s (1908) hours of sleep gained by two drugs, as R prints them: `t.test(extra ~ group, data = sleep)`. */
const [drugA, drugB] = [
  [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
];

test('two means are compared as Student and Welch did', () => {
  near(ratioOfMeans(drugA, drugB)?.p, 0.07939414, 6);
  near(ratioOfMeans(drugA, drugB, { pairs: true })?.p, 0.00283289, 6);
  const interval = meanInterval(drugB.map((value, i) => value - drugA[i]!));
  near(interval?.low, 0.7001142, 6);
  near(interval?.high, 2.4598858, 6);
});

test('the interval of a ratio ends where the test would reject, and says nothing where it would never', () => {
  const draws = generator('ends');
  for (let i = 0; i < 200; i += 1) {
    const pairs = i % 2 === 0;
    const first = Array.from({ length: 6 }, () => 10 + 0.6 * draws.normal());
    const second = Array.from({ length: pairs ? 6 : 4 }, () => 10.8 + 1.2 * draws.normal());
    const found = ratioOfMeans(first, second, { pairs });
    assert.ok(found?.interval);
    const { interval, p } = found;
    assert.equal(interval.low <= 1 && 1 <= interval.high, p >= 0.05, JSON.stringify(found));
    // At its ends the scaled samples are just about to differ.
    for (const end of [interval.low, interval.high]) {
      const scaled = first.map((value) => value * end);
      near(ratioOfMeans(scaled, second, { pairs })?.p, 0.05, 6);
    }
  }
  // Drug A’s mean is not told from 0: any factor may be true.
  assert.equal(ratioOfMeans(drugA, drugB)?.interval, null);
  assert.equal(ratioOfMeans([1], [2, 3]), null);
  assert.equal(ratioOfMeans([2, 2], [2, 2]), null);
  assert.deepEqual(ratioOfMeans([2, 2], [2, 4], { pairs: true })?.ratio, 1.5);
});

test('comparisons made together are adjusted as by R’s p.adjust', () => {
  assert.deepEqual(
    holm([0.01, 0.04, 0.03, 0.02]).map((p) => p.toFixed(4)),
    ['0.0400', '0.0600', '0.0600', '0.0600'],
  );
  assert.deepEqual(holm([0.9, 0.8]), [1, 1]);
  assert.deepEqual(holm([]), []);
});

test('a bootstrap interval is that of Efron and Tibshirani’s spatial test, within its own noise', () => {
  const scores = [
    ...[48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6],
    ...[0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41],
  ];
  const spread = (values: readonly number[]) => sum(values.map((one) => (one - mean(values)) ** 2)) / values.length;
  near(spread(scores), 171.5, 3);
  const interval = bootstrap(scores, spread, generator('spatial'), { level: 0.9 });
  assert.ok(Math.abs(interval!.low - 115.8) < 5 && Math.abs(interval!.high - 259.6) < 8, JSON.stringify(interval));
  assert.equal(bootstrap([1], mean, generator('')), null);
  assert.deepEqual(bootstrap([2, 2, 2], mean, generator('')), { low: 2, high: 2 });
});

/** NIST’s Norris data (Statistical Reference Datasets, linear regression), y before x, and what NIST certifies. */
const NORRIS = `0.1 0.2 338.8 337.4 118.1 118.2 888.0 884.6 9.2 10.1 228.1 226.5 668.5 666.3 998.5 996.3 449.1 448.6 778.9
  777.0 559.2 558.2 0.3 0.4 0.1 0.6 778.1 775.5 668.8 666.9 339.3 338.0 448.9 447.5 10.8 11.6 557.7 556.0 228.3 228.1 998.0
  995.8 888.8 887.6 119.6 120.2 0.3 0.3 0.6 0.3 557.6 556.8 339.3 339.1 888.0 887.2 998.5 999.0 778.9 779.0 10.2 11.1 117.6
  118.3 228.9 229.2 668.4 669.1 449.2 448.9 0.2 0.5`;

test('least squares give what NIST certifies', () => {
  const all = NORRIS.split(/\s+/).map(Number);
  const y = all.filter((_, i) => i % 2 === 0);
  const x = all.filter((_, i) => i % 2 === 1);
  const { at, left } = leastSquares([y.map(() => 1), x], y);
  near(at[0], -0.262323073774029, 9);
  near(at[1], 1.00211681802045, 11);
  near(left, 26.6173985294224, 9);
});

test('a slope and its interval are those of Anscombe’s first set', () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  const fit = logLogSlope(x.map((one, i) => ({ x: Math.exp(one), y: Math.exp(y[i]!) })));
  near(fit?.slope, 0.50009091, 7);
  near(fit?.intercept, 3.00009091, 6);
  near(fit?.interval.low, 0.50009091 - 2.2621572 * 0.11790551, 6);
  assert.equal(fit?.n, 11);
});

const xs = [100, 200, 500, 1000, 2000, 3000, 5000];
const drawn = (draws: ReturnType<typeof generator>, of: (x: number) => number, noise: number, times = 5): Point[] =>
  xs.flatMap((x) => Array.from({ length: times }, () => ({ x, y: of(x) * (1 + noise * draws.normal()) })));

test('too few places on the axis tell no slope and no break', () => {
  const points = [1, 2, 3].flatMap((x) => [x, x].map((y) => ({ x, y })));
  assert.equal(logLogSlope(points), null);
  assert.notEqual(logLogSlope([...points, { x: 4, y: 4.1 }]), null);
  assert.equal(segmented([...points, { x: 4, y: 4.1 }], generator('')), null);
  assert.equal(logLogSlope([1, 2, 3, 4].map((x) => ({ x, y: x - 1 }))), null);
});

test('intervals hold the truth as often as they say', () => {
  const draws = generator('coverage');
  const rounds = 400;
  const held = { mean: 0, ratio: 0, paired: 0, slope: 0 };
  const inside = (interval: { low: number; high: number } | null | undefined, truth: number): number =>
    interval && interval.low <= truth && truth <= interval.high ? 1 : 0;
  for (let i = 0; i < rounds; i += 1) {
    const days = Array.from({ length: 5 }, () => draws.normal());
    const first = days.map((day) => 20 + day + 0.5 * draws.normal());
    const second = days.map((day) => 30 + day + 1.5 * draws.normal());
    const apart = Array.from({ length: 7 }, () => 30 + 3 * draws.normal());
    held.mean += inside(meanInterval(first), 20);
    held.paired += inside(ratioOfMeans(first, second, { pairs: true })?.interval, 1.5);
    held.ratio += inside(ratioOfMeans(first, apart)?.interval, 1.5);
    held.slope += inside(logLogSlope(drawn(draws, (x) => 3 * x ** 1.1, 0.05, 3))?.interval, 1.1);
  }
  // Four standard errors of a share of 0.95 among so many.
  for (const [name, count] of Object.entries(held))
    assert.ok(Math.abs(count / rounds - 0.95) < 0.044, `${name} ${count}`);
});

test('a break is found where there is one, and in 5 of 100 straight lines at most as often as said', () => {
  const draws = generator('breaks');
  const bent = (x: number): number => 2 + 0.01 * x + 0.008 * Math.max(0, x - 2000);
  const { broken, p } = segmented(drawn(draws, bent, 0.03), draws)!;
  assert.ok(broken && p < 0.01);
  assert.ok(broken.interval.low <= 2000 && 2000 <= broken.interval.high, JSON.stringify(broken));
  near(broken.before.rate, 0.01, 2);
  near(broken.rateAfter / broken.before.rate, 1.8, 0.7);
  let seen = 0;
  const rounds = 150;
  for (let i = 0; i < rounds; i += 1)
    if (
      segmented(
        drawn(draws, (x) => 2 + 0.01 * x, 0.05),
        draws,
        { trials: 99 },
      )!.broken
    )
      seen += 1;
  assert.ok(seen / rounds < 0.05 + 4 * Math.sqrt((0.05 * 0.95) / rounds), `${seen}`);
  assert.ok(seen > 0, 'a test that never errs tests nothing');
});
