/** One-time codes that change at the very moment when voting opens: what is printed and what is on the roll are the same. */
import assert from 'node:assert/strict';
import { before, type TestContext, test } from 'node:test';
import { setImmediate as breathe } from 'node:timers/promises';
import { hex } from '../../../shared/codec/bytes.ts';
import { madeUpPlace, SLIPS, slipAt } from '../../../shared/protocol/coordinator/code-slips.ts';
import { planFor } from '../../../shared/simulation/script/script.ts';
import type { CoordinatorLoop } from '../../coordinator/loop.ts';
import { countSlips, give, makeCodes, replaceCode } from '../../coordinator/organiser.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { Stage } from './stage.ts';

before(() => startArithmetic());

/** A lesson whose voters get codes, up to the moment before voting opens. */
async function printing(t: TestContext): Promise<Stage> {
  const usual = { nodes: 1, threshold: 1, leastMixes: 1, leastBallots: 1, lossesTolerated: 0, voters: 12 };
  const plan = planFor({ ...usual, revote: false, latecomers: false });
  const stage = new Stage({ ...plan, lesson: true, voters: { ...plan.voters, credentials: 'codes' } });
  t.after(() => stage.end());
  await stage.open(1);
  await stage.until('the laptop is here', () => stage.coordinator.loop.state.connected.size === 1);
  await give(stage.coordinator.loop, 'open-enrolment');
  await stage.until('the key stands', () => stage.record?.key != null);
  await makeCodes(stage.coordinator.loop, 3);
  return stage;
}

const onRoll = (stage: Stage) => [...stage.record!.voters!.keys()].map(hex).sort();
const slipsOf = ({ store }: CoordinatorLoop) => store.list(SLIPS).map(slipAt);
const kept = (stage: Stage) => slipsOf(stage.coordinator.loop).map(({ key }) => hex(key));

test('a slip that is replaced as voting opens opens nothing, and the new one does', async (t) => {
  const stage = await printing(t);
  const { loop } = stage.coordinator;
  const [lost] = slipsOf(loop);
  const replacing = replaceCode(loop, 1);
  // It has been asked, and not answered yet.
  await breathe();
  await give(loop, 'open-voting');
  await replacing;
  const fresh = slipsOf(loop).find(({ number }) => number === 4)!;
  assert.ok(stage.record!.voters!.has(fresh.key), 'its owner votes');
  assert.ok(!stage.record!.voters!.has(lost!.key), 'its finder does not');
});

test('codes that are printed as voting opens are on the roll, or were never made', async (t) => {
  const stage = await printing(t);
  const { loop } = stage.coordinator;
  const [opened, made] = await Promise.allSettled([give(loop, 'open-voting'), makeCodes(loop, 2)]);
  assert.equal(opened.status, 'fulfilled');
  assert.equal(made.status, 'rejected');
  assert.deepEqual(onRoll(stage), kept(stage).sort());
});

test('voters that are made up as voting opens are on the roll, or were never made up', async (t) => {
  const stage = await printing(t);
  const { loop } = stage.coordinator;
  await stage.coordinator.lesson.makeUp(1, 'Made up');
  await Promise.allSettled([give(loop, 'open-voting'), stage.coordinator.lesson.makeUp(2, 'Made up')]);
  const keys = loop.store.list(madeUpPlace(new Uint8Array())).map(([, key]) => hex(key));
  assert.deepEqual(onRoll(stage), [...kept(stage), ...keys].sort());
  await stage.until('the made-up voter has voted', () => stage.record!.signers.size === 1);
  assert.deepEqual(countSlips(loop, 3), { made: 3, used: 0, replaced: 0 }, 'on no slip');
});
