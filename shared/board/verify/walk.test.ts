/**
 * Every byte of a transcript matters: changed, the file is refused, or the verdict names what it is. Here a sample is walked, with
 * all bytes that no signature covers; `testing/walk-all.ts` walks them all.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, concat, utf8 } from '../../codec/bytes.ts';
import { signingKey } from '../../crypto/signature.ts';
import { cosignText, parseNote } from '../note.ts';
import { writeTranscript } from '../transcript-file.ts';
import { eventful } from './testing/elections.ts';
import { drawn, type Fate, leastElection, recordsIn, type Walk, walk } from './testing/walk.ts';

/** Of the bytes that stand under a signature or a name, one of so many. */
const STRIDE = 7;
const NOTE = 3;

async function fatesAt(walked: Walk, file: Bytes, places: Iterable<number>): Promise<Record<Fate, number>> {
  const fates = { refused: 0, named: 0, unnoticed: 0 };
  const unnoticed: string[] = [];
  for (const at of places)
    for (const byte of [file[at]! ^ (1 << (at % 8)), drawn(at, file[at]!)]) {
      const fate = await walked.fateOf(at, byte);
      fates[fate]++;
      if (fate === 'unnoticed') unnoticed.push(`${at}: ${file[at]} to ${byte}`);
    }
  assert.deepEqual(unnoticed, []);
  return fates;
}

const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);

/** The magic line, the headers of all records and all notes: nothing there is signed as a whole. */
const bare = (file: Bytes): number[] => [
  ...range(0, file.indexOf(10) + 1),
  ...recordsIn(file).flatMap(({ type, at, end }) => range(at, type === NOTE ? end : at + 5)),
];

test('a byte changed anywhere in a small transcript is refused or named', async () => {
  const file = writeTranscript(leastElection().transcript());
  const places = new Set([...bare(file), ...range(0, file.length, STRIDE)]);
  const fates = await fatesAt(await walk(file), file, places);
  assert.ok(fates.refused > 2000 && fates.named > 100, JSON.stringify(fates));
});

test('so is one in the notes of a board with two coordinators, co-signed by an outside witness whose key is known', async () => {
  const { forge } = eventful();
  const transcript = forge.transcript();
  const [note] = transcript.notes as [string];
  const outsider = signingKey(new Uint8Array(32).fill(9));
  const witness = { name: 'witness.example/w1', publicKey: outsider.publicKey };
  const outside = cosignText(parseNote(note).text, witness.name, outsider, 5).line;
  const earlier = forge.fork(20).note([1], 0);
  const notes = [earlier, `${note}${outside}\n`];
  const file = writeTranscript({ ...transcript, notes });
  const places = recordsIn(file).flatMap(({ type, at, end }) => (type === NOTE ? range(at, end, 9) : []));
  const fates = await fatesAt(await walk(file, [witness]), file, places);
  assert.ok(fates.refused > 30 && fates.named > 30, JSON.stringify(fates));
});

test('a byte taken out, put in or doubled is noticed as well', async () => {
  const file = writeTranscript(leastElection().transcript());
  const walked = await walk(file);
  const { at: last } = recordsIn(file).at(-1)!;
  for (const at of [...range(21, file.length, 97), last + 5, file.length - 1])
    for (const other of [
      concat(file.subarray(0, at), file.subarray(at + 1)),
      concat(file.subarray(0, at), Uint8Array.of(0), file.subarray(at)),
    ])
      assert.notEqual(await walked.fateOfFile(other), 'unnoticed', String(at));
  assert.equal(await walked.fateOfFile(concat(file, utf8('x'))), 'refused');
  assert.equal(await walked.fateOfFile(concat(file, Uint8Array.of(2, 0, 0, 0, 0))), 'named');
});
