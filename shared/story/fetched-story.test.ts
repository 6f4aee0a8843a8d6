import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fetchStory } from './fetched-story.ts';
import type { Beat } from './scene.ts';
import { storyPart } from './story-part.ts';

const beat = (place: number, ballots: number): Beat => ({
  name: 'ballot',
  chapter: 'voting',
  entries: [place, place + ballots],
  scenes: { ballot: ballots },
  values: { count: ballots },
  actor: null,
  after: { laptops: [], envelopes: { count: ballots, at: 'box', mixes: 0 }, tests: 0, voters: null },
});
const story = (length: number): Beat[] => Array.from({ length }, (_, i) => beat(i, 1));

test('however long a story is, and however often it is asked for, a window holds all of it', async () => {
  const grown = fc.array(fc.integer({ min: 0, max: 450 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(grown, async (more) => {
      let told = story(0);
      let known: readonly Beat[] = [];
      for (const count of more) {
        // What was last grows by itself, too.
        told = [...told.slice(0, -1), ...told.slice(-1).map((last) => beat(last.entries[0], 2)), ...story(count)];
        const before = known;
        known = await fetchStory(known, async (from) => storyPart(told, from));
        assert.deepEqual(known, told);
        for (const [i, one] of before.slice(0, -1).entries()) assert.equal(known[i], one, 'what did not change stays');
      }
    }),
    { numRuns: 30 },
  );
});

test('a story that begins anew replaces the one that was known', async () => {
  const told = story(3);
  assert.deepEqual(await fetchStory(story(7), async (from) => storyPart(told, from)), told);
});

test('of a story no more is sent at once than is asked on for', async () => {
  const asked: number[] = [];
  await fetchStory([], async (from) => {
    asked.push(from);
    return storyPart(story(450), from);
  });
  assert.deepEqual(asked, [0, 199, 398]);
});
