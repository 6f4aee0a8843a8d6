/** The desk, the thread's two sides and the judge together, with no thread between them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, writeCheckpoint } from '../board/checkpoint.ts';
import { forkOf, writeFork } from '../board/fork.ts';
import { writeVkey } from '../board/notes/vkey.ts';
import { writeTranscript } from '../board/transcript-file.ts';
import { at, plain } from '../board/verify/testing/elections.ts';
import { type Bytes, hex, utf8 } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { signingKey } from '../crypto/signature.ts';
import { plainPowers } from '../foreign/powers.ts';
import { ForeignThread, takeForeign } from '../foreign/thread.ts';
import type { Saved, VerifierState } from '../protocol/ipc.ts';
import { errorOf } from '../protocol/voter/attendance.ts';
import { proofOfReceipt } from '../protocol/voter/receipt-text.ts';
import { judge } from './judge.ts';
import { JudgesDesk } from './judges-desk.ts';
import { JudgingThread } from './judging-thread.ts';
import { VerifierDesk, type VerifierParts } from './verifier-desk.ts';

const { forge } = plain();
const transcript = writeTranscript(forge.transcript());
const words = hex(forge.record.fingerprint);

function verifier() {
  const states: VerifierState[] = [];
  const stops: string[] = [];
  const desk: VerifierDesk = new VerifierDesk({
    start(order, onProgress) {
      const judges = new JudgesDesk((message) => thread.hear(structuredClone(message)));
      const thread = new JudgingThread(
        { post: (message) => judges.answer(structuredClone(message)), stop: () => stops.push('stopped') },
        onProgress,
      );
      void judges.take(structuredClone(order), (read, options) => judge(read, { ...options, clock: () => 0 }));
      return thread;
    },
    startForeign(order, onProgress) {
      const thread = new ForeignThread(() => stops.push('stopped'), onProgress);
      void takeForeign(structuredClone(order), { powers: plainPowers, clock: () => 0 }, (message) =>
        thread.hear(structuredClone(message)),
      );
      return thread;
    },
    save: async (name, mime, bytes) => ({ download: { name, mime, bytes } }),
    failure: errorOf,
    changed: () => states.push(desk.state),
  });
  const check = (bytes: Bytes, expected = '', witnesses = '') =>
    desk.handlers['verifier.check']({ name: 'a file', bytes, expected, witnesses });
  return { desk, states, stops, check };
}

const saved = (one: Saved): string => {
  assert.ok('download' in one);
  return Buffer.from(one.download.bytes).toString();
};

test('a transcript is worked through, judged, opened, told and saved', async () => {
  const { desk, states, stops, check } = verifier();
  await assert.rejects(desk.handlers['verifier.save'](), { code: 'not-yet' });
  await assert.rejects(desk.handlers['hood.list'](), { code: 'not-yet' });
  await check(transcript, words);
  const { verdict, contests, file, running } = desk.state;
  assert.deepEqual([verdict?.outcome, verdict?.expected, file, running], ['valid', 'matched', 'a file', null]);
  assert.equal(contests.length, forge.manifest.contests.length);
  const worked = new Set(states.map((state) => state.running?.check));
  for (const id of ['V1', 'V8', 'V12', 'V15']) assert.ok(worked.has(id), id);
  assert.equal((await desk.handlers['hood.list']()).entries, forge.leaves.length);
  assert.ok((await desk.handlers['window.story']({ from: 0 })).beats.length > 5);
  const report = saved(await desk.handlers['verifier.save']());
  assert.match(report, /^a file\n\nelection {5}/);
  assert.match(report, /VALID/);
  assert.equal(JSON.parse(report.slice(report.indexOf('{'))).outcome, 'valid');
  await desk.handlers['verifier.clear']();
  assert.deepEqual(stops, ['stopped']);
  assert.equal(desk.state.verdict, null);
  await assert.rejects(desk.handlers['hood.list'](), { code: 'not-yet' });
});

test('a file that is none, a wrong expectation and a changed byte are told apart', async () => {
  const { desk, check } = verifier();
  await check(utf8('no transcript'));
  assert.deepEqual([desk.state.error?.code, desk.state.file], ['unreadable', 'a file']);
  await assert.rejects(check(transcript, 'twelve words that are none'), { code: 'bad-expectation' });
  await check(transcript, '00'.repeat(32));
  assert.equal(desk.state.verdict?.outcome, 'invalid');
  const changed = transcript.slice();
  changed[changed.length >> 1]! ^= 1;
  await check(changed, words);
  assert.equal(desk.state.verdict?.outcome, 'invalid');
  const ballot = new Uint8Array(32);
  const named = { election: forge.record.fingerprint, coordinator: forge.coordinator.publicKey, ballot, leaf: ballot };
  const receipt = { version: 1 as const, ...named, index: 31, path: [], note: forge.note() };
  const text = proofOfReceipt(receipt, { lesson: false });
  await assert.rejects(desk.handlers['verifier.receipt']({ text }), /not compared with a file that fails a check/);
});

test('the file that was given last is judged, whatever an earlier one comes to', async () => {
  const { desk, stops, check } = verifier();
  const early = check(transcript);
  const late = check(writeTranscript(at('voted').transcript()));
  await Promise.all([early, late]);
  assert.equal(desk.state.verdict?.outcome, 'valid so far');
  assert.ok(stops.length >= 1);
});

test('a thread that does not start, and a verdict that cannot be sent, are said and not waited for', async () => {
  const broken = (start: VerifierParts['start']) =>
    new VerifierDesk({
      start,
      startForeign: () => assert.fail(),
      save: () => assert.fail(),
      failure: errorOf,
      changed: () => {},
    });
  const asked = { name: 'a file', bytes: transcript, expected: '', witnesses: '' };
  const unstarted = broken(() => {
    throw new OstrakaError('worker-crashed', 'there is no thread left');
  });
  await unstarted.handlers['verifier.check'](asked);
  assert.deepEqual([unstarted.state.running, unstarted.state.error?.code], [null, 'worker-crashed']);
  const unsent = broken((order, onProgress) => {
    const thread = new JudgingThread({ post: () => {}, stop: () => {} }, onProgress);
    const judges = new JudgesDesk((message) => {
      if (message.say === 'verdict') throw new OstrakaError('too-large', 'no memory is left for it');
      thread.hear(message);
    });
    void judges.take(order, (read, options) => judge(read, { ...options, clock: () => 0 }));
    return thread;
  });
  await unsent.handlers['verifier.check'](asked);
  assert.deepEqual([unsent.state.running, unsent.state.error?.code], [null, 'too-large']);
});

test('a fork proof is judged at once; a receipt wants the election first', async () => {
  const { desk, check } = verifier();
  const { record, coordinator } = forge;
  const other = at('voting').cast(plain().voters[1]!, 2);
  const { size } = other.log;
  const note = (log: typeof forge.log) =>
    writeCheckpoint({ origin: origin(record.fingerprint, 0), size, root: log.root(size), extensions: [] }, coordinator);
  const fork = forkOf(other.record, note(forge.log), note(other.log));
  assert.ok(fork);
  await check(utf8(writeFork(fork)), words);
  assert.equal(desk.state.fork?.expected, 'matched');
  assert.match(saved(await desk.handlers['verifier.save']()), /FORK PROVEN/);
  await check(utf8('{"format":"ostraka fork 1"}'));
  assert.equal(desk.state.error?.code, 'unreadable');
  await assert.rejects(desk.handlers['verifier.receipt']({ text: '{}' }), { code: 'no-receipt' });
  const hash = new Uint8Array(32);
  const named = { election: record.fingerprint, coordinator: coordinator.publicKey, ballot: hash, leaf: hash };
  const text = proofOfReceipt({ version: 1, ...named, index: 0, path: [], note: note(forge.log) }, { lesson: false });
  await check(utf8(text));
  assert.equal(desk.state.error?.code, 'receipt-first');
});

test('an outside witness is looked for where its key was given; what is no key is said before anything is read', async () => {
  const { desk, check } = verifier();
  const outsider = signingKey(new Uint8Array(32).fill(9));
  const key = writeVkey({ name: 'witness.example/w1', publicKey: outsider.publicKey }, 'witness');
  await check(transcript, words, ` ${key}  ${key}\n`);
  assert.deepEqual(
    desk.state.verdict?.besides.map(({ name }) => name),
    ['witness-none'],
  );
  await assert.rejects(check(transcript, words, `${key}x`), { code: 'bad-vkey' });
});
