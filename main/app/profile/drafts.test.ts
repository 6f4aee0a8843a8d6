import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { Draft } from './drafts.ts';

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'ostraka-drafts-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const files = (): string[] => readdirSync(join(profile, 'drafts')).sort();
/** When the file with a text was changed: a clock is too coarse for two within a moment. */
function date(text: string, seconds: number): void {
  for (const path of files().map((name) => join(profile, 'drafts', name)))
    if (readFileSync(path, 'utf8').includes(text)) utimesSync(path, seconds, seconds);
}

test('a plan is there again for the next window, as it was left', () => {
  const draft = Draft.take(profile);
  assert.equal(draft.text, null);
  draft.keep('half a plan');
  draft.keep('more of a plan');
  assert.equal(draft.text, 'more of a plan');
  draft.close();
  const again = Draft.take(profile);
  assert.equal(again.text, 'more of a plan');
  again.close();
});

test('what came of its last rehearsal stays with a plan as it is changed, and goes with it', () => {
  const rehearsed = { at: 1_700_000_000_000, ready: true, plan: 'ab'.repeat(32) };
  const draft = Draft.of(profile, 'a plan', rehearsed);
  draft.keep('a changed plan');
  draft.close();
  const again = Draft.take(profile);
  assert.deepEqual([again.text, again.rehearsed], ['a changed plan', rehearsed]);
  again.keep(null);
  again.keep('another plan');
  assert.equal(again.rehearsed, null);
  again.keep('a changed plan');
  assert.deepEqual(again.rehearsed, rehearsed, 'it was put back');
  again.close();
});

test('two windows have two plans, and neither writes over the other', () => {
  const [one, other] = [Draft.take(profile), Draft.take(profile)];
  one.keep('of one window');
  other.keep('of the other');
  one.close();
  const third = Draft.take(profile);
  assert.equal(third.text, 'of one window', 'what is open elsewhere is not taken');
  other.close();
  third.close();
  date('of one window', 1);
  date('of the other', 2);
  const both = [Draft.take(profile), Draft.take(profile)];
  assert.deepEqual(
    both.map(({ text }) => text),
    ['of the other', 'of one window'],
    'the latest first',
  );
  for (const draft of both) draft.close();
});

test('what is no longer kept leaves no file; what nothing was typed into makes none', () => {
  const draft = Draft.take(profile);
  draft.keep('a plan');
  draft.close();
  const again = Draft.take(profile);
  again.keep(null);
  again.close();
  assert.deepEqual(files(), []);
  const third = Draft.take(profile);
  third.keep('another plan');
  third.discard();
  assert.deepEqual(files(), []);
  Draft.take(profile).close();
  assert.deepEqual(files(), []);
});

test('a file that cannot be read is passed over and stays', () => {
  const draft = Draft.take(profile);
  draft.keep('a plan');
  draft.close();
  const [name] = files();
  writeFileSync(join(profile, 'drafts', name!), '{"text": ');
  const next = Draft.take(profile);
  assert.equal(next.text, null);
  next.close();
  assert.deepEqual(files(), [name]);
});

test('a plan that cannot be written says so', () => {
  writeFileSync(join(profile, 'drafts'), 'no folder');
  const draft = Draft.take(profile);
  draft.keep('a plan');
  assert.throws(() => draft.close(), { code: 'not-saved' });
});
