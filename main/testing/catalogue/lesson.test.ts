/** Cheats that a laptop's person chooses in a lesson, over real sockets; in any other election the node refuses them. */
import assert from 'node:assert/strict';
import { before, type TestContext, test } from 'node:test';
import { cheat } from '../../../shared/protocol/cheating/catalogue/catalogue.ts';
import { momentOf, nodeCheats } from '../../../shared/protocol/cheating/lesson.ts';
import { isAsStated } from '../../../shared/protocol/cheating/outcome.ts';
import { planFor } from '../../../shared/simulation/script/script.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { Stage } from './stage.ts';

before(() => startArithmetic());

const usual = { nodes: 3, leastBallots: 1, lossesTolerated: 1, voters: 8, revote: false, latecomers: false };
const room = { laptops: 3, needed: 2 };

/** @param threshold as many laptops must mix and open */
async function staged(t: TestContext, lesson: boolean, threshold = 2): Promise<Stage> {
  const timeouts = { ceremony: 10, mix: 10, proof: 10 };
  const stage = new Stage({ ...planFor({ ...usual, threshold, leastMixes: threshold }), lesson, timeouts });
  t.after(() => stage.end());
  await stage.open(3);
  return stage;
}

async function hold(stage: Stage): Promise<void> {
  await stage.enrol(3);
  for (const voter of stage.voters) await stage.vote(voter);
  await stage.close();
}

const lessonOf = (stage: Stage) => stage.nodes[1]!.loop.lesson;

for (const name of nodeCheats)
  test(`a laptop cheats with ${name} in a lesson: ${cheat(name).label}`, async (t) => {
    // Where two open the box, the others may be done before the third turns its key.
    const stage = await staged(t, true, momentOf(name) === 'decryption' ? 3 : 2);
    lessonOf(stage).cheat(name, 'not detectable', room);
    assert.throws(() => lessonOf(stage).cheat(name, 'not detectable', room), { code: 'out-of-phase' });
    await hold(stage);
    await stage.until('this laptop sees it', () => lessonOf(stage).outcome !== null);
    const outcome = lessonOf(stage).outcome!;
    assert.ok(isAsStated(cheat(name), outcome), JSON.stringify(outcome));
    const { verdict } = cheat(name);
    if (verdict.shown !== 'fault') return;
    const [fault] = stage.record!.faults;
    assert.deepEqual([fault?.code, fault?.culprit, fault?.proven], [verdict.code, { kind: 'node', index: 2 }, true]);
  });

test('in an election in earnest the node refuses to cheat, before its manifest and after, and its steps stay honest', async (t) => {
  const stage = await staged(t, false);
  const lesson = lessonOf(stage);
  assert.throws(() => lesson.cheat('dropped-in-mix', 'not detectable', null), { code: 'not-a-lesson' });
  // Where the coordinator says in the lobby that it is a lesson, and makes another manifest.
  lesson.cheat('dropped-in-mix', 'not detectable', room);
  await stage.enrol(3);
  assert.equal(lesson.ahead(room), null);
  assert.throws(() => lesson.cheat('wrong-share', 'not detectable', room), { code: 'not-a-lesson' });
  for (const voter of stage.voters) await stage.vote(voter);
  await stage.close();
  await stage.until('it is over', () => stage.finished);
  assert.equal(lesson.cheating?.done, false);
  assert.deepEqual([stage.record!.faults, stage.refused], [[], []]);
});
