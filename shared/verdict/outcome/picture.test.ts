import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choice } from '../../election/choice.ts';
import { type Contest, type Rule, VERSION } from '../../election/contest.ts';
import { examples } from '../../election/tally/examples.ts';
import { methods } from '../../election/tally/methods.ts';
import { tally } from '../../election/tally/tally.ts';
import { voiceIn } from '../texts/texts.ts';
import { resultPicture } from './picture.ts';

const election = { title: 'A test', words: ['one', 'two'], marks: [] };
const pictureOf = (contest: Contest, choices: readonly Choice[], language: 'en' | 'de' = 'en') =>
  resultPicture(
    { ...election, contest, result: tally(VERSION, contest, choices, new Uint8Array(32)) },
    voiceIn(language),
  );
const wordsIn = (svg: string): string =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1]).join(' ');

/** Whether each element that begins ends again, in order. */
function assertWhole(svg: string): void {
  const open: string[] = [];
  for (const [, end, name, closed] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (end) assert.equal(open.pop(), name);
    else if (!closed) open.push(name!);
  }
  assert.deepEqual(open, []);
}

test('of every rule there is a picture that says who is elected, loads nothing, and knows no colour', () => {
  for (const rule of Object.keys(methods) as Rule[]) {
    const { contest, ballots } = examples[rule];
    const choices = ballots.flatMap(({ marks, count }) => new Array<Choice>(count).fill(marks));
    const { elected } = tally(VERSION, contest, choices, new Uint8Array(32)).results[0]!.winners;
    for (const language of ['en', 'de'] as const) {
      const svg = pictureOf(contest, choices, language);
      assertWhole(svg);
      assert.doesNotMatch(svg, /<(script|image|use|foreignObject|style)\b|href|@import|url\((?!#tied\))/);
      assert.deepEqual([...new Set(svg.match(/#[0-9a-f]{3,6}\b/g))].sort(), ['#000', '#999', '#fff'], rule);
      const said = wordsIn(svg);
      for (const one of elected) assert.ok(said.includes(contest.options[one]!), `${rule}: ${said}`);
      assert.ok(said.includes('one two'));
      assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
    }
  }
});

const single = (options: string[]): Contest => ({
  ...{ ballot: 'single', title: 'Which <one> & “why”?', options, writeIn: false, seats: 1, rules: ['plurality'] },
});
const pick = (pick: number): Choice => ({ ballot: 'single', pick });

test('who is elected is full, who is tied hatched, who is neither empty', () => {
  const options = ['Ada', 'Ben', 'Cem'];
  const fills = (svg: string) => [...svg.matchAll(/fill="([^"]+)" stroke="#000"/g)].map((match) => match[1]);
  assert.deepEqual(fills(pictureOf(single(options), [pick(0), pick(0), pick(1)])), ['#000', '#fff']);
  assert.deepEqual(fills(pictureOf(single(options), [pick(0), pick(1)])), ['url(#tied)', 'url(#tied)']);
});

test('what people wrote stays text, and a long name goes on below', () => {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
  const svg = pictureOf(single(['<script>alert(1)</script>', long]), [pick(0)]);
  assertWhole(svg);
  assert.ok(!svg.includes('<script'));
  assert.ok(svg.includes('&lt;script&gt;') && svg.includes('Which &lt;one&gt; &amp; “why”?'));
  const lines = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);
  assert.ok(
    lines.every((line) => line.length < 140),
    'no line sticks out',
  );
  assert.ok(lines.join('').replaceAll(' ', '').includes(long), 'and nothing of it is cut off');
});

test('a rehearsal says so first', () => {
  const contest = single(['Ada', 'Ben']);
  const result = tally(VERSION, contest, [pick(0)], new Uint8Array(32));
  const svg = resultPicture({ ...election, contest, result, marks: ['Rehearsal: no vote counts'] }, voiceIn('en'));
  assert.ok(wordsIn(svg).startsWith('Rehearsal: no vote counts'));
});
