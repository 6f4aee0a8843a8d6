import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, u64 } from '../codec/bytes.ts';
import { type SigningKey, signingKey } from '../crypto/signature.ts';
import {
  addCosignature,
  type Checkpoint,
  conflicts,
  cosign,
  cosigners,
  origin,
  readCheckpoint,
  writeCheckpoint,
} from './checkpoint.ts';
import { emptyRoot, MerkleLog } from './merkle.ts';
import { MAX_NOTE_BYTES, MAX_NOTE_SIGNATURES } from './note.ts';

const keyOf = (n: number): SigningKey => signingKey(new Uint8Array(32).fill(n));
const coordinator = keyOf(200);
const keys = [1, 2, 3, 4].map(keyOf);
const nodes = keys.map(({ publicKey }, i) => ({ index: i + 1, publicKey }));

const log = new MerkleLog();
for (let i = 0; i < 5; i++) log.append(u64(i));

const election = new Uint8Array(32).fill(0xab);
const board = origin(election, 0);
const at = (size: number, root: Bytes = log.root(size)): Checkpoint => ({ origin: board, size, root, extensions: [] });
const note = writeCheckpoint(at(5), coordinator);
const cosignedBy = (...indices: number[]): string =>
  indices.reduce((grown, index) => addCosignature(grown, cosign(note, index, keys[index - 1]!, 1000)), note);

test('a checkpoint is written as C2SP has it, and read back', () => {
  const [name, size, root, blank, line] = note.split('\n');
  assert.equal(name, `ostraka/${'ab'.repeat(32)}/0`);
  assert.equal(size, '5');
  assert.equal(root, Buffer.from(log.root(5)).toString('base64'));
  assert.equal(blank, '');
  assert.match(line!, new RegExp(`^— ${board} [A-Za-z0-9+/]+=*$`));
  assert.deepEqual(readCheckpoint(note, coordinator.publicKey, board), at(5));

  const extended: Checkpoint = { ...at(0, emptyRoot()), extensions: ['takeover of epoch 0', 'x'] };
  assert.deepEqual(
    readCheckpoint(writeCheckpoint(extended, coordinator), coordinator.publicKey, board),
    extended,
    'size 0 and extensions',
  );
});

test('a checkpoint of another election, epoch or coordinator is refused by its own name', () => {
  const wrong = { code: 'wrong-origin' };
  assert.throws(() => readCheckpoint(note, coordinator.publicKey, origin(new Uint8Array(32), 0)), wrong);
  assert.throws(() => readCheckpoint(note, coordinator.publicKey, origin(election, 1)), wrong);
  const unsigned = { code: 'bad-checkpoint-signature' };
  assert.throws(() => readCheckpoint(note, keys[0]!.publicKey, board), unsigned);
  for (const forged of [
    note.replace('\n5\n', '\n4\n'),
    note.replace(/\n\n/, '\nextension\n\n'),
    writeCheckpoint(at(5), keys[0]!),
  ])
    assert.throws(() => readCheckpoint(forged, coordinator.publicKey, board), unsigned);
});

test('co-signatures alone do not make a checkpoint', () => {
  const [text] = note.split('\n\n');
  const onlyNodes = `${text}\n\n${cosign(note, 1, keys[0]!, 1000)}\n`;
  assert.deepEqual(cosigners(onlyNodes, nodes), [1]);
  assert.throws(() => readCheckpoint(onlyNodes, coordinator.publicKey, board), { code: 'bad-checkpoint-signature' });
  // A coordinator's key that co-signs has not signed: the two messages differ.
  const asNode = addCosignature(onlyNodes, cosign(note, 0, coordinator, 1000));
  assert.throws(() => readCheckpoint(asNode, coordinator.publicKey, board), { code: 'bad-checkpoint-signature' });
});

test('the co-signers of a note are those whose line verifies, whatever else stands there', () => {
  assert.deepEqual(cosigners(note, nodes), []);
  const cosigned = cosignedBy(3, 1);
  assert.deepEqual(readCheckpoint(cosigned, coordinator.publicKey, board), at(5));
  assert.deepEqual(cosigners(cosigned, nodes), [1, 3]);
  assert.deepEqual(cosigners(cosigned, nodes.slice(1)), [3], 'a key that is not listed does not count');

  const otherSize = cosign(writeCheckpoint(at(4), coordinator), 2, keys[1]!, 1000);
  assert.deepEqual(cosigners(addCosignature(cosigned, otherSize), nodes), [1, 3], 'of another checkpoint');
  const otherBoard = { ...at(5), origin: origin(election, 1) };
  const moved = cosign(writeCheckpoint(otherBoard, coordinator), 2, keys[1]!, 1000).replace('/1/node/2', '/0/node/2');
  assert.deepEqual(cosigners(addCosignature(cosigned, moved), nodes), [1, 3], 'of another epoch');
  const posing = cosign(note, 2, keys[0]!, 1000);
  assert.deepEqual(cosigners(addCosignature(cosigned, posing), nodes), [1, 3], 'under another node’s name');
  const restamped = cosigned.replace(/(node\/3 \S{10})A/, '$1B');
  assert.notEqual(restamped, cosigned);
  assert.deepEqual(cosigners(restamped, nodes), [1], 'with another time');
});

test('a node that co-signs twice counts once, and its later line takes the place of the earlier', () => {
  const twice = addCosignature(cosignedBy(2), cosign(note, 2, keys[1]!, 2000));
  assert.deepEqual(cosigners(twice, nodes), [2]);
  assert.equal(twice.split('\n').length, cosignedBy(2).split('\n').length);
  // Whoever relays may repeat lines by hand.
  const repeated = `${twice}${cosign(note, 2, keys[1]!, 3000)}\n`;
  assert.deepEqual(cosigners(repeated, nodes), [2]);
  assert.deepEqual(cosigners(repeated, [...nodes, ...nodes]), [2]);
});

test('lines stand in one order, whatever order they come in: the coordinator, the nodes by index, all others', () => {
  const others = ['— zoo.example AAAAAAA=', '— ape.example AAAAAAE=', `— ${origin(election, 0)}/node/x AAAAAAA=`];
  const lines = [3, 1, 2].map((index) => cosign(note, index, keys[index - 1]!, 1000));
  const expected = [
    note.split('\n\n')[1]!.trimEnd(),
    lines[1],
    lines[2],
    lines[0],
    ...[others[1], others[2], others[0]],
  ];
  for (const order of [[...lines, ...others], [...others, ...lines].reverse()])
    assert.deepEqual(order.reduce(addCosignature, note).split('\n\n')[1]!.trimEnd().split('\n'), expected);
});

test('co-signing and adding are refused where the note or the line is malformed or the note grows too long', () => {
  const bad = { code: 'bad-note' };
  assert.throws(() => cosign('', 1, keys[0]!, 0), bad);
  assert.throws(() => cosigners('', nodes), bad);
  assert.throws(() => addCosignature('', cosign(note, 1, keys[0]!, 0)), bad);
  assert.throws(() => addCosignature(note, 'not a line'), bad);
  assert.throws(() => addCosignature(note, `${cosign(note, 1, keys[0]!, 0)}\n— x AAAAAAA=`), bad);
  const strangers = Array.from({ length: MAX_NOTE_SIGNATURES }, (_, i) => `— stranger${i} AAAAAAA=`);
  const full = strangers.slice(1).reduce(addCosignature, note);
  assert.throws(() => addCosignature(full, strangers[0]!), bad);
});

test('every malformed body is refused as bad-note before its signature is looked at', () => {
  const [name, size, root] = note.split('\n') as [string, string, string];
  const line = note.split('\n\n')[1]!;
  const bodies = {
    'two lines': [name, size],
    'no origin': ['', size, root],
    'leading zero': [name, '05', root],
    sign: [name, '+5', root],
    fraction: [name, '5.0', root],
    exponent: [name, '5e0', root],
    space: [name, ' 5', root],
    'beyond 2^53': [name, '9007199254740993', root],
    'far beyond': [name, '1'.repeat(400), root],
    'short root': [name, size, root.slice(4)],
    'long root': [name, size, `AAAA${root}`],
    'hexadecimal root': [name, size, Buffer.from(log.root(5)).toString('hex')],
    'unpadded root': [name, size, root.replaceAll('=', '')],
    'empty line': [name, size, root, '', 'extension'],
  };
  for (const [what, lines] of Object.entries(bodies))
    assert.throws(
      () => readCheckpoint(`${lines.join('\n')}\n\n${line}`, coordinator.publicKey, board),
      { code: 'bad-note' },
      what,
    );
});

test('what would not read back cannot be written', () => {
  const bad = { code: 'bad-note' };
  for (const wrong of [
    { origin: '' },
    { origin: 'two words' },
    { origin: 'a+b' },
    { origin: 'two\nlines' },
    { size: -1 },
    { size: 1.5 },
    { size: Number.NaN },
    { size: 2 ** 53 },
    { root: new Uint8Array(31) },
    { extensions: [''] },
    { extensions: ['two\nlines'] },
    { extensions: ['x\n'] },
    { extensions: ['tab\there'] },
    { extensions: ['x'.repeat(MAX_NOTE_BYTES)] },
  ])
    assert.throws(() => writeCheckpoint({ ...at(5), ...wrong }, coordinator), bad, JSON.stringify(wrong).slice(0, 80));
});

test('two roots at one size convict the coordinator of a fork [12]; other pairs do not by themselves', () => {
  const forked = at(5, new Uint8Array(32));
  assert.equal(conflicts(at(5), forked), true);
  assert.equal(conflicts(forked, at(5)), true);
  assert.equal(conflicts(at(5), at(5)), false);
  assert.equal(conflicts(at(5), { ...at(5), extensions: ['x'] }), false);
  assert.equal(conflicts(at(5), at(4)), false);
  assert.equal(conflicts(at(5), { ...forked, origin: origin(election, 1) }), false);
});
