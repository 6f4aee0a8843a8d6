import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from '../../../shared/codec/said.ts';
import { LESSON_MARK } from '../../../shared/election/lesson.ts';
import type { NodeStatus, Status } from '../../../shared/protocol/coordinator/status.ts';
import { stageOf } from '../../progress/stage.ts';
import { Narrator, narrate } from './narration.ts';
import { Progress } from './progress.ts';

const ada: NodeStatus = {
  index: 1,
  name: 'Ada',
  connected: true,
  work: null,
  mix: 'none',
  shares: false,
  attested: false,
  cosigned: 0,
};
const voting: Status = {
  phase: 'voting',
  title: 'Class',
  fingerprint: 'f1',
  electionWords: null,
  words: null,
  nodes: [ada],
  threshold: 1,
  leastMixes: 1,
  leastBallots: 1,
  tooFew: null,
  enrolled: 3,
  rollChanges: 0,
  voters: 3,
  ballots: 2,
  audited: 0,
  objections: [],
  differing: [],
  checking: 0,
  size: 12,
  witnessed: 12,
  awaited: [],
  faults: [],
  stuck: null,
  absence: null,
  joining: null,
  epoch: 0,
  takeover: null,
  cancelled: false,
};
const all = (before: Status | null, after: Status) => {
  const { nodes, election } = narrate(before, after);
  return [...nodes, ...election];
};

test('nothing new is nothing told', () => assert.deepEqual(all(voting, { ...voting, ballots: 3 }), []));

test('whoever begins to listen is told where the election stands', () => {
  assert.deepEqual(all(null, voting), ['voting is open: 3 voters on the roll']);
});

test('nodes come, mix, prove, decrypt, attest and go', () => {
  const node = (change: Partial<NodeStatus>) => ({ ...voting, nodes: [{ ...ada, ...change }] });
  assert.deepEqual(all({ ...voting, nodes: [] }, voting), ['node Ada is here']);
  assert.deepEqual(all(voting, node({ connected: false })), ['node Ada is gone']);
  const battery = (percent: number) => node({ battery: percent });
  assert.deepEqual(all(voting, battery(20)), ['node Ada has a battery at 20 %: plug it in']);
  assert.deepEqual(all(battery(20), battery(11)), []);
  assert.deepEqual(all(battery(11), battery(10)), ['node Ada has a battery at 10 %: plug it in']);
  assert.deepEqual(all(battery(10), voting), []);
  assert.deepEqual(all(voting, node({ mix: 'posted' })), ['node Ada has mixed']);
  assert.deepEqual(all(node({ mix: 'posted' }), node({ mix: 'proven' })), ['the proof of node Ada holds']);
  assert.deepEqual(all(node({ mix: 'posted' }), voting), ['the mix of node Ada is cut out']);
  assert.deepEqual(all(voting, node({ shares: true })), ['node Ada has given its key shares']);
  assert.deepEqual(all(voting, node({ attested: true })), ['node Ada attests the result']);
});

test('each phase, the six words, each fault once, and a standstill are told', () => {
  assert.deepEqual(all(voting, { ...voting, phase: 'mixing', ballots: 1 }), ['voting is closed: 1 ballot to mix']);
  const words = ['a', 'b', 'c', 'd', 'e', 'f'];
  assert.deepEqual(all(voting, { ...voting, words }), ['compare these six words on every screen: a b c d e f']);
  const fault = {
    code: 'bad-shuffle' as const,
    message: 'the proof fails',
    culprit: { kind: 'node', index: 1, name: 'Ada' } as const,
    proven: true,
  };
  const late = { ...fault, message: 'too slow', proven: false };
  const once = { ...voting, faults: [fault] };
  assert.deepEqual(all(voting, once), ['FAULT node 1 (Ada): the proof fails (proven by the board)']);
  assert.deepEqual(all(once, { ...once, faults: [fault, late] }), [
    'FAULT node 1 (Ada): too slow (the coordinator’s word)',
  ]);
  const stuck = { ...voting, stuck: said('no-mix' as const, {}, 'too few nodes') };
  assert.deepEqual(all(voting, stuck), ['STUCK too few nodes']);
  assert.deepEqual(all(stuck, stuck), []);
});

test('names that may be joined, each proposal and who agrees are told once', () => {
  const names = [
    { name: 'Jon', ballots: 1 },
    { name: 'John', ballots: 2 },
  ];
  const proposal = { hash: '00', joins: [{ contest: 'Speaker', names }], agreed: [], joined: false };
  const at = (proposals: readonly (typeof proposal | { agreed: string[]; joined: boolean })[]): Status => ({
    ...voting,
    joining: { waits: true, needed: 1, proposals: proposals.map((one) => ({ ...proposal, ...one })) },
  });
  assert.deepEqual(all(voting, at([])), [
    'the ballots are open: written-in names may be joined (names, join-names) until post-result',
  ]);
  assert.deepEqual(all(at([]), at([proposal])), ['proposed as one person: “Jon” = “John”; 1 node must agree']);
  assert.deepEqual(all(at([proposal]), at([{ agreed: ['Ada'], joined: true }])), [
    'node Ada agrees: “Jon” = “John”',
    'joined: “Jon” = “John”',
  ]);
  assert.deepEqual(all(at([proposal]), at([proposal])), []);
});

test('too few ballots: the sentence once, whichever phase is seen first, then the end, and what nodes attest', () => {
  const closed: Status = { ...voting, phase: 'mixing', leastBallots: 5, tooFew: { ballots: 2, needed: 5 } };
  const ended: Status = { ...closed, phase: 'finished', nodes: [{ ...ada, attested: true }] };
  const sentence =
    'voting is closed. Too few ballots count: 2, and at least 5 are needed. None of them is opened, and there is no result.';
  assert.deepEqual(all(voting, closed), [sentence]);
  assert.deepEqual(all(closed, ended), [
    'node Ada attests the end without a result',
    'the election has ended without a result',
  ]);
  assert.deepEqual(all(voting, ended).slice(1), [sentence, 'the election has ended without a result']);
  assert.equal(stageOf(closed), null);
});

test('a stage that is over is counted by what came of it', () => {
  const done = { ...voting, phase: 'finished' as const, nodes: [{ ...ada, mix: 'proven' as const }] };
  assert.equal(stageOf(done), null);
  assert.deepEqual(stageOf(done, 'mixing'), { name: 'mixes and proofs', done: 4, total: 4 });
});

test('a mix or a proof that is under way counts as far as it is', () => {
  const at = (mix: 'none' | 'posted', task: 'mixing' | 'proving') =>
    stageOf({ ...voting, phase: 'mixing', nodes: [{ ...ada, mix, work: { task, done: 1, total: 2 } }] })?.done;
  assert.deepEqual([at('none', 'mixing'), at('posted', 'mixing'), at('posted', 'proving')], [1, 2, 3]);
});

test('what nodes did in a phase is told before its end, the next phase after it', () => {
  let text = '';
  const narrator = new Narrator(new Progress({ write: (more) => (text += more) }, false, () => 0));
  const mixing: Status = { ...voting, phase: 'mixing', nodes: [{ ...ada, mix: 'posted' }] };
  narrator.tell(mixing);
  narrator.tell({ ...mixing, phase: 'decryption', nodes: [{ ...ada, mix: 'proven' }] });
  narrator.end();
  assert.deepEqual(text.trim().split('\n'), [
    'voting is closed: 2 ballots to mix',
    'mixes and proofs: 4',
    'the proof of node Ada holds',
    'mixes and proofs: 4 in 0 ms',
    'the mixes are sealed; the nodes open the last list',
    'key shares: 1',
    'key shares: 0 ms',
  ]);
});

test('that it is a lesson is told first, once', () => {
  const lesson: Status = { ...voting, lesson: true };
  assert.equal(narrate(null, lesson).election[0], LESSON_MARK);
  assert.ok(!narrate(lesson, { ...lesson, phase: 'mixing' }).election.includes(LESSON_MARK));
  assert.ok(!narrate(null, voting).election.includes(LESSON_MARK));
});

test('a moved closing time and its reason are told once, and to whoever begins to listen', () => {
  const times = { opens: null, closes: 1_796_630_400, moved: [] };
  const moved = { ...times, closes: 1_796_634_000, moved: [{ closes: 1_796_634_000, reason: 'The bus is late' }] };
  const line = 'the closing time is moved to 2026-12-07 09:00 UTC: The bus is late';
  assert.deepEqual(all({ ...voting, times }, { ...voting, times: moved }), [line]);
  assert.deepEqual(all({ ...voting, times: moved }, { ...voting, times: moved }), []);
  assert.ok(all(null, { ...voting, times: moved }).includes(line));
  assert.ok(!all(null, { ...voting, phase: 'mixing', times: moved }).includes(line));
});

test('what could not be done at its hour is told once for each reason, and with how many ballots where they are too few', () => {
  const late = (code: 'too-few-ballots' | 'no-ballots'): Status => ({
    ...voting,
    leastBallots: 5,
    overdue: { order: 'close', code },
  });
  const few = all(voting, late('too-few-ballots'));
  assert.match(few.join(), /^OVERDUE voting should be closed by now, .*count so far: 2; at least 5 are needed/);
  assert.deepEqual(all(late('too-few-ballots'), late('too-few-ballots')), []);
  assert.match(all(late('too-few-ballots'), late('no-ballots')).join(), /there is no ballot to mix/);
  const opening = all(voting, {
    ...voting,
    phase: 'enrolment',
    overdue: { order: 'open-voting', code: 'codes-elsewhere' },
  });
  assert.match(
    opening.at(-1)!,
    /^OVERDUE voting should be open by now, .*: the registrar makes the codes of this election/,
  );
});

test('that results are held back no longer is told', () => {
  const held: Status = { ...voting, phase: 'decryption', held: true };
  const { held: _held, ...free } = held;
  assert.deepEqual(all(held, free), ['results are held back no longer; the nodes open the last list']);
  assert.deepEqual(all(held, { ...free, phase: 'finished' }), ['the result is on the board']);
});
