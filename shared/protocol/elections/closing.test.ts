/** Of a large election the list to mix is made in parts, at the coordinator and at nodes: while it is, others are heard. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIST_BYTES_A_TURN } from '../../board/list-to-mix.ts';
import type { ElectionRecord } from '../../board/record.ts';
import { hex } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';
import { step } from '../coordinator/step.ts';
import { opened } from '../testing/network.ts';
import { planOf, ranked } from '../testing/plan.ts';

const PARTS = 3;

/** Ballots that nobody has checked, so many that their list takes some parts: they stand in no entry. */
function stuff({ electorate, width }: ElectionRecord): void {
  const count = (PARTS - 1) * (LIST_BYTES_A_TURN / (64 * width)) + 1;
  for (let i = 0; i < count; i++) {
    const key = new Uint8Array(32).fill(255);
    new DataView(key.buffer).setUint32(0, i);
    const { size } = electorate.roll;
    electorate.enlist(key, 1);
    const ciphertexts = new Uint8Array(64 * width).fill(i);
    electorate.castBallot(size, { hash: key, index: 1, sequence: 1, client: 'app', ciphertexts });
  }
}

test('neither the coordinator nor a node makes more of a long list in a turn than a part of it', () => {
  const plan = planOf({ threshold: 1, leastMixes: 1 });
  const { network, voters } = opened(1, 1, plan);
  network.cast(voters[0]!, ranked(0));
  network.run();
  const [node] = network.nodes;
  const { record } = node!.state.replica!;
  for (const each of [network.record, record]) stuff(each);

  const said: string[] = [];
  network.said = ({ say }) => void said.push(say);
  const asker = { by: 'request', id: 1 } as const;
  const turns = [step(network.coordinator, [{ kind: 'order', order: 'close', codes: [], asker }], network.now)];
  while (turns.at(-1)!.some((effect) => effect.do === 'go-on'))
    turns.push(step(network.coordinator, [{ kind: 'tick' }], network.now));
  assert.equal(turns.length, PARTS);
  assert.deepEqual(
    turns.map((effects) => effects.some((effect) => effect.do === 'append')),
    [false, false, true],
  );
  const { list, digest } = network.record.closing!;
  assert.deepEqual(digest, sha256(list));

  let parts = 0;
  network.nodeSees = (_, effect) => void (effect.do === 'go-on' && parts++);
  const [close] = turns.at(-1)!.filter((effect) => effect.do === 'append');
  const [note] = turns.at(-1)!.filter((effect) => effect.do === 'note');
  network.leaves.push(close!.leaf);
  network.tellNode(node!, { kind: 'head', note: note!.note });
  network.run(() => record.closing !== null);
  assert.deepEqual([record.closing!.digest, parts], [digest, PARTS - 1]);
  assert.deepEqual(node!.blobs.get(hex(digest)), list);
});
