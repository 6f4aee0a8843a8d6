/** What a laptop shows in a lesson where whoever hands releases on hides some: less than would leave one ballot over. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ElectionRecord } from '../../shared/board/record.ts';
import { hex } from '../../shared/codec/bytes.ts';
import { listOf, signList } from '../../shared/protocol/glass/agreement.ts';
import type { Disclosure } from '../../shared/protocol/glass/disclosure.ts';
import { releaseBallot } from '../../shared/protocol/glass/release.ts';
import type { NodeState } from '../../shared/protocol/node/state.ts';
import { opened } from '../../shared/protocol/testing/network.ts';
import { planOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { type BoardStore, openBoardStore } from '../storage/board-store.ts';
import { GlassBox } from './glass-box.ts';

function storeFor(t: TestContext): BoardStore {
  const data = mkdtempSync(join(tmpdir(), 'ostraka-glass-'));
  const store = openBoardStore(data);
  t.after(async () => {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  });
  return store;
}

/** Three laptops, any two of which read a ballot; four ballots, the last of which nobody releases. */
function lesson(t: TestContext) {
  const { network, voters } = opened(3, 4, planOf({ threshold: 2, leastMixes: 2, lesson: true }));
  for (const [i, key] of voters.entries()) network.cast(key, ranked(i % 3));
  const { record } = network;
  const ballotOf = (i: number) => record.signers.get(voters[i]!.publicKey)!.ballot!.hash;
  const release = (i: number) => releaseBallot(record.fingerprint, ballotOf(i), voters[i]!);
  const states = network.nodes.map(({ state }) => state);
  const stores = states.map(() => storeFor(t));
  const boxOf = (i: number, state: NodeState = states[i]!) => new GlassBox(state, stores[i]!);
  return { record, ballotOf, release, states, boxOf };
}

/** Each agrees to what it knows, and hears what the others agree to. */
function agree(boxes: readonly GlassBox[]): void {
  const told = boxes.map((box) => box.agree());
  for (const box of boxes) for (const one of told) if (one) box.hear(one);
}

test('laptops that are told of different releases open none together; told of the same they do', (t) => {
  const { release, ballotOf, boxOf } = lesson(t);
  const boxes = [0, 1, 2].map((i) => boxOf(i));
  // Each sees two ballots left. Any two read a ballot: together they would read all three, and know the fourth.
  const hidden = [2, 0, 1];
  for (const [i, box] of boxes.entries())
    for (const ballot of [0, 1, 2]) if (ballot !== hidden[i]) box.hear(release(ballot));
  agree(boxes);
  for (const [i, box] of boxes.entries())
    for (const ballot of [0, 1, 2]) {
      if (ballot === hidden[i]) continue;
      assert.throws(() => box.join(ballotOf(ballot)), { code: 'not-yet' });
    }
  assert.ok(boxes.every(({ awaited }) => awaited.length === 2));
  // Told the rest, each sees one left.
  for (const [i, box] of boxes.entries()) box.hear(release(hidden[i]!));
  agree(boxes);
  for (const box of boxes) assert.throws(() => box.join(ballotOf(0)), { code: 'not-released' });

  const others = lesson(t);
  const honest = [0, 1, 2].map((i) => others.boxOf(i));
  for (const box of honest) for (const ballot of [0, 1]) box.hear(others.release(ballot));
  agree(honest);
  for (const box of honest.slice(1)) honest[0]!.hear(box.join(others.ballotOf(0)));
  assert.ok(honest[0]!.readings.find(({ hash }) => hash === hex(others.ballotOf(0)))!.read);
});

test('a list that a laptop signs for another, or of another election, is nobody’s word', (t) => {
  const { record, release, ballotOf, states, boxOf } = lesson(t);
  const box = boxOf(0);
  for (const ballot of [0, 1]) box.hear(release(ballot));
  assert.ok(box.agree());
  const list = listOf(record.fingerprint, [ballotOf(0), ballotOf(1)]);
  const key = (i: number) => states[i]!.self.key;
  const elsewhere = new Uint8Array(32);
  for (const told of [
    signList(record.fingerprint, list, 2, key(2)),
    signList(elsewhere, list, 2, key(1)),
    signList(record.fingerprint, listOf(elsewhere, [ballotOf(0), ballotOf(1)]), 3, key(2)),
  ]) {
    box.hear(told);
    assert.equal(box.awaited.length, 2);
  }
  for (const i of [1, 2]) box.hear(signList(record.fingerprint, list, i + 1, key(i)));
  assert.deepEqual(box.awaited, []);
});

test('a laptop’s earlier list that comes back late takes the place of no later one', (t) => {
  const { release, boxOf } = lesson(t);
  const boxes = [0, 1, 2].map((i) => boxOf(i));
  const [box] = boxes as [GlassBox];
  box.hear(release(0));
  const early = box.agree()!;
  for (const one of boxes) for (const ballot of [0, 1]) one.hear(release(ballot));
  agree(boxes);
  assert.deepEqual(box.awaited, []);
  box.hear(early);
  assert.deepEqual(box.awaited, []);
  assert.equal(box.toTellAgain.filter((told) => told.tell === 'list' && told.list === early.list).length, 0);
});

test('what a laptop has agreed to it counts after a restart, whatever it is told then', (t) => {
  const { release, ballotOf, boxOf } = lesson(t);
  const boxes = [0, 1, 2].map((i) => boxOf(i));
  for (const box of boxes) for (const ballot of [0, 1]) box.hear(release(ballot));
  agree(boxes);
  boxes[0]!.join(ballotOf(0));
  const again = [0, 1, 2].map((i) => boxOf(i));
  for (const box of again) box.hear(release(2));
  agree(again);
  for (const box of again) {
    assert.throws(() => box.join(ballotOf(2)), { code: 'not-released' });
    assert.equal(box.disclosures.released(box.record!), 'one-left');
  }
});

test('a board that is being folded again is no reason to agree to less', (t) => {
  const { record, release, states, boxOf } = lesson(t);
  const box = boxOf(0);
  for (const ballot of [0, 1]) box.hear(release(ballot));
  assert.ok(box.agree());
  assert.equal(box.agree(), null, 'once');
  const shorter: ElectionRecord = Object.create(record, { log: { value: { size: record.log.size - 1 } } });
  const state = { ...states[0]!, replica: { ...states[0]!.replica!, record: shorter } };
  assert.equal(boxOf(0, state).agree(), null);
  assert.ok(boxOf(0).agree(), 'as soon as it is as long');
  assert.equal(
    boxOf(0, { ...states[0]!, alarm: { code: 'fork' } as NodeState['alarm'] }).agree(),
    null,
    'nor where it has stopped',
  );
});

test('in an election in earnest a laptop agrees to nothing, kept releases and a cheat notwithstanding', (t) => {
  const { record, release, states } = lesson(t);
  const store = storeFor(t);
  const box = new GlassBox(states[0]!, store);
  for (const ballot of [0, 1]) box.hear(release(ballot));
  assert.ok(box.agree());
  const earnest: ElectionRecord = Object.create(record, {
    manifest: { value: { ...record.manifest, lesson: undefined } },
  });
  const state = { ...states[0]!, replica: { ...states[0]!.replica!, record: earnest } };
  const resumed = new GlassBox(state, store);
  assert.equal(resumed.agree(), null);
  const told: Disclosure[] = [release(0), signList(record.fingerprint, new Uint8Array(32), 1, states[0]!.self.key)];
  for (const one of told) resumed.hear(one);
  assert.deepEqual(resumed.toTellAgain, []);
  assert.deepEqual(resumed.readings, []);
  for (const what of [() => resumed.open(), () => resumed.show(), () => resumed.join(release(0).ballot)])
    assert.throws(what, { code: 'not-a-lesson' });
});
