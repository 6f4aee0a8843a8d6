import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64 } from '@scure/base';
import { hex } from '../../codec/bytes.ts';
import { cosignedBy, parseNote } from '../note.ts';
import { readVkey, readVkeys, writeVkey } from './vkey.ts';

// The example of c2sp.org/signed-note, and public witnesses (github.com/florolf/tlog-scales).
const EXAMPLE = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const WITNESSES = [
  'transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM',
  'witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO',
];
const bad = { code: 'bad-vkey' };

test('published keys are read, and written again to the letter', () => {
  for (const line of WITNESSES) assert.equal(writeVkey(readVkey(line), 'witness'), line);
  assert.equal(writeVkey(readVkey(EXAMPLE), 'log'), EXAMPLE);
  assert.deepEqual(readVkey(`  ${EXAMPLE}\r\n`).name, 'example.com/foo');
  assert.deepEqual(
    readVkeys(`\n${WITNESSES.join('\r\n\n')}\n${WITNESSES[0]}\n`).map(({ name }) => name),
    ['transparency.dev/DEV:witness-little-garden', 'witness1.smartit.nu/witness1'],
  );
});

test('a key whose name, digits and bytes do not belong together is none', () => {
  const [line] = WITNESSES as [string];
  const [name, id, key] = line.split('+') as [string, string, string];
  const bytes = base64.decode(key);
  const typed = (type: number, length = 32) => base64.encode(Uint8Array.from([type, ...bytes.slice(1, 1 + length)]));
  for (const wrong of [
    '',
    name,
    `${name}+${id}`,
    `${name}x+${id}+${key}`,
    `${name}+${id.toUpperCase()}+${key}`,
    `${name}+d8042a86+${key}`,
    `${name}+${id}+${key.slice(0, -4)}`,
    `a b+${id}+${key}`,
    `${name}+${id}+${typed(1)}`,
    `${name}+${id}+${typed(4, 31)}`,
    `${name}+${id}+${base64.encode(new Uint8Array(33).fill(4, 0, 1))}`,
    `${'n'.repeat(600)}+${id}+${key}`,
  ])
    assert.throws(() => readVkey(wrong), bad, wrong);
  assert.throws(() => readVkey(`${name}+${id}+${typed(6)}`), /another kind \(ML-DSA-44\)/);
});

test('a witness known by the older type of key is the same one', () => {
  const { publicKey, name } = readVkey(WITNESSES[0]!);
  const older = readVkey(writeVkey({ name, publicKey }, 'log'));
  assert.deepEqual(hex(older.publicKey), hex(publicKey));
  assert.equal(cosignedBy(parseNote(`t\n\n— ${name} AAAAAAA=\n`), name, publicKey), false);
});
