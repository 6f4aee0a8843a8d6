/** The player under a clock of our own: whatever is pressed, it plays on, and comes to the end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Beat, type SceneName, sceneNames } from '../../shared/story/scene.ts';
import { atEnd, atStart, isOver, type Player, type Press, pass, press, progressOf, retimed, speeds } from './player.ts';
import { lengthsOf, ROOM, type Tempo } from './tempo.ts';

const beat = (name: SceneName, count = 1): Beat => ({
  name,
  chapter: 'mixing',
  entries: [0, 0],
  scenes: { [name]: count },
  values: {},
  actor: null,
  after: { laptops: [], envelopes: { count, at: 'box', mixes: 0 }, tests: 0, voters: null },
});
/** Every kind of scene, one after the other. */
const whole = sceneNames.map((name) => beat(name, name === 'ballot' ? 5000 : 1));
const STILL: Tempo = { ...ROOM, still: true };
const FRAME = 16;

function playedOut(
  player: Player,
  beats: readonly Beat[],
  tempo: Tempo,
): { player: Player; seen: number[]; time: number } {
  const seen = [player.at];
  let time = 0;
  let now = player;
  while (now.going !== 'stopped') {
    now = pass(now, FRAME, beats, tempo, false);
    if (now.at !== seen.at(-1)) seen.push(now.at);
    time += FRAME;
    assert.ok(time < 3_600_000, 'it does not come to an end');
  }
  return { player: now, seen, time };
}

test('every kind of scene is played, one after the other, to the end', () => {
  for (const tempo of [ROOM, STILL]) {
    const { player, seen } = playedOut(atStart(), whole, tempo);
    assert.deepEqual(seen, [...whole.keys()]);
    assert.ok(isOver(player, whole, tempo));
  }
});

test('what one laptop does takes the time that the room is given, with pictures that move and without', () => {
  const laptop = (['mix-in', 'mix-out', 'proof'] as const).map((name) => beat(name));
  for (const tempo of [ROOM, STILL, { laptop: 4000, still: false }]) {
    const { time } = playedOut(atStart(), laptop, tempo);
    assert.ok(Math.abs(time - tempo.laptop) <= 2 * FRAME, `${time} ms`);
  }
});

test('the sentence comes first, then the picture moves, then it stands', () => {
  const one = beat('mix-in');
  const { telling, moving } = lengthsOf(one, ROOM);
  const at = (played: number) => progressOf({ ...atStart(), played }, one, ROOM);
  assert.deepEqual(at(telling), { moved: 0, moves: false });
  assert.deepEqual(at(telling + moving / 2), { moved: 0.5, moves: true });
  assert.deepEqual(at(telling + moving), { moved: 1, moves: false });
  assert.equal(progressOf(atStart(), one, STILL).moved, 1, 'a still is whole from the beginning');
});

const presses: fc.Arbitrary<Press> = fc.oneof(
  fc.constantFrom<Press>({ do: 'play' }, { do: 'pause' }, { do: 'toggle' }, { do: 'restart' }, { do: 'end' }),
  fc.constantFrom<Press>({ do: 'step', by: 1 }, { do: 'step', by: -1 }),
  fc.integer({ min: -3, max: whole.length + 3 }).map((to): Press => ({ do: 'seek', to })),
  fc.constantFrom(...speeds).map((speed): Press => ({ do: 'speed', speed })),
  fc.boolean().map((on): Press => ({ do: 'keep-up', on })),
);

test('whatever was pressed and however a story grew meanwhile, play plays it to its end', () => {
  const happens = fc.oneof(
    presses.map((pressed) => ({ pressed })),
    fc.integer({ min: 0, max: 60_000 }).map((time) => ({ time })),
    fc.integer({ min: 0, max: 5 }).map((more) => ({ more })),
  );
  fc.assert(
    fc.property(fc.array(happens, { maxLength: 40 }), fc.boolean(), (all, isLive) => {
      let beats: readonly Beat[] = [];
      let player = atStart();
      for (const one of all) {
        if ('pressed' in one) player = press(player, one.pressed, beats, ROOM);
        else if ('time' in one) player = pass(player, one.time, beats, ROOM, isLive);
        else beats = whole.slice(0, beats.length + one.more);
        assert.ok(player.at >= 0 && player.at <= Math.max(0, beats.length - 1));
        assert.ok(speeds.includes(player.speed) && player.played >= 0);
      }
      beats = whole;
      player = press(player, { do: 'pause' }, beats, ROOM);
      const from = isOver(player, beats, ROOM) ? 0 : player.at;
      const { seen } = playedOut(press(player, { do: 'play' }, beats, ROOM), beats, ROOM);
      assert.deepEqual(seen, [...whole.keys()].slice(from), 'no scene is left out');
    }),
  );
});

test('a live story stands at its last picture, and goes on with whatever is added', () => {
  const some = whole.slice(0, 4);
  const waiting = pass(atEnd(some, ROOM), 600_000, some, ROOM, true);
  assert.deepEqual([waiting.at, waiting.going], [3, 'on']);
  const goesOn = pass(waiting, FRAME, whole, ROOM, true);
  assert.equal(goesOn.at, 4);
  assert.ok(goesOn.played <= FRAME, 'and shows the new one from its beginning');
});

test('a story that keeps up with the laptops shows what is new at once, until somebody turns back', () => {
  const keeping = press(atStart(), { do: 'keep-up', on: true }, whole.slice(0, 4), ROOM);
  const first = pass(keeping, FRAME, whole.slice(0, 4), ROOM, true);
  assert.deepEqual([first.at, first.played], [3, 0]);
  assert.equal(pass(first, FRAME, whole, ROOM, true).at, whole.length - 1);
  const back = press(first, { do: 'restart' }, whole, ROOM);
  assert.equal(pass(back, FRAME, whole, ROOM, true).at, 0);
});

test('a step plays one scene and stands still; backwards as well', () => {
  const at = press(atStart('stopped'), { do: 'seek', to: 5 }, whole, ROOM);
  for (const [by, to] of [
    [1, 6],
    [-1, 4],
  ] as const) {
    const { player, seen } = playedOut(press(at, { do: 'step', by }, whole, ROOM), whole, ROOM);
    assert.deepEqual([player.at, seen], [to, [to]]);
  }
});

test('twice the speed takes half the time', () => {
  const [once, twice] = ([1, 2] as const).map((speed) => playedOut({ ...atStart(), speed }, whole, ROOM).time);
  assert.ok(Math.abs(once! / twice! - 2) < 0.05);
});

test('a story goes on where it is when its pace is changed in the middle of a scene, as long as is left of it then', () => {
  const laptop = (['mix-in', 'mix-out', 'proof'] as const).map((name) => beat(name));
  const quick: Tempo = { laptop: 5000, still: false };
  const slow: Tempo = { laptop: 40_000, still: false };
  const half = pass(atStart(), lasts(laptop[0]!, slow) / 2, laptop, slow, true);
  const now = retimed(half, laptop, slow, quick);
  assert.deepEqual(progressOf(now, laptop[0]!, quick), progressOf(half, laptop[0]!, slow));
  assert.deepEqual([now.at, now.going], [half.at, half.going]);
  const { time } = playedOut(now, laptop, quick);
  assert.ok(Math.abs(time - (quick.laptop - lasts(laptop[0]!, quick) / 2)) <= 2 * FRAME, `${time} ms`);
  // Between scenes without a laptop nothing changes, and of a story without scenes there is nothing to change.
  assert.deepEqual(retimed(atStart(), [beat('close')], slow, quick), atStart());
  assert.deepEqual(retimed(atStart(), [], slow, quick), atStart());
});

test('whatever the pace was changed to meanwhile, every scene is seen to its end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(5000, 10_000, 20_000, 40_000), { minLength: 1 }), (paces) => {
      let now = atStart();
      let tempo: Tempo = ROOM;
      for (const laptop of paces) {
        const next = { laptop, still: false };
        now = pass(retimed(now, whole, tempo, next), 700, whole, next, false);
        tempo = next;
      }
      const { seen } = playedOut(now, whole, tempo);
      assert.deepEqual(seen, [...whole.keys()].slice(now.at));
    }),
  );
});

const lasts = (one: Beat, tempo: Tempo): number =>
  Object.values(lengthsOf(one, tempo)).reduce((sum, length) => sum + length, 0);
