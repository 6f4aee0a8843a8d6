import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differsInWords } from '../../shared/board/comparison.ts';
import { objectionsInWords } from '../../shared/board/objections.ts';
import { warningNames } from '../../shared/election/warnings.ts';
import { simulationTasks, timelineTexts } from '../../shared/protocol/named-texts.ts';
import { isTextKey, parts, say } from './catalogue.ts';
import { fill, languageOf, languages, type Texts } from './texts.ts';

const all: readonly [string, Texts][] = Object.entries(parts);
const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].sort();

test('every part of the catalogue says the same things in every language', () => {
  for (const [name, part] of all)
    for (const language of languages)
      assert.deepEqual(Object.keys(part[language]).sort(), Object.keys(part.en).sort(), `${name} in ${language}`);
});

test('whatever an election is warned of, what happens in it and what a simulation is at have their words', () => {
  for (const name of [...warningNames, 'alone']) assert.ok(isTextKey(`warning.${name}`), name);
  for (const name of timelineTexts) assert.ok(isTextKey(name), name);
  for (const name of simulationTasks) assert.ok(isTextKey(`simulation.${name}`), name);
});

test('a key begins with the name of its part, so that no part overrides another', () => {
  for (const [name, part] of all)
    for (const key of Object.keys(part.en)) assert.ok(key.startsWith(`${name}.`), `${key} in ${name}`);
});

test('a translation fills in the same values', () => {
  for (const [, part] of all)
    for (const [key, english] of Object.entries(part.en))
      for (const language of languages)
        assert.deepEqual(namesIn(part[language][key]!), namesIn(english), `${key} in ${language}`);
});

test('nothing is said in two places: one key says it, wherever it is shown', () => {
  const keysOf = new Map<string, string[]>();
  for (const [, part] of all)
    for (const key of Object.keys(part.en)) {
      const said = languages.map((language) => part[language][key]).join('\n');
      keysOf.set(said, [...(keysOf.get(said) ?? []), key]);
    }
  assert.deepEqual(
    [...keysOf.values()].filter((keys) => keys.length > 1),
    [],
  );
});

test('a key that says what another says is a key', () => {
  assert.equal(isTextKey('warning.lesson'), true);
  assert.equal(say('de', 'warning.lesson'), say('de', 'core.claim.lesson'));
});

test('a text that is filled in has no braces left: none stand within others', () => {
  for (const [, part] of all)
    for (const language of languages)
      for (const [key, text] of Object.entries(part[language])) {
        const values = Object.fromEntries(namesIn(text).map((name) => [name, 2]));
        assert.doesNotMatch(fill(text, values, language), /[{}]/, `${key} in ${language}`);
      }
});

test('no text is empty or holds a line break', () => {
  for (const [, part] of all)
    for (const language of languages)
      for (const [key, text] of Object.entries(part[language]))
        assert.match(text, /^\S(.*\S)?$/u, `${key} in ${language}`);
});

test('a text is filled in: values, numbers as the language writes them, words for one and for many', () => {
  const text = '{name}: {count} {count|ballot|ballots}';
  assert.equal(fill(text, { name: 'Ada', count: 1 }, 'en'), 'Ada: 1 ballot');
  assert.equal(fill(text, { name: 'Ada', count: 12_345 }, 'en'), 'Ada: 12,345 ballots');
  assert.equal(fill('{count}', { count: 12_345 }, 'de'), '12.345');
  assert.equal(fill('{a} {missing}', { a: '{missing}' }, 'en'), '{missing} {missing}');
});

test('a locale names its language; unknown ones read English', () => {
  assert.equal(languageOf('de-AT'), 'de');
  assert.equal(languageOf('DE_de'), 'de');
  assert.equal(languageOf('fr'), 'en');
  assert.equal(languageOf(''), 'en');
});

test('names that an object has by nature are no keys', () => {
  assert.equal(isTextKey('common.name'), true);
  assert.equal(isTextKey('constructor'), false);
});

test('a laptop whose words differ is told of in the command line’s words', () => {
  const { name, values, english } = differsInWords('Ada');
  assert.equal(say('en', `core.alarm.${name}`, values), english);
});

test('an objection is told in the words of the verdict, wherever it is told', () => {
  for (const count of [1, 2, 7]) {
    const { name, values, english } = objectionsInWords(count);
    assert.equal(say('en', `core.claim.${name}`, values), english);
    assert.equal(say('en', count === 1 ? 'core.objection' : 'core.objections', values), english);
  }
  for (const language of languages) {
    const told = say(language, 'timeline.objection', { audit: 12, tracker: 'zoo zoo zoo' });
    assert.ok(told.startsWith(say(language, 'core.objection')) && told.includes('12') && told.includes('zoo zoo zoo'));
  }
});
