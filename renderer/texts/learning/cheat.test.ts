import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cheat as entryOf } from '../../../shared/protocol/cheating/catalogue/catalogue.ts';
import { leadCheats } from '../../../shared/protocol/cheating/lead-lesson.ts';
import { nodeCheats } from '../../../shared/protocol/cheating/lesson.ts';
import { voterCheats } from '../../../shared/protocol/cheating/voter-lesson.ts';
import { say } from '../catalogue.ts';
import { cheat } from './cheat.ts';

test('every cheat that a laptop, a phone or the organiser may try has a name and words in both languages; the English are the catalogue’s', () => {
  for (const name of [...nodeCheats, ...voterCheats, ...leadCheats]) {
    assert.equal(say('en', `cheat.words.${name}`), entryOf(name).inWords);
    for (const key of [`cheat.name.${name}`, `cheat.words.${name}`] as const) {
      assert.notEqual(say('de', key), say('en', key));
      assert.ok(say('de', key).length > 10, key);
    }
  }
  const said = Object.keys(cheat.en).flatMap((key) => (key.startsWith('cheat.words.') ? [key.slice(12)] : []));
  assert.deepEqual(said.sort(), [...nodeCheats, ...voterCheats, ...leadCheats].sort());
});
