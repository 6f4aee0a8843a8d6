import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyGroups } from '../../../shared/lesson/tiny-group.ts';
import { numbersOf } from '../../../shared/lesson/tiny-numbers.ts';
import { isPossible, lessonOf, usual } from './numbers.ts';

test('the numbers are the seed’s until somebody writes others, which stay as they were typed', () => {
  assert.deepEqual(lessonOf(usual).numbers, numbersOf(1, tinyGroups[0]));
  const lesson = lessonOf({ ...usual, typed: { r: ' 7 ' } });
  assert.equal(lesson.shown.r, ' 7 ');
  assert.equal(lesson.numbers.r, 7);
  assert.equal(lesson.wrong.size, 0);
});

test('a number out of bounds is named, and nothing that rests on it is computed', () => {
  for (const r of ['0', '11', '-1', '1.5', 'x', '']) {
    const lesson = lessonOf({ ...usual, typed: { r } });
    assert.deepEqual([...lesson.wrong], ['r'], r);
    assert.equal(lesson.shown.r, r);
    assert.deepEqual(
      (['key', 'seal', 'rewrap', 'shuffle', 'proof', 'opening'] as const).map((part) => isPossible(part, lesson)),
      [true, false, false, false, true, false],
    );
  }
  assert.equal(lessonOf({ ...usual, group: 1, typed: { r: '11' } }).wrong.size, 0);
});

test('a seed that is none is said to be none', () => {
  assert.equal(lessonOf({ ...usual, seed: 'x' }).seed, null);
  assert.equal(lessonOf({ ...usual, seed: '1000000' }).seed, null);
  assert.equal(lessonOf({ ...usual, seed: '42' }).seed, 42);
});

test('what is chosen replaces what was drawn', () => {
  const { numbers } = lessonOf({ ...usual, chosen: { cheats: true, coin: 1, openers: [2, 3] } });
  assert.deepEqual([numbers.cheats, numbers.coin, numbers.openers], [true, 1, [2, 3]]);
});
