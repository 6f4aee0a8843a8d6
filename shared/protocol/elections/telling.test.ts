/** When nodes hear of ballots: a single one at once, many about once a second, and whatever else happens at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { step } from '../coordinator/step.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf, ranked } from '../testing/plan.ts';
import { cast } from '../voter.ts';

const VOTERS = 6;
const small = planOf({ threshold: 1, leastMixes: 1 });

/** An election in which a minute ago something was told last, and the sizes that nodes are told of from here on. */
function quiet() {
  const { network, voters } = opened(1, VOTERS, small);
  network.wait(60);
  const told: number[] = [];
  network.said = (message) => {
    if (message.say === 'head' && message.note) told.push(Number(message.note.split('\n')[1]));
  };
  const leaves = voters.map((voter) => cast(network.booth, voter, network.seal(voter, ranked(0))));
  return { network, leaves, told, before: network.record.log.size };
}

/** The ballot is examined and stands on the board; nothing else happens meanwhile. */
function recorded(network: Network, leaf: Uint8Array): void {
  const answer = network.submitting(leaf);
  network.run(() => answer() !== undefined);
  assert.equal(answer()?.ok, true);
}

test('a single ballot is told of at once, and witnessed', () => {
  const { network, leaves, told, before } = quiet();
  recorded(network, leaves[0]!);
  assert.deepEqual(told, [before + 1]);
  network.run();
  assert.equal(network.coordinator.witnessed?.size, before + 1);
});

test('while ballots pour in, nodes are told of them once a second', () => {
  const { network, leaves, told, before } = quiet();
  for (const leaf of leaves) {
    recorded(network, leaf);
    network.now += 300;
  }
  // The first, at 0 ms; and the four of the first second, when the fifth comes.
  assert.deepEqual(told, [before + 1, before + 4]);
  assert.equal(network.record.log.size, before + VOTERS);
});

test('the last ballots are told of as soon as the board rests, and the checkpoint is still co-signed', () => {
  const { network, leaves, told, before } = quiet();
  for (const leaf of leaves.slice(0, 3)) recorded(network, leaf);
  assert.deepEqual(told, [before + 1]);
  network.submitting(leaves[3]!);
  network.tell({ kind: 'tick' });
  assert.deepEqual(told, [before + 1], 'one is being examined');
  network.run();
  assert.deepEqual(told, [before + 1, before + 4]);
  assert.equal(network.coordinator.witnessed?.size, before + 4);
  assert.deepEqual([...network.coordinator.notes.keys()].slice(-2), [before + 1, before + 4]);
});

test('the close is told of at once, and all ballots before it with it', () => {
  const { network, leaves, told, before } = quiet();
  for (const leaf of leaves.slice(0, 2)) recorded(network, leaf);
  network.ask((asker) => ({ kind: 'order', order: 'close', confirmed: 2, asker }));
  assert.deepEqual(told, [before + 1, before + 3]);
});

test('after the clock was set back nodes are told, and not in an hour', () => {
  const { network, leaves, told, before } = quiet();
  recorded(network, leaves[0]!);
  network.now -= 3_600_000;
  recorded(network, leaves[1]!);
  assert.deepEqual(told, [before + 1, before + 2]);
});

test('ballots that came together are examined as one batch and stand under one checkpoint', () => {
  const { network, leaves, before } = quiet();
  const events = leaves.map((leaf, id) => ({ kind: 'submit', leaf, asker: { by: 'request', id } }) as const);
  const [job, ...others] = step(network.coordinator, events, network.now);
  assert.deepEqual(others, []);
  assert.ok(job?.do === 'job' && job.job.kind === 'examine');
  assert.equal(job.job.statements.length, VOTERS);
  const findings = leaves.map(() => ({ ok: true }) as const);
  const done = { kind: 'done', job: job.id, result: { kind: 'examine', findings } } as const;
  const effects = step(network.coordinator, [done], network.now);
  assert.equal(effects.filter((effect) => effect.do === 'append').length, VOTERS);
  assert.deepEqual([...network.coordinator.notes.keys()].at(-1), before + VOTERS);
  assert.equal(effects.filter((effect) => effect.do === 'note').length, 1);
});
