import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { writeLink } from '../../shared/protocol/link.ts';
import { random } from '../../shared/protocol/testing/plan.ts';
import { judgeDiscovery } from './discovery.ts';
import { judgeDisk, measureDisk, neededFor } from './disk.ts';
import { examineEngine, examineKeyring, judgeBattery, judgeSandbox } from './machine.ts';
import { judgeFirewall, judgePort, tryPort, unreachedOf } from './ports.ts';
import { firewallHere, holderHere, inodesListening, type System } from './system.ts';

test('a port is free, Ostraka’s own, another’s, or not to be had', async (t) => {
  const listened = { code: null, isOurs: false, holder: null };
  const found = (change: Partial<Parameters<typeof judgePort>[1]>) => judgePort(4790, { ...listened, ...change });
  assert.equal(found({}).found, 'free');
  assert.equal(found({ code: 'EADDRINUSE', isOurs: true }).found, 'ours');
  const taken = found({ code: 'EADDRINUSE', holder: 'nginx, 12' });
  assert.deepEqual([taken.found, taken.values.port, taken.detail], ['taken', 4790, 'nginx, 12']);
  assert.equal(found({ code: 'EACCES' }).found, 'denied');
  assert.equal(found({ code: 'EADDRNOTAVAIL' }).found, 'failed');

  // Other systems let a program have the port of all addresses beside one that has it on loopback.
  if (process.platform !== 'linux') return;
  const server = createServer().listen(0, '127.0.0.1');
  t.after(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  assert.deepEqual(
    await tryPort(
      port,
      async () => 'me',
      async () => false,
    ),
    { code: 'EADDRINUSE', isOurs: false, holder: 'me' },
  );
  // It says whose socket that is, as long as it is this person's own.
  assert.match((await holderHere(port)) ?? '', new RegExp(`, ${process.pid}$`));
});

test('sockets that listen are read off the kernel’s table, and no others', () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:12B6 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1
   1: 0100007F:12B6 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 4712 1`;
  assert.deepEqual(inodesListening(table, 4790), ['4711']);
  assert.deepEqual(inodesListening(table, 4791), []);
  assert.deepEqual(inodesListening('', 4790), []);
});

test('a firewall is on, open, off, or nobody tells', async () => {
  const of = (files: Record<string, string>, programs: Record<string, [number, string]> = {}, platform = 'linux') => {
    const system: System = {
      read: (path) => files[path] ?? null,
      run: async (program, words) => {
        const [code, text] = programs[`${program} ${words.join(' ')}`] ?? [];
        return code === undefined ? null : { code, text: text ?? '' };
      },
    };
    return firewallHere(4790, system, platform);
  };
  const UFW = '/etc/ufw/ufw.conf';
  assert.deepEqual(await of({ [UFW]: '# x\nENABLED=yes\nLOGLEVEL=low\n' }), { state: 'on', name: 'ufw' });
  assert.deepEqual(await of({ [UFW]: 'ENABLED=no\n' }), { state: null, name: null });
  const running: Record<string, [number, string]> = { 'firewall-cmd --state': [0, 'running'] };
  assert.deepEqual(await of({}, { ...running, 'firewall-cmd --query-port=4790/tcp': [0, 'yes'] }), {
    state: 'open',
    name: 'firewalld',
  });
  assert.deepEqual(await of({}, { ...running, 'firewall-cmd --query-port=4790/tcp': [1, 'no'] }), {
    state: 'on',
    name: 'firewalld',
  });
  const rules = (text: string) => ({ 'nft list ruleset': [0, text] as [number, string] });
  assert.equal((await of({}, rules('chain input { type filter hook input priority 0; policy drop; }'))).state, 'on');
  assert.equal((await of({}, rules(''))).state, 'off');
  assert.equal((await of({ '/proc/net/ip_tables_names': 'filter\n' }, rules(''))).state, null);
  assert.equal((await of({}, { 'nft list ruleset': [1, ''] })).state, null);
  assert.equal((await of({ [UFW]: 'ENABLED=yes' }, {}, 'win32')).state, null);
});

test('a laptop that does not reach itself is shut; the firewall decides about others', async () => {
  const heard = { addresses: ['192.168.1.7', '10.8.0.2'], unreached: [], firewall: { state: null, name: null } };
  const found = (change: Partial<Parameters<typeof judgeFirewall>[1]>) =>
    judgeFirewall(4790, { ...heard, ...change }).found;
  assert.equal(found({}), 'untold');
  assert.equal(found({ addresses: [] }), 'no-network');
  assert.equal(found({ unreached: ['192.168.1.7'] }), 'shut');
  assert.equal(found({ unreached: ['10.8.0.2'] }), 'untold');
  for (const state of ['on', 'off', 'open'] as const) assert.equal(found({ firewall: { state, name: null } }), state);
  assert.deepEqual(await unreachedOf(['127.0.0.1']), []);
});

test('elections are heard, or it is said which direction does not work', () => {
  const coordinator = newSigningKey(random).publicKey;
  const link = writeLink({ host: '192.168.1.20', port: 4790, coordinator });
  const other = newSigningKey(random).publicKey;
  const found = (own: boolean, heard: boolean, wanted: Uint8Array | null, answers = wanted !== null) =>
    judgeDiscovery({ off: null, own, found: heard ? [{ title: 'x', link }] : [] }, wanted, answers).found;
  assert.equal(found(true, true, null), 'heard');
  assert.equal(found(true, false, null), 'alone');
  assert.equal(found(false, true, null), 'mute');
  assert.equal(found(false, false, null), 'deaf');
  assert.equal(found(true, true, coordinator), 'heard');
  assert.equal(found(true, true, other), 'unheard');
  assert.equal(found(true, false, other, false), 'alone');
  assert.equal(judgeDiscovery({ off: 'no-network', own: false, found: [] }, null, false).found, 'no-network');
});

test('a disk is judged by room and by speed, and nothing stays behind on it', async (t) => {
  const GB = 2 ** 30;
  const measured = { free: 100 * GB, needed: 15e6, voters: 10_000, milliseconds: 3, folder: '/data' };
  const found = (change: Partial<typeof measured> | { milliseconds: null }) =>
    judgeDisk({ ...measured, ...change }).found;
  assert.equal(found({}), 'good');
  assert.equal(found({ free: 1e6 }), 'full');
  assert.equal(found({ free: 1e8 }), 'tight');
  assert.equal(found({ milliseconds: 300 }), 'slow');
  assert.equal(found({ milliseconds: null }), 'unwritable');
  assert.ok(neededFor(100_000).needed > neededFor(1000).needed);

  const folder = mkdtempSync(join(tmpdir(), 'ostraka-doctor-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const here = await measureDisk(join(folder, 'not', 'yet'));
  assert.ok(here.free > 0 && here.milliseconds !== null && here.milliseconds > 0);
  assert.equal(here.folder, folder);
  assert.deepEqual(readdirSync(folder), []);
  assert.equal(existsSync(join(folder, 'not')), false);
});

test('the engine that computes here says how fast it is', async () => {
  const { found, values, detail } = await examineEngine();
  assert.ok(['fma', 'scalar', 'noble'].includes(found), found);
  assert.ok(values.rate! > 0);
  assert.match(detail ?? '', /Node v\d+/);
});

test('keys, sandbox and battery are judged by what shell and system say', async () => {
  const keys = async (byKeyring: boolean, plain: () => Promise<boolean>) =>
    (await examineKeyring({ byKeyring, plain })).found;
  assert.equal((await examineKeyring(null)).found, 'file');
  assert.equal(await keys(false, async () => true), 'file');
  assert.equal(await keys(true, async () => false), 'safe');
  assert.equal(await keys(true, async () => true), 'plain');
  assert.equal(await keys(true, () => Promise.reject(new Error('locked'))), 'locked');
  assert.deepEqual(
    [null, true, false].map((on) => judgeSandbox(on).found),
    ['not-needed', 'on', 'off'],
  );
  assert.equal(judgeBattery(null).found, 'untold');
  assert.equal(judgeBattery({ percent: 5, charging: true }).found, 'charging');
  assert.deepEqual(judgeBattery({ percent: 60, charging: false }).values, { percent: 60 });
  assert.equal(judgeBattery({ percent: 60, charging: false }).found, 'draining');
  assert.equal(judgeBattery({ percent: 20, charging: false }).found, 'low');
});
