/** Beats: a story in few steps, which only change at their end. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as v from 'valibot';
import { beatsOf, scenesIn } from './beats.ts';
import { type Beat, beatSchema, type Scene } from './scene.ts';
import { type Told, toldSamples } from './testing/samples.ts';

let samples: readonly Told[];
before(async () => {
  samples = await toldSamples();
});

test('beats hold every scene once and in order, and end with its picture', () => {
  for (const { name, scenes } of samples) {
    const beats = beatsOf(scenes);
    let next = 0;
    for (const beat of beats) {
      const held = scenes.slice(next, next + scenesIn(beat));
      next += held.length;
      assert.deepEqual([held[0]?.entries[0], held.at(-1)?.entries.at(-1)], beat.entries, name);
      assert.deepEqual(held.at(-1)?.after, beat.after);
      for (const scene of held) assert.ok(beat.scenes[scene.name], `${name}: ${scene.name} in ${beat.name}`);
      assert.ok(held.every(({ chapter }) => chapter === beat.chapter));
    }
    assert.equal(next, scenes.length, name);
  }
});

test('a story that grows changes its last beat alone, and goes on from the beats that are there', () => {
  for (const { name, scenes } of samples) {
    let grown: readonly Beat[] = [];
    for (const [i, scene] of scenes.entries()) {
      const more = beatsOf([scene], grown);
      assert.deepEqual(more.slice(0, Math.max(0, grown.length - 1)), grown.slice(0, -1), name);
      assert.deepEqual(more, beatsOf(scenes.slice(0, i + 1)), name);
      grown = more;
    }
  }
});

test('thousands of ballots, codes and tests in any order are one beat', () => {
  const { scenes } = samples.find(({ name }) => name.includes('takeover-voting'))!;
  const at = scenes.findIndex(({ name }) => name === 'ballot');
  const ballot = scenes[at]!;
  const many = Array.from({ length: 5000 }, (_, i): Scene => {
    const name = (['code', 'ballot', 'test', 'ballot-again'] as const)[i % 4]!;
    return { ...ballot, name, values: { count: i } };
  });
  const beats = beatsOf(scenes.toSpliced(at, 1, ...many));
  assert.equal(beats.length, beatsOf(scenes).length);
  const beat = beats.find(({ name }) => name === 'ballot')!;
  assert.deepEqual(beat.scenes, { code: 1250, ballot: 1250, test: 1250, 'ballot-again': 1250 });
  assert.deepEqual(beat.values, { count: 4999 });
});

test('what crosses the network is a beat and nothing else', () => {
  for (const { scenes } of samples)
    for (const beat of beatsOf(scenes)) assert.deepEqual(v.parse(beatSchema, JSON.parse(JSON.stringify(beat))), beat);
  const beat = beatsOf(samples[0]!.scenes)[0]!;
  const mixers = Array.from({ length: 32 }, () => '🗳️'.repeat(40)).join(', ');
  assert.ok(v.is(beatSchema, { ...beat, values: { ...beat.values, mixers } }), 'the names of 32 laptops have room');
  const refused = (one: unknown) => assert.equal(v.safeParse(beatSchema, one).success, false, JSON.stringify(one));
  refused({ ...beat, name: 'another' });
  refused({ ...beat, more: 1 });
  refused({ ...beat, actor: 32 });
  refused({ ...beat, entries: [0] });
  refused({ ...beat, after: { ...beat.after, envelopes: { ...beat.after.envelopes, at: 'lid-' } } });
});
