import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontOf } from './front.ts';

const given = (proxy: readonly string[] | undefined, address: string | undefined) =>
  frontOf({ values: { proxy, public: address }, positionals: [] });

test('a proxy and its public address are given together, or neither', () => {
  assert.equal(given(undefined, undefined), null);
  assert.deepEqual(given(['127.0.0.1', '[::1]', '::FFFF:10.0.0.1'], 'https://Vote.example.org/'), {
    proxies: ['127.0.0.1', '::1', '10.0.0.1'],
    origin: 'https://vote.example.org',
  });
  assert.equal(given(['::1'], 'https://vote.example.org:443')!.origin, 'https://vote.example.org');
  assert.equal(given(['::1'], 'https://[fd00::2]:8443')!.origin, 'https://[fd00::2]:8443');
  assert.throws(() => given(['127.0.0.1'], undefined), { code: 'usage', message: /--public/ });
  assert.throws(() => given(undefined, 'https://vote.example.org'), { code: 'usage', message: /--proxy/ });
});

test('a proxy is one address, never a name, a network or all there are', () => {
  for (const proxy of ['localhost', '10.0.0.0/8', '0.0.0.0', '::', '', '*', '127.0.0.1:80', 'fe80::1', '127.1'])
    assert.throws(() => given([proxy], 'https://vote.example.org'), { code: /^(usage|bad-host)$/ }, proxy);
});

test('the public address is an origin over TLS and nothing more', () => {
  for (const address of [
    'http://vote.example.org',
    'vote.example.org',
    'https://vote.example.org/vote',
    'https://vote.example.org/?a',
    'https://vote.example.org#a',
    'https://someone@vote.example.org',
    'https://vote.example.org.',
    'https://',
    '',
  ])
    assert.throws(() => given(['127.0.0.1'], address), { code: 'usage' }, address);
});
