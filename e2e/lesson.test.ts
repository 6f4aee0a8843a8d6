/** A lesson in which nobody cheats; those in which laptops do are in `long/`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCheats } from '../shared/protocol/cheating/lesson.ts';
import { hold, lessons, pairsOf } from './app/lessons.ts';

test('the lessons hold every cheat that a laptop offers', () => {
  const played = Object.values(lessons).flatMap((cheats) => pairsOf(cheats).map(({ name }) => name));
  assert.deepEqual([...new Set(played)].sort(), [...nodeCheats].sort());
});

test('nobody cheats, and nobody is accused', () => hold(lessons.honest));
