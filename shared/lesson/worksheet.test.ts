import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownLanguages } from '../codec/texts.ts';
import { lessonParts } from './lesson.ts';
import { partsOf, plainMath } from './math.ts';
import { type StepName, stepWords } from './words.ts';
import { worksheetOf, worksheetText } from './worksheet.ts';

test('one seed gives one sheet, in both languages with the same numbers, and another seed another', () => {
  assert.deepEqual(worksheetOf(7, 'en'), worksheetOf(7, 'en'));
  const numbersIn = (seed: number, language: 'en' | 'de') =>
    worksheetOf(seed, language).sections.map(({ given, tasks }) => [given, tasks.map(({ numbers }) => numbers)]);
  assert.deepEqual(numbersIn(7, 'en'), numbersIn(7, 'de'));
  assert.notDeepEqual(numbersIn(7, 'en'), numbersIn(8, 'en'));
});

test('the sheet has a blank where the solution has a result, and tells none of its own results', () => {
  const sheet = worksheetOf(7, 'en');
  const blank = worksheetText(sheet, false);
  const solved = worksheetText(sheet, true);
  const tasks = sheet.sections.flatMap((section) => section.tasks);
  assert.equal(tasks.length > 50, true);
  assert.equal(blank.match(/_{8} → _{8}/g)?.length, tasks.length);
  assert.doesNotMatch(solved, /_{8}/);
  for (const { number, result, letters } of tasks) {
    assert.ok(solved.includes(`**${result}**`), number);
    assert.ok(blank.includes(plainMath(letters)) && !blank.includes(`**${result}**`), number);
  }
});

test('a sheet of some parts has these, in the order of the lesson, and is solvable by itself', () => {
  const sheet = worksheetOf(7, 'de', ['opening', 'seal']);
  assert.deepEqual(
    sheet.sections.map(({ part }) => part),
    ['seal', 'opening'],
  );
  assert.match(sheet.sections[0]!.given.join(), /Y = \d+/);
  assert.match(sheet.sections[1]!.given.join(), /c_1′ = \d+,c_2′ = \d+,x_\d = \d+/);
});

test('whatever a step says is filled in, in both languages, with the same values', () => {
  const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const name of Object.keys(stepWords.en) as StepName[])
    assert.deepEqual(valuesIn(stepWords.de[name]), valuesIn(stepWords.en[name]), name);
  for (const language of ownLanguages)
    for (const { tasks, title, text, question, answer } of worksheetOf(3, language, lessonParts).sections) {
      for (const words of [title, text, question, answer]) assert.doesNotMatch(words, /[{}]/);
      for (const { sentence } of tasks) assert.doesNotMatch(sentence, /[{}]/);
    }
});

test('equations are set and written plainly', () => {
  assert.deepEqual(partsOf('g^{f_1(2)}·c_1′'), [
    { kind: 'text', text: 'g' },
    {
      kind: 'raised',
      parts: [
        { kind: 'text', text: 'f' },
        { kind: 'lowered', parts: [{ kind: 'text', text: '1' }] },
        { kind: 'text', text: '(2)' },
      ],
    },
    { kind: 'text', text: '·c' },
    { kind: 'lowered', parts: [{ kind: 'text', text: '1' }] },
    { kind: 'text', text: '′' },
  ]);
  assert.equal(plainMath('g^{f_1(2)}'), 'g^(f_1(2))');
  assert.equal(plainMath('2^{5} mod 23'), '2^5 mod 23');
  assert.equal(plainMath('λ^2 − x_P'), 'λ^2 − x_P');
  assert.equal(plainMath('d_2^{λ_2}'), 'd_2^(λ_2)');
  assert.equal(plainMath('g^{a'), 'g^a');
});
