/** Against elections whose costs are known: what was fitted up to 1,600 ballots foretells 20,000. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runsOf } from '../quantities.ts';
import { environment, sweep } from '../testing/synthetic.ts';
import { COST_IDS, COSTS, type CostId } from './costs.ts';
import { type Asked, estimate, type Foretold, WIDEST } from './estimate.ts';
import { costAt, fit, sizeOf } from './fit.ts';
import { fitted as shipped } from './fitted.ts';

const small = [50, 100, 200, 400, 800, 1600].flatMap((voters) =>
  [2, 3, 5].map((nodes) => ({ voters, nodes, leastMixes: nodes })),
);
const wide = [100, 400].map((voters) => ({ voters, width: 4 }));
const measured = runsOf(sweep([...small, ...wide], { repetitions: 2 }));
const fitted = fit(measured, environment);

const asked = (given: Partial<Asked> = {}): Asked => ({
  ...{ voters: 1000, nodes: 3, width: 1, threshold: 2, cores: environment.cores, together: true },
  ...{ latency: 0, bandwidth: 0, slower: 1 },
  ...given,
});

test('of ten elections that it has not seen, up to 20,000 ballots, eight at least lie in each interval of 90 %', () => {
  const unseen = [2500, 3000, 4000, 5000, 7000, 9000, 11000, 14000, 17000, 20000].map((voters, i) => ({
    voters,
    nodes: [3, 4, 5][i % 3]!,
  }));
  const runs = runsOf(sweep(unseen, { repetitions: 1, seed: 'unseen' }));
  const held = (id: CostId, of: (found: ReturnType<typeof estimate>) => Foretold): void => {
    const inside = runs.filter((run) => {
      const { interval } = of(estimate(fitted, asked(sizeOf(run))));
      const told = COSTS[id].of(run)!;
      return interval.low <= told && told <= interval.high;
    });
    assert.ok(inside.length >= 8, `${id}: ${inside.length} of ${runs.length}`);
  };
  held('result', ({ result }) => result);
  held('processor:coordinator', ({ processor }) => processor.coordinator);
  held('processor:node', ({ processor }) => processor.node);
  held('peak:coordinator', ({ memory }) => memory.coordinator);
  held('peak:node', ({ memory }) => memory.node);
  held('traffic:coordinator', ({ traffic }) => traffic.coordinator);
  held('traffic:node', ({ traffic }) => traffic.node);
  held('disk:coordinator', ({ disk }) => disk.coordinator);
  held('disk:node', ({ disk }) => disk.node);
  const { widest, beyond } = estimate(fitted, asked({ voters: 20_000 }));
  assert.ok(widest < WIDEST, String(widest));
  assert.deepEqual(beyond, ['voters']);
});

test('a machine that its neighbours slow for a run or two costs what it usually does', () => {
  const usual = 2000;
  const slowed = runsOf(
    sweep([...small, ...wide], { repetitions: 2 }).map((row) => {
      const slower = 1 + 0.25 * (row.run % 3);
      const { wall, processor, began, ended } = row;
      const later = (time: number | null) => time && time * slower;
      const times = { wall: wall * slower, processor: processor * slower, began: later(began), ended: later(ended) };
      // What is seen of the neighbours for a moment holds for a part of the election.
      return { ...row, ...times, calibration: usual * slower ** 2 };
    }),
  );
  const evened = fit(slowed, environment);
  // Of the median, half of the runs stand at each side: some at 1, some at 1.5 times.
  const middle = Math.sqrt((1 + 1.5 ** 2) / 2);
  assert.ok(Math.abs(evened.calibration! / ((middle ** 2 * usual) / 1e6) - 1) < 1e-12);
  for (const id of COST_IDS) {
    const { spread } = evened.costs[id];
    assert.ok(Math.abs(spread - fitted.costs[id].spread) < 1e-4, `${id}: ${spread}`);
  }
  const { processor } = estimate(evened, asked({ slower: 1 / middle }));
  const { value } = estimate(fitted, asked()).processor.node;
  assert.ok(Math.abs(processor.node.value / value - 1) < 1e-3, `${processor.node.value} for ${value}`);
});

test('costs are those of the runs, none below zero, and misses are of configurations left out', () => {
  for (const id of COST_IDS) {
    const { terms, spread, configurations, runs } = fitted.costs[id];
    assert.ok(Object.values(terms).every((each) => each > 0) && spread > 0 && spread < 0.2, `${id}: ${spread}`);
    assert.deepEqual([configurations, runs], [20, 40]);
  }
  // 400 µs for each ciphertext that is shuffled.
  const shuffle = costAt(fitted.costs['job:shuffle'].terms, { voters: 1000, nodes: 3, width: 2 });
  assert.ok(Math.abs(shuffle - 0.8) < 0.02, String(shuffle));
});

test('times follow the machine and its cores, bytes do not; links add to time alone', () => {
  const plain = estimate(fitted, asked());
  const slow = estimate(fitted, asked({ slower: 2 }));
  assert.ok(Math.abs(slow.result.value / plain.result.value - 2) < 1e-9);
  assert.deepEqual(slow.traffic, plain.traffic);
  assert.deepEqual(slow.memory, plain.memory);
  assert.ok(estimate(fitted, asked({ cores: 8 })).result.value < plain.result.value);
  const apart = asked({ together: false, nodes: 5 });
  const near = estimate(fitted, apart);
  const far = estimate(fitted, { ...apart, latency: 100 });
  assert.ok(Math.abs(far.result.value - near.result.value - 0.1 * (4 * 5 + 12)) < 1e-9);
  assert.deepEqual(far.processor, near.processor);
  assert.deepEqual([near.beyond, estimate(fitted, asked({ cores: 8 })).beyond], [[], ['cores']]);
  assert.ok(estimate(fitted, { ...apart, bandwidth: 1000 }).result.value > near.result.value + 1);
  assert.ok(
    estimate(fitted, { ...apart, cores: 1 }).result.value > estimate(fitted, { ...apart, cores: 16 }).result.value,
  );
});

test('too few configurations, or such as were slowed on purpose, are no ground for a fit', () => {
  const of = (rows: ReturnType<typeof sweep>) => () => fit(runsOf(rows), environment);
  assert.throws(of(sweep(small.slice(0, 9))), { code: 'unreadable', message: /9 configurations/ });
  assert.throws(of(sweep(small.map((one) => ({ ...one, latency: 20 })))), {
    code: 'unreadable',
    message: /^0 configurations/,
  });
  assert.throws(of(sweep(small).filter(({ kind }) => kind !== 'decrypt')), {
    code: 'unreadable',
    message: /tell job:decrypt/,
  });
});

test('the costs that the program comes with are whole', () => {
  assert.equal(shipped.format, 1);
  assert.deepEqual(Object.keys(shipped.costs), COST_IDS);
  assert.ok(shipped.calibration! > 0 && shipped.voters.most >= 1000);
  const { beyond } = estimate(shipped, asked());
  assert.deepEqual(beyond, []);
});
