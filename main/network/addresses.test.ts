/** Interface lists as the three systems give them, with what programs add to them. */
import assert from 'node:assert/strict';
import type { NetworkInterfaceInfo } from 'node:os';
import { test } from 'node:test';
import { type Interfaces, rankedAddresses } from './addresses.ts';

const TUNNEL = '00:00:00:00:00:00';
type Also = Partial<Pick<NetworkInterfaceInfo, 'mac' | 'netmask' | 'internal'>>;

const four = (address: string, also: Also = {}): NetworkInterfaceInfo => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: 'a4:83:e7:11:22:33',
  internal: false,
  cidr: `${address}/24`,
  ...also,
});
const six = (address: string, also: Also = {}): NetworkInterfaceInfo => ({
  address,
  netmask: 'ffff:ffff:ffff:ffff::',
  family: 'IPv6',
  mac: 'a4:83:e7:11:22:33',
  internal: false,
  cidr: `${address}/64`,
  scopeid: address.startsWith('fe80') ? 2 : 0,
  ...also,
});
const lo = [four('127.0.0.1', { internal: true, mac: TUNNEL }), six('::1', { internal: true, mac: TUNNEL })];

/** What is there, the addresses from which the system goes out, and the order that people need. */
const table: Readonly<Record<string, [interfaces: Interfaces, routed: string[], expected: string[]]>> = {
  'Linux: containers, virtual machines and a VPN that holds the default route': [
    {
      lo,
      docker0: [four('172.17.0.1', { mac: '02:42:5e:00:00:01' })],
      'br-4f2a9c1d': [four('172.18.0.1', { mac: '02:42:5e:00:00:02' })],
      lxdbr0: [four('10.158.3.1', { mac: '00:16:3e:5a:4b:01' }), six('fd42:1::1', { mac: '00:16:3e:5a:4b:01' })],
      'cni-podman0': [four('10.88.0.1', { mac: '5e:9e:0a:aa:01:02' })],
      virbr0: [four('192.168.122.1', { mac: '52:54:00:12:34:56' })],
      vboxnet0: [four('192.168.56.1', { mac: '0a:00:27:00:00:00' })],
      vmnet8: [four('172.16.93.1', { mac: '00:50:56:c0:00:08' })],
      nordlynx: [four('10.5.0.2', { mac: TUNNEL, netmask: '255.255.0.0' })],
      wlp2s0: [four('192.168.1.20'), six('fe80::a683:e7ff:fe11:2233'), six('2003:e1:700::20')],
    },
    ['10.5.0.2'],
    ['192.168.1.20', '2003:e1:700::20'],
  ],
  'Linux: Ethernet to a projector without a way out, and Wi-Fi with one': [
    { lo, enp3s0: [four('192.168.77.2')], wlp2s0: [four('10.20.3.4')], proton0: [four('10.2.0.2', { mac: TUNNEL })] },
    ['10.20.3.4'],
    ['10.20.3.4', '192.168.77.2'],
  ],
  'Linux: a modem, a VPN and an adapter that nobody has heard of lose to Ethernet': [
    {
      lo,
      ppp0: [four('100.70.1.2', { mac: TUNNEL, netmask: '255.255.255.255' })],
      schoolvpn: [four('10.99.0.7', { mac: TUNNEL })],
      frobnicator0: [four('10.11.12.13', { mac: '5e:00:01:02:03:04' })],
      eth0: [four('192.168.178.30')],
    },
    ['10.99.0.7'],
    ['192.168.178.30', '10.11.12.13'],
  ],
  'macOS: sharing, AirDrop, a VPN and Parallels': [
    {
      lo0: lo,
      awdl0: [six('fe80::1c')],
      llw0: [six('fe80::1d')],
      utun3: [four('10.8.0.6', { mac: TUNNEL, netmask: '255.255.255.255' }), six('fe80::9', { mac: TUNNEL })],
      bridge100: [four('192.168.2.1', { mac: '3a:f9:d3:00:00:64' })],
      vnic0: [four('10.211.55.2', { mac: '00:1c:42:00:00:08' })],
      en0: [six('fe80::1'), four('192.168.0.12'), six('2a02:810::12')],
      en5: [four('169.254.33.44')],
    },
    ['10.8.0.6'],
    ['192.168.0.12', '2a02:810::12'],
  ],
  'macOS on a network of IPv6 alone: what it pretends of IPv4 reaches nobody': [
    {
      lo0: lo,
      en0: [four('192.0.0.2', { netmask: '255.255.255.255' }), six('fe80::1'), six('2001:db8:5::12'), six('fd00::2')],
    },
    ['192.0.0.2', '2001:db8:5::12'],
    ['2001:db8:5::12', 'fd00::2'],
  ],
  'Windows: adapters of VirtualBox, VMware and Hyper-V, one of them called Ethernet': [
    {
      'Ethernet 2': [four('192.168.56.1', { mac: '0a:00:27:00:00:0d' })],
      'VMware Network Adapter VMnet1': [four('192.168.198.1', { mac: '00:50:56:c0:00:01' })],
      'vEthernet (WSL)': [four('172.28.64.1', { mac: '00:15:5d:01:02:03' })],
      'OpenVPN TAP-Windows6': [four('10.8.0.10', { mac: '00:ff:a1:b2:c3:d4' })],
      NordLynx: [four('10.5.0.2', { mac: TUNNEL })],
      WLAN: [four('192.168.178.42'), six('fe80::aa')],
      'Loopback Pseudo-Interface 1': lo,
    },
    ['10.5.0.2'],
    ['192.168.178.42'],
  ],
  'Windows: Ethernet without an answer from a router, Wi-Fi with one': [
    { Ethernet: [four('169.254.10.1')], 'Wi-Fi': [four('10.0.0.3')] },
    ['10.0.0.3'],
    ['10.0.0.3', '169.254.10.1'],
  ],
};

for (const [name, [interfaces, routed, expected]] of Object.entries(table))
  test(`${name}: the addresses that phones reach come first`, () => {
    const offered = rankedAddresses(interfaces, routed);
    assert.deepEqual(offered.slice(0, expected.length), expected);
    assert.ok(
      offered.every((address) => !/^(127\.|::1$|fe80|192\.0\.0\.)/.test(address)),
      offered.join(' '),
    );
    // Neither the order in which the system lists them nor a lost route brings an adapter of a program to the front.
    const reversed = Object.fromEntries(Object.entries(interfaces).reverse());
    for (const known of [routed, []]) {
      const [first] = rankedAddresses(reversed, known);
      assert.ok(first !== undefined && expected.includes(first), first);
    }
  });

test('what goes out comes before what does not, and a private address before one of the Internet', () => {
  const interfaces = { eth0: [four('192.168.5.5')], eth1: [four('192.168.6.6')], eth2: [four('203.0.113.7')] };
  assert.deepEqual(rankedAddresses(interfaces, ['192.168.6.6']), ['192.168.6.6', '192.168.5.5', '203.0.113.7']);
  assert.deepEqual(rankedAddresses(interfaces), ['192.168.5.5', '192.168.6.6', '203.0.113.7']);
});

test('a link-local IPv6 address holds only with a zone, which no link takes: it is not offered', () => {
  assert.deepEqual(rankedAddresses({ eth0: [six('fe80::1'), six('fec0::1'), six('ff02::1')] }), []);
});

test('without a network there is none', () => {
  assert.deepEqual(rankedAddresses({ lo, gone: undefined }), []);
});
