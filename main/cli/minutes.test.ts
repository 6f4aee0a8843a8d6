/** `ostraka minutes` writes what it has judged, and ends as `ostraka verify` does. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ownVersion } from '../launch/own-version.ts';
import { run, temporaryFolder } from './testing/commands.ts';

const samples = join(import.meta.dirname, '../../shared/board/verify/samples/version-1');
const sample = (name: string) => join(samples, `${name}.ostraka`);
const { place } = temporaryFolder('ostraka-minutes-');

test('minutes are one page without scripts, beside the file that they name by its hash', async () => {
  const path = place('club.ostraka');
  copyFileSync(sample('courses/three-nodes'), path);
  const { code, said, noted } = await run('minutes', path);
  assert.deepEqual([code, said], [0, place('club-minutes.html')]);
  assert.match(noted, /CONSISTENT/);
  const page = readFileSync(place('club-minutes.html'), 'utf8');
  assert.match(page, /^<!doctype html>\n<html lang="en">/);
  assert.doesNotMatch(page, /<script|<link|<img|<a /);
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  assert.ok(page.replaceAll(/<\/?span>/g, '').includes(hash));
  assert.ok(page.includes('club.ostraka'));
  assert.ok(page.includes(`Made by Ostraka ${ownVersion()} from the file`));
});

test('they are in German where that is asked for, and in no language that there is not', async () => {
  const out = place('niederschrift.html');
  const { code } = await run('minutes', sample('courses/three-nodes'), '--language', 'de', '--out', out);
  assert.equal(code, 0);
  assert.match(readFileSync(out, 'utf8'), /<html lang="de">.*Niederschrift einer Wahl mit Ostraka/s);
  const french = await run('minutes', sample('courses/three-nodes'), '--language', 'fr', '--out', place('fr.html'));
  assert.equal(french.code, 2);
  assert.match(french.noted, /--language is en or de, not fr/);
  assert.equal(existsSync(place('fr.html')), false);
});

test('the exit code is the verdict’s, and what does not hold is said on the page', async () => {
  for (const [name, ends, says] of [
    ['refused/V14-shares', 1, 'A check failed.'],
    ['unfinished/20-mix', 3, 'has not come to its end'],
    ['courses/unwitnessed', 6, 'what came after it may be missing'],
  ] as const) {
    const out = place(`${ends}.html`);
    const { code } = await run('minutes', sample(name), '--out', out);
    assert.equal(code, ends, name);
    assert.ok(readFileSync(out, 'utf8').includes(says), name);
  }
});

test('words that are of another election make no minutes of a result', async () => {
  const out = place('another.html');
  const { code } = await run('minutes', sample('courses/three-nodes'), '--expect', '00'.repeat(32), '--out', out);
  assert.equal(code, 1);
  const page = readFileSync(out, 'utf8');
  assert.ok(page.includes('They are not the words that whoever made these minutes expected.'));
  assert.ok(!page.includes('>Result<'));
});

test('the transcript is never written over, and what is no transcript makes no page', async () => {
  const path = place('kept.ostraka');
  copyFileSync(sample('courses/three-nodes'), path);
  const { code, noted } = await run('minutes', path, '--out', path);
  assert.equal(code, 2);
  assert.match(noted, /--out names the transcript itself/);
  assert.deepEqual(readFileSync(path), readFileSync(sample('courses/three-nodes')));

  writeFileSync(place('no.ostraka'), 'no transcript');
  const none = await run('minutes', place('no.ostraka'));
  assert.equal(none.code, 2);
  assert.match(none.noted, /^error: /);
  assert.equal(existsSync(place('no-minutes.html')), false);

  const nowhere = await run('minutes', path, '--out', place('missing/minutes.html'));
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.noted, /cannot be written/);
});
