/** The story of every sample transcript: complete, borne out by the fold, and the beginning of what follows. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { readEntry } from '../board/entry.ts';
import { Forge } from '../board/verify/testing/forge.ts';
import { newKeys, planVersion3 } from '../board/verify/testing/parties.ts';
import type { Plan } from '../election/manifest.ts';
import { storyFault } from './claims.ts';
import { type Scene, type SceneName, type StoryLaptop, sceneNames, type Tableau } from './scene.ts';
import { storyOf } from './story.ts';
import { Storyteller } from './storyteller.ts';
import { type Told, toldSamples } from './testing/samples.ts';

let samples: readonly Told[];
before(async () => {
  samples = await toldSamples();
});

test('every sample has a story in which each entry that stands is told, and what it claims is so', () => {
  assert.ok(samples.length > 80, `${samples.length} samples`);
  for (const { name, entries, record, scenes } of samples) {
    assert.equal(storyFault(entries, record, scenes), null, name);
    assert.deepEqual(
      [...new Set(scenes.flatMap((scene) => scene.entries))],
      [...entries.keys()].slice(0, record.log.size),
    );
  }
});

test('the story of the first entries is the beginning of the story of more, told at once or as they come', () => {
  for (const { name, entries, record, scenes } of samples)
    for (let size = 0; size <= record.log.size; size++) {
      const faults = record.faults.filter(({ index }) => index < size);
      const story = storyOf(entries.slice(0, size), { log: { size }, faults, rolls: record.rolls });
      assert.deepEqual(story, scenes.slice(0, story.length), `${name}, ${size} entries`);
      assert.ok(scenes.slice(story.length).every((scene) => scene.entries.every((index) => index >= size)));
    }
});

test('where results are held back it is told until when, once the list is final', () => {
  const held = (results: NonNullable<Plan['results']>) => {
    const forge = Forge.election(1, planVersion3({ results, threshold: 1, leastMixes: 1 })).ceremony();
    const voters = newKeys(1);
    forge.roll(voters).cast(voters[0]!, 0).close().mix(1).prove(1).sealList();
    const entries = forge.transcript().entries.map(readEntry);
    const scenes = storyOf(entries, forge.record);
    assert.equal(storyFault(entries, forge.record, scenes), null);
    const { name, values } = scenes.at(-1)!;
    assert.ok(storyFault(entries, forge.record, scenes.slice(0, -1)));
    return { name, values };
  };
  assert.deepEqual(held({ at: 1_800_000_000 }), { name: 'held-until', values: { out: '2027-01-15 08:00 UTC' } });
  assert.deepEqual(held({ by: 'committee' }), { name: 'held-by', values: { threshold: 1 } });
});

test('an entry that was refused is told to nobody', () => {
  const refused = samples.filter(({ entries, record }) => record.log.size < entries.length);
  assert.ok(refused.length > 10);
  for (const { record, scenes } of refused)
    assert.ok(scenes.every((scene) => scene.entries.every((index) => index < record.log.size)));
});

test('a story without one of its scenes, or with one told twice or of another name, is found out', () => {
  const seen = new Set<SceneName>();
  for (const { name, entries, record, scenes } of samples)
    for (const [i, scene] of scenes.entries()) {
      if (seen.has(scene.name)) continue;
      seen.add(scene.name);
      const other = sceneNames[(sceneNames.indexOf(scene.name) + 1) % sceneNames.length]!;
      const fault = (story: readonly Scene[]) => storyFault(entries, record, story);
      assert.ok(fault(scenes.toSpliced(i, 1)), `${name} without ${scene.name}`);
      assert.ok(fault(scenes.toSpliced(i, 0, scene)), `${name} with ${scene.name} twice`);
      assert.ok(fault(scenes.with(i, { ...scene, name: other })), `${name} with ${other} for ${scene.name}`);
    }
  assert.ok(seen.size >= 29, `${seen.size} names`);
});

test('a picture that shows anything else than the record is found out', () => {
  const { entries, record, scenes } = samples.find(({ name }) => name.endsWith('courses/cut-chain.ostraka'))!;
  const last = scenes.length - 1;
  const { after, ...scene } = scenes[last]!;
  const [first, ...others] = after.laptops as [StoryLaptop, ...StoryLaptop[]];
  const pictures: readonly Tableau[] = [
    { ...after, tests: 1 },
    { ...after, voters: 2 },
    ...[{ count: 4 }, { mixes: 1 }, { at: 'box' } as const].map((one) => ({
      ...after,
      envelopes: { ...after.envelopes, ...one },
    })),
    ...(
      [
        { name: 'another' },
        { key: 'out' },
        { mix: 'proven', turn: 1 },
        { checked: [] },
        { share: 'false' },
        { attested: !first.attested },
        { fault: 'none' },
      ] satisfies Partial<StoryLaptop>[]
    ).map((one) => ({ ...after, laptops: [{ ...first, ...one }, ...others] })),
  ];
  for (const picture of pictures) {
    const fault = storyFault(entries, record, scenes.with(last, { ...scene, after: picture }));
    assert.ok(fault, JSON.stringify(picture));
  }
  for (const values of [{ count: 1 }, { attested: 1 }, { laptops: 1 }])
    assert.ok(
      storyFault(entries, record, scenes.with(last, { ...scene, after, values: { ...scene.values, ...values } })),
    );
  assert.ok(
    storyFault(entries, record, scenes.with(last, { ...scene, after, chapter: 'mixing' })),
    'no chapter comes again',
  );
  assert.ok(storyFault(entries, record, scenes.with(last, { ...scene, after, actor: null })));
});

test('a teller is told every entry, in order', () => {
  const { entries, record } = samples.find(({ name }) => name.endsWith('courses/three-nodes.ostraka'))!;
  assert.throws(() => new Storyteller().tell(record, entries.at(-1)!), /entry 0 is told next/);
});
