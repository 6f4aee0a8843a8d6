/** A rehearsal over real sockets: the organiser says when, its laptop casts the test deck, and nobody else votes. */
import assert from 'node:assert/strict';
import { before, type TestContext, test } from 'node:test';
import { newSigningKey } from '../../../shared/crypto/signature.ts';
import { rehearsalOf } from '../../../shared/election/rehearsal/plan.ts';
import { contestOf } from '../../../shared/election/testing/arbitrary.ts';
import { livePlanOf, random, ranking } from '../../../shared/protocol/testing/plan.ts';
import { enrol } from '../../../shared/protocol/voter.ts';
import { clientOf, Stage } from '../../testing/catalogue/stage.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { give, makeCodes } from '../organiser.ts';

before(() => startArithmetic());

const contests = { keys: ranking(['Ada', 'Bob', 'Cleo']), codes: contestOf('score', 3) };

test('the organiser opens and closes a rehearsal, its deck votes and nobody else, and the laptops are ready', (t) =>
  held(t, 'keys'));

test('so it is with one-time codes, of which none is made for a person', (t) => held(t, 'codes'));

async function held(t: TestContext, credentials: keyof typeof contests): Promise<void> {
  const usual = livePlanOf();
  const stage = new Stage(
    rehearsalOf({
      ...usual,
      contests: [contests[credentials]],
      threshold: 1,
      leastMixes: 1,
      lossesTolerated: 0,
      voters: { ...usual.voters, credentials },
    }),
  );
  t.after(() => stage.end());
  await stage.open(1);
  const { loop, rehearsal } = stage.coordinator;
  assert.deepEqual([rehearsal.progress, rehearsal.finding], [null, null]);
  await stage.until('the laptop is here', () => loop.state.connected.size === 1);
  await give(loop, 'open-enrolment');
  await stage.until('the key stands', () => stage.record?.key != null);
  const { of } = rehearsal.progress!;
  if (credentials === 'keys') {
    const stranger = enrol(stage.record!.manifest, newSigningKey(random), 'Ada');
    await assert.rejects(clientOf(stage.coordinator.link).enrol(stranger), { code: 'rehearsal' });
  } else await assert.rejects(makeCodes(loop, 1), { code: 'rehearsal' });
  // The deck's voters were first, however soon voting is opened.
  await give(loop, 'open-voting');
  assert.equal(stage.record!.voters!.size, of);
  await stage.until('the deck is cast', () => rehearsal.progress?.cast === of);
  await stage.close();
  await stage.until('it is over', () => stage.finished && rehearsal.finding !== null);
  const { finding } = rehearsal;
  assert.deepEqual([finding?.ready, finding?.ballots], [true, { expected: of, found: of }]);
  assert.equal(loop.status.rehearsal, true);
}
