import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat, utf8 } from '../codec/bytes.ts';
import { MAX_NOTE_BYTES } from './note.ts';
import {
  MAX_RECORD_BYTES,
  readTranscript,
  type Transcript,
  TranscriptReader,
  type TranscriptRecord,
  transcriptChunks,
  writeTranscript,
} from './transcript-file.ts';

const MAGIC = utf8('ostraka transcript 1\n');
const header = (type: number, length: number): Bytes =>
  Uint8Array.of(type, length & 255, (length >> 8) & 255, (length >> 16) & 255, length >>> 24);
const unreadable = (why: RegExp) => ({ code: 'unreadable', message: why });

const small: Transcript = {
  entries: [Uint8Array.of(1, 2), new Uint8Array(0)],
  blobs: [Uint8Array.of(3)],
  notes: ['é\n'],
};
const smallFile = concat(
  MAGIC,
  Uint8Array.of(1, 2, 0, 0, 0, 1, 2),
  Uint8Array.of(1, 0, 0, 0, 0),
  Uint8Array.of(2, 1, 0, 0, 0, 3),
  Uint8Array.of(3, 3, 0, 0, 0, 0xc3, 0xa9, 0x0a),
);

const transcript = fc.record({
  entries: fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 }),
  blobs: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 3 }),
  notes: fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 3 }),
});

test('the file is the magic line and then type, length and bytes of each record', () => {
  assert.deepEqual(writeTranscript(small), smallFile);
  assert.deepEqual(readTranscript(smallFile), small);
  assert.deepEqual(concat(...transcriptChunks(small)), smallFile);
  assert.deepEqual(readTranscript(MAGIC), { entries: [], blobs: [], notes: [] });
});

test('what is written reads back', () => {
  fc.assert(fc.property(transcript, (parts) => assert.deepEqual(readTranscript(writeTranscript(parts)), { ...parts })));
});

test('a file reads the same in chunks of any size', () => {
  fc.assert(
    fc.property(transcript, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 }), (parts, sizes) => {
      const file = writeTranscript(parts);
      const reader = new TranscriptReader();
      const records: TranscriptRecord[] = [];
      let at = 0;
      for (const size of [...sizes, file.length]) {
        records.push(...reader.push(file.slice(at, at + size)));
        at += size;
      }
      reader.end();
      assert.deepEqual(records, [
        ...parts.entries.map((data) => ({ type: 'entry', data })),
        ...parts.blobs.map((data) => ({ type: 'blob', data })),
        ...parts.notes.map((text) => ({ type: 'note', data: utf8(text) })),
      ]);
    }),
  );
});

test('byte by byte, each record is there with its last byte', () => {
  const reader = new TranscriptReader();
  const counts = Array.from(smallFile, (byte) => reader.push(Uint8Array.of(byte)).length);
  reader.end();
  const lastBytes = [27, 32, 38, 46];
  assert.deepEqual(
    counts,
    counts.map((_, i) => (lastBytes.includes(i) ? 1 : 0)),
  );
});

test('records are plain byte arrays even where the chunks are a subclass', () => {
  const [entry] = readTranscript(Buffer.from(smallFile)).entries;
  assert.equal(Object.getPrototypeOf(entry), Uint8Array.prototype);
});

test('a file cut anywhere but between two records is unreadable', () => {
  const whole = [21, 28, 33, 39, 47];
  for (let length = 0; length <= smallFile.length; length++) {
    const read = () => readTranscript(smallFile.slice(0, length));
    if (whole.includes(length)) read();
    else assert.throws(read, unreadable(/cut short/), String(length));
  }
});

test('another file, another version and unknown records are unreadable, each with its reason', () => {
  const but = (at: number, byte: number) => smallFile.with(at, byte);
  assert.throws(
    () => readTranscript(utf8('PK\u0003\u0004 an archive or something else')),
    unreadable(/not an Ostraka/),
  );
  assert.throws(() => readTranscript(but(0, 79)), unreadable(/not an Ostraka/));
  assert.throws(() => readTranscript(but(19, 50)), unreadable(/another version/));
  assert.throws(() => readTranscript(utf8('ostraka transcript 10\n')), unreadable(/another version/));
  assert.throws(() => readTranscript(but(20, 13)), unreadable(/another version/));
  for (const type of [0, 4, 255]) assert.throws(() => readTranscript(but(21, type)), unreadable(/unknown type/));
  assert.throws(() => readTranscript(but(44, 0xff)), unreadable(/not text/));
  assert.throws(() => readTranscript(concat(smallFile, Uint8Array.of(0))), unreadable(/cut short/));
});

test('a record that claims more than its limit is refused by its header, one at the limit is waited for', () => {
  const after = (head: Bytes) => new TranscriptReader().push(concat(MAGIC, head));
  assert.deepEqual(after(header(1, MAX_RECORD_BYTES)), []);
  assert.deepEqual(after(header(3, MAX_NOTE_BYTES)), []);
  for (const type of [1, 2]) {
    assert.throws(() => after(header(type, MAX_RECORD_BYTES + 1)), unreadable(/allowed/));
    assert.throws(() => after(header(type, 0xffffffff)), unreadable(/allowed/));
  }
  assert.throws(() => after(header(3, MAX_NOTE_BYTES + 1)), unreadable(/allowed/));
});

test('a blob that comes in pieces is written as one that is there', () => {
  const [blob, pieces] = [Uint8Array.of(3, 4, 5), [Uint8Array.of(3), new Uint8Array(0), Uint8Array.of(4, 5)]];
  const inPieces = writeTranscript({ ...small, blobs: [{ length: 3, pieces }] });
  assert.deepEqual(inPieces, writeTranscript({ ...small, blobs: [blob] }));
});

test('what no reader would accept is not written', () => {
  const tooLong = { code: 'too-long' };
  const blob = { length: MAX_RECORD_BYTES + 1, pieces: [] };
  assert.throws(() => writeTranscript({ ...small, blobs: [blob] }), tooLong);
  assert.throws(() => writeTranscript({ ...small, notes: ['x'.repeat(MAX_NOTE_BYTES + 1)] }), tooLong);
  writeTranscript({ ...small, notes: ['x'.repeat(MAX_NOTE_BYTES)] });
});

test('overlong and surrogate encodings are not text', () => {
  for (const bytes of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0x80]])
    assert.throws(
      () => readTranscript(concat(MAGIC, header(3, bytes.length), Uint8Array.from(bytes))),
      unreadable(/not text/),
    );
});

test('any bytes after the magic line either read or are unreadable', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, typed) => {
      const body = typed ? concat(Uint8Array.of(1, 3, 0, 0, 0, 9, 9, 9), bytes) : bytes;
      try {
        readTranscript(concat(MAGIC, body));
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'unreadable');
      }
    }),
  );
});

test('a hundred thousand records are read and written without deep stacks', () => {
  const entries = Array.from({ length: 100_000 }, (_, i) => Uint8Array.of(i & 255));
  assert.equal(readTranscript(writeTranscript({ entries, blobs: [], notes: [] })).entries.length, entries.length);
});
