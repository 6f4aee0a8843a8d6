import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import {
  type Contest,
  contestSchema,
  contestSchemaVersion2,
  plannedContestSchema,
  plannedContestSchemaVersion2,
} from './contest.ts';
import { contestFault } from './contest-fault.ts';
import { planNamesFault } from './names/name-fault.ts';
import { methods, rulesFor } from './tally/methods.ts';
import { rankingContest } from './tally/testing/profile.ts';
import { contestOf } from './testing/arbitrary.ts';

test('seats, approvals and grades must go with the options and the scores', () => {
  const single = contestOf('single', 2);
  assert.match(contestFault({ ...single, seats: 3 })!, /more seats \(3\) than options \(2\)/);
  assert.equal(contestFault({ ...single, seats: 3, writeIn: true }), null);
  assert.match(contestFault(contestOf('approval', 2, { most: 3 }))!, /more approvals \(3\) than options \(2\)/);
  const score = contestOf('score', 2, { top: 2 }) as Extract<Contest, { ballot: 'score' }>;
  assert.equal(contestFault({ ...score, grades: ['poor', 'fair', 'good'] }), null);
  assert.match(contestFault({ ...score, grades: ['poor', 'good'] })!, /names 2 grades; scores from 0 to 2 take 3/);
});

test('lists take more seats than there are lists, and are asked for by one vote and nothing else', () => {
  const lists = { ...contestOf('single', 2), seats: 7, rules: ['d-hondt', 'sainte-lague'] } as Contest;
  assert.equal(contestFault(lists), null);
  assert.equal(contestFault({ ...lists, tieBreak: 'lot' }), null);
  assert.match(
    contestFault({ ...lists, rules: ['d-hondt', 'plurality'] } as Contest)!,
    /more seats \(7\) than options/,
  );
  assert.match(contestFault({ ...lists, majority: 'half' } as Contest)!, /by which d-hondt does not elect/);
  assert.match(contestFault({ ...lists, tieBreak: 'earlier-rounds' })!, /does not do; choose lot/);
  for (const version of [1, 2] as const) assert.match(contestFault(lists, version)!, /d-hondt/);
  for (const ballot of ['approval', 'score', 'ranking'] as const)
    assert.ok(!v.safeParse(contestSchema, { ...contestOf(ballot, 2), rules: ['d-hondt'] }).success, ballot);
  assert.ok(!v.safeParse(contestSchemaVersion2, lists).success);
  assert.ok(v.safeParse(contestSchema, lists).success);
});

test('points to give away are asked for by cumulative voting, which needs them, and by nothing else', () => {
  const heaped = contestOf('score', 3, { top: 3, points: 4 });
  assert.equal(contestFault(heaped), null);
  assert.equal(contestFault({ ...heaped, tieBreak: 'lot' }), null);
  const fault = (more: object) => contestFault({ ...heaped, ...more } as Contest);
  assert.match(fault({ top: 5 })!, /lets one option have 5 of 4 points/);
  assert.match(fault({ grades: ['a', 'b', 'c', 'd'] })!, /names grades/);
  assert.match(
    fault({ rules: ['score'] })!,
    /how many points a ballot has, by which score does not count; here cumulative can/,
  );
  assert.match(fault({ rules: ['cumulative', 'majority-judgement'] })!, /majority-judgement does not count/);
  const { points: _, ...without } = heaped as Extract<Contest, { ballot: 'score' }>;
  assert.match(
    contestFault(without)!,
    /does not say how many points a ballot has, by which cumulative counts; here score/,
  );
  assert.ok(!v.safeParse(contestSchemaVersion2, heaped).success);
  for (const points of [0, 101, 1.5, '4'])
    assert.ok(!v.safeParse(contestSchema, { ...heaped, points }).success, String(points));
  for (const ballot of ['single', 'approval', 'ranking'] as const)
    assert.ok(!v.safeParse(contestSchema, { ...contestOf(ballot, 3), points: 4 }).success, ballot);
});

test('a rule that fills one seat is refused where there are more, and others are named', () => {
  for (const rule of rulesFor('ranking', 1, false)) {
    const contest = rankingContest(3, [rule as 'stv'], 2);
    assert.equal(contestFault(contest) === null, methods[rule].fills === 'any', rule);
  }
  assert.match(
    contestFault({ ...rankingContest(3, ['schulze', 'instant-runoff'], 2), ties: false })!,
    /2 seats, but instant-runoff fills one; here sequential-runoff, bottoms-up, stv, meek, hare-stv, schulze, ranked-pairs, minimax, borda, plurality can/,
  );
});

test('a rule that cannot count equal ranks is refused where ballots may give them, and others are named', () => {
  for (const rule of rulesFor('ranking', 1, false)) {
    const contest = { ...rankingContest(3, [rule as 'stv']), ties: true };
    assert.equal(contestFault(contest) === null, methods[rule].equalRanks, rule);
  }
  const contest = { ...rankingContest(3, ['borda', 'stv'], 2), ties: true };
  assert.match(
    contestFault(contest)!,
    /equal ranks, which stv does not count; here sequential-runoff, bottoms-up, schulze/,
  );
});

test('lines about options are one an option, and say something', () => {
  const asked: Contest = {
    ballot: 'single',
    title: 'Speaker',
    options: ['Ada', 'Bob'],
    writeIn: false,
    seats: 1,
    rules: ['plurality'],
  };
  const fault = (about: string[]) => contestFault({ ...asked, about });
  assert.equal(fault(['Wants a later bell', '']), null);
  assert.match(fault(['Wants a later bell'])!, /2 options, and a line about 1/);
  assert.match(fault(['', ''])!, /says nothing about any/);
  const reads = (about: string[]) => v.is(plannedContestSchema, { ...asked, about });
  assert.ok(reads(['x'.repeat(200), '']));
  assert.ok(!reads(['x'.repeat(201), '']));
  assert.ok(!reads(['two\nlines', '']));
  assert.ok(!v.is(plannedContestSchemaVersion2, { ...asked, about: ['Old', ''] }), 'version 2 cannot say it');
  const named = (line: string) =>
    planNamesFault({ title: 'T', contests: [{ ...asked, about: [line, ''] }], voters: { pages: true } });
  assert.equal(named('Wants a later bell'), null);
  assert.match(named('hid\u200bden')!, /nobody sees/);
});
