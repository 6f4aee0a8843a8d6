/** Honest boards in files that hold something beside them: the verdict stays as it was, and says so. */
import { cosign, origin, writeCheckpoint } from '../../../../shared/board/checkpoint.ts';
import { parseNote } from '../../../../shared/board/note.ts';
import { type Transcript, writeTranscript } from '../../../../shared/board/transcript-file.ts';
import type { Forge } from '../../../../shared/board/verify/testing/forge.ts';
import { type Bytes, concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { sign } from '../../../../shared/crypto/signature.ts';
import { before, type Played } from './board.ts';
import type { Edited } from './refused/case.ts';

const whole = ({ forge }: Played): Transcript => forge.transcript();
const noteOf = (base: Played): string => whole(base).notes[0]!;

/** The file with these lines in the place of those under its note: the coordinator's, and those of nodes 1 to 3. */
const lined =
  (change: (lines: string[], base: Played) => string[]) =>
  (base: Played): Transcript => {
    const { text, signatures } = parseNote(noteOf(base));
    const lines = change(
      signatures.map(({ line }) => line),
      base,
    );
    return { ...whole(base), notes: [`${text}\n${lines.map((line) => `${line}\n`).join('')}`] };
  };

const noted =
  (change: (note: string, base: Played) => string[]) =>
  (base: Played): Transcript => ({ ...whole(base), notes: change(noteOf(base), base) });

/** The checkpoint of all entries with further lines, signed by the coordinator, and co-signed by all nodes. */
function further({ forge }: Played, ...extensions: string[]): string {
  const checkpoint = { origin: origin(forge.record.fingerprint, 0), ...forge.head, extensions };
  const note = writeCheckpoint(checkpoint, forge.coordinator);
  return forge.everyone.reduce(
    (all, index) => `${all}${cosign(note, index, forge.node(index), 1_700_000_000)}\n`,
    note,
  );
}

const blobs =
  (change: (blobs: Bytes[]) => Bytes[]) =>
  (base: Played): Transcript => ({ ...whole(base), blobs: change(whole(base).blobs) });

/** So long is a signature of ML-DSA-87, with its key ID. */
const LONG_LINE_BYTES = 4 + 4627;

/** The board of a takeover, in which node 2 reports two entries fewer than it co-signed; of the notes before it these stand. */
const underreported =
  (notes: (before: Forge) => string[]) =>
  (base: Played): Transcript => {
    const old = before(base, 'takeover');
    const forge = old.fork();
    const shorter = old.fork(old.leaves.length - 2).head;
    forge.takeOver(base.forge.coordinator, [1, 2, 3], old.head, old.head, { 2: shorter });
    return { ...forge.transcript(), notes: [...notes(old), forge.note()] };
  };

export const beside: Edited = {
  'picture-missing': [
    'rehearsal',
    'the picture that the manifest names is not in the file',
    (base) => ({ ...whole(base), blobs: whole(base).blobs.slice(1) }),
  ],
  'report-smaller': [
    'so-far-takeover',
    'in the takeover node 2 reports two entries fewer than stand in a note that it co-signed before',
    underreported((old) => [old.note()]),
  ],
  'line-false': [
    'plain',
    'a line under the name of node 2, with its key ID, whose signature is another',
    lined((lines) => lines.with(2, lines[2]!.replace(/.{6}$/, 'AAAAAA'))),
  ],
  'line-false-by-another': [
    'plain',
    'the line of node 3 under the name and key ID of node 2',
    lined((lines) => {
      const [second, third] = [lines[2]!, lines[3]!].map((line) => line.split(' ')) as [string[], string[]];
      const bytes = concat(fromBase64(second[2]!).slice(0, 4), fromBase64(third[2]!).slice(4));
      return lines.with(2, `${second[0]} ${second[1]} ${Buffer.from(bytes).toString('base64')}`);
    }),
  ],
  'line-false-time': [
    'plain',
    'the co-signature of node 2 over a time of 2^63, which its key has signed',
    lined((lines, { forge }) => {
      const { text, signatures } = parseNote(forge.note());
      const time = 2n ** 63n;
      const signature = sign(utf8(`cosignature/v1\ntime ${time}\n${text}`), forge.node(2));
      const bytes = concat(signatures[2]!.keyId, Uint8Array.of(0x80, 0, 0, 0, 0, 0, 0, 0), signature);
      return lines.with(2, `${lines[2]!.split(' ', 2).join(' ')} ${Buffer.from(bytes).toString('base64')}`);
    }),
  ],
  'line-unknown-sixty-four': [
    'plain',
    'sixty-four lines under a note, sixty of them of strangers: as many as there may be',
    lined((lines) => [...lines, ...strangers(64 - lines.length)]),
  ],
  'line-unknown': [
    'plain',
    'a line of someone who is no party, and one of a fourth node, where there are three',
    lined((lines, { forge }) => [
      ...lines,
      `— ${origin(forge.record.fingerprint, 0)}/node/4 AAAAAAA=`,
      '— somebody.example/key AAAAAAA=',
    ]),
  ],
  'line-unknown-nodes': [
    'plain',
    'lines of nodes that there are not, by their number, before one by someone whose name comes sooner; the last has no number',
    lined((lines, { forge }) => {
      const node = `${origin(forge.record.fingerprint, 0)}/node/`;
      const names = [`${node}9`, `${node}10`, 'a.example/key', `${node}9007199254740992`];
      return [...lines, ...names.map((name) => `— ${name} AAAAAAA=`)];
    }),
  ],
  'line-unknown-long': [
    'plain',
    'four lines of strangers, each as long as a signature of ML-DSA-87',
    lined((lines) => [
      ...lines,
      ...Array.from({ length: 4 }, (_, i) => {
        const bytes = new Uint8Array(LONG_LINE_BYTES).fill(i);
        return `— ${String.fromCharCode(97 + i)}.example/key ${Buffer.from(bytes).toString('base64')}`;
      }),
    ]),
  ],
  'line-double': ['plain', 'the line of node 3 twice', lined((lines) => [...lines, lines[3]!])],
  'order-lines': [
    'plain',
    'the lines of nodes 1 and 2 in each other’s place',
    lined((lines) => lines.with(1, lines[2]!).with(2, lines[1]!)),
  ],
  'note-double': ['plain', 'the note twice', noted((note) => [note, note])],
  'note-further': ['plain', 'a checkpoint with a line behind its root', noted((_, base) => [further(base, 'a line')])],
  'note-twin': [
    'plain',
    'two checkpoints of one size and root, the second of which has a line behind it: no fork',
    noted((note, base) => [note, further(base, 'a line')]),
  ],
  'order-notes': [
    'plain',
    'the checkpoint of all entries before one of fewer',
    noted((note, { forge }) => [note, forge.fork(forge.leaves.length - 3).note()]),
  ],
  'blob-unnamed': ['plain', 'a blob that no entry brings', blobs((all) => [...all, utf8('a poem')])],
  'blob-double': ['plain', 'a blob twice', blobs((all) => [...all, all[0]!])],
  'order-blobs': ['plain', 'two blobs in each other’s place', blobs((all) => all.with(0, all[1]!).with(1, all[0]!))],
  'order-records': [
    'plain',
    'the note before the first entry',
    (base) => {
      const { notes } = whole(base);
      const [empty, record] = [[], notes].map((some) => writeTranscript({ entries: [], blobs: [], notes: some })) as [
        Bytes,
        Bytes,
      ];
      const rest = writeTranscript({ ...whole(base), notes: [] });
      return concat(record, rest.subarray(empty.length));
    },
  ],
};

/** Lines of so many strangers, in their order. */
export const strangers = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `— ${String(i).padStart(2, '0')}.example/key AAAAAAA=`);

const fromBase64 = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'base64'));
