import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex, joined } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { opened } from '../../shared/protocol/testing/network.ts';
import { ranked } from '../../shared/protocol/testing/plan.ts';
import { PrivacyNow } from './privacy-now.ts';

const { network, voters } = opened(2, 2);
for (const key of voters) network.cast(key, ranked(0));

test('it grows with its board, and reads what was opened once for each size', () => {
  let reads = 0;
  const now = new PrivacyNow((sha256) => {
    reads++;
    return network.blobs.get(hex(sha256))!;
  });
  const before = now.of(network.record);
  assert.equal(before.mixers, null);
  assert.equal(now.of(network.record), before);
  network.order('close');
  const after = now.of(network.record);
  assert.deepEqual(after.mixers, ['node-1', 'node-2']);
  assert.ok(after.told.outcome.some(({ name }) => name === 'unanimous'));
  assert.equal(now.of(network.record), after);
  assert.equal(reads, 1);
});

test('what many opened ballots give away is found a part at a time, and told then', async () => {
  const { record } = network;
  const one = network.blobs.get(hex(record.result!.plaintexts.sha256))!;
  const many = joined(Array(5000).fill(one));
  const told = Promise.withResolvers<void>();
  const now = new PrivacyNow(() => many, told.resolve);
  const before = now.of(record);
  assert.deepEqual(before.told.outcome, []);
  await told.promise;
  const after = now.of(record);
  assert.notEqual(after, before);
  assert.ok(after.told.outcome.some(({ name }) => name === 'unanimous'));
  assert.equal(now.of(record), after);
  assert.deepEqual(await new PrivacyNow(() => many).whole(record), after);
});

test('opened ballots that cannot be read give nothing away, and take nothing else along', () => {
  const lost = new PrivacyNow(() => {
    throw new OstrakaError('blob-missing', 'it is gone');
  }).of(network.record);
  assert.deepEqual(lost.told.outcome, []);
  assert.ok(lost.told.read.length > 0);
});
