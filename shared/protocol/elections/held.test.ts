/** Results held back until an hour, or until people release them: no node gives its share before, whoever asks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phaseOf } from '../../board/record.ts';
import type { Verdict } from '../../board/verify/verdict.ts';
import { verify } from '../../board/verify/verify.ts';
import { hex } from '../../codec/bytes.ts';
import type { Plan } from '../../election/manifest.ts';
import { statusOf } from '../coordinator/status.ts';
import { mayRelease, wakesAt } from '../node/holding.ts';
import type { NodeEvent } from '../node/state.ts';
import { submits } from '../testing/mischief.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf, ranked } from '../testing/plan.ts';
import { must, transcriptOf } from '../testing/samples/sample.ts';
import type { TestNode } from '../testing/test-node.ts';
import { examineOnce } from '../testing/work.ts';

const START = 1_700_000_000;
const OUT = START + 3600;

/** Three laptops, two of which open; one ballot is cast. */
function voted(times: Pick<Plan, 'closes' | 'results'>, more: Partial<Plan> = {}): Network {
  const { network, voters } = opened(3, 1, planOf({ ...times, ...more }));
  must(network.cast(voters[0]!, ranked(0)));
  return network;
}

function mixed(results: NonNullable<Plan['results']>, more: Partial<Plan> = {}): Network {
  const network = voted({ results }, more);
  must(network.order('close'));
  network.run();
  assert.equal(phaseOf(network.record), 'decryption', 'it is mixed right after the close');
  return network;
}
const mixedUntil = () => mixed({ at: OUT });
const mixedForCommittee = () => mixed({ by: 'committee' });

const until = (network: Network, second: number): Network => network.wait(second - network.now / 1000);
const shares = (network: Network): number => network.entries('shares').length;

async function heldIn(network: Network): Promise<Verdict['claims'][number][]> {
  const { record, blobs } = network;
  const verdict = await verify(transcriptOf(network), {
    expected: record.fingerprint,
    clock: () => 0,
    examine: (statements) => examineOnce(statements, blobs),
  });
  assert.equal(verdict.outcome, 'valid');
  return verdict.claims.filter(({ name }) => name.startsWith('results-'));
}

/** Its clock shows the hour already, and it looks at it. */
function early(network: Network, node: TestNode): void {
  node.ahead = OUT * 1000 - network.now;
  network.tellNode(node, { kind: 'go-on' });
}

/** Gives its share as if the hour had come, and is honest in everything else. */
function cheats(network: Network, node: TestNode): void {
  node.twist = (effects) => {
    if (effects.some(submits('shares'))) node.ahead = 0;
    return effects;
  };
  early(network, node);
  network.run();
}

/** Everything that may befall a node but its person’s word; `asked` counts what it does for the opening. */
function whateverHappens(network: Network, node: TestNode): number {
  let asked = 0;
  network.nodeSees = (by, effect) => {
    const opens = submits('shares')(effect) || (effect.do === 'job' && effect.job.kind === 'decrypt');
    if (by === node && opens) asked += 1;
  };
  const list = network.record.finalList!.list;
  const events: NodeEvent[] = [
    { kind: 'head', note: network.notes.get('latest')! },
    { kind: 'compare', note: network.notes.get('latest')! },
    { kind: 'fetched', from: node.leaves.length, leaves: [] },
    { kind: 'blob', blob: { sha256: list, length: network.blobs.get(hex(list))!.length } },
    { kind: 'agree', join: list },
    { kind: 'compared', match: true },
    { kind: 'accepted', submission: 1 },
    { kind: 'refused', submission: 1, code: 'busy', message: 'send your shares now' },
    { kind: 'go-on' },
    { kind: 'disconnected' },
    { kind: 'connected' },
  ];
  for (const event of events) {
    network.tellNode(node, event);
    network.run();
  }
  network.restart(node);
  network.run();
  network.nodeSees = () => {};
  return asked;
}

test('results are out at their hour by each laptop’s own clock, and the ballots are mixed long before', async () => {
  const network = mixedUntil();
  until(network, OUT - 5);
  assert.equal(shares(network), 0);
  until(network, OUT);
  assert.equal(phaseOf(network.record), 'finished');
  assert.deepEqual(network.alarms, []);
  assert.deepEqual(
    (await heldIn(network)).map(({ name }) => name),
    ['results-hour'],
  );
});

test('results of a committee are out once as many have released them as open the ballots, each on its own laptop', async () => {
  const network = mixedForCommittee();
  until(network, OUT);
  assert.equal(shares(network), 0);
  const [ada, bob] = network.nodes;
  assert.equal(mayRelease(ada!.state), true);
  network.release(ada!);
  assert.equal(mayRelease(ada!.state), false);
  assert.deepEqual([shares(network), phaseOf(network.record)], [1, 'decryption']);
  network.release(ada!).release(bob!);
  assert.equal(phaseOf(network.record), 'finished');
  const [said, ...more] = await heldIn(network);
  assert.deepEqual([said!.name, said!.values, more], ['results-committee', { names: 'node-1, node-2' }, []]);
});

test('nothing that reaches a node makes it give its share before: neither messages, nor a new session, nor a restart', () => {
  for (const network of [mixedUntil(), mixedForCommittee()]) {
    for (const node of network.nodes) assert.equal(whateverHappens(network, node), 0);
    assert.equal(shares(network), 0);
    assert.equal(network.wait(300).alarms.length, 0);
  }
});

test('a word to release frees nothing where an hour is announced, nor while the ballots are not mixed', () => {
  const hour = mixedUntil();
  for (const node of hour.nodes) hour.release(node);
  assert.equal(shares(hour), 0);
  const open = voted({ results: { by: 'committee' } });
  for (const node of open.nodes) open.release(node);
  must(open.order('close'));
  assert.equal(shares(open.run()), 0);
});

test('a released laptop that dies before its share has left gives it when it is back', () => {
  const network = mixedForCommittee();
  const [ada] = network.nodes;
  let died = 0;
  network.crashAt(
    ada!,
    (effect) => effect.do === 'put' && effect.key === 'released',
    true,
    () => died++,
  );
  network.release(ada!);
  assert.deepEqual([died, shares(network)], [1, 1]);
});

test('a laptop that slept or was off at the hour goes on when it is back', () => {
  const network = mixedUntil();
  const [ada, bob, cem] = network.nodes;
  for (const node of [ada!, bob!]) network.disconnect(node);
  until(network, OUT + 60);
  assert.equal(shares(network), 1, 'the third was there');
  assert.ok(network.record.shareSets.has(network.nodes.indexOf(cem!) + 1));
  network.connect(ada!);
  network.restart(bob!);
  network.run();
  assert.equal(phaseOf(network.record), 'finished');
});

test('a laptop whose clock was ahead and was set right holds back what it has already made', () => {
  const network = mixedUntil();
  const [ada] = network.nodes;
  network.crashAt(ada!, submits('shares'), true, () => {
    ada!.ahead = 0;
  });
  early(network, ada!);
  assert.equal(shares(network.run()), 0);
  until(network, OUT);
  assert.equal(phaseOf(network.record), 'finished');
});

test('where the closing time was moved beyond the hour, results are expected then; once voting has closed the hour alone counts', () => {
  for (const moved of [OUT + 600, Date.UTC(9999, 0) / 1000]) {
    const network = voted({ closes: OUT - 60, results: { at: OUT } });
    must(network.extend(moved, 'The bus is late'));
    assert.deepEqual(statusOf(network.coordinator).times?.results, { at: moved });
    must(network.order('close'));
    until(network.run(), OUT - 5);
    assert.equal(shares(network), 0);
    assert.deepEqual(statusOf(network.coordinator).times?.results, { at: OUT });
    until(network, OUT);
    assert.equal(phaseOf(network.record), 'finished');
  }
});

test('while results are held back nobody is awaited, absent or late, and after the hour whoever is missing is', () => {
  const network = mixedUntil();
  for (const node of network.nodes.slice(1)) network.disconnect(node);
  until(network, OUT - 5);
  const before = statusOf(network.coordinator);
  assert.deepEqual([before.held, before.awaited, before.absence, before.stuck], [true, [], null, null]);
  until(network, OUT + 5);
  const after = statusOf(network.coordinator);
  assert.deepEqual([after.held, after.awaited], [undefined, ['node-2', 'node-3']]);
  assert.deepEqual([after.absence?.lacking, after.absence?.gone], ['open', ['node-2', 'node-3']]);
  const committee = statusOf(mixedForCommittee().coordinator);
  assert.deepEqual([committee.held, committee.awaited], [true, []]);
});

test('a coordinator that is started again, or another that takes over, gets nothing earlier', async () => {
  const network = mixedUntil();
  await network.restartCoordinator();
  assert.equal(shares(network.run()), 0);
  const next = await network.succeededFrom(network.nodes[0]!);
  must(next.order('take-over'));
  assert.equal(shares(next.run()), 0);
  until(next, OUT);
  assert.equal(phaseOf(next.record), 'finished');
});

test('a node wakes itself for the hour and for nothing else', () => {
  const waiting = mixedUntil();
  for (const { state } of waiting.nodes) assert.equal(wakesAt(state, waiting.now), OUT * 1000);
  until(waiting, OUT);
  for (const { state } of waiting.nodes) assert.equal(wakesAt(state, waiting.now), null);
  const committee = mixedForCommittee();
  for (const { state } of committee.nodes) assert.equal(wakesAt(state, committee.now), null);
});

test('fewer holders of shares than open the ballots open nothing by giving theirs early', () => {
  const network = mixedUntil();
  cheats(network, network.nodes[0]!);
  assert.deepEqual([shares(network), phaseOf(network.record)], [1, 'decryption']);
  assert.equal(statusOf(network.coordinator).held, true);
  until(network, OUT - 5);
  assert.deepEqual([shares(network), phaseOf(network.record)], [1, 'decryption']);
});

test('enough holders of shares who give theirs early open the ballots, and the verdict says so', async () => {
  const network = mixedUntil();
  for (const node of network.nodes.slice(0, 2)) cheats(network, node);
  assert.equal(phaseOf(network.record), 'finished');
  const [said] = await heldIn(network);
  assert.equal(said!.name, 'results-early');
  assert.match(said!.english, /^The results were out EARLY: .* before the announced time, 2023-11-14 23:13:20 UTC\.$/);
});

test('where too few vote for a result nothing is held back: the election ends without one', () => {
  const { network, voters } = opened(3, 2, planOf({ leastBallots: 2, results: { by: 'committee' } }));
  must(network.cast(voters[0]!, ranked(0)));
  must(network.order('close', [], 1));
  assert.equal(phaseOf(network.run().record), 'finished');
  assert.equal(statusOf(network.coordinator).held, undefined);
});
