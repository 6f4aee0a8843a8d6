/** What samples of version 1 do not hold is told of elections of version 2: objections, joined names, too few ballots. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { readEntry } from '../../board/entry.ts';
import { beatsOf } from '../../story/beats.ts';
import { storyFault } from '../../story/claims.ts';
import { inWords } from '../../story/in-words.ts';
import { type Scene, type SceneName, sceneNames } from '../../story/scene.ts';
import { storyOf } from '../../story/story.ts';
import { toldSamples } from '../../story/testing/samples.ts';
import { eventfulElections } from '../testing/eventful-elections.ts';
import type { Network } from '../testing/network.ts';

const entriesOf = ({ leaves }: Network) => leaves.map(readEntry);

/** The story of this network's board, which must be borne out, however much of it is told. */
function toldOf(network: Network): readonly Scene[] {
  const entries = entriesOf(network);
  const { record } = network;
  const scenes = storyOf(entries, record);
  assert.equal(storyFault(entries, record, scenes), null);
  for (let size = 1; size < entries.length; size++) {
    const story = storyOf(entries.slice(0, size), record);
    assert.deepEqual(story, scenes.slice(0, story.length), `${size} entries`);
  }
  return scenes;
}

const namesOf = (scenes: readonly Scene[], from: SceneName): SceneName[] =>
  scenes.map(({ name }) => name).slice(scenes.findIndex(({ name }) => name === from));

let joining: Network;
let tooFew: Network;
let objecting: Network;
let coded: Network;
let timed: Network;
let reminded: Network;
let held: readonly Network[];
before(() => {
  ({ joining, tooFew, objecting, coded, timed, reminded, held } = eventfulElections());
});

test('names that are joined: proposed, agreed to one by one, and joined as soon as enough agree', () => {
  assert.deepEqual(namesOf(toldOf(joining), 'join'), [
    ...['join', 'agree', 'agree', 'joined', 'agree', 'result'],
    ...['attest', 'attest', 'attest', 'announced'],
  ]);
});

test('too few ballots: nothing is mixed, and the end is announced as one without a result', () => {
  const scenes = toldOf(tooFew);
  assert.deepEqual(namesOf(scenes, 'close'), [
    ...['close', 'too-few', 'witnessed', 'no-result'],
    ...['attest', 'attest', 'attest', 'announced'],
  ]);
  const last = scenes.at(-1)!;
  assert.deepEqual(last.after.envelopes, { count: 2, at: 'box', mixes: 0 });
  const told = inWords(beatsOf(scenes), 'en').flatMap(({ beats }) => beats.flatMap((beat) => beat.told));
  assert.ok(
    told.some(
      ({ says }) => says === 'The election ends without a result. 2 ballots count, 3 are needed, and none was opened.',
    ),
  );
});

test('an objection is told where it comes, and accuses nobody', () => {
  const scenes = toldOf(objecting);
  assert.deepEqual(namesOf(scenes, 'test'), ['test', 'objection']);
  assert.ok(scenes.at(-1)!.after.laptops.every(({ fault }) => fault === 'none'));
});

test('a lost code is replaced: there are as many codes as before, and the new one is used as any other', () => {
  const scenes = toldOf(coded);
  assert.deepEqual(namesOf(scenes, 'code'), ['code', 'replace', 'code']);
  assert.deepEqual(
    scenes.slice(-3).map(({ values }) => values),
    [
      { codes: 1, voters: 2 },
      { revoked: 1, voters: 2 },
      { codes: 2, voters: 2 },
    ],
  );
});

test('a closing time that is moved is told with its reason, and what the laptops’ clocks showed', () => {
  const told = toldOf(timed).filter(({ name }) => name === 'extend' || name === 'stamp');
  assert.deepEqual(
    told.map(({ name, values }) => [name, values.closes ?? values.time, values.reason]),
    [
      ['stamp', '2023-11-14 22:13:20 UTC', undefined],
      ['extend', '2023-11-15 00:13:20 UTC', 'The bus is late'],
      ['stamp', '2023-11-14 22:13:20 UTC', undefined],
    ],
  );
});

test('with the samples, every scene that there is has been told and held against the fold', async () => {
  const stories = [joining, tooFew, objecting, coded, timed, reminded, ...held].map(toldOf);
  const all = [...stories, ...(await toldSamples()).map(({ scenes }) => scenes)].flat();
  assert.deepEqual([...new Set(all.map(({ name }) => name))].sort(), [...sceneNames].sort());
});
