/** Runs of a sweep as they are held: a node that is lost, another that cheats, and what the tables say of them. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { stopWhenLate } from '../workers/testing/patience.ts';
import { EXAMPLE, EXAMPLE_ARRIVALS } from './example.ts';
import { readResults } from './files/results.ts';
import { holdElection } from './hold.ts';
import { parseSweepPlan } from './plan-file.ts';
import { Sweep } from './sweep.ts';
import { folders, planned } from './testing/sweeps.ts';

const place = folders('ostraka-hold-');

test('a node is lost and another is caught: the run is held, and its rows say both', async (t) => {
  const directory = place('lost');
  const of = planned({
    ...{ voters: 3, nodes: 4, threshold: 2, 'least-mixes': 2, 'warm-up': false },
    ...{ cheat: 'replaced-in-mix', fault: 'node lost' },
  });
  const sweep = new Sweep(
    { planned: of, directory, hold: holdElection(of, directory), command: ['sweep', 'plan.json'] },
    { progress: () => {}, ended: () => {} },
  );
  try {
    await sweep.hold(stopWhenLate(t));
    assert.deepEqual(
      sweep.reports.map(({ state, error }) => [state, error]),
      [['done', null]],
    );
  } finally {
    sweep.close();
  }
  const { rows } = readResults(directory);
  const [{ fault, cheat, caught, unheard, calibration }] = rows as [(typeof rows)[number]];
  assert.deepEqual([fault, cheat], ['node lost', 'replaced-in-mix']);
  assert.match(caught, /^bad-shuffle: node [1-4]$/);
  assert.ok(
    rows.every((row) => row.caught === caught && row.unheard === unheard),
    'each row says it',
  );
  // The one that is lost never tells of the end; the one that cheats is put out, and may.
  const ended = new Set(
    rows.flatMap(({ party, place, phase }) => (party === 'node' && phase === 'finished' ? place : [])),
  );
  assert.equal(ended.size, 4 - unheard!);
  assert.ok(unheard! >= 1 && unheard! <= 2, `${unheard} nodes were not heard to their end`);
  assert.ok(calibration! > 0);
});

test('what no process here does, and what leaves too few nodes, is refused before anything is held', () => {
  const hold = (plan: object) => () => holdElection(planned(plan), place('never'));
  assert.throws(hold({ fault: 'flood' }), { code: 'bad-plan', message: /there is no flood; none, node restarts/ });
  assert.throws(hold({ cheat: 'marked-cards' }), { code: 'bad-plan', message: /no node cheats by marked-cards/ });
  assert.throws(hold({ nodes: 2, fault: 'node lost' }), {
    code: 'bad-plan',
    message: /fault: node lost leaves 1 of 2/,
  });
});

test('the example of arrivals is one that the example plan can name, from where it is', () => {
  mkdirSync(place('example'));
  const plan = EXAMPLE.replace(/^arrivals: at once$/m, 'arrivals: {file: school-morning.csv}');
  const path = place('example/plan.yaml');
  assert.throws(() => parseSweepPlan(plan, path), { code: 'bad-plan', message: /school-morning\.csv: there is no/ });
  writeFileSync(place('example/school-morning.csv'), EXAMPLE_ARRIVALS);
  const { configurations, ...rest } = parseSweepPlan(plan, path);
  assert.deepEqual(configurations[0]!.arrivals, { file: 'school-morning.csv' });
  holdElection({ configurations, ...rest }, place('never'));
  writeFileSync(place('example/school-morning.csv'), EXAMPLE_ARRIVALS.replace('voters', 'people'));
  assert.throws(() => holdElection({ configurations, ...rest }, place('never')), {
    message: /school-morning\.csv:1: /,
  });
});
