import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPlaintexts, readTally } from '../../shared/board/count.ts';
import type { ElectionRecord } from '../../shared/board/record.ts';
import type { Choice } from '../../shared/election/choice.ts';
import { type Contest, LATEST, VERSION } from '../../shared/election/contest.ts';
import { LESSON_MARK } from '../../shared/election/lesson.ts';
import type { Manifest } from '../../shared/election/manifest.ts';
import { leaveOut } from '../../shared/election/tally/left-out.ts';
import { tally } from '../../shared/election/tally/tally.ts';
import { fingerprintWords, NEWEST_WORD_LIST } from '../../shared/election/words/words.ts';
import { ranked, ranking } from '../../shared/protocol/testing/plan.ts';
import { resultCsv, resultJson, timingsCsv, waitingCsv } from './election-files.ts';
import { roundTable } from './exports/round-files.ts';

const lot = new Uint8Array(32);
const twelve = fingerprintWords(new Uint8Array(32).fill(7), NEWEST_WORD_LIST);
const words = twelve.join(' ');
const of = (contest: Contest, lesson = false) => ({ contests: [contest], lesson });

test('an instant runoff has a line for each candidate in each round', () => {
  const contest = ranking(['Ada', 'Bob', 'Cleo'], ['instant-runoff', 'schulze']);
  const choices = [ranked(0, 1), ranked(0), ranked(1, 0), ranked(1), ranked(2, 0)].map(([choice]) => choice!);
  const counted = { ballots: 5, invalid: 0, contests: [tally(VERSION, contest, choices, lot)] };
  const lines = resultCsv(twelve, of(contest), counted).split('\r\n');
  assert.equal(lines.length, 1 + 2 * 3 + 3 + 1);
  assert.equal(
    lines[0],
    '"contest","rule","decides","round","candidate","count","place","places to","elected","election"',
  );
  assert.equal(lines[1], `"Mayor","instant-runoff","yes",1,"Ada",2,1,1,"yes","${words}"`);
  assert.equal(lines[4], `"Mayor","instant-runoff","yes",2,"Ada",3,1,1,"yes","${words}"`);
  assert.match(lines[7]!, /^"Mayor","schulze","no",,"Ada",,1,1,"yes","(\w+ ){11}\w+"$/);
});

test('where the rounds are left out, the last one stands without a number', () => {
  const contest = ranking(['Ada', 'Bob', 'Cleo'], ['instant-runoff']);
  const choices = [ranked(0, 1), ranked(0), ranked(1, 0), ranked(1), ranked(2, 0)].map(([choice]) => choice!);
  const contests = [leaveOut(tally(VERSION, contest, choices, lot), 'all')];
  const [, ada, ...others] = resultCsv(twelve, of(contest), { ballots: 5, invalid: 0, contests }).split('\r\n');
  assert.equal(ada, `"Mayor","instant-runoff","yes",,"Ada",3,1,1,"yes","${words}"`);
  assert.equal(others.length, 3);
});

test('tables and JSON of a lesson say so, those of other elections say nothing of lessons', () => {
  const contest = ranking(['Ada', 'Bob']);
  const nothing = readTally(
    countPlaintexts({ version: VERSION, contests: [contest], roll: 0 }, new Uint8Array(0), lot),
  );
  const [head, ...lines] = resultCsv(twelve, of(contest, true), nothing).trimEnd().split('\r\n');
  assert.match(head!, /,"?lesson"?$/);
  assert.ok(lines.length > 0 && lines.every((line) => line.endsWith(`,"${LESSON_MARK}"`)), lines[0]);
  const json = (lesson: boolean) => {
    const manifest = { ...of(contest, lesson), title: 'Speaker', wordList: NEWEST_WORD_LIST } as Manifest;
    return JSON.parse(resultJson({ manifest, fingerprint: lot } as ElectionRecord, nothing));
  };
  assert.equal(json(true).lesson, LESSON_MARK);
  assert.equal('lesson' in json(false), false);
  assert.ok(!resultCsv(twelve, of(contest), nothing).includes('esson'));
});

test('an election without ballots makes a table too', () => {
  const contest = ranking(['Ada', 'Bob']);
  const nothing = readTally(
    countPlaintexts({ version: VERSION, contests: [contest], roll: 0 }, new Uint8Array(0), lot),
  );
  assert.ok(!resultCsv(twelve, of(contest), nothing).includes('"yes","yes"'));
});

test('a written-in name has lines of its own, and what stays open says so', () => {
  const contest: Contest = {
    ballot: 'single',
    title: 'Speaker',
    options: ['Ada', 'Bob'],
    writeIn: true,
    seats: 1,
    rules: ['plurality'],
  };
  const named = (writeIn: string) => ({ ballot: 'single' as const, pick: 2, writeIn });
  const csvOf = (choices: readonly Choice[]) => {
    const contests = [tally(VERSION, contest, choices, lot)];
    return resultCsv(twelve, of(contest), { ballots: choices.length, invalid: 0, contests }).split('\r\n');
  };
  const [, ...lines] = csvOf([named('=Cem'), named('=CEM'), named('ada'), named('Dia')]);
  assert.deepEqual(lines.slice(0, 4), [
    `"Speaker","plurality","yes",,"Ada",1,2,3,"no","${words}"`,
    `"Speaker","plurality","yes",,"Bob",0,4,4,"no","${words}"`,
    `"Speaker","plurality","yes",,"'=CEM",2,1,1,"yes","${words}"`,
    `"Speaker","plurality","yes",,"Dia",1,2,3,"no","${words}"`,
  ]);
  const crowd = csvOf(Array.from({ length: 90 }, (_, i) => named(`Name ${i}`)).concat({ ...named('Ada') }));
  assert.equal(crowd[1], `"Speaker","plurality","yes",,"Ada",1,1,1,"unresolved","${words}"`);
});

test('where lists are counted, a column says the seats of each, and that those left are tied', () => {
  const contest: Contest = {
    ...{ ballot: 'single', title: 'Parliament', options: ['Red', 'Green', 'Blue'], writeIn: false, seats: 3 },
    rules: ['d-hondt'],
  };
  const choices = [0, 0, 0, 0, 1, 1].map((pick): Choice => ({ ballot: 'single', pick }));
  const contests = [tally(LATEST, contest, choices, lot)];
  const csv = resultCsv(twelve, of(contest), { ballots: 6, invalid: 0, contests }).split('\r\n');
  assert.match(csv[0]!, /,"elected","seats","election"$/);
  assert.deepEqual(csv.slice(1, 4), [
    `"Parliament","d-hondt","yes",,"Red",4,1,1,"yes",2,"${words}"`,
    `"Parliament","d-hondt","yes",,"Green",2,2,2,"yes",1,"${words}"`,
    `"Parliament","d-hondt","yes",,"Blue",0,3,3,"no",0,"${words}"`,
  ]);
  const tied = [tally(LATEST, { ...contest, seats: 2 }, choices, lot)];
  const rest = resultCsv(twelve, of(contest), { ballots: 6, invalid: 0, contests: tied }).split('\r\n');
  assert.deepEqual(
    rest.slice(1, 3).map((line) => line.split(',').slice(8, 10)),
    [
      ['"tied"', '1'],
      ['"tied"', '0'],
    ],
  );
});

test('timings tell a rate where there is one', () => {
  const csv = timingsCsv([
    { phase: 'lobby', who: null, milliseconds: 1500, ciphertexts: 0 },
    { phase: 'mixing', who: 'Ada', milliseconds: 2000, ciphertexts: 300 },
  ]);
  assert.deepEqual(csv.split('\r\n').slice(1, 3), ['"lobby","(the election)",1500,0,', '"mixing","Ada",2000,300,150']);
});

test('where a mean decides, a column says of how many ballots each sum is', () => {
  const contest: Contest = {
    ...{ ballot: 'score', title: 'Film', options: ['Red', 'Green'], writeIn: false, seats: 1, top: 5 },
    ...{ rules: ['score'], unscored: 'left-out' },
  };
  const choices = [[3, null] as const, [4, 5] as const].map(
    (scores): Choice => ({ ballot: 'score', scores: [...scores] }),
  );
  const contests = [tally(LATEST, contest, choices, lot)];
  const csv = resultCsv(twelve, of(contest), { ballots: 2, invalid: 0, contests }).split('\r\n');
  assert.match(csv[0]!, /,"elected","ratings","election"$/);
  assert.deepEqual(csv.slice(1, 3), [
    `"Film","score","yes",,"Red",7,2,2,"no",2,"${words}"`,
    `"Film","score","yes",,"Green",5,1,1,"yes",1,"${words}"`,
  ]);
});

test('where too few voted, table, rounds and JSON say so in one sentence, and nobody is elected', () => {
  const said = '3 voted, 4 were needed: no result is adopted';
  const contest: Contest = { ...ranking(['Ada', 'Bob'], ['instant-runoff']), leastTurnout: 4 };
  const choices = [ranked(0), ranked(0), ranked(1)].map(([choice]) => choice!);
  const counted = { ballots: 3, invalid: 0, contests: [tally(LATEST, contest, choices, lot)] };
  const [, ...lines] = resultCsv(twelve, of(contest), counted).trimEnd().split('\r\n');
  assert.equal(lines[0], `"Mayor","instant-runoff","yes",1,"Ada",2,1,1,"${said}","${words}"`);
  assert.ok(lines.every((line) => line.includes(said)));
  const manifest = { ...of(contest), title: 'Speaker', wordList: NEWEST_WORD_LIST } as Manifest;
  const json = (asked: Contest) => {
    const tallied = { ...counted, contests: [tally(LATEST, asked, choices, lot)] };
    return JSON.parse(resultJson({ manifest, fingerprint: lot } as ElectionRecord, tallied));
  };
  assert.deepEqual(json(contest).notAdopted, [{ contest: 'Mayor', says: said }]);
  assert.equal('notAdopted' in json({ ...contest, leastTurnout: 3 }), false);
  const rounds = roundTable(contest, counted.contests[0]!);
  assert.ok(rounds.includes(said) && !rounds.includes('"elected"'), rounds);
  const lists: Contest = {
    ...{ ballot: 'single', title: 'Board', options: ['Red', 'Blue'], writeIn: false, seats: 3, rules: ['d-hondt'] },
    leastTurnout: 4,
  };
  const voted = [0, 0, 1].map((pick): Choice => ({ ballot: 'single', pick }));
  const seats = { ballots: 3, invalid: 0, contests: [tally(LATEST, lists, voted, lot)] };
  const [, red] = resultCsv(twelve, of(lists), seats).split('\r\n');
  assert.equal(red, `"Board","d-hondt","yes",,"Red",2,1,1,"${said}",,"${words}"`);
});

test('who has not voted is a table of names, in which nothing runs, or of slips’ numbers', () => {
  assert.equal(waitingCsv({ names: ['Ada', '=1+1'] }), '"name"\r\n"Ada"\r\n"\'=1+1"\r\n');
  assert.equal(waitingCsv({ slips: [2, 17] }), '"slip"\r\n2\r\n17\r\n');
});
