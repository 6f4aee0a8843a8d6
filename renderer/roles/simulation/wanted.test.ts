import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { calls } from '../../../shared/protocol/ipc.ts';
import { usual, wantedOf } from './wanted.ts';

test('what is offered at first can be started', () => {
  const wanted = wantedOf(usual);
  assert.ok(wanted);
  assert.ok(v.is(calls['simulation.start'], wanted));
});

test('no more laptops can be needed than there are, and no number may be missing or broken', () => {
  assert.ok(wantedOf({ ...usual, nodes: '2', threshold: '2' }));
  assert.equal(wantedOf({ ...usual, nodes: '2', threshold: '3' }), null);
  for (const voters of ['', '0', '-3', '1.5', '1e3', 'many', '100001'])
    assert.equal(wantedOf({ ...usual, voters }), null, voters);
  assert.equal(wantedOf({ ...usual, voters: ' 100000 ' })?.voters, 100_000);
});
