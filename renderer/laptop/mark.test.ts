import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { markOf } from './mark.ts';

type Marks = { readonly lesson?: true; readonly rehearsal?: true };

/** No more of a state than says whether it is one; where there is no mark, states before there is an election as well. */
const states: Readonly<Record<Exclude<WindowState['role'], 'launcher' | 'lesson'>, (marks: Marks) => object[]>> = {
  coordinator: (marks) => [{ election: { status: marks } }, ...unless(marks, { election: null })],
  wall: (marks) => [{ election: { status: marks } }, ...unless(marks, { election: null })],
  node: (marks) => [{ node: { status: marks } }, ...unless(marks, { node: null }, { node: { status: null } })],
  voter: (marks) => [{ lesson: false, ...marks }],
  verifier: (marks) => [
    { verdict: { election: { lesson: false, ...marks } }, fork: null },
    { verdict: null, fork: { convicted: { lesson: false, ...marks } } },
    ...unless(marks, { verdict: { election: null }, fork: null }),
  ],
  watch: (marks) => [{ election: { lesson: false, ...marks } }, ...unless(marks, { election: null })],
  simulation: (marks) => [{ status: marks }, ...unless(marks, { status: null })],
};

const unless = (marks: Marks, ...states: object[]): object[] => (Object.keys(marks).length > 0 ? [] : states);

test('every window knows a lesson and a rehearsal by what it shows, and takes nothing else for one', () => {
  for (const [role, of] of Object.entries(states)) {
    for (const [marks, mark] of [
      [{}, null],
      [{ lesson: true }, 'lesson'],
      [{ rehearsal: true }, 'rehearsal'],
    ] as const)
      for (const state of of(marks)) assert.equal(markOf({ role, ...state } as WindowState), mark, role);
  }
  for (const role of ['launcher', 'lesson']) assert.equal(markOf({ role } as WindowState), null, role);
});
