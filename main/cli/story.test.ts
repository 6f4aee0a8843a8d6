/** `ostraka story` tells what `ostraka verify` accepts, and ends as it does. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTranscript, writeTranscript } from '../../shared/board/transcript-file.ts';
import { run, temporaryFolder } from './testing/commands.ts';

const samples = join(import.meta.dirname, '../../shared/board/verify/samples/version-1');
const sample = (name: string) => join(samples, `${name}.ostraka`);
const { place } = temporaryFolder('ostraka-story-');

test('a story has chapters with the entries of each step, its sentence, its exact term and what to check', async () => {
  const { code, said, noted } = await run('story', sample('courses/three-nodes'));
  assert.equal(code, 0);
  assert.match(noted, /CONSISTENT/);
  const lines = said.split('\n');
  assert.match(lines[0]!, /^The story of “.+”$/);
  for (const title of ['The key', 'Casting ballots', 'The mixes', 'Opening the ballots', 'The end'])
    assert.ok(lines.includes(title), title);
  assert.match(said, /^ +0 {2}An election begins: /m);
  assert.match(said, /^ {8}1–3 {2}3 laptops join in making the key\.$/m);
  assert.match(said, /^ {13}Exactly said: A re-encryption shuffle: \(c1′, c2′\)/m);
  assert.match(said, /^ {13}Everyone can check this proof\./m);
});

test('it is told in German where that is asked for, and in no language that there is not', async () => {
  const { code, said } = await run('story', sample('courses/three-nodes'), '--language', 'de');
  assert.equal(code, 0);
  assert.match(said, /^Die Geschichte von „.+“\n\nDer Schlüssel$/m);
  assert.doesNotMatch(said, /Everyone|laptops join/);
  const french = await run('story', sample('courses/three-nodes'), '--language', 'fr');
  assert.deepEqual([french.code, french.said], [2, '']);
  assert.match(french.noted, /--language is en or de, not fr/);
});

test('a cheat is told as what it is, with its culprit', async () => {
  const { code, said } = await run('story', sample('courses/cut-chain'));
  assert.equal(code, 0);
  assert.match(said, /Caught: the proof of .+ does not hold\. 3 mixes are thrown away, and node-1 loses its turn\./);
});

test('every proof is checked: what is not accepted is not told, and the exit code says so', async () => {
  const refused = await run('story', sample('refused/V14-shares'));
  assert.equal(refused.code, 1);
  assert.match(refused.said, /not accepted, from entry 27 on: here the story ends\.$/);
  assert.match(refused.noted, /INVALID: V14/);

  // A ballot's proof is altered: entry 15 is the second ballot.
  const file = readTranscript(new Uint8Array(readFileSync(sample('courses/three-nodes'))));
  const leaf = file.entries[15]!.slice();
  leaf[leaf.length - 70]! ^= 1;
  const path = place('altered.ostraka');
  writeFileSync(path, writeTranscript({ ...file, entries: file.entries.with(15, leaf) }));
  const altered = await run('story', path);
  assert.equal(altered.code, 1);
  assert.match(altered.said, /from entry 15 on: here the story ends\.$/);
  assert.doesNotMatch(altered.said, /^The mixes$/m);
});

test('an election under way is told as far as it is, with the exit code of the verifier', async () => {
  const { code, said } = await run('story', sample('unfinished/20-mix'));
  assert.equal(code, 3);
  assert.match(said, /Whether they are the same ones, the proof has to show\.$/);
});

test('what is no transcript is one line on stderr and exit code 2', async () => {
  const path = place('no.ostraka');
  writeFileSync(path, 'no transcript');
  const { code, said, noted } = await run('story', path);
  assert.deepEqual([code, said], [2, '']);
  assert.match(noted, /^error: /);
});
