import assert from 'node:assert/strict';
import { test } from 'node:test';
import { short, told, toldAmongOthers } from './words.ts';

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

test('a text is told no longer than anybody reads, and in whole characters', () => {
  assert.equal(short('a'.repeat(1000)), 'a'.repeat(1000));
  assert.equal(short('a'.repeat(1001)), `${'a'.repeat(1000)}…`);
  assert.equal(short(`${'a'.repeat(999)}😀b`), `${'a'.repeat(999)}…`);
  assert.equal(toldAmongOthers(`${'a'.repeat(2000)}, b`), JSON.stringify(`${'a'.repeat(1000)}…`));
});
