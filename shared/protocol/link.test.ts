import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../crypto/signature.ts';
import { type JoinLink, pageLink, readInvitation, writeLink } from './link.ts';
import { random } from './testing/plan.ts';

const link: JoinLink = { host: '192.168.1.20', port: 4790, coordinator: newSigningKey(random).publicKey };
const hash = random(32);

test('a phone’s page carries the coordinator’s key in its fragment, and a test’s page the ballot', () => {
  const page = pageLink(link);
  assert.equal(
    page,
    writeLink(link)
      .replace('ostraka://', 'http://')
      .replace(/\/([^/]*)$/, '/vote#$1'),
  );
  assert.deepEqual(readInvitation(page), { link, test: null, code: null });
  assert.deepEqual(readInvitation(pageLink(link, hash)), { link, test: hash, code: null });
  assert.deepEqual(readInvitation(` ${writeLink(link)}\n`), { link, test: null, code: null });
});

test('a page on the web’s own port says no port', () => {
  const short = pageLink({ ...link, port: 80 }).replace(':80/', '/');
  assert.deepEqual(readInvitation(short), { link: { ...link, port: 80 }, test: null, code: null });
});

test('an IPv6 address stands in brackets', () => {
  const six = { ...link, host: '[fe80::1]' };
  assert.deepEqual(readInvitation(pageLink(six)).link, six);
});

test('what is no invitation is refused', () => {
  const page = pageLink(link);
  const key = page.split('#')[1]!;
  for (const text of [
    '',
    page.split('#')[0]!,
    page.replace('/vote', '/other'),
    page.replace('http:', 'javascript:'),
    page.replace('http://', 'http://someone@'),
    page.replace(':4790', ':0'),
    `${page}/${'0'.repeat(63)}`,
    `${page}/${'G'.repeat(64)}`,
    page.replace(key, `${key}A`),
    page.replace(key, 'A'.repeat(43)),
  ])
    assert.throws(() => readInvitation(text), { code: 'bad-link' }, text);
});
