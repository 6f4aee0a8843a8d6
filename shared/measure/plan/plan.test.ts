import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stated } from './configuration.ts';
import { type Expanded, expandPlan } from './expand.ts';
import { faultInWords } from './fault.ts';
import { inOrder, runsOf } from './runs.ts';

function expanded(plan: object): Expanded {
  const result = expandPlan({ title: 'A plan', ...plan });
  assert.ok('plan' in result, 'fault' in result ? faultInWords(result.fault) : '');
  return result;
}

const refusal = (plan: unknown): string => {
  const result = expandPlan(plan);
  assert.ok('fault' in result, 'it is not refused');
  return faultInWords(result.fault);
};
const refused = (plan: object): string => refusal({ title: 'A plan', ...plan });

test('a plan that says nothing holds one configuration, with the usual conditions', () => {
  const { configurations } = expanded({});
  assert.deepEqual(configurations, [
    {
      voters: 100,
      nodes: 3,
      threshold: 2,
      leastMixes: 3,
      contests: 1,
      options: 5,
      writtenIn: false,
      ballot: 'ranking',
      rule: 'instant-runoff',
      engine: null,
      threads: null,
      latency: 0,
      bandwidth: 0,
      loss: 0,
      arrivals: 'at once',
      electorate: 'impartial culture',
      cheat: 'none',
      fault: 'none',
    },
  ]);
});

test('every combination is one configuration, the last condition fastest, whatever the order of the keys', () => {
  const plan = { voters: [10, 20], nodes: [3, 5, 7], latency: [0, 50] };
  const { configurations } = expanded(plan);
  assert.deepEqual(
    configurations.map(({ voters, nodes, threshold, leastMixes, latency }) =>
      [voters, nodes, threshold, leastMixes, latency].join(' '),
    ),
    [
      ...['10 3 2 3 0', '10 3 2 3 50', '10 5 3 5 0', '10 5 3 5 50', '10 7 4 7 0', '10 7 4 7 50'],
      ...['20 3 2 3 0', '20 3 2 3 50', '20 5 3 5 0', '20 5 3 5 50', '20 7 4 7 0', '20 7 4 7 50'],
    ],
  );
  const backwards = Object.fromEntries(Object.entries(plan).reverse());
  assert.deepEqual(expanded(backwards).configurations, configurations);
});

test('ranges go by steps or by factors up to their end, and numbers are as people write them', () => {
  const of = (key: string, range: object) =>
    expanded({ [key]: range }).configurations.map((one) => one[key as 'voters']);
  assert.deepEqual(of('voters', { from: 100, to: 500, step: 200 }), [100, 300, 500]);
  assert.deepEqual(of('voters', { from: 100, to: 499, step: 200 }), [100, 300]);
  assert.deepEqual(of('voters', { from: 10, to: 100, factor: 1.5 }), [10, 15, 23, 34, 51, 76]);
  assert.deepEqual(of('voters', { from: 1, to: 3, factor: 1.1 }), [1, 2, 3]);
  assert.deepEqual(of('latency', { from: 0.1, to: 0.3, step: 0.1 }), [0.1, 0.2, 0.3]);
  assert.deepEqual(of('latency', { from: 0.1, to: 0.8, factor: 2 }), [0.1, 0.2, 0.4, 0.8]);
});

test('lists that vary together are taken in step, and cross with the others', () => {
  const { configurations } = expanded({
    voters: [10, 20],
    together: [{ 'least-mixes': [3, 4], nodes: [3, 5], threshold: [1, 'majority'] }],
  });
  assert.deepEqual(
    configurations.map(({ voters, nodes, threshold, leastMixes }) => [voters, nodes, threshold, leastMixes].join(' ')),
    ['10 3 1 3', '10 5 3 4', '20 3 1 3', '20 5 3 4'],
  );
});

test('what a configuration cannot be is refused with its reason, or left out where the plan says so', () => {
  const plan = { nodes: [2, 3], threshold: [2, 3] };
  assert.equal(refused(plan), 'threshold: 3 nodes cannot open the result together where there are 2');
  const { configurations, leftOut } = expanded({ ...plan, impossible: 'leave out' });
  assert.equal(configurations.length, 3);
  assert.deepEqual(leftOut, [{ why: '3 nodes cannot open the result together where there are 2', combinations: 1 }]);
  assert.match(refused({ ...plan, nodes: 2, threshold: 3, impossible: 'leave out' }), /none of its combinations/);
  assert.match(refused({ threshold: 3, 'least-mixes': 2 }), /^least-mixes: 2 is fewer than the 3 nodes that open/);
  assert.match(refused({ 'least-mixes': 4 }), /^least-mixes: 4 nodes cannot have mixed where there are 3$/);
  assert.match(refused({ ballot: 'approval', rule: 'schulze' }), /^rule: schulze does not count approval ballots/);
  assert.match(refused({ electorate: { file: 'a.soi' }, contests: 2 }), /^electorate: a ballot file has one contest/);
});

test('a node is lost only where two others and those that open are left', () => {
  const plan = { nodes: [2, 3, 5], fault: ['none', 'node lost'] };
  const why = 'node lost leaves 1 of 2 nodes, where two others and 2 that open are needed';
  assert.equal(refused(plan), `fault: ${why}`);
  const { configurations, leftOut } = expanded({ ...plan, impossible: 'leave out' });
  assert.deepEqual(
    configurations.map(({ nodes, fault }) => `${nodes} ${fault}`),
    ['2 none', '3 none', '3 node lost', '5 none', '5 node lost'],
  );
  assert.deepEqual(leftOut, [{ why, combinations: 1 }]);
  assert.match(refused({ nodes: 3, threshold: 'all', fault: 'node lost' }), /leaves 2 of 3 nodes, .* 3 that open/);
});

test('each fault is said where it is and why', () => {
  assert.equal(refusal(null), 'the plan: must be Object, not null');
  assert.equal(refusal([]), 'the plan: must be Object, not Array');
  assert.equal(refusal({}), 'title: is missing');
  assert.equal(refused({ voter: 3 }), 'voter: is no key of a plan');
  assert.equal(refused({ voters: 0 }), 'voters: expected at least 1, not 0');
  assert.equal(refused({ voters: [10, 'many'] }), 'voters[1]: expected an integer, not "many"');
  assert.equal(refused({ voters: [] }), 'voters: must not be an empty list');
  assert.match(refused({ voters: [10, 10] }), /^voters: has a value twice/);
  assert.equal(refused({ voters: { from: 1, to: 5 } }), 'voters: needs either step or factor');
  assert.equal(refused({ voters: { from: 1, to: 5, step: 1, factor: 2 } }), 'voters: needs either step or factor');
  assert.equal(
    refused({ voters: { from: 5, to: 1, step: 1 } }),
    'voters: goes upwards, so from may not be more than to',
  );
  assert.equal(refused({ voters: { from: 0, to: 1, factor: 2 } }), 'voters: with a factor, from must be more than 0');
  assert.equal(refused({ voters: { from: 1, to: 5, step: 0 } }), 'voters.step: must be more than 0');
  assert.equal(refused({ voters: { from: 1, to: 5000, step: 1 } }), 'voters: has more than 1000 values');
  assert.equal(refused({ voters: { from: 1, to: 5, step: 1, by: 2 } }), 'voters.by: is no key of a plan');
  assert.match(refused({ threshold: 'most' }), /^threshold: expected a whole number or majority or all, not "most"/);
  assert.match(refused({ ballot: 'ranked' }), /^ballot: expected ranking, single, approval, score, not "ranked"/);
  assert.equal(refused({ 'written-in': 'no' }), 'written-in: expected true or false, not "no"');
  assert.match(refused({ electorate: 'spatial' }), /^electorate: expected impartial culture/);
  assert.equal(refused({ electorate: { model: 'mallows' } }), 'electorate.dispersion: is missing');
  assert.match(refused({ electorate: { model: 'mice' } }), /^electorate\.model: expected mallows/);
  assert.match(refused({ arrivals: 'later' }), /^arrivals: expected at once/);
  assert.equal(refused({ arrivals: { poisson: 0 } }), 'arrivals.poisson: must be more than 0');
  assert.equal(
    refused({ voters: 10, arrivals: { poisson: 0.0001 } }),
    'arrivals: 10 voters would come over more than a day at 0.0001 a second',
  );
  assert.equal(
    refused({ together: [{ nodes: [3, 5] }] }),
    'together[0]: needs at least two conditions to vary in step',
  );
  assert.match(
    refused({ together: [{ nodes: [3, 5], threshold: [1, 2, 3] }] }),
    /^together\[0\]: its lists must be of the same length, and are of 2 \(nodes\), 3 \(threshold\)/,
  );
  assert.equal(
    refused({ nodes: 3, together: [{ nodes: [3, 5], threshold: [1, 2] }] }),
    'together[0].nodes: varies elsewhere in the plan already',
  );
  assert.match(refused({ together: [{ nodes: [3, 3], threshold: [2, 2] }] }), /^the plan: two of its combinations/);
  assert.match(refused({ threshold: [2, 'majority'] }), /^the plan: two of its combinations are the same/);
  assert.match(
    refused({ voters: { from: 1, to: 1000, step: 1 }, repetitions: 101 }),
    /^the plan: it comes to 101000 runs, more than 100000/,
  );
});

test('runs are numbered through, the warm-up first, and each has a seed of its own', () => {
  const runs = runsOf(expanded({ voters: [20, 10], nodes: [2, 3], repetitions: 2 }));
  assert.deepEqual(
    runs.map(({ run, configuration, repetition }) => [run, configuration, repetition].join(' ')),
    ['1 3 0', '2 1 1', '3 1 2', '4 2 1', '5 2 2', '6 3 1', '7 3 2', '8 4 1', '9 4 2'],
    'the warm-up is of the configuration with the least work',
  );
  assert.equal(new Set(runs.map(({ seed }) => seed)).size, runs.length);
  assert.ok(runs.every(({ seed }) => /^[0-9a-f]{32}$/.test(seed)));
  assert.equal(runsOf(expanded({ 'warm-up': false, repetitions: 2 })).length, 2);
});

test('a seed follows from the plan’s and from what is held, not from its place', () => {
  const seeds = (plan: object) =>
    new Map(runsOf(expanded(plan)).map(({ of, repetition, seed }) => [`${of.voters} ${repetition}`, seed]));
  const few = seeds({ voters: [20, 30], repetitions: 2, 'warm-up': false });
  const more = seeds({ voters: [10, 20, 30], repetitions: 3, 'warm-up': false });
  for (const [key, seed] of few) assert.equal(more.get(key), seed);
  assert.notEqual(seeds({ voters: 20, seed: 'another' }).get('20 1'), few.get('20 1'));
});

test('a number is a seed as its digits are', () => {
  assert.deepEqual(runsOf(expanded({ seed: 42 })), runsOf(expanded({ seed: '42' })));
  assert.match(refused({ seed: 0.5 }), /^seed: expected text or an integer, not 0\.5/);
  assert.match(refused({ seed: [1] }), /^seed: expected text, not Array/);
});

test('the order is the seed’s alone: blocks of all configurations, each in an order of its own', () => {
  const runs = runsOf(expanded({ voters: { from: 1, to: 20, step: 1 }, repetitions: 3 }));
  const order = inOrder(runs, 'a seed');
  assert.deepEqual(
    inOrder(
      runs.toReversed().toSorted((a, b) => a.run - b.run),
      'a seed',
    ),
    order,
  );
  assert.equal(order[0]!.repetition, 0);
  const blocks = [1, 2, 3].map((r) => order.slice(1 + 20 * (r - 1), 1 + 20 * r));
  for (const [i, block] of blocks.entries()) {
    assert.ok(block.every(({ repetition }) => repetition === i + 1));
    assert.equal(new Set(block.map(({ configuration }) => configuration)).size, 20);
  }
  const places = blocks.map((block) => block.map(({ configuration }) => configuration).join());
  assert.equal(new Set([...places, Array.from({ length: 20 }, (_, i) => i + 1).join()]).size, 4);
  assert.notDeepEqual(inOrder(runs, 'another'), order);
});

test('what the table says of a condition is no formula, whatever file it is of', () => {
  const name = fc.string({ minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(name, (file) => {
      const [configuration] = expanded({ electorate: { file }, arrivals: { file } }).configurations;
      const { electorate, arrivals } = stated(configuration!);
      for (const said of [electorate, arrivals]) assert.match(said, /^file [\p{L}\p{N}._-]*$/u);
      assert.doesNotMatch(electorate, /[ _.]-/);
    }),
  );
  const told = (plan: object) => stated(expanded(plan).configurations[0]!);
  assert.equal(told({ electorate: { model: 'mallows', dispersion: 0.5 } }).electorate, 'mallows, dispersion 0.5');
  assert.equal(told({ arrivals: { poisson: 2 } }).arrivals, 'poisson 2');
  assert.equal(told({ electorate: { file: '../some/a-b 2.soi' } }).electorate, 'file a-b_2.soi');
});
