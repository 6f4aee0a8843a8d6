import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readOptions } from './options.ts';

const nothing = {
  profile: 'default',
  role: 'launcher',
  data: null,
  host: null,
  discovery: true,
  link: null,
  file: null,
  openBrowser: true,
};

test('without a word it opens the launcher of the default profile', () => {
  assert.deepEqual(readOptions([]), nothing);
});

test('profile, role and data directory are taken, in either form', () => {
  const expected = { ...nothing, profile: 'ada', role: 'node', data: resolve('somewhere') };
  assert.deepEqual(readOptions(['.', '--profile', 'ada', '--role=node', '--data', 'somewhere']), expected);
});

test('it can be kept off the network', () => {
  const expected = { ...nothing, host: '127.0.0.1', discovery: false, openBrowser: false };
  assert.deepEqual(readOptions(['--host=127.0.0.1', '--no-discovery', '--no-open']), expected);
});

test('an IPv6 address is taken with brackets or without, and none that holds on one cable only', () => {
  for (const typed of ['[::1]', '::1']) assert.equal(readOptions([`--host=${typed}`]).host, '::1');
  assert.equal(readOptions(['--host', '::']).host, '::');
  assert.throws(() => readOptions(['--host=fe80::1%eth0']), { code: 'bad-host' });
});

test('Chromium’s switches and the app’s own path are passed over', () => {
  assert.deepEqual(readOptions(['/opt/app', '--remote-debugging-port=0', '--no-sandbox', '--lang=de']), nothing);
});

test('a link is found, whatever it turns out to be', () => {
  assert.equal(readOptions(['.', 'ostraka://x']).link, 'ostraka://x');
  assert.equal(readOptions(['OSTRAKA:evil', '--profile=ada']).link, 'OSTRAKA:evil');
  assert.equal(readOptions(['https://example.org/ostraka://x']).link, null);
});

test('the file of an election is found, from where the words were said, as a path or as a desktop gives it', () => {
  const file = (...words: string[]) => readOptions(words, '/home/ada').file;
  assert.equal(file('.', 'vote.ostraka'), resolve('/home/ada/vote.ostraka'));
  assert.equal(file('--role=node', '/tmp/Vote 1.OSTRAKA'), resolve('/tmp/Vote 1.OSTRAKA'));
  assert.equal(file('.', 'vote.txt', 'ostraka://x.ostraka'), null);
  if (process.platform !== 'win32') assert.equal(file('file:///tmp/Vote%201.ostraka'), '/tmp/Vote 1.ostraka');
  for (const word of ['file://elsewhere.example/%2f.ostraka', 'file:///%zz.ostraka'])
    assert.throws(() => file(word), { code: 'bad-option' }, word);
});

test('a profile that would be another directory, or an unknown role, is refused', () => {
  for (const profile of ['', '..', 'a/b', 'a\\b', 'Ada', '-x', 'a'.repeat(33), 'ä'])
    assert.throws(() => readOptions([`--profile=${profile}`]), { code: 'bad-option' }, profile);
  for (const words of [
    ['--role=boss'],
    ['--role'],
    ['--profile'],
    ['--host'],
    ['--host=everywhere'],
    ['--data='],
    ['--data'],
  ])
    assert.throws(() => readOptions(words), { code: 'bad-option' }, words.join(' '));
});
