/** Cheats that the organiser chooses in a lesson, over real sockets; in any other election the coordinator refuses them. */
import assert from 'node:assert/strict';
import { before, type TestContext, test } from 'node:test';
import { countingBallots } from '../../../shared/board/record.ts';
import { readTranscript } from '../../../shared/board/transcript-file.ts';
import { encodeCanonical } from '../../../shared/codec/cbor.ts';
import { type LeadCheat, leadCheat, leadCheats } from '../../../shared/protocol/cheating/lead-lesson.ts';
import { planFor } from '../../../shared/simulation/script/script.ts';
import { LeadCheats } from '../../coordinator/cheating/lead-cheats.ts';
import { rewriteBoard } from '../../coordinator/cheating/rewritten-board.ts';
import { give } from '../../coordinator/organiser.ts';
import { transcriptBytes } from '../../files/election-files.ts';
import { judgeHere } from '../../verdict/judge-here.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { Stage } from './stage.ts';

before(() => startArithmetic());

const usual = { nodes: 3, threshold: 2, leastMixes: 2, leastBallots: 1, lossesTolerated: 1, voters: 12 };

async function staged(t: TestContext, lesson: boolean): Promise<Stage> {
  const timeouts = { ceremony: 10, mix: 5, proof: 10 };
  const stage = new Stage({ ...planFor({ ...usual, revote: false, latecomers: true }), lesson, timeouts });
  t.after(() => stage.end());
  await stage.open(3);
  await stage.enrol(4);
  return stage;
}

const names = ['Toni', 'voter-1', 'Mika'];

/** All but the last have voted, none of whom has seen another's ballot, and all laptops hold what they cast. */
async function voted(stage: Stage): Promise<void> {
  const boards = await Promise.all(stage.voters.map((voter) => stage.board(voter)));
  for (const [i, voter] of stage.voters.slice(0, -1).entries()) await stage.vote(voter, boards[i]);
  await witnessed(stage);
}

const areThere = ({ coordinator, nodes }: Stage): boolean => coordinator.loop.state.connected.size === nodes.length;

const witnessed = (stage: Stage): Promise<void> =>
  stage.until('the laptops hold it', () => stage.coordinator.loop.state.witnessed?.size === stage.record!.log.size);

/** In a lesson, from the choice to what comes of it. */
async function cheated(t: TestContext, name: LeadCheat): Promise<Stage> {
  const stage = await staged(t, true);
  stage.obeyRewrites();
  const isLate = leadCheat(name).deed.kind === 'rewrite' && name !== 'second-close';
  if (isLate) await voted(stage);
  const { label } = leadCheat(name);
  await stage.coordinator.cheats.cheat(name, label, names);
  await assert.rejects(stage.coordinator.cheats.cheat(name, label, names), { code: 'out-of-phase' });
  if (!isLate) await voted(stage);
  if (name === 'second-close') await give(stage.coordinator.loop, 'close');
  if (leadCheat(name).deed.kind === 'rewrite') await stage.until('it starts again', () => stage.rewrites > 0);
  // It goes on as if nothing had happened.
  await stage.vote(stage.voters.at(-1)!);
  const isShown = () => stage.coordinator.cheats.outcome !== null;
  await stage.until('all are back, or it is shown', () => areThere(stage) || isShown());
  if (!isShown()) await give(stage.coordinator.loop, 'close');
  await stage.until('it is shown', isShown);
  return stage;
}

for (const name of leadCheats)
  test(`the organiser cheats with ${name} in a lesson: ${leadCheat(name).label}`, async (t) => {
    const stage = await cheated(t, name);
    const { chosen, outcome } = stage.coordinator.cheats.view!;
    const { label, verdict } = leadCheat(name);
    assert.deepEqual(chosen, { name, guess: label, label, done: true });
    assert.ok(outcome?.asStated, JSON.stringify(outcome));
    assert.equal(outcome.label, label);
    if (verdict.shown !== 'alarm') return;
    if (verdict.by === 'voters') {
      assert.deepEqual(
        stage.alarms.map(({ by, code, culprit }) => ({ by: by.slice(0, 6), code, culprit })),
        [{ by: 'voter-', code: 'bad-receipt', culprit: { kind: 'coordinator' } }],
      );
      return;
    }
    const { accusers } = stage.coordinator.cheats.view!;
    assert.ok(accusers.length > 0);
    for (const one of accusers) {
      // Before that the board that was put back may have refused an entry of the laptop, which accuses nobody.
      const accusing = stage.alarms.filter(({ by, culprit }) => by === one && culprit.kind === 'coordinator');
      assert.ok(accusing.length > 0, `${one}: ${JSON.stringify(stage.alarms)}`);
      for (const { code } of accusing) assert.ok(verdict.codes.includes(code), code);
    }
  });

test('a stuffed roll is VALID, its ballots count, nobody may follow them, and what was gained is told', async (t) => {
  const stage = await cheated(t, 'stuffed-roll');
  const { lesson, cheats, loop } = stage.coordinator;
  assert.equal(countingBallots(stage.record!).length, 7);
  assert.deepEqual(cheats.view!.stuffed, { ballots: 3, all: 7 });
  assert.deepEqual(lesson.disclosures.all, []);
  assert.equal(lesson.view.madeUp, 0, 'they are not those that a lesson shows');
  assert.deepEqual(
    [...loop.state.enrolled].map(({ name }) => name).filter((name) => !/^voter-\d$/.test(name)),
    ['Toni', 'voter-1 3', 'Mika'],
  );
  await stage.until('the laptops attest it', () => stage.record!.attests.size === 3);
  await witnessed(stage);
  const transcript = readTranscript(await transcriptBytes(loop.store));
  const { verdict } = await judgeHere(transcript, { expected: null, workers: 1, onProgress: () => {} });
  assert.equal(verdict.outcome, 'valid');
});

test('in an election in earnest the coordinator refuses to cheat, and its board stays as it was signed', async (t) => {
  const stage = await staged(t, false);
  const { cheats, loop } = stage.coordinator;
  const { size } = loop.state.record!.log;
  assert.equal(cheats.view, null);
  for (const name of leadCheats)
    await assert.rejects(cheats.cheat(name, 'not detectable', names), { code: 'not-a-lesson' });
  await assert.rejects(cheats.cheat('bad-deal', 'not detectable', names), { code: 'bad-request' });
  assert.equal(cheats.chosen, null);
  stage.coordinator.lesson.hearAccusation(stage.nodes[0]!.key.publicKey, { code: 'fork', message: 'two boards' });
  assert.equal(stage.coordinator.lesson.accusations.size, 0);
  await assert.rejects(stage.coordinator.lesson.stuff(names), { code: 'not-a-lesson' });
  await assert.rejects(stage.goOnFrom(loop.store.entries(0, size - 1)), { code: 'not-a-lesson' });
  assert.equal(stage.record!.log.size, size);
  // Even where somebody has told its loop to.
  stage.coordinator.loop.deceit = { ignores: () => true, believes: () => assert.fail(), placeOf: () => 0 };
  for (const voter of stage.voters) await stage.vote(voter);
  await stage.until('all are back', () => areThere(stage));
  await stage.close();
  await stage.until('it is over', () => stage.finished);
  assert.deepEqual([stage.record!.faults, stage.refused, stage.alarms], [[], [], []]);
});

test('a cheat that somebody has written into the store of an election in earnest is not done', async (t) => {
  const stage = await staged(t, false);
  const { loop, lesson } = stage.coordinator;
  const rewritten: LeadCheat[] = [];
  const resumed: LeadCheats[] = [];
  for (const name of leadCheats) {
    await loop.store.write({
      put: { cheat: encodeCanonical({ name, guess: leadCheat(name).label, done: false, faults: 0 }) },
    });
    const cheats = new LeadCheats(loop, lesson);
    assert.equal(cheats.chosen?.name, name, 'it is read');
    cheats.onRewrite(() => rewritten.push(name));
    resumed.push(cheats);
  }
  await voted(stage);
  loop.emit('change');
  await stage.vote(stage.voters.at(-1)!);
  await stage.close();
  await stage.until('it is over', () => stage.finished);
  assert.deepEqual([rewritten, stage.record!.faults, stage.refused, stage.alarms], [[], [], [], []]);
  for (const cheats of resumed) assert.deepEqual([cheats.view, cheats.outcome], [null, null]);
});

test('a lesson is not rewritten into another election', async (t) => {
  const stage = await staged(t, true);
  await stage.until('the laptops hold it', () => stage.nodes.every(({ loop }) => loop.state.replica !== null));
  const entries = stage.coordinator.loop.store.entries();
  await stage.coordinator.close();
  const data = stage.path('coordinator');
  for (const leaves of [[], entries.slice(1)])
    assert.throws(() => rewriteBoard(data, leaves), { code: 'bad-manifest' });
  rewriteBoard(data, entries.slice(0, 1));
  stage.coordinator = await stage.lead();
  assert.equal(stage.record!.log.size, 1);
});
