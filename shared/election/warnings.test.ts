import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodesToSpareOne, type Plan } from './manifest.ts';
import { quiet } from './testing/plan.ts';
import { type Warning, warningNames, warningsOf } from './warnings.ts';

const [contest] = quiet.contests as [Plan['contests'][number]];
const options = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const common = { options, writeIn: false, seats: 1 };
const ranking = { ...common, ballot: 'ranking' as const, title: 'Order', ties: false, rules: ['schulze' as const] };
const score = { ...common, ballot: 'score' as const, title: 'Marks', top: 5, rules: ['score' as const] };

test('what people should know is said, and nothing that does not apply', () => {
  const cases: [Warning, Partial<Plan>, number?][] = [
    ['simulation', { simulation: true }],
    ['lesson', { lesson: true }],
    ['rehearsal', { rehearsal: true }],
    ['one-laptop', { threshold: 1, leastMixes: 1 }, 1],
    ['one-laptop', { threshold: 1, leastMixes: 2 }],
    ['all-at-close', {}, 3],
    ['all-mix', { leastMixes: 4 }],
    ['patterns', { contests: [contest, { ...contest, title: 'Deputy' }] }],
    ['patterns', { contests: [ranking] }],
    ['patterns', { contests: [score] }],
    ['write-ins', { contests: [{ ...contest, writeIn: true }] }],
    ['codes', { voters: { ...quiet.voters, credentials: 'codes' } }],
    ['registrar', { voters: { ...quiet.voters, credentials: 'codes', registrar: new Uint8Array(32) } }],
    ['pages', { voters: { ...quiet.voters, pages: true } }],
    ['latecomers', { voters: { ...quiet.voters, latecomers: true } }],
    ['invented-names', { voters: { ...quiet.voters, inventedNames: true } }],
    ['few-voters', { limits: { ...quiet.limits, voters: 9 } }],
    ['few-ballots', { leastBallots: 4 }],
    ['few-ballots', { leastBallots: 1 }],
    ['one-ballot', { limits: { ...quiet.limits, ballotsPerVoter: 1 } }],
  ];
  for (const [name, changes, nodes = 4] of cases)
    assert.deepEqual(warningsOf({ ...quiet, ...changes }, nodes), [name], name);
  assert.deepEqual(new Set(cases.map(([name]) => name)), new Set(warningNames));
  assert.deepEqual(warningsOf(quiet, 4), []);
  assert.deepEqual(warningsOf({ ...quiet, contests: [{ ...ranking, options: options.slice(1) }] }, 4), []);
});

test('how many nodes let one be missing at the close follows from the quorum, and never lowers the threshold', () => {
  for (const [nodes, threshold, enough] of [
    [1, 1, 3],
    [2, 1, 3],
    [2, 2, 4],
    [3, 2, 4],
    [4, 2, 4],
    [3, 3, 5],
    [5, 3, 5],
    [7, 4, 7],
  ] as const)
    assert.equal(nodesToSpareOne(nodes, threshold), enough, `${nodes} nodes, threshold ${threshold}`);
});
