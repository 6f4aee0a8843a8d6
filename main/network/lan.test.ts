import assert from 'node:assert/strict';
import type { NetworkInterfaceInfo } from 'node:os';
import { test } from 'node:test';
import { lanAddresses } from './lan.ts';

const four = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: '00:00:00:00:00:00',
  internal,
  cidr: `${address}/24`,
});
const six: NetworkInterfaceInfo = { ...four('fe80::1'), family: 'IPv6', scopeid: 1 };

test('the address that phones are likeliest to reach comes first', () => {
  const addresses = lanAddresses({
    lo: [four('127.0.0.1', true)],
    docker0: [four('172.17.0.1')],
    eth9: [four('169.254.10.1')],
    wan: [four('203.0.113.7')],
    wlan0: [six, four('192.168.1.20')],
    en1: [four('10.0.0.3')],
    gone: undefined,
  });
  assert.deepEqual(addresses, ['192.168.1.20', '10.0.0.3', '203.0.113.7', '172.17.0.1', '169.254.10.1']);
});

test('without a network there is none', () => {
  assert.deepEqual(lanAddresses({ lo: [four('127.0.0.1', true)] }), []);
});
