import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTranscript, type Transcript, writeTranscript } from '../../shared/board/transcript-file.ts';
import { nameBlobs } from '../../shared/board/verify/blobs.ts';
import { type Bytes, concat, equal, utf8 } from '../../shared/codec/bytes.ts';
import { sha256 } from '../../shared/crypto/hash.ts';
import { readBlobRange } from '../storage/blob-files.ts';
import { OpenTranscript } from './open-transcript.ts';

const directory = mkdtempSync(join(tmpdir(), 'open-transcript-'));
let files = 0;

function written(file: Bytes): string {
  const path = join(directory, `${files++}.ostraka`);
  writeFileSync(path, file);
  return path;
}

function opened<T>(file: Bytes, act: (transcript: OpenTranscript) => T): T {
  const transcript = OpenTranscript.open(written(file));
  try {
    return act(transcript);
  } finally {
    transcript.close();
  }
}

const records = fc.array(
  fc.record({ type: fc.integer({ min: 1, max: 3 }), data: fc.uint8Array({ maxLength: 50, max: 127 }) }),
  { maxLength: 12 },
);
const fileOf = (all: readonly { readonly type: number; readonly data: Bytes }[]): Bytes =>
  concat(
    utf8('ostraka transcript 1\n'),
    ...all.flatMap(({ type, data }) => [Uint8Array.of(type, data.length, 0, 0, 0), data]),
  );

test('what is read where it stands is what the whole file holds, in whatever order its records come', () => {
  fc.assert(
    fc.property(records, fc.nat(12), fc.nat(12), (all, a, b) => {
      const file = fileOf(all);
      const whole = readTranscript(file);
      opened(file, (transcript) => {
        const { entries, blobs, notes, misplaced } = transcript;
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        assert.deepEqual(entries.slice(from, to), whole.entries.slice(from, to));
        assert.deepEqual(blobs.slice(0, blobs.length), whole.blobs);
        assert.deepEqual(notes, whole.notes);
        assert.equal(misplaced, whole.misplaced ?? 0);
        const [here, there] = [nameBlobs(blobs), nameBlobs(whole.blobs)];
        assert.deepEqual(here.names, there.names);
        for (const blob of whole.blobs) {
          const name = sha256(blob);
          assert.deepEqual(here.get(name), blob);
          assert.deepEqual(readBlobRange(transcript.rangeOf(name)!, name), blob);
        }
      });
    }),
    { numRuns: 40 },
  );
});

test('records longer than what is read at once are whole', () => {
  const long = Uint8Array.from({ length: 2 ** 20 + 77 }, (_, i) => i % 251);
  const parts: Transcript = { entries: [long, Uint8Array.of(1)], blobs: [long.slice(5)], notes: ['a\n'] };
  opened(writeTranscript(parts), ({ entries, blobs, notes }) => {
    assert.ok(equal(entries.slice(0, 1)[0]!, long));
    assert.ok(equal(blobs.slice(0, 1)[0]!, long.slice(5)));
    assert.deepEqual(notes, ['a\n']);
  });
});

test('what is no transcript is refused with its name; so is one that is written to while it is open', () => {
  const path = written(utf8('ostraka transcript 9\n'));
  assert.throws(() => OpenTranscript.open(path), { code: 'unreadable', message: new RegExp(`${files - 1}.ostraka: `) });
  assert.throws(() => OpenTranscript.open(join(directory, 'none')), { code: 'unreadable', message: /no such file/ });
  const file = writeTranscript({ entries: [Uint8Array.of(1, 2)], blobs: [Uint8Array.of(3)], notes: [] });
  assert.throws(() => OpenTranscript.open(written(file.slice(0, -1))), { code: 'unreadable', message: /cut short/ });
  const changed = written(file);
  const transcript = OpenTranscript.open(changed);
  transcript.confirm();
  appendFileSync(changed, 'x');
  assert.throws(() => transcript.confirm(), { code: 'unreadable', message: /changed while it was checked/ });
  const name = sha256(Uint8Array.of(3));
  writeFileSync(changed, concat(file.slice(0, -1), Uint8Array.of(4)));
  assert.throws(() => readBlobRange(transcript.rangeOf(name)!, name), { code: 'storage-damaged' });
  writeFileSync(changed, '');
  assert.throws(() => transcript.entries.slice(0, 1), { code: 'unreadable' });
  transcript.close();
});
