/** What `ostraka verify` makes of elections of other systems. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, temporaryFolder } from './testing/commands.ts';

const { place } = temporaryFolder('ostraka-foreign-');
const SAMPLES = join(import.meta.dirname, '../../shared/foreign/samples');
const belenios = (name: string) => join(SAMPLES, 'belenios', `${name}.bel`);

test('an archive of Belenios is judged by named checks, with result and exit code', async () => {
  const { code, said } = await run('verify', belenios('mixed-schulze'));
  assert.equal(code, 0);
  assert.match(said, /^made by +Belenios: /m);
  assert.match(said, /^passed +shuffles /m);
  assert.match(said, /^CONSISTENT; is it the election you mean\?$/m);
  const { code: open, said: saidOpen } = await run('verify', belenios('open-with-revote'));
  assert.equal(open, 3);
  assert.match(saidOpen, /^VALID SO FAR: there is no result in it/m);
});

test('for programs it is one object, with every check', async () => {
  const { code, said } = await run('verify', belenios('one-ballot'), '--json');
  assert.equal(code, 0);
  const verdict = JSON.parse(said) as { system: string; outcome: string; checks: { id: string; status: string }[] };
  assert.deepEqual([verdict.system, verdict.outcome], ['belenios', 'valid']);
  assert.ok(verdict.checks.length > 5 && verdict.checks.every(({ status }) => status === 'passed'));
});

test('one that was cut off or changed is invalid, and the report says at which check', async () => {
  const whole = readFileSync(belenios('one-ballot'));
  writeFileSync(place('cut.bel'), whole.subarray(0, whole.length - 512));
  const changed = Buffer.from(whole);
  changed[changed.length - 600]! ^= 1;
  writeFileSync(place('changed.bel'), changed);
  for (const name of ['cut.bel', 'changed.bel']) {
    const { code, said } = await run('verify', place(name));
    assert.equal(code, 1, name);
    assert.match(said, /^FAILED +archive /m);
    assert.match(said, /^INVALID: archive$/m);
  }
});

test('what is for elections of Ostraka is refused beside one of another system', async () => {
  for (const words of [['--expect', '0'.repeat(64)], ['--privacy']]) {
    const { code, noted } = await run('verify', belenios('one-ballot'), ...words);
    assert.equal(code, 2);
    assert.match(noted, /is an election of another system: --(expect|privacy) is for those of Ostraka/);
  }
});

test('a session of Verificatum is judged as a folder and as a tar of it alike', async () => {
  const tar = join(
    SAMPLES,
    'verificatum',
    readdirSync(join(SAMPLES, 'verificatum')).find((name) => name.endsWith('.tar'))!,
  );
  mkdirSync(place('session'));
  execFileSync('tar', ['-xf', tar, '-C', place('session')]);
  const [folder, packed] = await Promise.all([run('verify', place('session')), run('verify', tar)]);
  assert.equal(folder.code, 0);
  const judged = (said: string) => said.replace(/ +[\d.]+ m?s /g, ' ').replace(/ +/g, ' ');
  assert.equal(judged(folder.said), judged(packed.said));
});

test('a folder or tar of nothing that is known, and a folder with a link in it, are unreadable', async () => {
  mkdirSync(place('empty'));
  mkdirSync(place('other'));
  writeFileSync(join(place('other'), 'notes.txt'), 'notes');
  mkdirSync(place('linked'));
  symlinkSync('/etc/hostname', join(place('linked'), 'protInfo.xml'));
  execFileSync('tar', ['-C', place('other'), '-cf', place('other.tar'), '.']);
  for (const name of ['empty', 'other', 'other.tar', 'linked']) {
    const { code, noted } = await run('verify', place(name));
    assert.equal(code, 2, name);
    assert.match(noted, /error: .*(neither a transcript of Ostraka nor an election|is no file)/, name);
  }
  copyFileSync(belenios('one-ballot'), place('named.ostraka'));
  assert.equal((await run('verify', place('named.ostraka'))).code, 0);
});
