/** Answers that nobody reads, over real sockets: how much of them waits in memory, and for how long. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { hex } from '../../shared/codec/bytes.ts';
import { fileName } from '../../shared/codec/file-name.ts';
import { write } from '../../shared/protocol/author.ts';
import { newFloor } from '../../shared/protocol/coordinator/floor/floor.ts';
import { random } from '../../shared/protocol/testing/plan.ts';
import type { Coordinator } from './coordinator.ts';
import { inPieces } from './deliveries.ts';
import { give } from './organiser.ts';
import { ask, hold, joined, started } from './testing/besieged.ts';

const MEBIBYTE = 2 ** 20;
/**
 * Bytes of an entry that fills an answer by itself. What nobody reads is on its way only as long as it does not fit the two
 * systems' own buffers: those of Linux take 4 MiB of a range, within a few hundred KiB, as the sockets' timing has it.
 */
const LONG = 16 * MEBIBYTE;

/** So many entries of 64 KiB. */
const short = (count: number): number[] => Array.from({ length: count }, () => 2 ** 16);

/** A board of entries of these lengths after its manifest: what they say is nothing here. */
async function lengthen(coordinator: Coordinator, lengths: readonly number[]): Promise<void> {
  const node = await joined(coordinator, 'Ada');
  await give(coordinator.loop, 'open-enrolment');
  const left = node.closed();
  node.socket.close();
  await left;
  while (coordinator.loop.status.nodes[0]!.connected) await once(coordinator.loop, 'change');
  const { state, store } = coordinator.loop;
  const entries = lengths.map((length) => write(state.record!, coordinator.key, 'roll', { keys: random(length) }));
  await store.write({ entries });
  const { log } = state.record!;
  for (const leaf of entries) log.append(leaf);
  // A transcript goes as far as the newest checkpoint; by whom it is signed, nobody asks here.
  state.notes.set(log.size, [...state.notes.values()].at(-1)!);
}

/** Asks, reads the head of the answer and no more: its status and length. */
async function unread(port: number, path: string, from: string): Promise<{ socket: Socket; answer: [number, number] }> {
  const socket = await hold(port, from);
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
  const [head] = (await once(socket, 'data')) as [Buffer];
  socket.pause();
  const text = head.toString('latin1');
  return {
    socket,
    answer: [Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), Number(/content-length: (\d+)/i.exec(text)?.[1])],
  };
}

test('of what nobody reads so much waits in memory, for one address and in all', async (t) => {
  // Room for one long answer each, and for two; what is left of it is too short for another entry.
  const limits = { bytesPerAddress: LONG + 2 ** 16, bytes: 2 * LONG + 2 ** 16, ownComputerCounts: true };
  const { coordinator, port, incidents } = await started(t, limits);
  await lengthen(coordinator, [LONG]);
  const reader = (from: string) => unread(port, '/api/entries?from=1', from);
  const held = [await reader('127.0.0.2'), await reader('127.0.0.2')];
  assert.deepEqual(
    held.map(({ answer: [status] }) => status),
    [200, 503],
  );
  assert.deepEqual([incidents.at(-1)!.owner, incidents.at(-1)!.code], ['127.0.0.2', 'busy']);
  // Another address has its own, as long as there is any at all.
  const other = await reader('127.0.0.3');
  assert.equal(other.answer[0], 200);
  assert.equal((await reader('127.0.0.4')).answer[0], 503);
  assert.deepEqual(await ask(port, '/api/status'), [200, undefined]);
  // What is read, or given up, makes room.
  const gone = once(other.socket.resume(), 'close');
  other.socket.destroy();
  await gone;
  for (;;) {
    const again = await reader('127.0.0.4');
    again.socket.destroy();
    if (again.answer[0] === 200) break;
  }
  for (const { socket } of held) socket.destroy();
});

test('whoever has much on its way gets less at once, and can go on from there', async (t) => {
  const { coordinator, port } = await started(t, { bytesPerAddress: LONG + 2 * MEBIBYTE, ownComputerCounts: true });
  await lengthen(coordinator, [...short(100), LONG]);
  const [alone, full, less] = [
    await unread(port, '/api/entries?from=1', '127.0.0.3'),
    await unread(port, '/api/entries?from=101', '127.0.0.2'),
    await unread(port, '/api/entries?from=1', '127.0.0.2'),
  ];
  const [all, rest] = [alone.answer, less.answer];
  assert.deepEqual([all[0], full.answer[0], rest[0]], [200, 200, 200]);
  assert.ok(all[1] > 3.9 * MEBIBYTE && rest[1] > 1.8 * MEBIBYTE && rest[1] < 2.1 * MEBIBYTE, `${all}, ${rest}`);
  for (const { socket } of [alone, full, less]) socket.destroy();
});

test('whoever has nothing on its way gets one entry, however little an address may have', async (t) => {
  const { coordinator, port } = await started(t, { bytesPerAddress: 1000, ownComputerCounts: true });
  await lengthen(coordinator, short(3));
  const { socket, answer } = await unread(port, '/api/entries?from=2&to=4', '127.0.0.2');
  assert.equal(answer[0], 200);
  assert.ok(answer[1] > 2 ** 16 && answer[1] < 2 ** 17);
  socket.destroy();
});

test('an address gets so many bytes a minute, read or not; others, and short answers, go on', async (t) => {
  const limits = { answered: 7 * MEBIBYTE, nodeAnswered: 100 * MEBIBYTE, ownComputerCounts: true };
  const { coordinator, port, incidents } = await started(t, limits);
  await lengthen(coordinator, short(100));
  const read = async (from: string) => {
    const { socket, answer } = await unread(port, '/api/entries?from=1', from);
    const gone = once(socket, 'close');
    socket.destroy();
    await gone;
    return answer[0];
  };
  const codes = [];
  // Until what is given up is known to be.
  while (codes.at(-1) !== 429) codes.push(await read('127.0.0.2'));
  assert.ok(codes.length > 2, 'two of four mebibytes each are let through');
  assert.deepEqual([incidents.at(-1)!.owner, incidents.at(-1)!.code], ['127.0.0.2', 'too-many']);
  assert.equal(await read('127.0.0.3'), 200);
  assert.equal((await unread(port, '/api/status', '127.0.0.2')).answer[0], 200);
});

test('a range that is read slowly is cut off', async (t) => {
  const { coordinator, port, incidents } = await started(t, { answerWithin: 500, pace: 2 ** 40 });
  await lengthen(coordinator, [LONG]);
  const { socket } = await unread(port, '/api/entries?from=1', '127.0.0.1');
  while (!incidents.some(({ code }) => code === 'too-slow')) await once(coordinator.incidents, 'incident');
  socket.resume();
  await once(socket, 'close');
  assert.ok(socket.bytesRead < LONG);
});

test('a board that is read goes out whole', async (t) => {
  const { coordinator, port } = await started(t, { pace: 2 ** 40 });
  await lengthen(coordinator, short(100));
  const response = await fetch(`http://127.0.0.1:${port}/api/entries?from=1`);
  assert.ok((await response.arrayBuffer()).byteLength > 3 * MEBIBYTE);
});

test('a transcript is saved under the name of its election, as every other file of it', async (t) => {
  const { coordinator, port } = await started(t, {});
  await lengthen(coordinator, short(1));
  const { title } = coordinator.loop.state.record!.manifest;
  const { headers, body } = await fetch(`http://127.0.0.1:${port}/api/transcript`);
  await body!.cancel();
  assert.equal(headers.get('content-disposition'), `attachment; filename=${fileName(title, '.ostraka')}`);
  assert.match(fileName(title, '.ostraka'), /^[a-z]+/);
});

test('a transcript goes no further than the checkpoint that people are shown, and there is none without', async (t) => {
  const { coordinator, port } = await started(t, {});
  await lengthen(coordinator, short(3));
  const { state } = coordinator.loop;
  const [size, note] = [...state.notes][0]!;
  // As where a database may lose its end: people are shown what f + 1 nodes have co-signed.
  state.floor = newFloor('all', true);
  assert.deepEqual(await ask(port, '/api/transcript'), [503, 'busy']);
  state.witnessed = { size, note };
  const response = await fetch(`http://127.0.0.1:${port}/api/transcript`);
  const { entries, notes } = readTranscript(new Uint8Array(await response.arrayBuffer()));
  assert.deepEqual([entries.length, notes], [size, [note]]);
  assert.ok(size < coordinator.loop.store.entryCount);
});

test('a transcript counts by the piece of a blob that stands in memory for it, a blob by what streams', async (t) => {
  // Less than the blob has, for all together.
  const limits = { bytesPerAddress: 2 * MEBIBYTE, bytes: 8 * MEBIBYTE, downloads: 8, downloadsPerAddress: 8 };
  const { coordinator, port } = await started(t, { ...limits, ownComputerCounts: true });
  await lengthen(coordinator, short(400));
  const { sha256 } = await coordinator.loop.store.keepBlob(random(16 * MEBIBYTE));
  const held = [];
  for (const status of [200, 200, 503]) {
    held.push(await unread(port, '/api/transcript', '127.0.0.2'));
    assert.equal(held.at(-1)!.answer[0], status);
  }
  for (let i = 0; i < 4; i++)
    assert.equal((await unread(port, `/api/blobs/${hex(sha256)}`, '127.0.0.3')).answer[0], 200);
  for (const { socket } of held) socket.destroy();
});

test('a stream is cut into pieces that hold the same bytes', () => {
  for (const lengths of [[], [0], [1], [2 ** 16], [2 ** 16 + 1], [3, 2 ** 17, 0, 70_000, 2 ** 16 - 3]]) {
    const chunks = lengths.map((length) => random(length));
    const pieces = [...inPieces(chunks)];
    assert.deepEqual(Buffer.concat(pieces), Buffer.concat(chunks));
    assert.ok(pieces.slice(0, -1).every(({ length }) => length === 2 ** 16));
  }
});
