import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choice } from '../election/choice.ts';
import { type Contest, LATEST, VERSION, type Version } from '../election/contest.ts';
import { tally } from '../election/tally/tally.ts';
import { resultLines } from './result-lines.ts';

const contest: Contest = {
  ballot: 'single',
  title: 'Speaker',
  options: ['Ada', 'Ben'],
  writeIn: true,
  seats: 1,
  rules: ['plurality'],
};
const lot = new Uint8Array(32);
const named = (writeIn: string): Choice => ({ ballot: 'single', pick: 2, writeIn });
const ada: Choice = { ballot: 'single', pick: 0 };
const said = (choices: readonly Choice[], version: Version = VERSION) => {
  const contests = [tally(version, contest, choices, lot)];
  return resultLines([contest], { ballots: choices.length, invalid: 0, contests });
};

test('written-in names win by themselves, and together only in version 1', () => {
  const choices = [ada, ada, named('Cem'), named('Dia'), named('Eva')];
  assert.deepEqual(said(choices), ['5 ballots opened', 'Speaker, Plurality: Ada']);
  assert.deepEqual(said([...choices, named('CEM'), named('cem')]).slice(1), ['Speaker, Plurality: CEM']);
  assert.deepEqual(said(choices, 1).slice(1), ['Speaker, Plurality: the written-in names']);
});

test('ballots that say nothing under a rule are counted, with the reason', () => {
  const contest: Contest = {
    ...{ ballot: 'ranking', title: 'Speaker', options: ['Ada', 'Ben', 'Cem'], writeIn: false, seats: 1, ties: true },
    ...{ rules: ['instant-runoff', 'plurality'] },
  };
  const ranks = (...order: number[][]): Choice => ({ ballot: 'ranking', ranks: order });
  const choices = [ranks(), ranks([0]), ranks([0]), ranks([0]), ranks([1]), ranks([1], [0]), ranks([2]), ranks([0, 1])];
  const lines = (version: 1 | 2, rules: Contest) =>
    resultLines([rules], { ballots: 8, invalid: 0, contests: [tally(version, rules, choices, lot)] }).slice(1);
  assert.deepEqual(lines(1, contest), [
    'Speaker, Instant runoff (decides): Ada (1 blank; 2 rank nobody who is left)',
    'Speaker, Plurality: Ada (1 blank; 1 put several first and count for nobody)',
  ]);
  assert.deepEqual(lines(2, { ...contest, rules: ['instant-runoff'] } as Contest), [
    'Speaker, Instant runoff: Ada (1 blank; 2 rank nobody who is left)',
  ]);
});

test('several seats say whether they are proportional', () => {
  const contest: Contest = {
    ...{ ballot: 'single', title: 'Board', options: ['Ada', 'Ben', 'Cem'], writeIn: false, seats: 2 },
    rules: ['plurality'],
  };
  const choices = [0, 0, 1].map((pick): Choice => ({ ballot: 'single', pick }));
  assert.deepEqual(
    resultLines([contest], { ballots: 3, invalid: 0, contests: [tally(2, contest, choices, lot)] })[1],
    'Board, Single non-transferable vote for 2 seats, partly proportional: Ada, Ben',
  );
});

test('a crowd of names that might win is said to', () => {
  const crowd = Array.from({ length: 100 }, (_, i) => named(`Name ${i}`));
  assert.deepEqual(said([...crowd, ada]).slice(1), [
    'Speaker, Plurality: unresolved between Ada, one of 100 other written-in names',
  ]);
});

test('names joined by hand are said with what they changed', () => {
  const choices = [ada, ada, named('Jon Smith'), named('John Smith'), named('John Smith')];
  const joined = [['Jon Smith', 'John Smith']];
  const lines = (given: readonly Choice[]) => {
    const contests = [tally(VERSION, contest, given, new Uint8Array(32), joined)];
    return resultLines([contest], { ballots: given.length, invalid: 0, contests }).slice(1);
  };
  assert.deepEqual(lines(choices), [
    'Speaker, Plurality: John Smith',
    'Speaker, joined by hand: “John Smith” = “Jon Smith”; apart: a tie between Ada, John Smith, so it has changed who is elected',
  ]);
  // The same person under another spelling is no change.
  assert.match(lines([...choices, ada, ada])[1]!, /apart: Ada, so it makes no difference$/);
  assert.match(
    lines([
      ada,
      named('jon smith'),
      named('Jon Smith'),
      named('John Smith'),
      named('John Smith'),
      named('Jon Smith'),
    ])[1]!,
    /apart: Jon Smith, so it makes no difference$/,
  );
});

test('of lists the seats are told, and who is tied for the rest or got some by lot', () => {
  const parliament: Contest = {
    ...{ ballot: 'single', title: 'Parliament', options: ['Red', 'Green'], writeIn: false, seats: 3 },
    rules: ['d-hondt'],
  };
  const choices = [0, 0, 1, 1].map((pick): Choice => ({ ballot: 'single', pick }));
  const lines = (contest: Contest) =>
    resultLines([contest], { ballots: 4, invalid: 0, contests: [tally(LATEST, contest, choices, lot)] })[1];
  const title = 'Parliament, D’Hondt method for lists for 3 seats, proportional';
  assert.equal(lines(parliament), `${title}: Red 1 seat, Green 1 seat, and a tie for the rest between Red, Green`);
  assert.match(
    lines({ ...parliament, tieBreak: 'lot' })!,
    /(Red|Green) 2 seats, .* 1 seat, and by lot among Red, Green$/,
  );
});
