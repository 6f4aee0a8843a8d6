import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEntry } from '../../board/entry.ts';
import { on } from '../testing/mischief.ts';
import { gathered, type Network } from '../testing/network.ts';
import { planOf } from '../testing/plan.ts';
import { Cheating, cheatsAhead, isAsStated, momentOf, type NodeCheat } from './lesson.ts';

const room = { laptops: 3, needed: 2 };
const lesson = { lesson: true } as const;
/** The node with this index cheats like this, as its person would have it. */
function cheats(network: Network, index: number, name: NodeCheat): Cheating {
  const node = network.nodes[index - 1]!;
  const cheating = new Cheating(name, 'not detectable', node.state.replica?.record ?? null);
  node.twist = on(node, (effects, me) => cheating.twisted(effects, me));
  const tell = network.tellNode.bind(network);
  network.tellNode = (to, event) => {
    tell(to, event);
    if (to !== node || event.kind !== 'refused') return;
    if (!cheating.refused(event.submission, event.code, event.message)) return;
    tell(node, { kind: 'disconnected' });
    tell(node, { kind: 'connected' });
  };
  return cheating;
}

const outcomeOf = (network: Network, index: number, cheating: Cheating) =>
  cheating.outcome(network.record, index, (at) => readEntry(network.leaves[at]!).type);

test('every cheat is offered before its moment, and those of a moment that is over no more', () => {
  const network = gathered(3, planOf(lesson));
  const offered = () => new Set(cheatsAhead(network.record, 1, room).map(momentOf));
  network.order('open-enrolment');
  assert.deepEqual(offered(), new Set(['mixing', 'decryption']));
  assert.deepEqual(new Set(cheatsAhead(null, 0, room).map(momentOf)), new Set(['ceremony', 'mixing', 'decryption']));
});

test('a laptop that was left out when the key was made is offered no cheat: it mixes and opens no more', () => {
  const network = gathered(3, planOf(lesson));
  const cheating = cheats(network, 2, 'raised-threshold');
  network.order('open-enrolment');
  assert.ok(isAsStated('raised-threshold', outcomeOf(network, 2, cheating)!));
  assert.deepEqual(network.record.key?.trustees, [1, 3]);
  assert.deepEqual(cheatsAhead(network.record, 2, room), []);
  assert.notDeepEqual(cheatsAhead(network.record, 3, room), []);
});

test('a laptop that fell silent when the key was made may still cheat in the mix, and not with a key', () => {
  const network = gathered(3, planOf(lesson));
  const cheating = cheats(network, 2, 'withheld-deal');
  network.order('open-enrolment');
  network.wait(40);
  assert.equal(outcomeOf(network, 2, cheating)?.shown, 'time-out');
  const moments = cheatsAhead(network.record, 2, room).map(momentOf);
  assert.deepEqual(new Set(moments), new Set(['mixing']));
});
