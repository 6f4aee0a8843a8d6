import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isTextKey, say } from '../texts/catalogue.ts';
import { ownLanguages as languages } from '../texts/texts.ts';
import { type Guide, lessonNames, outline, stepsOf } from './guide.ts';
import { guides } from './guides.ts';
import { teachingPage } from './page.ts';
import { keysIn, piecesOf } from './quoted.ts';

/** Every prose of a guide, by where it stands. */
function proseOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => proseOf(inner, `${path}/${key}`));
}
const all = (guide: Guide) => new Map(proseOf(guide));

test('docs/teaching says what the app says, in every language', () => {
  for (const language of languages) {
    const path = join(import.meta.dirname, `../../docs/teaching/${language}.md`);
    const page = teachingPage(language);
    assert.equal(
      readFileSync(path, 'utf8'),
      page,
      `docs/teaching/${language}.md is out of date; it should be\n${page}`,
    );
  }
});

test('the languages have the same steps, and quote the same buttons in each', () => {
  const [english, german] = [all(guides.en), all(guides.de)];
  assert.deepEqual([...german.keys()], [...english.keys()]);
  for (const [path, prose] of english) assert.deepEqual(keysIn(german.get(path)!), keysIn(prose), path);
});

test('what is quoted stands in the catalogue, with nothing left to fill in', () => {
  let quotes = 0;
  for (const language of languages)
    for (const [path, prose] of all(guides[language])) {
      for (const key of keysIn(prose)) assert.ok(isTextKey(key), `${path}: ${key}`);
      for (const { text, quoted } of piecesOf(prose, language)) {
        assert.doesNotMatch(text, /[{}]/, path);
        assert.notEqual(text, '', path);
        if (quoted) quotes++;
      }
    }
  assert.ok(quotes > 60);
});

test('a text that the app does not say cannot be quoted', () => {
  assert.throws(() => piecesOf('Press {{launcher.nowhere}}.', 'en'), { message: /“launcher.nowhere”/ });
  assert.deepEqual(piecesOf('Press {{coordinator.lobby.start count=1}} now', 'de'), [
    { text: 'Press ', quoted: false },
    { text: say('de', 'coordinator.lobby.start', { count: 1 }), quoted: true },
    { text: ' now', quoted: false },
  ]);
});

test('a lesson takes as many minutes as its name says, step upon step', () => {
  const minutes = { alone: 10, class: 45 };
  for (const lesson of lessonNames) {
    const steps = stepsOf(guides.en, lesson);
    assert.deepEqual(
      steps.map(({ name }) => name),
      Object.keys(outline[lesson]),
    );
    steps.forEach(({ from, to }, i) => {
      assert.ok(to > from);
      assert.equal(from, steps[i - 1]?.to ?? 0);
    });
    assert.equal(steps.at(-1)!.to, minutes[lesson]);
  }
});

test('every step has something to do and something to say, and every question its answer', () => {
  for (const language of languages)
    for (const lesson of lessonNames)
      for (const { name, acts, says, questions } of stepsOf(guides[language], lesson)) {
        assert.ok(acts.length > 0 && says.length > 0, name);
        for (const { ask, answer } of questions) assert.ok(ask.endsWith('?') && /[.!]$/.test(answer), ask);
      }
});

test('the solutions of the worksheet are right', () => {
  const after = (order: readonly number[], envelopes: readonly number[]) => order.map((place) => envelopes[place - 1]!);
  const last = after([2, 4, 6, 1, 3, 5], after([3, 1, 6, 2, 5, 4], [1, 2, 3, 4, 5, 6]));
  const [, mixed, rounds, , , ranked] = guides.en.worksheet.tasks;
  assert.match(mixed!.solution, new RegExp(`place ${last.indexOf(6) + 1}\\.$`));
  assert.ok(2 ** 10 > 1000 && 2 ** 9 < 1000 && rounds!.solution.startsWith('Ten'));
  const ballots = [...Array(4).fill('ACB'), ...Array(3).fill('BCA'), ...Array(2).fill('CBA')] as string[];
  const above = (a: string, b: string) => ballots.filter((ballot) => ballot.indexOf(a) < ballot.indexOf(b)).length;
  assert.deepEqual([above('B', 'A'), above('A', 'B')], [5, 4]);
  assert.deepEqual([above('C', 'A'), above('A', 'C'), above('C', 'B'), above('B', 'C')], [5, 4, 6, 3]);
  assert.match(ranked!.solution, /B wins 5 to 4\. C beats A 5 to 4 and B 6 to 3/);
});
