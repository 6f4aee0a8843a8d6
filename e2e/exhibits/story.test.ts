/** The player of a story in a window: to the end under a clock of our own, by keyboard, as stills, and for everyone. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { hasMotion } from '../../renderer/story/frame.ts';
import { lengthsOf, ROOM } from '../../renderer/story/tempo.ts';
import { cannedStory } from '../../renderer/story/testing/canned-story.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import type { WallPace } from '../../shared/protocol/wall.ts';
import type { Beat } from '../../shared/story/scene.ts';
import { heldShowcase } from '../showcase/held.ts';
import { states } from '../showcase/states.ts';
import { type Frame, playFrames, tell } from '../showcase/storytelling.ts';

const FRAME_MS = 16;
const FEW = cannedStory({ ballots: 5, caught: 1 });
const MANY = cannedStory({ ballots: 5000 });

const showcase = heldShowcase({ scripts: [createRequire(import.meta.url).resolve('axe-core/axe.min.js')] });

/** A window that tells these beats from the first one on. */
async function watch(beats: readonly Beat[], reducedMotion: 'reduce' | 'no-preference'): Promise<void> {
  await showcase.page.emulateMedia({ reducedMotion, colorScheme: 'light' });
  await showcase.page.setViewportSize({ width: 1280, height: 800 });
  await tell(showcase.page, beats);
  await showcase.present({ name: 'simulation-done', state: states['simulation-done'] });
  await showcase.page.locator('figure.story').waitFor();
}

const lasts = (beats: readonly Beat[]): number =>
  beats.reduce((sum, beat) => sum + Object.values(lengthsOf(beat, ROOM)).reduce((a, b) => a + b), 0);
const place = (): Promise<number> => showcase.page.getByRole('slider').inputValue().then(Number);
const isPlaying = async (): Promise<boolean> =>
  (await showcase.page.getByRole('button', { name: 'Pause', exact: true }).count()) === 1;

for (const [ballots, beats] of [
  [5, FEW],
  [5000, MANY],
] as const)
  test(`a story of ${ballots} ballots is played to its end, and something has moved in every frame of a moving scene`, async () => {
    await watch(beats, 'no-preference');
    await showcase.page.keyboard.press('Home');
    const frames = await playFrames(showcase.page, FRAME_MS, Math.ceil(lasts(beats) / FRAME_MS) + 60);
    assert.deepEqual(
      scenesIn(frames),
      beats.map((_, i) => i),
    );
    const stood = beats.flatMap((beat, i) => {
      const { moving } = lengthsOf(beat, ROOM);
      const moved = frames.filter(({ at, changed }) => at === i && changed).length;
      const least = hasMotion(beat, beats[i - 1]?.after ?? beat.after) ? Math.floor(moving / FRAME_MS) - 2 : 0;
      return moved >= least ? [] : [`${i} ${beat.name}: ${moved} of ${least}`];
    });
    assert.deepEqual(stood, []);
    assert.ok(frames.filter(({ changed }) => changed).length > 500);
    assert.equal(await isPlaying(), false);
  });

test('with reduced motion every scene is a still, and none is left out', async () => {
  await watch(FEW, 'reduce');
  await showcase.page.keyboard.press('Home');
  const frames = await playFrames(showcase.page, FRAME_MS, Math.ceil(lasts(FEW) / FRAME_MS) + 60);
  assert.deepEqual(
    scenesIn(frames),
    FEW.map((_, i) => i),
  );
  const pictures = FEW.filter(
    ({ after }, i) => JSON.stringify(after.envelopes) !== JSON.stringify(FEW[i - 1]?.after.envelopes),
  );
  // The first has no envelopes yet.
  assert.equal(frames.filter(({ changed }) => changed).length, pictures.length - 1);
});

test('keys play, pause and step, and leave alone who types', async () => {
  await watch(FEW, 'reduce');
  const { keyboard } = showcase.page;
  await keyboard.press('End');
  assert.deepEqual([await place(), await isPlaying()], [FEW.length - 1, false]);
  await keyboard.press('ArrowLeft');
  assert.equal(await place(), FEW.length - 2);
  await keyboard.press('ArrowRight');
  assert.equal(await place(), FEW.length - 1);
  await keyboard.press('Home');
  assert.deepEqual([await place(), await isPlaying()], [0, true]);
  await keyboard.press('Space');
  assert.equal(await isPlaying(), false);
  await keyboard.press('Space');
  assert.equal(await isPlaying(), true);
  await keyboard.press('Space');
  const at = await place();
  // Whoever writes a number moves in it, not in the story.
  await showcase.page.getByLabel('Voters').focus();
  for (const key of ['ArrowLeft', 'End', 'Home', 'Space']) await keyboard.press(key);
  assert.deepEqual([await place(), await isPlaying()], [at, false]);
  // On the slider the arrows are its own: one step for each.
  await showcase.page.getByRole('slider').focus();
  await keyboard.press('ArrowRight');
  assert.equal(await place(), at + 1);
});

test('a live story goes on with whatever is added, and one that keeps up shows the newest at once', async () => {
  const { page } = showcase;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const state = states['coordinator-mixing'] as Extract<WindowState, { role: 'coordinator' }>;
  const grown = async (count: number): Promise<void> => {
    const election = state.election!;
    await tell(page, FEW.slice(0, count));
    await showcase.push({ ...state, election: { ...election, status: { ...election.status, size: 1000 + count } } });
  };
  const isAt = (at: number) => page.locator(`.story-slider[aria-valuetext^="Step ${at + 1} of"]`).waitFor();
  await tell(page, FEW.slice(0, 9));
  await showcase.present({ name: 'coordinator-mixing', state });
  await isAt(8);
  assert.equal(await isPlaying(), true);
  await grown(10);
  await isAt(9);
  await page.getByRole('button', { name: 'Keep up with the laptops' }).click();
  await grown(FEW.length - 1);
  await isAt(FEW.length - 2);
  await page.keyboard.press('ArrowLeft');
  assert.equal(
    await page.getByRole('button', { name: 'Keep up with the laptops' }).getAttribute('aria-pressed'),
    'false',
  );
});

test('the wall tells each laptop in the seconds that the organiser has chosen, from the moment of a change on', async () => {
  const { page } = showcase;
  await page.emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
  const wall = states['wall-telling'] as Extract<WindowState, { role: 'wall' }>;
  const at = (pace: WallPace): WindowState => ({ ...wall, election: { ...wall.election!, pace } });
  const told = FEW.filter(({ name }) => name === 'mix-in' || name === 'mix-out' || name === 'proof');
  const beatsOfLaptop = (pace: number) =>
    told.map((beat) => {
      const length = Object.values(lengthsOf(beat, { laptop: 1000 * pace, still: false })).reduce((a, b) => a + b);
      return `${beat.name} ${Math.round(length / 400)}`;
    });
  const isTold = (line: string) => /^(mix-in|mix-out|proof) /.test(line);
  await tell(page, FEW);
  await showcase.present({ name: 'wall-telling', state: at(40) });
  await page.locator('figure.story[data-scene="close"]').waitFor();
  const half = Math.ceil((told.length * 40_000) / 3 / 2 / FRAME_MS);
  const frames = await playFrames(page, FRAME_MS, 2 * half + 1000, { after: half, state: at(5) });
  const slow = lengthsIn(frames.slice(0, half)).slice(0, -1).filter(isTold);
  const quick = lengthsIn(frames.slice(half)).slice(1).filter(isTold);
  assert.deepEqual(slow, beatsOfLaptop(40).slice(0, slow.length));
  assert.deepEqual(quick, beatsOfLaptop(5).slice(-quick.length));
  // The scene in which it changed is neither whole in the one nor in the other.
  assert.ok(slow.length > 0 && quick.length > 0 && slow.length + quick.length >= told.length - 1);
  assert.equal(await page.locator('[data-screen="wall-curtain"]').count(), 1, 'it has come to the end');
});

test('the pace of the wall is chosen where the wall is led, in a simulation too', async () => {
  const { page } = showcase;
  const wall = { open: 1, address: null, resultShown: false, pace: 10 } as const;
  for (const [name, call] of [
    ['coordinator-mixing', 'coordinator.wall'],
    ['coordinator-voting', 'coordinator.wall'],
    ['simulation-running', 'simulation.wall'],
  ] as const) {
    const state = states[name] as Extract<WindowState, { role: 'coordinator' | 'simulation' }>;
    await showcase.present({ name, state: { ...state, wall: { ...wall, open: 0 } } });
    assert.equal(await page.getByLabel('Story on the wall').count(), 0, 'there is nothing to choose without a wall');
    await showcase.present({ name, state: { ...state, wall } });
    const orders = await page.evaluateHandle((wanted) => {
      const bridge = window.ostraka as unknown as { call(name: string, argument: unknown): Promise<unknown> };
      const { call } = bridge;
      const made: unknown[] = [];
      bridge.call = (asked, argument) => {
        if (asked !== wanted) return call(asked, argument);
        made.push(argument);
        return Promise.resolve(null);
      };
      return made;
    }, call);
    const choice = page.getByLabel('Story on the wall');
    assert.equal(await choice.inputValue(), '10');
    for (const option of ['40 seconds a laptop', 'as fast as the laptops']) await choice.selectOption(option);
    assert.deepEqual(await orders.jsonValue(), [
      { order: { do: 'pace', pace: 40 } },
      { order: { do: 'pace', pace: 'keep-up' } },
    ]);
    await showcase.push({ ...state, wall: { ...wall, pace: 20 } });
    assert.equal(await choice.inputValue(), '20', 'it shows what holds now');
  }
});

test('on a low screen nothing lies over what is said below the picture of a simulation', async () => {
  const { page } = showcase;
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const name of ['simulation-running', 'simulation-done'] as const)
    for (const locale of ['en-GB', 'de-DE']) {
      await tell(page, FEW);
      await showcase.present({ name, state: { ...states[name], locale } });
      await page.locator('figure.story').waitFor();
      const said = await page.locator('.stage-does:not(:empty)').evaluateAll((all) =>
        all.map((one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }),
      );
      assert.deepEqual(said, [true, true, true], `${name}, ${locale}`);
    }
});

test('everyone can use the player in every scene, and its text says them all', async () => {
  await watch(FEW, 'reduce');
  const { page } = showcase;
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  const found: string[] = [];
  const seen = new Set<string>();
  const sentences: string[] = [];
  for (const [i, { name }] of FEW.entries()) {
    if (i > 0) {
      await page.keyboard.press('ArrowRight');
      await page.locator(`figure.story[data-scene="${name}"]`).waitFor();
    }
    sentences.push((await page.locator('.story-sentence').innerText()).trim());
    if (seen.has(name)) continue;
    seen.add(name);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await showcase.settle();
      const faults = await page.evaluate(async () => {
        const { violations } = await window.axe.run('figure.story', { resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
      });
      found.push(...faults.map((fault) => `${name}, ${colorScheme}: ${fault}`));
    }
  }
  assert.deepEqual(found, []);
  assert.ok(
    sentences.every((sentence) => sentence.length > 0 && !/[{}]/.test(sentence)),
    sentences.join('\n'),
  );
  await page.getByText('The whole story as text').click();
  const text = await page.locator('.story-text').innerText();
  for (const sentence of sentences) assert.ok(text.includes(sentence.split('\n')[0]!), sentence);
});

/** How long each scene of these frames was shown, in order and in units of 0.4 s, which no scene comes near the middle of. */
function lengthsIn(frames: readonly Frame[]): string[] {
  const runs: { scene: string; frames: number }[] = [];
  for (const { scene } of frames) {
    const last = runs.at(-1);
    if (last?.scene === scene) last.frames += 1;
    else runs.push({ scene, frames: 1 });
  }
  return runs.map((run) => `${run.scene} ${Math.round((run.frames * FRAME_MS) / 400)}`);
}

/** The scenes of these frames, in order. */
const scenesIn = (frames: readonly Frame[]): number[] =>
  frames.map(({ at }) => at).filter((at, i, all) => i === 0 || at !== all[i - 1]);
