import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName } from './file-name.ts';

test('a file is named by letters and digits of its election', () => {
  assert.equal(fileName('  Klasse 9b: Ausflug/Ziel? ', '.ostraka'), 'klasse-9b-ausflug-ziel.ostraka');
  assert.equal(fileName('../..', '.csv'), 'election.csv');
  // A letter beyond the first 65,536 is two units of JavaScript's text, and never half a name.
  assert.equal(fileName(`a${'𐌰'.repeat(80)}`, '.csv'), `a${'𐌰'.repeat(59)}.csv`);
  assert.equal(fileName(`${'a'.repeat(59)} b`, '.csv'), `${'a'.repeat(59)}.csv`);
});
