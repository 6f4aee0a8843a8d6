import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex } from '../codec/bytes.ts';
import { newSigningKey } from '../crypto/signature.ts';
import {
  boothLink,
  type JoinLink,
  leadsNowhere,
  linkAt,
  nextPage,
  pageLink,
  readInvitation,
  readLink,
  receiptLink,
  slipLink,
  webAddress,
  writeLink,
} from './link.ts';
import { isBooth, typedAddress, withoutBrought } from './page-address.ts';
import { random } from './testing/plan.ts';

const link: JoinLink = { host: '192.168.1.20', port: 4790, coordinator: newSigningKey(random).publicKey };
const hash = random(32);
const bare = { link, test: null, receipt: null, code: null, booth: false, name: null };

test('a phone’s page carries the coordinator’s key in its fragment, and a test’s page the ballot', () => {
  const page = pageLink(link);
  assert.equal(
    page,
    writeLink(link)
      .replace('ostraka://', 'http://')
      .replace(/\/([^/]*)$/, '/vote#$1'),
  );
  assert.deepEqual(readInvitation(page), bare);
  assert.deepEqual(readInvitation(pageLink(link, hash)), { ...bare, test: hash });
  assert.deepEqual(readInvitation(` ${writeLink(link)}\n`), bare);
});

test('a booth’s page says so, and a receipt’s page names the ballot and is no test', () => {
  const page = pageLink(link);
  assert.deepEqual(readInvitation(boothLink(page)), { ...bare, booth: true });
  assert.deepEqual(readInvitation(receiptLink(link, hex(hash))), { ...bare, receipt: hash });
  assert.deepEqual([page, boothLink(page), receiptLink(link, hex(hash))].map(isBooth), [false, true, false]);
  for (const text of [`${boothLink(page)}s`, `${boothLink(page)}/${hex(hash)}`, `${page}/r${'0'.repeat(63)}`])
    assert.throws(() => readInvitation(text), { code: 'bad-link' }, text);
  // A code is taken out of the address bar; nothing else is.
  assert.equal(withoutBrought(boothLink(page)), null);
  assert.equal(withoutBrought(slipLink(page, '7K2M-9QXD-0RTW-5HBN-E')), page);
});

test('a slip’s code that something has spoilt is still taken for one, and out of the address', () => {
  const page = pageLink(link);
  for (const code of ['7K2M9QXD0RTW5HBNE', '7K2M-9QXD-0RTW-5HBN-E', '7K2M', 'U'.repeat(40)]) {
    assert.deepEqual(readInvitation(`${page}/${code}`), { ...bare, code });
    assert.equal(withoutBrought(`${page}/${code}`), page);
  }
});

test('a page on the web’s own port says no port', () => {
  const short = pageLink({ ...link, port: 80 }).replace(':80/', '/');
  assert.deepEqual(readInvitation(short), { ...bare, link: { ...link, port: 80 } });
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
    assert.deepEqual(readInvitation(pageLink(one, hash)), { ...bare, link: one, test: hash });
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
    '192.168.1:4790',
    '192.168.1.256',
    '192.168.01.20',
    '192.168.1.20.1',
    '4790',
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
  for (const name of ['', 'Ada', 'Zoë Ünal', '李', "O'Neill (7b)", '~/#%41', 'x'.repeat(60), '€'.repeat(60)]) {
    const page = nextPage(link, name);
    assert.equal(URL.parse(page)!.href, page, 'as a browser keeps it');
    assert.deepEqual(readInvitation(page), { ...bare, name });
    assert.equal(withoutBrought(page), pageLink(link));
  }
  for (const bad of ['%E4', '%', '%00%ff', 'x'.repeat(61)])
    assert.deepEqual(readInvitation(`${pageLink(link)}/~${bad}`), bare, bad);
  for (const bad of ['<b>', 'a b', 'a/b', 'x'.repeat(541)])
    assert.throws(() => readInvitation(`${pageLink(link)}/~${bad}`), { code: 'bad-link' }, bad);
});
