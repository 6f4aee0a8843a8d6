/** Addresses as people give them to the command line: real processes, real sockets. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { run, temporaryFolder } from './testing/commands.ts';

const { place, start } = temporaryFolder('ostraka-addresses-');
const plan = {
  title: 'Class',
  contests: [{ title: 'Speaker', ballot: 'single', options: ['Ada', 'Bob'] }],
  threshold: 1,
};

const coordinator = (name: string, ...more: string[]) => {
  writeFileSync(place('plan.json'), JSON.stringify(plan));
  return start(name, 'coordinator', '--manifest', place('plan.json'), '--data', place(name), '--port', '0', ...more);
};

test('at an IPv6 address laptops join by the link as it is printed', async (t) => {
  if (!Object.values(networkInterfaces()).some((infos) => infos?.some(({ address }) => address === '::1')))
    return t.diagnostic('left out: this computer has no IPv6');
  const leading = coordinator('six', '--host', '::1');
  const link = (await leading.line(/^join link +(ostraka:\/\/\[::1\]:\d+\/\S+)$/))[1]!;
  await leading.line(/^only this computer can join/);
  start('ada', 'node', '--join', link, '--data', place('ada'), '--name', 'Ada');
  await leading.line(/^node Ada is here$/);
});

test('a bare address shows the twelve words and the whole link, and nothing is made or signed', async () => {
  const leading = coordinator('four');
  const link = (await leading.line(/^join link +(\S+)$/))[1]!;
  const words = (await leading.line(/^key words +(.+)$/))[1]!;
  const toType = (await leading.line(/^nearby +not announced in the network: .* type (\S+)$/))[1]!;
  const typed = webAddress(readLink(link)).replace('http://', '');
  assert.equal(toType, `http://${typed}`);
  for (const command of [
    ['node', '--data', place('eve'), '--name', 'Eve'],
    ['vote', '--as', 'Eve', '--choose', 'Ada', '--key', place('eve.key')],
  ]) {
    const { code, said, noted } = await run(command[0]!, '--join', typed, ...command.slice(1));
    assert.equal(code, 2);
    const all = `${said}\n${noted}`;
    assert.match(all, /does not prove which election/);
    assert.ok(all.includes(words) && all.includes(link), all);
  }
  assert.ok(!existsSync(place('eve')) && !existsSync(place('eve.key')));
});

test('an address that holds on one cable only is refused with the reason', async () => {
  const { code, said, noted } = await run(
    ...['coordinator', '--manifest', place('plan.json'), '--data', place('zone'), '--host', 'fe80::1%eth0'],
  );
  assert.notEqual(code, 0);
  assert.match(`${said}\n${noted}`, /one cable only/);
  assert.ok(!existsSync(place('zone')));
});
