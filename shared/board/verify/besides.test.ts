/** What a file holds beside what is judged is said, each of it once, and makes no good board a bad one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SigningKey, signingKey } from '../../crypto/signature.ts';
import { cosign, origin, writeCheckpoint } from '../checkpoint.ts';
import { cosignText, formatNote, parseNote } from '../note.ts';
import type { Witness } from '../notes/vkey.ts';
import type { Transcript } from '../transcript-file.ts';
import type { BesideName } from './besides.ts';
import { at, checkIn, eventful, plain, verdictOn } from './testing/elections.ts';
import type { Forge } from './testing/forge.ts';
import { newKeys } from './testing/parties.ts';

const { forge } = plain();
const honest = forge.transcript();
const [note] = honest.notes as [string];
const board = origin(forge.record.fingerprint, 0);
const nodeKey = (index: number) => forge.node(index);

const withLines = (alter: (lines: string[]) => string[]): Transcript => {
  const { text, signatures } = parseNote(note);
  const lines = alter(signatures.map(({ line }) => line));
  return { ...honest, notes: [`${text}\n${lines.map((line) => `${line}\n`).join('')}`] };
};

const outsider = signingKey(new Uint8Array(32).fill(9));
const witness: Witness = { name: 'witness.example/w1', publicKey: outsider.publicKey };
const witnessed = (text = parseNote(note).text) => cosignText(text, witness.name, outsider, 1_700_000_000).line;

/** The names of what is said, the verdict being the honest one but for its words. */
async function besidesIn(transcript: Transcript, witnesses: readonly Witness[] = []) {
  const verdict = await verdictOn(transcript, { witnesses });
  assert.equal(verdict.outcome, 'valid');
  assert.equal(verdict.attested, 3);
  return { ...verdict, names: verdict.besides.map(({ name }): BesideName => name) };
}

test('of an honest file nothing is said', async () => {
  for (const { forge } of [plain(), eventful()]) assert.deepEqual((await besidesIn(forge.transcript())).names, []);
});

test('a line under a node’s name that does not hold is named with the node, by V5 as well, and not counted', async () => {
  const [, , second] = parseNote(note).signatures;
  const other = cosign(note, 2, nodeKey(3), 5);
  for (const line of [other, second!.line.replace(/.{6}$/, 'AAAAAA'), `— ${board}/node/2 AAAAAAA=`]) {
    const { names, besides, checks } = await besidesIn(withLines((lines) => lines.with(2, line)));
    assert.deepEqual(names, ['line-false']);
    assert.deepEqual(besides[0]!.values, { name: forge.record.manifest.nodes[1]!.name, count: 1 });
    const { message } = checks.find(({ id }) => id === 'V5')!;
    assert.match(
      message,
      /and 2 of 3 nodes with it; 1 signature under the name of .+ does not hold, and counts for nothing$/,
    );
  }
});

test('lines under the names of nodes that there are not stand in order of their numbers, whoever knows the nodes', async () => {
  const lines = ['/node/9', '/node/10'].map((name) => `— ${board}${name} AAAAAAA=`);
  const others = ['— a.example/key AAAAAAA=', `— ${board}/node/9007199254740992 AAAAAAA=`];
  assert.deepEqual((await besidesIn(withLines((own) => [...own, ...lines, ...others]))).names, ['line-unknown']);
  const sooner = await besidesIn(withLines((own) => [...own, ...others, ...lines]));
  assert.deepEqual(sooner.names, ['line-unknown', 'order-lines']);
});

test('notes are twins where three lines are the same, and a text of two lines has no third', async () => {
  const { entries, blobs, notes } = at('voted').say('close', outsider, {}).transcript();
  const bare = ['a/1\nb\n', 'a/1\nb\n\n'].map((text) => `${text}\n— x AAAAAAA=\n`);
  const { besides, outcome } = await verdictOn({ entries, blobs, notes: [...bare, ...notes].reverse() });
  assert.equal(outcome, 'invalid');
  assert.ok(!besides.some(({ name }) => name === 'note-twin'));
});

test('lines by nobody who is known are named, however many, and their names may say nothing of their own', async () => {
  const strange = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `— ${name} AAAAAAA=`);
  const nodeless = `— ${board}/node/4 AAAAAAA=`;
  const coordinator = `— ${board} AAAAAAA=`;
  for (const [lines, count] of [
    [[nodeless], 1],
    [[coordinator], 1],
    [strange, 6],
    [[`— \u202e\u2066${'x'.repeat(900)} AAAAAAA=`], 1],
  ] as const) {
    const { names, besides } = await besidesIn(withLines((own) => [...own, ...lines].sort(byRank)));
    assert.deepEqual(names, ['line-unknown']);
    assert.equal(besides[0]!.values.count, count);
    const told = String(besides[0]!.values.names);
    assert.ok(told.length < 400 && !/[\u202e\u2066]/.test(told), told);
    if (count > 5) assert.equal(told, '“a”, “b”, “c”, “d”, “e”, …');
  }
});

/** The canonical order, for lines that have one. */
const byRank = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1);
const rank = (line: string): number =>
  line.startsWith(`— ${board} `) ? 0 : Number(/\/node\/(\d) /.exec(line)?.[1] ?? 99);

test('whatever stands twice is said, and what stands out of its order', async () => {
  const twice = await besidesIn({ ...honest, notes: [note, note] });
  assert.deepEqual(twice.names, ['note-double']);
  const again = await besidesIn({ ...honest, blobs: [...honest.blobs, honest.blobs[1]!] });
  assert.deepEqual(again.names, ['blob-double']);
  const unnamed = await besidesIn({ ...honest, blobs: [...honest.blobs, new Uint8Array(3), new Uint8Array(3)] });
  assert.deepEqual(unnamed.names, ['blob-unnamed', 'blob-double']);
  const turned = await besidesIn({ ...honest, blobs: [...honest.blobs].reverse() });
  assert.deepEqual(turned.names, ['order-blobs']);
  const mixed = await besidesIn({ ...honest, misplaced: 1 });
  assert.deepEqual(mixed.names, ['order-records']);
  const lines = await besidesIn(withLines(([first, ...rest]) => [...rest, first!]));
  assert.deepEqual(lines.names, ['order-lines']);
  const double = await besidesIn(
    withLines((own) => [...own.slice(0, 2), cosign(note, 1, nodeKey(1), 5), ...own.slice(2)].sort(byRank)),
  );
  assert.deepEqual(double.names, ['line-double']);
  const earlier = forge.fork(10).note();
  const notes = await besidesIn({ ...honest, notes: [note, earlier] });
  assert.deepEqual(notes.names, ['order-notes']);
  assert.deepEqual((await besidesIn({ ...honest, notes: [earlier, note] })).names, []);
  assert.deepEqual((await besidesIn({ ...honest, notes: [earlier, note, earlier] })).names, ['note-double']);
});

test('two notes of one size and root with other lines behind it are one checkpoint, and no fork', async () => {
  const head = { origin: board, size: forge.leaves.length, root: forge.log.root() };
  const longer = (more: string, cosigners: readonly number[]) => {
    const bare = writeCheckpoint({ ...head, extensions: [more] }, forge.coordinators[0]!);
    const { text, signatures } = parseNote(bare);
    const lines = cosigners.map((index) => cosignText(text, `${board}/node/${index}`, nodeKey(index), 5));
    return formatNote({ text, signatures: [...signatures, ...lines] });
  };
  const verdict = await besidesIn({ ...honest, notes: [forge.note([1]), longer('x', [2]), longer('y', [2, 3])] });
  assert.deepEqual(verdict.names, ['note-further', 'note-twin']);
  assert.deepEqual(
    verdict.besides.map(({ values }) => values.count),
    [2, 2],
  );
  assert.match(checkIn(verdict, 'V5').message, /and 3 of 3 nodes with it$/, 'a node vouches for the root under either');
  const alone = await besidesIn({ ...honest, notes: [longer('x', [1, 2, 3])] });
  assert.deepEqual(alone.names, ['note-further']);
  const forked = writeCheckpoint({ ...head, root: new Uint8Array(32), extensions: ['x'] }, forge.coordinators[0]!);
  const two = await verdictOn({ ...honest, notes: [note, forked] });
  assert.match(checkIn(two, 'V5').message, /two different boards/);
});

test('a node that reports fewer entries to a successor than it has co-signed is named, wherever the note stands', async () => {
  const [second, third] = newKeys(2) as [SigningKey, SigningKey];
  const voted = at('voted');
  const shorter = voted.fork(voted.leaves.length - 2).head;
  const names = async (forge: Forge, ...notes: string[]) => {
    const { besides, outcome } = await verdictOn({ ...forge.transcript(), notes: [...notes, forge.note()] });
    assert.equal(outcome, 'valid so far');
    return besides.map(({ name, values }) => [name, values.name, values.count]);
  };
  const [old, few] = [voted.note([1, 2]), voted.note([1])];
  const node2 = voted.record.manifest.nodes[1]!.name;
  const lied = () => voted.fork().takeOver(second, [1, 2, 3], voted.head, voted.head, { 2: shorter });
  assert.deepEqual(await names(lied(), old), [['report-smaller', node2, 1]]);
  assert.deepEqual(await names(lied(), few), [], 'nobody knows what it had signed');
  assert.deepEqual(await names(lied(), old.replace(/.{6}\n$/, 'AAAAAA\n')), [['line-false', node2, 1]]);
  assert.deepEqual(await names(voted.fork().takeOver(second, [1, 2, 3]), old), []);
  // What it co-signed at or below what it reported, or for the successor, is no matter.
  assert.deepEqual(await names(lied(), voted.fork(shorter.size).note([1, 2])), []);
  const again = lied().takeOver(third, [1, 2, 3], undefined, undefined, { 2: shorter });
  assert.deepEqual(await names(again, old), [['report-smaller', node2, 2]]);

  // All have: the entries are gone, the note is of no board that is here, and whoever co-signed it is named beside that.
  const lost = voted.fork(shorter.size).takeOver(second, [1, 2, 3]);
  const verdict = await verdictOn({ ...lost.transcript(), notes: [old, lost.note()] });
  assert.match(checkIn(verdict, 'V5').message, /this file holds only/);
  assert.deepEqual(
    verdict.besides.map(({ values }) => values.name),
    voted.record.manifest.nodes.slice(0, 2).map(({ name }) => name),
  );
});

test('an outside witness is named where its key was given, and never counted as a node', async () => {
  const transcript = withLines((lines) => [...lines, witnessed()]);
  assert.deepEqual((await besidesIn(transcript)).names, ['line-unknown']);
  const verdict = await besidesIn(transcript, [witness]);
  assert.deepEqual(verdict.names, ['witness']);
  assert.deepEqual(verdict.besides[0]!.values, { name: '“witness.example/w1”', size: forge.leaves.length });
  assert.match(checkIn(verdict, 'V5').message, /and 3 of 3 nodes with it$/);
  const fewer = withLines(([own]) => [own!, witnessed()]);
  assert.match(checkIn(await besidesIn(fewer, [witness]), 'V5').message, /and 0 of 3 nodes with it$/);
  assert.deepEqual((await besidesIn(honest, [witness])).names, ['witness-none']);
  const elsewhere = withLines((lines) => [...lines, witnessed('another\n1\n')]);
  assert.deepEqual((await besidesIn(elsewhere, [witness])).names, ['witness-false']);
  const other = { ...witness, publicKey: signingKey(new Uint8Array(32).fill(8)).publicKey };
  assert.deepEqual((await besidesIn(transcript, [other])).names, ['witness-false']);
  assert.deepEqual((await besidesIn(transcript, [other, witness])).names, ['witness-none', 'witness']);
});

test('a witness that calls itself a node is none', async () => {
  const posing: Witness = { name: `${board}/node/1`, publicKey: outsider.publicKey };
  const line = cosignText(parseNote(note).text, posing.name, outsider, 5).line;
  const { names, checks } = await besidesIn(
    withLines(([own]) => [own!, line]),
    [posing],
  );
  assert.deepEqual(names, ['witness-none', 'line-false']);
  assert.match(checks.find(({ id }) => id === 'V5')!.message, /and 0 of 3 nodes/);
});
