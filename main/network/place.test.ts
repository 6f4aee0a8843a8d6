import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import { test } from 'node:test';
import { isLoopback, placeOf, plainHost } from './place.ts';

test('an address is taken as people type it, and kept as browsers write it', () => {
  assert.equal(plainHost('192.168.1.20'), '192.168.1.20');
  assert.equal(plainHost('FD00:0:0::2'), 'fd00::2');
  assert.equal(plainHost('[::1]'), '::1');
  assert.equal(plainHost('Laptop.local'), 'laptop.local');
});

test('what is no address of a computer is refused, and a zone with the reason', () => {
  for (const wrong of ['', 'http://192.168.1.20', '192.168.1', '1.2.3.4.5', 'fd00:::2', '[192.168.1.20]', 'a b', '-x'])
    assert.throws(() => plainHost(wrong), { code: 'bad-host' }, wrong);
  for (const zoned of ['fe80::1', 'fe80::1%eth0', '[fe80::1%25eth0]'])
    assert.throws(() => plainHost(zoned), { code: 'bad-host', message: /one cable only/ }, zoned);
});

test('every address of this computer is listened on, and none that means all of them is shown', async () => {
  for (const host of [null, '::', '[::]', '0.0.0.0']) {
    const { listen, addresses } = await placeOf(host);
    assert.equal(listen, host === '0.0.0.0' ? host : null);
    assert.ok(addresses.length > 0);
    for (const address of addresses) {
      assert.ok(isIP(address) > 0 && address !== '0.0.0.0' && address !== '::', address);
      if (host === '0.0.0.0') assert.equal(isIP(address), 4);
    }
  }
  assert.deepEqual(await placeOf('[fd00::2]'), { listen: 'fd00::2', addresses: ['fd00::2'] });
});

test('this computer alone is known by its addresses', () => {
  for (const own of ['127.0.0.1', '127.8.0.1', '::1', 'localhost']) assert.ok(isLoopback(own), own);
  for (const other of ['192.168.1.20', '::2', 'fd00::1']) assert.ok(!isLoopback(other), other);
});
