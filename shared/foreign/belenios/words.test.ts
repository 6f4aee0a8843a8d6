import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told, toldAmongOthers } from './words.ts';

test('texts stand as they are but where they could be taken for words of a report, or for two', () => {
  for (const text of ['Yes', 'Anna Meier', 'a: b', 'vote 7 times', 'Blank vote']) {
    assert.equal(told(text), text);
    assert.equal(toldAmongOthers(text), text);
  }
  for (const text of [
    '',
    ' ',
    ' Yes',
    'blank vote',
    'further different ballots',
    'ballots',
    'place 1',
    'nobody',
    '"Yes"',
  ])
    for (const tell of [told, toldAmongOthers]) assert.equal(tell(text), JSON.stringify(text));
  for (const text of ['Meier, Anna', 'List 7']) {
    assert.equal(told(text), text);
    assert.equal(toldAmongOthers(text), JSON.stringify(text));
  }
});
