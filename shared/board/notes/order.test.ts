import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatNote, parseNote } from '../note.ts';
import { canonicalNotes } from './order.ts';

const board = (epoch: number) => `ostraka/${'ab'.repeat(32)}/${epoch}`;
const note = (epoch: number, size: number, lines: readonly string[], more = '') =>
  `${board(epoch)}\n${size}\nroot\n${more}\n${lines.map((line) => `— ${line}\n`).join('')}`;
const own = (epoch: number) => `${board(epoch)} AAAAAAA=`;
const node = (epoch: number, index: number, signature = 'AAAAAAA=') => `${board(epoch)}/node/${index} ${signature}`;

test('notes stand by epoch, by size and by what they say; lines by whose name they are under', () => {
  const notes = [
    note(0, 9, [own(0), node(0, 2), node(0, 10)]),
    note(0, 9, [own(0)], 'x\n'),
    note(0, 10, [own(0)]),
    note(2, 3, [own(2)]),
    note(10, 2, [own(10), node(10, 1), 'ape AAAAAAA=', 'zoo AAAAAAA=']),
  ];
  assert.deepEqual(canonicalNotes(notes), notes);
  assert.deepEqual(canonicalNotes([...notes].reverse()), notes);
  fc.assert(
    fc.property(fc.shuffledSubarray(notes, { minLength: 5 }), (shuffled) => {
      const turned = shuffled
        .map(parseNote)
        .map(({ text, signatures }) => ({ text, signatures: [...signatures].reverse() }));
      assert.deepEqual(canonicalNotes(turned.map(formatNote)), notes);
    }),
  );
});

test('what stands twice stands once, with all lines of both; of two by one key the last', () => {
  const first = note(0, 9, [own(0), node(0, 1), node(0, 2, 'AAAAAAE=')]);
  const second = note(0, 9, [own(0), node(0, 2, 'AAAAAAI='), node(0, 3)]);
  assert.deepEqual(canonicalNotes([first, second, first.slice(0)]), [
    note(0, 9, [own(0), node(0, 1), node(0, 2, 'AAAAAAE='), node(0, 3)]),
  ]);
  assert.deepEqual(canonicalNotes([first, second]), [
    note(0, 9, [own(0), node(0, 1), node(0, 2, 'AAAAAAI='), node(0, 3)]),
  ]);
});

test('what is no note is kept behind the others', () => {
  assert.deepEqual(canonicalNotes(['x', note(0, 1, [own(0)]), 'x']), [note(0, 1, [own(0)]), 'x']);
});
