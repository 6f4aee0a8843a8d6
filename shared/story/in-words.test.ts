/** Every scene has its words, and a story in words leaves none out. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ownLanguages as languages } from '../codec/texts.ts';
import { beatsOf } from './beats.ts';
import { inWords, sentenceOf, sentencesOf } from './in-words.ts';
import { chapters, sceneNames } from './scene.ts';
import { type Told, toldSamples } from './testing/samples.ts';
import { sayStory, storyTexts } from './texts/texts.ts';

let samples: readonly Told[];
before(async () => {
  samples = await toldSamples();
});

const kinds = ['says', 'term', 'check'] as const;
/** Scenes of which several make one beat. */
const grouped = [
  ...['accept', 'deal-commit', 'deal', 'confirm', 'roll'],
  ...['code', 'ballot', 'ballot-again', 'test', 'attest'],
];

test('each scene has a sentence for people, its exact term and what everyone can check; each chapter a title; nothing else', () => {
  const due = [
    ...['title', 'exactly', 'ends'].map((name) => `story.print.${name}`),
    ...chapters.map((chapter) => `story.chapter.${chapter}`),
    ...sceneNames.flatMap((name) => kinds.map((kind) => `story.${kind}.${name}`)),
    ...grouped.map((name) => `story.many.${name}`),
    // Where nothing is thrown away.
    'story.none.skip',
  ].sort();
  for (const language of languages) assert.deepEqual(Object.keys(storyTexts[language]).sort(), due, language);
});

test('a story in words says every beat of every sample, with all of its values, in each language', () => {
  for (const { name, scenes } of samples)
    for (const language of languages) {
      const beats = beatsOf(scenes);
      const told = inWords(beats, language).flatMap((chapter) => chapter.beats);
      assert.deepEqual(
        told.map(({ entries }) => entries),
        beats.map(({ entries }) => entries),
        name,
      );
      for (const { says, term, check } of told.flatMap((beat) => beat.told))
        for (const text of [says, term, check]) assert.match(text, /^[^{}]+[.:]?$/u, `${name}: ${text}`);
    }
});

test('each scene of each beat is said: alone by its sentence, several of a name by one that says how many', () => {
  for (const { scenes } of samples)
    for (const beat of beatsOf(scenes)) {
      const said = sentencesOf(beat).map(({ key, values }) => [key.split('.').at(-1), values.scenes]);
      assert.deepEqual(Object.fromEntries(said), beat.scenes);
    }
  for (const { scenes } of samples)
    for (const beat of beatsOf(scenes)) assert.ok(sentenceOf(beat).key.endsWith(`.${beat.name}`));
  const many = { scenes: { ballot: 3, code: 1, test: 2 }, values: { count: 7, codes: 5, voters: 9, tests: 2 } };
  assert.deepEqual(
    sentencesOf(many).map(({ key, values }) => sayStory('en', key, values)),
    [
      'A voter uses a one-time code: 5 of 9 are used.',
      '3 sealed ballots fall into the box. 7 lie in it now.',
      '2 sealed ballots are opened as a test, and not cast. 2 ballots were tested so far.',
    ],
  );
});

test('of a laptop that is late is said how many mixes are thrown away, where any are', () => {
  const said = (cut: number) =>
    languages.map((language) =>
      sentencesOf({ scenes: { skip: 1 }, values: { laptop: 'Ada', missing: 'mix', cut } }).map(({ key, values }) =>
        sayStory(language, key, values),
      ),
    );
  for (const [text] of said(0)) assert.doesNotMatch(text!, /0|thrown|weggeworfen/iu);
  for (const [text] of said(2)) assert.match(text!, /(thrown away|Weggeworfene Mischungen): 2\.$/u);
});

test('no sentence says that nobody can tell whose a ballot is, but for all who mixed together', () => {
  for (const language of languages)
    for (const [key, text] of Object.entries(storyTexts[language])) {
      const claims = /whose|wem /iu.test(text) && /nobody|niemand/iu.test(text);
      if (claims) assert.match(text, /all who mixed work together|alle, die gemischt haben, arbeiten zusammen/u, key);
    }
});

test('a whole election, in words', () => {
  const { scenes } = samples.find(({ name }) => name.endsWith('unfinished/31-attest.ostraka'))!;
  const told = inWords(beatsOf(scenes), 'en');
  assert.deepEqual(
    told.map(({ title }) => title),
    [
      'The key',
      'The list of voters',
      'Casting ballots',
      'The box is closed',
      'The mixes',
      'Opening the ballots',
      'The end',
    ],
  );
  const says = told.flatMap(({ beats }) => beats.flatMap((beat) => beat.told.map(({ says }) => says)));
  assert.ok(
    says.some((text) => text.startsWith('The list is final. It was mixed 3 times, by node-1, node-2, node-3.')),
  );
});
