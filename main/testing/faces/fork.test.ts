/** A coordinator that shows two boards: a laptop that compares finds it, and what it saves convicts the coordinator. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { origin, readCheckpoint, writeCheckpoint } from '../../../shared/board/checkpoint.ts';
import { type Bytes, equal, unhex } from '../../../shared/codec/bytes.ts';
import { signingKey } from '../../../shared/crypto/signature.ts';
import { readLink } from '../../../shared/protocol/link.ts';
import { livePlanOf } from '../../../shared/protocol/testing/plan.ts';
import { as, Room, statusOf, when } from '../../app/testing/windows.ts';
import { dispatch } from '../../cli/dispatch.ts';

const room = new Room();
after(() => room.close());

const teacher = room.open('teacher', 'coordinator');
const text = (name: string): string => Buffer.from(room.saved.get(name)!).toString();
let ada = room.open('ada', 'node');
let fingerprint: string;

/** The coordinator's own key signs what it never showed this laptop. */
function another(note: string): string {
  const { coordinator } = readLink(as(teacher, 'coordinator').election!.link);
  const isKey = (secret: Bytes) => secret.length === 32 && equal(signingKey(secret).publicKey, coordinator);
  const board = origin(unhex(fingerprint), 0);
  const { size } = readCheckpoint(note, coordinator, board);
  const root = new Uint8Array(32).fill(9);
  const checkpoint = { origin: board, size: size - 1, root, extensions: [] };
  return writeCheckpoint(checkpoint, signingKey(room.secrets.find(isKey)!));
}

test('what agrees is said to agree, and what is none is refused', async () => {
  await teacher.call('coordinator.create', { plan: livePlanOf({ threshold: 1, leastMixes: 1 }) });
  await ada.call('node.join', { link: as(teacher, 'coordinator').election!.link, name: 'Ada', takeOver: false });
  await assert.rejects(ada.call('node.compare', { text: 'a\n\n— b Y29udGVudA==\n' }), { code: 'not-yet' });
  await when(teacher, (state) => statusOf(state)?.nodes.some(({ connected }) => connected));
  await teacher.call('coordinator.order', { order: 'open-enrolment' });
  await when(teacher, (state) => statusOf(state)?.phase === 'enrolment');
  fingerprint = statusOf(teacher.state())!.fingerprint!;
  const { folded } = await when(
    ada,
    (state) =>
      state.role === 'node' &&
      state.node?.phase === 'enrolment' &&
      state.node.cosigned === state.node.folded &&
      state.node,
  );
  await ada.call('node.save', { what: 'checkpoint' });
  const own = text('a-test-checkpoint.txt');
  assert.deepEqual(await ada.call('node.compare', { text: own }), { size: folded, reached: true });
  await assert.rejects(ada.call('node.compare', { text: 'nothing of the kind' }), { code: 'unreadable' });
  const foreign = own.replace(fingerprint, '0'.repeat(64));
  await assert.rejects(ada.call('node.compare', { text: foreign }), { code: 'wrong-origin' });
  await assert.rejects(ada.call('node.save', { what: 'fork' }), { code: 'not-yet' });
  assert.equal(as(ada, 'node').node!.alarm, null);
});

test('a conflict stops the laptop, also after a restart, and its file convicts the coordinator before anybody', async () => {
  await ada.call('node.compare', { text: another(text('a-test-checkpoint.txt')) });
  const { alarm, forkProof } = await when(ada, (state) => state.role === 'node' && state.node?.alarm && state.node);
  assert.deepEqual([alarm?.code, alarm?.culprit.kind, forkProof], ['fork', 'coordinator', true]);
  await ada.close();
  ada = room.open('ada');
  await ada.call('launcher.resume', { id: as(ada, 'launcher').recents[0]!.id });
  assert.equal(as(ada, 'node').node!.alarm?.code, 'fork');
  await ada.call('node.save', { what: 'fork' });

  const bytes = room.saved.get('a-test-fork.json')!;
  const verifier = room.open('anyone', 'verifier');
  const check = async (file: Bytes, expected: string) => {
    await verifier.call('verifier.check', { name: 'fork.json', bytes: file, expected });
    return as(verifier, 'verifier');
  };
  const { fork, verdict } = await check(bytes, fingerprint);
  assert.deepEqual([fork?.expected, fork?.convicted?.title, verdict], ['matched', 'A test', null]);
  await verifier.call('verifier.save', {});
  assert.match(text('fork-report.txt'), /FORK PROVEN: .*it is the election you expected/);
  assert.equal((await check(bytes, '0'.repeat(64))).fork?.expected, 'another election');
  assert.deepEqual((await check(bytes.slice(0, 99), '')).error?.code, 'unreadable');
});

test('the command line convicts by the same file, and nobody by one that was altered', async () => {
  const whole = text('a-test-fork.json');
  const run = async (file: string, ...more: string[]) => {
    const path = join(room.directory, 'fork.json');
    writeFileSync(path, file);
    const said: string[] = [];
    const heard = { stop: new AbortController().signal, say: (line: string) => void said.push(line), note: () => {} };
    return { code: await dispatch(['verify', path, ...more], heard), said: said.join('\n') };
  };
  const proven = await run(whole, '--expect', fingerprint);
  assert.equal(proven.code, 4);
  assert.match(proven.said, /^FORK PROVEN: .*it is the election you expected$/m);
  assert.equal((await run(whole, '--expect', '0'.repeat(64))).code, 1);
  const { root } = JSON.parse(whole) as { root: string };
  const altered = await run(whole.replace(`"root": "${root}"`, `"root": "${'0'.repeat(64)}"`));
  assert.equal(altered.code, 1);
  assert.match(altered.said, /^NOT PROVEN: /m);
  assert.equal((await run(whole.slice(0, 500))).code, 2);
});
