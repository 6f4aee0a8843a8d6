import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { electionsOf } from '../../../../shared/measure/series.ts';
import { calls } from '../../../../shared/protocol/ipc.ts';
import { bounds, listWithin, usualSeries, wantedSeries } from './wanted-series.ts';

test('the series that is offered at first can be started', () => {
  const wanted = wantedSeries(usualSeries('Shuffle'));
  assert.ok(wanted);
  assert.ok(v.is(calls['series.start'], wanted));
  assert.equal(electionsOf(wanted), 60);
});

test('numbers are read as people type them, and none is guessed', () => {
  assert.deepEqual(listWithin(' 10,20; 30  40 ', bounds.voters), [10, 20, 30, 40]);
  for (const typed of [
    '',
    ' , ',
    '10, x',
    '10 1.5',
    '0',
    '20001',
    '10 10',
    '1e3',
    '-5',
    '1 2 3 4 5 6 7 8 9 10 11 12 13',
  ])
    assert.equal(listWithin(typed, bounds.voters), null, typed);
});

test('what could not be started is nothing that is wanted', () => {
  const usual = usualSeries('Shuffle');
  for (const fault of [{ title: '  ' }, { seed: '' }, { voters: '' }, { nodes: '10' }, { repetitions: '51' }])
    assert.equal(wantedSeries({ ...usual, ...fault }), null, JSON.stringify(fault));
  assert.equal(wantedSeries({ ...usual, nodes: ' 9 ' })?.nodes[0], 9);
});
