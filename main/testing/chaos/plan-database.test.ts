/** What is drawn for boards in databases: all of it, often enough, and the same for a seed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPlan, HARMS, RETURNS } from './plan.ts';
import { inDatabase } from './plan-database.ts';

const SEEDS = Array.from({ length: 100 }, (_, i) => 7000 + i);
const plans = SEEDS.map((seed) => inDatabase(drawPlan(seed)));

test('a hundred seeds hit each kind several times', () => {
  const harms = plans.flatMap(({ faults }) =>
    faults.flatMap(({ fault }) => (fault.kind === 'database' ? [fault.harm] : [])),
  );
  for (const harm of [...HARMS, ...RETURNS])
    assert.ok(harms.filter((one) => one === harm).length >= 5, `${harm} is too rare`);
  for (const standby of ['synchronous', 'asynchronous', null])
    assert.ok(plans.filter(({ database }) => database!.standby === standby).length >= 10);
  for (const fronts of [0, 1, 2]) assert.ok(plans.filter(({ database }) => database!.fronts === fronts).length >= 10);
});

test('a front is killed where there is one, a standby promoted where there is one', () => {
  for (const { faults, database } of plans) {
    const kinds = faults.map(({ fault }) => (fault.kind === 'database' ? fault.harm : fault.kind));
    assert.equal(kinds.includes('front killed'), database!.fronts > 0);
    assert.equal(kinds.filter((kind) => kind.startsWith('promotion')).length, database!.standby === null ? 0 : 1);
    for (const { fault } of faults)
      if (fault.kind === 'front killed') assert.ok(Number(fault.on.slice(-1)) <= database!.fronts);
  }
});

test('a seed draws the same again, and what else befalls it is what befalls it in a folder', () => {
  for (const seed of SEEDS.slice(0, 10)) {
    const plan = drawPlan(seed);
    assert.deepEqual(inDatabase(plan), inDatabase(drawPlan(seed)));
    assert.deepEqual(inDatabase(plan).faults.slice(0, plan.faults.length), plan.faults);
  }
});
