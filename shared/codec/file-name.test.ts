import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName } from './file-name.ts';

test('a file is named by letters and digits of its election', () => {
  assert.equal(fileName('  Klasse 9b: Ausflug/Ziel? ', '.ostraka'), 'klasse-9b-ausflug-ziel.ostraka');
  assert.equal(fileName('../..', '.csv'), 'election.csv');
});
