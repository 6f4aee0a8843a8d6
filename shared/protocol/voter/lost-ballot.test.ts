/** What a voter's device says of a ballot that another coordinator's board does not hold, and whom it blames for that. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addCosignature, cosign } from '../../board/checkpoint.ts';
import { hex } from '../../codec/bytes.ts';
import { BoardClient } from '../client/board-client.ts';
import { readInvitation, receiptLink } from '../link.ts';
import { gathered, type Network } from '../testing/network.ts';
import { planOf, ranked } from '../testing/plan.ts';
import { LightBoard } from './board/light-board.ts';
import { loadKept } from './kept.ts';
import { contradictionOf } from './standing.ts';
import { Device } from './testing/device.ts';

const choice = ranked(1, 0);
const errorsOf = ({ state: { error } }: Device) => (error ? [[error.code, error.culprit]] : []);

/** A voter of three laptops whose ballot none of them has heard of, and the board that one of these takes over. */
async function lost(revote: boolean): Promise<{ device: Device; next: Network; before: Network }> {
  const network = gathered(3, planOf({ voters: { ...planOf().voters, revote } }));
  network.order('open-enrolment');
  const device = new Device(network);
  await device.join();
  await device.do['voter.enrol']({ name: 'Ada' });
  network.order('open-voting');
  await device.look();
  for (const node of network.nodes) network.disconnect(node);
  await device.do['voter.seal']({ choices: choice });
  await device.do['voter.cast']({});
  assert.deepEqual([device.screen, device.state.receipt?.witnessed], ['cast', false]);
  const next = await network.succeededFrom(network.nodes[0]!);
  return { device, next, before: network };
}

test('a ballot that too few laptops had signed may be lost in a takeover: nobody is named, and its voter votes again, once', async () => {
  for (const revote of [true, false]) {
    const { device, next } = await lost(revote);
    device.web.network = next;
    await device.look();
    assert.deepEqual(errorsOf(device), [], 'while the other laptop waits for the nodes');
    assert.ok(next.order('take-over').ok);
    await device.look();
    const { error, receipt, left } = device.state;
    assert.deepEqual([error?.code, error?.culprit], ['lost-ballot', null]);
    assert.match(error?.message ?? '', /^another coordinator took over without your ballot: /);
    assert.deepEqual([device.screen, receipt?.recorded, left.ballots > 0], ['cast', false, true]);
    assert.equal(hex((await loadKept(device.store, next.record.fingerprint))!.receipt!.ballot), receipt?.hash, 'kept');
    await device.do['voter.again']({});
    assert.equal(device.screen, 'form');
    await device.do['voter.seal']({ choices: choice });
    await device.do['voter.cast']({});
    await device.look();
    assert.deepEqual([device.screen, device.state.error, device.state.receipt?.recorded], ['cast', null, true]);
    assert.equal(device.state.receipt?.witnessed, true);
    if (!revote) await assert.rejects(device.do['voter.again']({}), { code: 'out-of-order' });
    assert.equal(next.entries('ballot').length, 1);
  }
});

test('whoever opens the election by the new link, and whoever has scanned the receipt, is told the same', async () => {
  const { device, next, before } = await lost(true);
  const scanning = new Device(before);
  const { link } = readInvitation(scanning.link);
  await scanning.join(receiptLink(link, device.state.receipt!.hash));
  assert.deepEqual([scanning.state.receipt?.recorded, errorsOf(scanning)], [true, []]);
  assert.ok(next.order('take-over').ok);
  const again = new Device(next, device.store);
  await again.join();
  assert.deepEqual(errorsOf(again), [['lost-ballot', null]]);
  scanning.web.network = next;
  await scanning.look();
  assert.deepEqual([scanning.state.receipt?.recorded, errorsOf(scanning)], [false, [['lost-ballot', null]]]);
});

test('a laptop that had signed the ballot and reported a board without it is named; while one coordinator leads, it is', async () => {
  const { device, next, before } = await lost(true);
  const { receipt } = (await loadKept(device.store, before.record.fingerprint))!;
  assert.ok(next.order('take-over').ok);
  const client = new Device(next).web;
  const board = await LightBoard.open(new BoardClient(client), next.coordinatorKey.publicKey, () => true);
  assert.deepEqual(contradictionOf(receipt!, board)?.culprit, null);
  const line = cosign(receipt!.note, 2, before.nodes[1]!.key, 1_700_000_000);
  const signed = { ...receipt!, note: addCosignature(receipt!.note, line) };
  const { nodes } = before.record.manifest;
  assert.deepEqual(contradictionOf(signed, board)?.culprit, { kind: 'node', index: 2, name: nodes[1]!.name });
  const older = new Device(before).web;
  older.leaves = before.leaves.slice(0, -1);
  const shorter = await LightBoard.open(new BoardClient(older), before.coordinatorKey.publicKey, () => true);
  assert.deepEqual(contradictionOf(receipt!, shorter)?.culprit, { kind: 'coordinator' });
});
