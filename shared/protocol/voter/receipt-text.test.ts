import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64 } from '@scure/base';
import { readTlogProof, writeTlogProof } from '../../board/notes/tlog-proof.ts';
import { LESSON_MARK } from '../../election/lesson.ts';
import type { Receipt } from '../voter.ts';
import { receiptIn } from './receipt-finding.ts';
import { proofOfReceipt, receiptOfProof } from './receipt-text.ts';

const filled = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const election = 'ab'.repeat(32);
const receipt: Receipt = {
  version: 1,
  election: filled(0xab),
  coordinator: filled(2),
  ballot: filled(3),
  leaf: filled(4),
  index: 73894,
  path: [filled(5), filled(6)],
  note: `ostraka/${election}/1\n109482\n${base64.encode(filled(7))}\n\n— ostraka/${election}/1 hI2DJwAA\n`,
};
const text = proofOfReceipt(receipt, { lesson: false });
const bad = { code: 'bad-shape' };

test('a receipt is a proof as C2SP writes it, and reads back', () => {
  const [magic, extra, index, first, second, blank, ...note] = text.split('\n');
  assert.deepEqual([magic, index, blank], ['c2sp.org/tlog-proof@v1', 'index 73894', '']);
  assert.match(extra!, /^extra [A-Za-z0-9+/]+=*$/);
  assert.deepEqual(
    [first, second],
    receipt.path.map((hash) => base64.encode(hash)),
  );
  assert.equal(note.join('\n'), receipt.note);
  assert.deepEqual(receiptOfProof(text), { receipt, lesson: false });
  assert.deepEqual(receiptIn(text), receipt);
  const lesson = proofOfReceipt(receipt, { lesson: true });
  assert.ok(Buffer.from(lesson.split('\n')[1]!.slice(6), 'base64').includes(LESSON_MARK));
  assert.equal(receiptOfProof(lesson).lesson, true);
});

test('a proof without extra data, of one entry alone, and of index 0 reads as the page says', () => {
  const note = 'example.com/log\n1\nx\n\n— a AAAAAAA=\n';
  for (const proof of [
    { extra: null, index: 0, path: [], note },
    { extra: filled(1), index: 2 ** 40, path: [filled(2)], note },
  ])
    assert.deepEqual(readTlogProof(writeTlogProof(proof)), proof);
  assert.throws(
    () => receiptOfProof(writeTlogProof({ extra: null, index: 0, path: [], note })),
    /its extra data names none/,
  );
});

test('whatever is no such proof is refused, and is no receipt', () => {
  const hashes = new Uint8Array(96).fill(1);
  const extras = [
    new Uint8Array(95),
    Uint8Array.of(...hashes, 1),
    Buffer.concat([hashes, Buffer.from(`${LESSON_MARK}!`)]),
  ];
  const wrong = [
    text.replace('@v1', '@v2'),
    text.replace('index 73894', 'index 073894'),
    text.replace('index 73894', 'index -1'),
    text.replace('index 73894', 'Index 73894'),
    text.replace(/extra .*\n/, ''),
    text.replace(/extra (.)/, 'extra  $1'),
    ...extras.map((extra) => text.replace(/extra .*\n/, `extra ${base64.encode(extra)}\n`)),
    text.replace('\nindex', '\r\nindex'),
    text.replace(/BQUF/, 'BQU'),
    text.replace('\n\n', '\n'),
    text.replace(`ostraka/${election}/1\n109482`, 'example.com/log\n109482'),
    `${text}${'x'.repeat(300_000)}`,
    text.replace('\n\n', `\n${`${base64.encode(filled(1))}\n`.repeat(64)}\n`),
  ];
  for (const one of wrong) {
    assert.throws(() => receiptOfProof(one), bad, one.slice(0, 60));
    assert.equal(receiptIn(one), null);
  }
});
