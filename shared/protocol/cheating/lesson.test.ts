import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EntryTypeName, readEntry } from '../../board/entry.ts';
import { phaseOf } from '../../board/record.ts';
import { equal } from '../../codec/bytes.ts';
import type { CoordinatorEvent } from '../coordinator/state.ts';
import { on } from '../testing/mischief.ts';
import { gathered, type Network, opened } from '../testing/network.ts';
import { planOf, ranked } from '../testing/plan.ts';
import { cheat } from './catalogue/catalogue.ts';
import { Cheating, cheatsAhead, momentOf, type NodeCheat } from './lesson.ts';
import { isAsStated } from './outcome.ts';

const room = { laptops: 3, needed: 2 };
const lesson = { lesson: true } as const;
/** Any one laptop could mix and open alone: as many as want to may be caught. */
const sturdy = planOf({ ...lesson, threshold: 1, leastMixes: 1 });

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

/** Keeps what laptops submit on its way for as long as `isEarly` holds of it. */
function delayed(network: Network, isEarly: (type: EntryTypeName, index: number) => boolean): void {
  const tell = network.tell.bind(network);
  const waits = (event: CoordinatorEvent): boolean => {
    if (event.kind !== 'submit') return false;
    const { type, author } = readEntry(event.leaf);
    return isEarly(type, network.nodes.findIndex(({ key }) => equal(key.publicKey, author)) + 1);
  };
  const held: CoordinatorEvent[] = [];
  const next = () => held.findIndex((one) => !waits(one));
  network.tell = (event) => {
    held.push(event);
    for (let at = next(); at >= 0; at = next()) tell(held.splice(at, 1)[0]!);
  };
}

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
  assert.ok(isAsStated(cheat('raised-threshold'), outcomeOf(network, 2, cheating)!));
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

/** Node 2 forges its proof; node 3 cheats on what came of that, and its entry arrives when the chain is cut. */
function behindAForger(name: NodeCheat): { network: Network; second: Cheating; third: Cheating } {
  const { network, voters } = opened(3, 3, sturdy);
  for (const [i, key] of voters.entries()) network.cast(key, ranked(i));
  const second = cheats(network, 2, 'forged-chain-end');
  const third = cheats(network, 3, name);
  const done = name.startsWith('forged') ? 'mix-proof' : 'mix';
  delayed(network, (type, index) => {
    if (network.record.faults.length > 0) return false;
    return index === 3 ? type === done : index === 2 && type === 'mix-proof' && !third.done;
  });
  network.order('close');
  return { network, second, third };
}

for (const name of ['forged-chain-step', 'dropped-in-mix', 'wrong-input'] as const)
  test(`${name} on a list that another's fault takes out of the chain is done again on the next, and judged there`, () => {
    const { network, second, third } = behindAForger(name);
    assert.equal(phaseOf(network.record), 'finished');
    assert.ok(isAsStated(cheat('forged-chain-end'), outcomeOf(network, 2, second)!));
    const outcome = outcomeOf(network, 3, third)!;
    assert.ok(isAsStated(cheat(name), outcome), JSON.stringify(outcome));
  });

test('a forged proof that must wait, since another of the same laptop is examined still, is no refused one', () => {
  const { network, voters } = opened(3, 3, sturdy);
  for (const [i, key] of voters.entries()) network.cast(key, ranked(i));
  const second = cheats(network, 2, 'forged-chain-end');
  const third = cheats(network, 3, 'forged-chain-step');
  // Node 3 proves what it mixed anew after node 2's fault, and the coordinator still has its first proof on the desk.
  delayed(network, (type, index) => type === 'mix-proof' && index === 2 && network.slowJobs.length === 0);
  network.isSlow = (job) =>
    job.kind === 'examine' &&
    job.statements.some(({ evidence }) => evidence.kind === 'mix-proof' && evidence.node === 3) &&
    network.slowJobs.length === 0;
  let answers = 0;
  const tell = network.tellNode.bind(network);
  network.tellNode = (node, event) => {
    if (event.kind === 'refused' && event.code === 'busy') answers++;
    tell(node, event);
  };
  network.order('close');
  assert.ok(isAsStated(cheat('forged-chain-end'), outcomeOf(network, 2, second)!));
  assert.equal(answers, 1, 'it must wait');
  assert.equal(outcomeOf(network, 3, third), null);
  network.slowJobs[0]!();
  network.run();
  assert.equal(phaseOf(network.record), 'finished');
  const outcome = outcomeOf(network, 3, third)!;
  assert.ok(isAsStated(cheat('forged-chain-step'), outcome), JSON.stringify(outcome));
});
