/** Who did it is said in the window’s language, and names are left alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from './catalogue.ts';
import { culpritIn } from './culprit.ts';

const german = (culprit: string) => culpritIn((key, values = {}) => say('de', key, values), culprit);

test('what the core calls the parties is said in the window’s language', () => {
  assert.equal(german('the coordinator'), 'die Wahlleitung');
  assert.equal(
    german('the coordinator, or whoever gave out the link'),
    'die Wahlleitung, oder wer den Link verteilt hat',
  );
  assert.equal(german('node 2'), 'Laptop 2');
  assert.equal(german('node 2 (Ada (7b))'), 'Laptop 2 (Ada (7b))');
  assert.equal(
    german('node 2 (Ada) said it; the coordinator put it on the board'),
    'Laptop 2 (Ada): von dort kommt es; die Wahlleitung hat es ans Brett gehängt',
  );
});

test('a name stays as it is', () => {
  assert.equal(german('Ada'), 'Ada');
  assert.equal(german('node of Ada'), 'node of Ada');
});
