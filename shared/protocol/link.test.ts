import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../crypto/signature.ts';
import {
  type JoinLink,
  leadsNowhere,
  linkAt,
  nextPage,
  pageLink,
  readInvitation,
  readLink,
  typedAddress,
  webAddress,
  writeLink,
} from './link.ts';
import { withoutBrought } from './page-address.ts';
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
  assert.deepEqual(readInvitation(page), { link, test: null, code: null, name: null });
  assert.deepEqual(readInvitation(pageLink(link, hash)), { link, test: hash, code: null, name: null });
  assert.deepEqual(readInvitation(` ${writeLink(link)}\n`), { link, test: null, code: null, name: null });
});

test('a page on the web’s own port says no port', () => {
  const short = pageLink({ ...link, port: 80 }).replace(':80/', '/');
  assert.deepEqual(readInvitation(short), { link: { ...link, port: 80 }, test: null, code: null, name: null });
});

test('an IPv6 address stands in brackets', () => {
  const six = { ...link, host: '[fe80::1]' };
  assert.deepEqual(readInvitation(pageLink(six)).link, six);
});

test('over TLS the link says so, and pages, typed addresses and laptops go there by https', () => {
  const far: JoinLink = { host: 'vote.example.org', port: 443, coordinator: link.coordinator, tls: true };
  const odd = { ...far, port: 8443 };
  for (const [one, address] of [
    [far, 'https://vote.example.org'],
    [odd, 'https://vote.example.org:8443'],
    [{ ...odd, host: '[fd00::2]' }, 'https://[fd00::2]:8443'],
  ] as const) {
    assert.equal(webAddress(one), address);
    assert.deepEqual(readLink(writeLink(one)), one);
    assert.match(pageLink(one, hash), new RegExp(`^${address.replace(/[[\]]/g, '\\$&')}/vote#`));
    assert.deepEqual(readInvitation(pageLink(one, hash)), { link: one, test: hash, code: null, name: null });
    assert.equal(typedAddress(`${address}/`), address);
    assert.deepEqual(readLink(linkAt(address, one.coordinator)), one);
  }
  // The same key without TLS is another way, and neither is taken for the other.
  assert.notEqual(writeLink(far), writeLink({ ...far, tls: false }));
  assert.equal(readLink(writeLink({ ...far, tls: false })).tls, undefined);
  for (const text of [writeLink(far).replace('/tls/', '/TLS/'), writeLink(far).replace('/tls/', '/tls/tls/')])
    assert.throws(() => readLink(text), { code: 'bad-link' }, text);
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

test('what people type is an address and a port, and whoever answers there says the key', () => {
  for (const [text, address] of [
    ['192.168.1.20:4790', 'http://192.168.1.20:4790'],
    [' http://192.168.1.20:4790/ ', 'http://192.168.1.20:4790'],
    ['Laptop.local:4790', 'http://laptop.local:4790'],
    ['[fd00::2]:4790', 'http://[fd00::2]:4790'],
    ['10.0.0.3', 'http://10.0.0.3'],
  ] as const) {
    assert.equal(typedAddress(text), address);
    const read = readLink(linkAt(address, link.coordinator));
    assert.equal(webAddress(read), address.includes(':4790') ? address : `${address}:80`);
    assert.deepEqual(read.coordinator, link.coordinator);
  }
  for (const text of [
    '',
    'class',
    writeLink(link),
    pageLink(link),
    '192.168.1.20:99999',
    'ftp://x.y',
    'https://x.y/vote',
    'http://a@b.c',
    'x.y/z',
  ])
    assert.equal(typedAddress(text), null, text);
  assert.throws(() => linkAt('http://192.168.1.20:4790', new Uint8Array(32)), { code: 'bad-link' });
});

test('a code that only this computer can follow is known as such', () => {
  for (const host of ['127.0.0.1', '127.9.9.9', 'localhost', '::1']) {
    assert.ok(leadsNowhere(pageLink({ ...link, host })), host);
    assert.ok(leadsNowhere(writeLink({ ...link, host })), host);
  }
  for (const host of ['192.168.1.20', 'fd00::2', 'localhost.example', '127.example'])
    assert.ok(!leadsNowhere(pageLink({ ...link, host })), host);
});

test('a voter’s name from the round before stands in the fragment, and a name that cannot be read is none', () => {
  for (const name of ['Ada', 'Zoë Ünal', '李', "O'Neill (7b)", '~/#%41', 'x'.repeat(60), '€'.repeat(60)]) {
    const page = nextPage(link, name);
    assert.equal(URL.parse(page)!.href, page, 'as a browser keeps it');
    assert.deepEqual(readInvitation(page), { link, test: null, code: null, name });
    assert.equal(withoutBrought(page), pageLink(link));
  }
  assert.equal(nextPage(link, null), pageLink(link));
  for (const bad of ['%E4', '%', '%00%ff', 'x'.repeat(61)])
    assert.deepEqual(readInvitation(`${pageLink(link)}/~${bad}`), { link, test: null, code: null, name: null }, bad);
  for (const bad of ['', '<b>', 'a b', 'a/b', 'x'.repeat(541)])
    assert.throws(() => readInvitation(`${pageLink(link)}/~${bad}`), { code: 'bad-link' }, bad);
});
