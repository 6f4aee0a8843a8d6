/** Rules’ names with room to break: each long word of theirs has a place for it in every language, and no letter changes. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Rule } from '../../shared/election/contest.ts';
import { methods } from '../../shared/election/tally/methods.ts';
import { ruleInWords } from '../../shared/verdict/outcome/speaker.ts';
import { say } from '../texts/catalogue.ts';
import { fetchLanguage } from '../texts/fetched.ts';
import { languages } from '../texts/texts.ts';
import { hyphenated } from './hyphenated.ts';

/** So many letters have room on the smallest phone, in letters of twice the size. */
const ROOM = 10;

before(() => Promise.all(languages.map(fetchLanguage)));

test('each part of a rule’s name has room on a phone, and without the hyphens it is the name', () => {
  for (const language of languages)
    for (const rule of Object.keys(methods) as Rule[])
      for (const seats of [1, 2]) {
        const name = ruleInWords((key, values) => say(language, key, values), rule, seats);
        const shown = hyphenated(name);
        assert.equal(shown.replaceAll('\u00AD', ''), name);
        for (const part of shown.match(/\p{L}+/gu) ?? []) assert.ok(part.length <= ROOM, `${language}: ${part}`);
      }
});

test('a word is broken whatever its capital, and no other is', () => {
  assert.equal(hyphenated('Proportional (proportional)'), 'Propor\u00ADtional (propor\u00ADtional)');
  assert.equal(hyphenated('Donaudampfschifffahrt'), 'Donaudampfschifffahrt');
});
