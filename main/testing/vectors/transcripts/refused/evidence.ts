/** V4 and V5: blobs that are missing or altered, and checkpoints that are not of these entries. */
import type { Transcript } from '../../../../../shared/board/transcript-file.ts';
import { newKeys } from '../../../../../shared/board/verify/testing/parties.ts';
import { concat, equal, hex } from '../../../../../shared/codec/bytes.ts';
import { strangers } from '../beside.ts';
import { before, type Played } from '../board.ts';
import { altered, type Edited, zeros } from './case.ts';

const open = (base: Played) => before(base, 'close');
const whole = ({ forge }: Played): Transcript => forge.transcript();

export const evidence: Edited = {
  'V4-missing-list': ['plain', 'the output of the first mix is missing', (base) => without(base, 0)],
  'V4-missing-roll': ['plain', 'the chunk of the roll is missing', (base) => without(base, chunkOf(base))],
  'V4-missing-plaintexts': [
    'plain',
    'the plaintexts are missing',
    (base) => without(base, base.forge.said('result')!.plaintexts.sha256),
  ],
  'V4-before-what-is-unread': [
    'plain',
    'the output of the first mix is missing, and behind the last entry stands one that cannot be read',
    (base) => {
      const { entries, ...rest } = without(base, 0);
      return { ...rest, entries: [...entries, zeros(65)] };
    },
  ],
  'V4-altered': [
    'plain',
    'one byte of a blob is another',
    (base) => {
      const { blobs, ...rest } = whole(base);
      return { ...rest, blobs: blobs.map((blob, i) => (i === 1 ? altered(blob, 40) : blob)) };
    },
  ],
  'V4-longer': [
    'plain',
    'a blob with a byte more',
    (base) => {
      const { blobs, ...rest } = whole(base);
      return { ...rest, blobs: blobs.map((blob, i) => (i === 0 ? concat(blob, zeros(1)) : blob)) };
    },
  ],
  'V4-length': [
    'plain',
    'a proof of another length than its entry says',
    (base) => {
      const forge = before(base, 'mix-proof');
      const { output, proof } = base.forge.fork(forge.leaves.length + 1).said('mix-proof')!;
      return forge.say('mix-proof', forge.node(1), { output, proof: { ...proof, length: proof.length + 32 } });
    },
  ],

  'V5-no-note': ['plain', 'no checkpoint at all', (base) => ({ ...whole(base), notes: [] })],
  'V5-cut': [
    'plain',
    'the last entry was cut off after the coordinator had signed it',
    (base) => ({ ...whole(base), entries: whole(base).entries.slice(0, -1) }),
  ],
  'V5-early': [
    'plain',
    'the only checkpoint covers all entries but the last',
    (base) => ({ ...whole(base), notes: [base.forge.fork(base.forge.leaves.length - 1).note()] }),
  ],
  'V5-another-root': [
    'plain',
    'a checkpoint of this size with another root, whose signature does not hold',
    (base) =>
      withNote(base, (note) =>
        note.replace(/^(.*\n.*\n)(.)/, (_, lines, letter) => `${lines}${letter === 'A' ? 'B' : 'A'}`),
      ),
  ],
  'V5-another-size': [
    'plain',
    'a checkpoint whose size was altered',
    (base) => withNote(base, (note) => note.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) - 1}\n`)),
  ],
  'V5-leading-zero': [
    'plain',
    'a checkpoint whose size begins with a zero',
    (base) => withNote(base, (note) => note.replace(/\n(\d+)\n/, '\n0$1\n')),
  ],
  'V5-sixty-five-lines': [
    'plain',
    'sixty-five lines under the checkpoint, most of them of strangers: one more than a note may have',
    (base) => withNote(base, (note) => `${note}${strangers(61).join('\n')}\n`),
  ],
  'V5-another-key': [
    'plain',
    'a checkpoint that another key has signed',
    (base) => {
      const forge = base.forge.fork();
      forge.coordinators.splice(0, 1, ...newKeys(1));
      return { ...whole(base), notes: [forge.note()] };
    },
  ],
  'V5-forked': [
    'so-far-voting',
    'two checkpoints of one size with two roots, both signed: the coordinator has forked the board',
    (base) => {
      const { forge, voters } = base;
      const other = forge.fork(forge.leaves.length - 1).cast(voters[2]!, 0);
      return { ...whole(base), notes: [forge.note(), other.note()] };
    },
  ],
  'V5-earlier-fork': [
    'so-far-voting',
    'a second checkpoint, of a smaller board than this, which was another',
    (base) => {
      const { forge, voters } = base;
      const size = forge.leaves.length;
      return {
        ...whole(base),
        notes: [
          forge
            .fork(size - 2)
            .cast(voters[1]!, 0)
            .note(),
          forge.note(),
        ],
      };
    },
  ],
  'V5-another-board': [
    'plain',
    'a second note that is of another election',
    (base) => ({
      ...whole(base),
      notes: [...whole(base).notes, whole(base).notes[0]!.replace(/^ostraka\/..../, 'ostraka/0000')],
    }),
  ],
  'V5-deposed': [
    'takeover-voting',
    'a checkpoint of the first coordinator over entries behind the takeover',
    (base) => {
      const forge = open(base);
      return { ...forge.transcript(), notes: [forge.note(), forge.note([], 0)] };
    },
  ],
};

function without(base: Played, which: number | Uint8Array): Transcript {
  const { blobs, ...rest } = whole(base);
  const name =
    typeof which === 'number'
      ? base.forge.fork(before(base, 'mix').leaves.length + 1).said('mix')!.output.sha256
      : which;
  const bytes = [...base.forge.blobs].find(([key]) => key === hex(name))![1];
  return { ...rest, blobs: blobs.filter((blob) => !equal(blob, bytes)) };
}

function chunkOf({ forge }: Played): Uint8Array {
  const body = forge.said('roll')!;
  if (!('chunks' in body)) throw new Error('a roll of version 1');
  return body.chunks[0]!.sha256;
}

function withNote(base: Played, change: (note: string) => string): Transcript {
  const { notes, ...rest } = whole(base);
  return { ...rest, notes: notes.map(change) };
}
