import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, writeCheckpoint } from '../../board/checkpoint.ts';
import { readEntry } from '../../board/entry.ts';
import { hashOf } from '../../board/entry-types/polling.ts';
import { at, plain, verdictOn } from '../../board/verify/testing/elections.ts';
import type { Forge } from '../../board/verify/testing/forge.ts';
import type { Folded } from '../../board/verify/verify.ts';
import { type Receipt, receiptFor } from '../voter.ts';
import { receiptFinding, receiptIn } from './receipt-finding.ts';
import { plainReceipt } from './receipt-text.ts';

const ballotsOf = ({ leaves }: Forge): number[] =>
  leaves.flatMap((leaf, i) => (readEntry(leaf).type === 'ballot' ? [i] : []));

/** As its coordinator answers the ballot at an index: under the checkpoint of so many entries. */
function receiptAt(forge: Forge, index: number, size = index + 1): Receipt {
  const { record, log, leaves, coordinator } = forge;
  const { fingerprint, manifest } = record;
  const entry = readEntry(leaves[index]!);
  assert.ok(entry.type === 'ballot');
  const checkpoint = { origin: origin(fingerprint, 0), size, root: log.root(size), extensions: [] };
  return receiptFor(manifest, hashOf(fingerprint, entry.author, entry.body), leaves[index]!, {
    index,
    path: log.inclusionProof(index, size),
    note: writeCheckpoint(checkpoint, coordinator),
  });
}

async function found(receipt: Receipt, forge: Forge) {
  let folded: Folded | null = null;
  const verdict = await verdictOn(forge.transcript(), {
    onFolded: (one) => {
      folded = one;
    },
  });
  return receiptFinding(receipt, folded!, verdict.election!.ballots.hashes);
}

test('a ballot counts, was replaced, or is on a board whose voting goes on', async () => {
  const { forge } = plain();
  const [first, , , last] = ballotsOf(forge) as [number, number, number, number];
  const told = await found(receiptAt(forge, last), forge);
  assert.deepEqual([told.standing, told.index, told.contradiction], ['counts', last, null]);
  assert.equal(told.tracker.split(' ').length, 4);
  assert.match(told.ballot, /^[0-9a-f]{64}$/);
  assert.equal((await found(receiptAt(forge, first), forge)).standing, 'replaced');
});

test('a board that does not hold what was signed is contradicted, cut or forked', async () => {
  const { forge } = plain();
  const [first, second] = ballotsOf(forge) as [number, number];
  const cut = forge.fork(second);
  assert.match((await found(receiptAt(forge, second), cut)).contradiction!.how, /has only \d+ now/);
  // The same coordinator, another ballot in its place.
  const other = at('voting').cast(plain().voters[1]!, 2);
  const told = await found(receiptAt(forge, first), other);
  assert.equal(told.standing, 'contradicted');
  assert.match(told.contradiction!.how, /not those that the coordinator signed/);
});

test('a receipt that proves nothing accuses nobody', async () => {
  const { forge } = plain();
  const [first, second] = ballotsOf(forge) as [number, number];
  const receipt = receiptAt(forge, second);
  await assert.rejects(found({ ...receipt, election: new Uint8Array(32) }, forge), { code: 'other-receipt' });
  await assert.rejects(found({ ...receipt, index: first }, forge), { code: 'no-receipt' });
  await assert.rejects(found({ ...receipt, ballot: receiptAt(forge, first).ballot }, forge), { code: 'no-receipt' });
  const foreign = { ...receipt, note: receipt.note.replace(/\/0\n/, '/7\n') };
  await assert.rejects(found(foreign, forge), { code: 'wrong-origin' });
});

test('a text is a receipt as a device saved it, or none', () => {
  const { forge } = plain();
  const receipt = receiptAt(forge, ballotsOf(forge)[0]!);
  const text = JSON.stringify(plainReceipt(receipt, forge.manifest), null, 2);
  assert.deepEqual(receiptIn(text), receipt);
  for (const none of ['', '{', 'null', '{}', text.replace('"index"', '"Index"'), text.slice(0, -1)])
    assert.equal(receiptIn(none), null, none.slice(0, 20));
});
