import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contest } from '../../../../shared/election/contest.ts';
import { choiceFault } from '../../../../shared/election/encoding.ts';
import { gapIn, inWords } from '../../../election/said-choices.ts';
import { draftOf, emptyDraft, faultOf, finished, openQuestions, withName } from './draft.ts';

const common = { title: 'Speaker', options: ['Ada', 'Bo', 'Cy'], writeIn: true, seats: 1 };
const single: Contest = { ballot: 'single', ...common, rules: ['plurality'] };
const approval: Contest = { ballot: 'approval', ...common, most: 2, rules: ['approval'] };
const score: Contest = { ballot: 'score', ...common, top: 5, rules: ['score'] };
const ranking: Contest = { ballot: 'ranking', ...common, ties: true, rules: ['schulze'] };

const every = [single, approval, score, ranking];

test('an untouched form leaves only the question with one answer open', () => {
  const draft = emptyDraft(every);
  assert.equal(finished(every, draft), null);
  assert.deepEqual(openQuestions(every, draft), [0, 1, 2, 3], 'though none of them has an answer');
  assert.deepEqual(
    every.map((contest, i) => faultOf(contest, draft[i]!)?.key ?? null),
    ['voter.fault.open', null, null, null],
  );
});

test('what the form calls finished, the sealing accepts', () => {
  const draft = [
    { ballot: 'single', pick: null },
    { ballot: 'approval', picks: [3], writeIn: '  Grace   Hopper ' },
    { ballot: 'score', typed: ['1', '', ' 5', ' '] },
    { ballot: 'ranking', ranks: [[1, 2], [0]] },
  ] as const;
  const choices = finished(every, draft);
  assert.ok(choices);
  every.forEach((contest, i) => {
    assert.equal(faultOf(contest, draft[i]!), null);
    assert.equal(choiceFault(contest, choices[i]!), null);
  });
  assert.deepEqual(choices[2], { ballot: 'score', scores: [1, null, 5, null] });
  assert.deepEqual(finished(every, draftOf(choices)), choices, 'and what was sealed comes back into the form');
  assert.deepEqual(openQuestions(every, draft), []);
  assert.equal(choices[1]!.writeIn, 'Grace Hopper');
});

test('too many approvals, a missing and a long name are told before the sealing refuses them', () => {
  const faults = [
    [approval, { ballot: 'approval', picks: [0, 1, 2] }, 'voter.fault.too-many'],
    [{ ...approval, least: 2 }, { ballot: 'approval', picks: [1] }, 'voter.fault.too-few'],
    [{ ...ranking, least: 3 }, { ballot: 'ranking', ranks: [[0, 2]] }, 'voter.fault.too-few'],
    [single, { ballot: 'single', pick: 3, writeIn: '  ' }, 'voter.fault.no-name'],
    [single, { ballot: 'single', pick: 3, writeIn: 'é'.repeat(25) }, 'voter.fault.long-name'],
    [single, { ballot: 'single', pick: 3, writeIn: 'A\u061cda' }, 'voter.fault.unseen'],
  ] as const;
  for (const [contest, choice, key] of faults) {
    assert.equal(faultOf(contest, choice)?.key, key);
    assert.notEqual(choiceFault(contest, finished([contest], [choice])![0]!), null);
  }
  assert.equal(faultOf(single, { ballot: 'single', pick: 3, writeIn: 'é'.repeat(24) }), null);
  assert.equal(faultOf({ ...approval, least: 2 }, { ballot: 'approval', picks: [] }), null, 'a blank vote');
  assert.equal(faultOf({ ...approval, least: 2 }, { ballot: 'approval', picks: [0, 1] }), null);
});

test('a written-in name goes along only while its slot is chosen', () => {
  assert.deepEqual(withName(single, { ballot: 'single', pick: 3 }, 'Grace'), {
    ballot: 'single',
    pick: 3,
    writeIn: 'Grace',
  });
  assert.deepEqual(withName(single, { ballot: 'single', pick: 0, writeIn: 'Grace' }, 'Grace'), {
    ballot: 'single',
    pick: 0,
  });
});

test('answers are read back best first, under the names of the ballot', () => {
  const place = (name: string, value: number) => ({ name, mark: { kind: 'place', value } });
  assert.deepEqual(inWords(ranking, { ballot: 'ranking', ranks: [[2, 0], [3]], writeIn: 'Grace' }), [
    place('Cy', 1),
    place('Ada', 1),
    place('Grace', 2),
  ]);
  assert.deepEqual(
    inWords(score, { ballot: 'score', scores: [2, null, 5, null] }).map(({ name, mark }) => [name, mark?.value]),
    [
      ['Cy', 5],
      ['Ada', 2],
    ],
  );
  assert.deepEqual(inWords(single, { ballot: 'single', pick: null }), []);
});

test('a review points at what is blank, and at what says less than it could', () => {
  const free: Contest = { ...approval, most: 4 };
  const heaped = { ...score, top: 3, points: 4, rules: ['cumulative'] } as Contest;
  const gaps = [
    [single, { ballot: 'single', pick: null }, 'blank', 4],
    [single, { ballot: 'single', pick: 0 }, null],
    [approval, { ballot: 'approval', picks: [] }, 'blank', 2],
    [approval, { ballot: 'approval', picks: [1] }, 'approval', 1],
    [approval, { ballot: 'approval', picks: [0, 1] }, null],
    [free, { ballot: 'approval', picks: [1] }, null],
    [score, { ballot: 'score', scores: [0, null, 5, null] }, 'score', 1],
    [score, { ballot: 'score', scores: [0, 1, 5, null] }, null],
    [heaped, { ballot: 'score', scores: [3, null, null, null] }, 'points', 1],
    [heaped, { ballot: 'score', scores: [3, 1, null, null] }, null],
    [ranking, { ballot: 'ranking', ranks: [] }, 'blank', 4],
    [ranking, { ballot: 'ranking', ranks: [[0]] }, 'ranking', 2],
    [ranking, { ballot: 'ranking', ranks: [[0, 1], [2]] }, null],
    [ranking, { ballot: 'ranking', ranks: [[0], [3]], writeIn: 'Grace' }, 'ranking', 2],
  ] as const;
  for (const [contest, choice, kind, missing] of gaps)
    assert.deepEqual(gapIn(contest, choice), kind && { kind, missing }, JSON.stringify(choice));
});
