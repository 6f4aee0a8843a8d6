import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choice } from '../../shared/election/choice.ts';
import { type Contest, VERSION, type Version } from '../../shared/election/contest.ts';
import { tally } from '../../shared/election/tally/tally.ts';
import { resultLines } from './result-lines.ts';

const contest: Contest = {
  ballot: 'single',
  title: 'Speaker',
  options: ['Ada', 'Ben'],
  writeIn: true,
  seats: 1,
  rules: ['plurality'],
};
const named = (writeIn: string): Choice => ({ ballot: 'single', pick: 2, writeIn });
const ada: Choice = { ballot: 'single', pick: 0 };
const said = (choices: readonly Choice[], version: Version = VERSION) => {
  const contests = [tally(version, contest, choices, new Uint8Array(32))];
  return resultLines([contest], { ballots: choices.length, invalid: 0, contests });
};

test('written-in names win by themselves, and together only in version 1', () => {
  const choices = [ada, ada, named('Cem'), named('Dia'), named('Eva')];
  assert.deepEqual(said(choices), ['5 ballots opened', 'Speaker, Plurality: Ada']);
  assert.deepEqual(said([...choices, named('CEM'), named('cem')]).slice(1), ['Speaker, Plurality: CEM']);
  assert.deepEqual(said(choices, 1).slice(1), ['Speaker, Plurality: the written-in names']);
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
