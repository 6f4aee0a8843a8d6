import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contest } from '../../../../shared/election/contest.ts';
import { choiceFault } from '../../../../shared/election/encoding.ts';
import { emptyDraft, faultOf, finished, inWords, withName } from './draft.ts';

const common = { title: 'Speaker', options: ['Ada', 'Bo', 'Cy'], writeIn: true, seats: 1 };
const single: Contest = { ballot: 'single', ...common, rules: ['plurality'] };
const approval: Contest = { ballot: 'approval', ...common, most: 2, rules: ['approval'] };
const score: Contest = { ballot: 'score', ...common, top: 5, rules: ['score'] };
const ranking: Contest = { ballot: 'ranking', ...common, ties: true, rules: ['schulze'] };

test('an untouched form leaves only the question with one answer open', () => {
  const draft = emptyDraft([single, approval, score, ranking]);
  assert.equal(finished(draft), null);
  assert.deepEqual(
    [single, approval, score, ranking].map((contest, i) => faultOf(contest, draft[i]!)?.key ?? null),
    ['voter.fault.open', null, null, null],
  );
});

test('what the form calls finished, the sealing accepts', () => {
  const choices = finished([
    { ballot: 'single', pick: null },
    { ballot: 'approval', picks: [3], writeIn: '  Grace   Hopper ' },
    { ballot: 'score', scores: [1, null, 5, null] },
    { ballot: 'ranking', ranks: [[1, 2], [0]] },
  ]);
  assert.ok(choices);
  [single, approval, score, ranking].forEach((contest, i) => {
    assert.equal(faultOf(contest, choices[i]!), null);
    assert.equal(choiceFault(contest, choices[i]!), null);
  });
  assert.equal(choices[1]!.writeIn, 'Grace Hopper');
});

test('too many approvals, a missing and a long name are told before the sealing refuses them', () => {
  const faults = [
    [approval, { ballot: 'approval', picks: [0, 1, 2] }, 'voter.fault.too-many'],
    [single, { ballot: 'single', pick: 3, writeIn: '  ' }, 'voter.fault.no-name'],
    [single, { ballot: 'single', pick: 3, writeIn: 'é'.repeat(25) }, 'voter.fault.long-name'],
  ] as const;
  for (const [contest, choice, key] of faults) {
    assert.equal(faultOf(contest, choice)?.key, key);
    assert.notEqual(choiceFault(contest, finished([choice])![0]!), null);
  }
  assert.equal(faultOf(single, { ballot: 'single', pick: 3, writeIn: 'é'.repeat(24) }), null);
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
