/** Lessons at the windows: one in which nobody cheats, and every way in which a laptop can. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCheats } from '../../shared/protocol/cheating/lesson.ts';
import { choose, comes, en, nameOf } from '../app/lesson-room.ts';
import { checks, hold, lessons, pairsOf } from '../app/lessons.ts';
import { says } from '../app/people.ts';

test('the lessons hold every cheat that a laptop offers', () => {
  const played = Object.values(lessons).flatMap((cheats) => pairsOf(cheats).map(({ name }) => name));
  assert.deepEqual([...new Set(played)].sort(), [...nodeCheats].sort());
});

test('nobody cheats, and nobody is accused', () => hold(lessons.honest));

test('two make false parts of the key; the two that are left mix nothing, unnoticed, and all votes lie open in their order', () =>
  hold(lessons.unmixed));

test('two more spoil the key, and two are refused while the box is opened', () => hold(lessons.opening));

test('two are refused in the mix, and three are caught', () => hold(lessons.mixing));

test('one keeps its part of the key back, and all cheat in the mix', () => hold(lessons.silent));

test('two are caught in the mix, and again while the box is opened', () =>
  // The last to mix is out of the room while the two are caught, and the first when it comes back: they wait for each other.
  hold(lessons.twice, async (room) => {
    const { bob, cleo } = lessons.twice;
    const both = [
      ['bob', ...bob],
      ['cleo', ...cleo],
    ] as const;
    await room.leave('dora');
    await room.closeVoting();
    for (const [profile, mixing, opening] of both) {
      await comes(room.at(profile), mixing, checks[mixing]);
      await choose(room.at(profile), opening);
    }
    await says(room.at('bob'), en('timeline.mix-proven', { name: nameOf('ada') }));
    await room.leave('ada');
    await room.comeBack('dora');
    for (const [profile, , opening] of both) await comes(room.at(profile), opening, checks[opening]);
    await room.comeBack('ada');
  }));
