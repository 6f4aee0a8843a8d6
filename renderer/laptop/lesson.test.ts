import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { isLesson } from './lesson.ts';

/** No more of a state than says whether it is one. */
const states: Readonly<Record<Exclude<WindowState['role'], 'launcher' | 'lesson'>, (lesson: boolean) => object[]>> = {
  coordinator: (lesson) => [
    { election: { status: lesson ? { lesson } : {} } },
    ...(lesson ? [] : [{ election: null }]),
  ],
  wall: (lesson) => [{ election: { status: lesson ? { lesson } : {} } }, ...(lesson ? [] : [{ election: null }])],
  node: (lesson) => [
    { node: { status: lesson ? { lesson } : {} } },
    ...(lesson ? [] : [{ node: null }, { node: { status: null } }]),
  ],
  voter: (lesson) => [{ lesson }],
  verifier: (lesson) => [
    { verdict: { election: { lesson } }, fork: null },
    { verdict: null, fork: { convicted: { lesson } } },
    ...(lesson ? [] : [{ verdict: { election: null }, fork: null }]),
  ],
  watch: (lesson) => [{ election: { lesson } }, ...(lesson ? [] : [{ election: null }])],
  simulation: (lesson) => [{ status: lesson ? { lesson } : {} }, ...(lesson ? [] : [{ status: null }])],
};

test('every window knows a lesson by what it shows, and takes nothing else for one', () => {
  for (const [role, of] of Object.entries(states))
    for (const lesson of [true, false])
      for (const state of of(lesson)) assert.equal(isLesson({ role, ...state } as WindowState), lesson, role);
  for (const role of ['launcher', 'lesson']) assert.equal(isLesson({ role } as WindowState), false, role);
});
