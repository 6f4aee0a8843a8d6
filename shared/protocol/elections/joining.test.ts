import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTally } from '../../board/count.ts';
import { phaseOf } from '../../board/record.ts';
import type { Choices } from '../../election/choice.ts';
import type { Plan } from '../../election/manifest.ts';
import { BoardClient } from '../client/board-client.ts';
import { statusOf } from '../coordinator/status.ts';
import { submits } from '../testing/mischief.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf } from '../testing/plan.ts';
import { Web } from '../testing/web.ts';
import { LightBoard } from '../voter/board/light-board.ts';
import { checkedTally } from '../voter/checked-tally.ts';

const contest: Plan['contests'][number] = {
  ballot: 'single',
  title: 'Speaker',
  options: ['Ada', 'Bob'],
  writeIn: true,
  seats: 1,
  rules: ['plurality'],
};
const named = (writeIn: string): Choices => [{ ballot: 'single', pick: 2, writeIn }];
const ada: Choices = [{ ballot: 'single', pick: 0 }];

/** An election whose ballots are open: two for Ada, two and one for two spellings of another. */
function voted(
  chosen: Partial<Plan> = { joinNames: true },
  ballots = ['', '', 'Jon Smith', 'John Smith', 'john smith'],
) {
  const { network, voters } = opened(3, ballots.length, planOf({ contests: [contest], ...chosen }));
  for (const [i, name] of ballots.entries()) assert.ok(network.cast(voters[i]!, name === '' ? ada : named(name)).ok);
  assert.ok(network.order('close').ok);
  return network.run();
}

const resultOf = (network: Network) => {
  const [result] = readTally(network.record.result!.tally).contests;
  assert.ok(result && 'writtenIn' in result);
  return result;
};
const joiningOf = (network: Network) => statusOf(network.coordinator).joining;

test('where the plan lets names be joined, the result waits for people, and counts what t nodes agree to', () => {
  const network = voted();
  const [first, second, third] = network.nodes;
  assert.deepEqual(joiningOf(network), { waits: true, needed: 2, proposals: [] });
  assert.deepEqual(
    network.coordinator.opened!.names[0]!.map(({ name, ballots }) => [name, ballots]),
    [
      ['John Smith', 2],
      ['Jon Smith', 1],
    ],
  );
  assert.ok(network.joinNames('JON SMITH', 'John Smith').ok);
  network.agree(first!).agree(first!);
  assert.deepEqual(
    joiningOf(network)!.proposals.map(({ agreed, joined }) => [agreed, joined]),
    [[['node-1'], false]],
  );
  network.agree(third!);
  assert.equal(joiningOf(network)!.proposals[0]!.joined, true);
  assert.equal(phaseOf(network.record), 'decryption');
  assert.ok(network.order('post-result').ok);
  network.run();
  const { results, apart } = resultOf(network);
  assert.deepEqual(results[0]!.winners, { elected: [2] });
  assert.deepEqual(apart!.results[0]!.winners, { elected: [], tied: [0, 2] });
  assert.equal(network.record.attests.size, 3);
  assert.deepEqual(network.alarms, []);
  // Whoever agrees when it is too late says nothing.
  network.agree(second!);
  assert.equal(network.entries('agree').length, 2);
});

test('what fewer nodes agree to is not joined', () => {
  const network = voted();
  assert.ok(network.joinNames('Jon Smith', 'John Smith').ok);
  network.agree(network.nodes[1]!);
  assert.ok(network.order('post-result').ok);
  assert.equal(resultOf(network.run()).apart, undefined);
});

test('where nothing can be joined, or the plan does not let it, the result comes by itself', () => {
  for (const network of [voted({}), voted({ joinNames: true }, ['', 'Jon', 'JON', 'Ada'])]) {
    assert.equal(phaseOf(network.record), 'finished');
    for (const answer of [network.joinNames('Jon Smith', 'John Smith'), network.order('post-result')])
      assert.equal(answer.ok, false);
  }
});

test('names that nobody wrote, and options, are refused, and so is joining before the ballots are open', () => {
  const { network } = opened(3, 1, planOf({ contests: [contest], joinNames: true }));
  const early = network.joinNames('Jon', 'John');
  assert.ok(!early.ok && early.code === 'out-of-phase');
  const open = voted();
  for (const names of [
    ['Jon Smith', 'Jim Smith'],
    ['Jon Smith', 'Bob'],
    ['Jon Smith', 'JON SMITH'],
  ]) {
    const answer = open.joinNames(...names);
    assert.ok(!answer.ok && answer.code === 'bad-join', names.join());
  }
  assert.equal(open.entries('join').length, 0);
});

test('a node that dies having agreed keeps its word, and a coordinator that dies waits again', async () => {
  const network = voted();
  const [first, second] = network.nodes;
  assert.ok(network.joinNames('Jon Smith', 'John Smith').ok);
  network.agree(first!);
  let died = 0;
  network.crashAt(second!, submits('agree'), true, () => died++);
  network.agree(second!);
  assert.equal(died, 1);
  assert.equal(network.entries('agree').length, 2);
  await network.restartCoordinator();
  network.run();
  assert.equal(joiningOf(network)!.waits, true);
  assert.ok(network.order('post-result').ok);
  assert.deepEqual(resultOf(network.run()).results[0]!.winners, { elected: [2] });
});

test('what was agreed under a lost coordinator holds under the next', async () => {
  const network = voted();
  assert.ok(network.joinNames('Jon Smith', 'John Smith').ok);
  for (const node of network.nodes.slice(0, 2)) network.agree(node);
  const next = await network.succeededFrom(network.nodes[0]!);
  assert.ok(next.order('take-over').ok);
  assert.equal(joiningOf(next.run())!.proposals[0]!.joined, true);
  assert.ok(next.order('post-result').ok);
  assert.deepEqual(resultOf(next.run()).results[0]!.winners, { elected: [2] });
});

test('a voter’s device counts the result again with what it sees that t nodes agreed to', async () => {
  const network = voted();
  assert.ok(network.joinNames('Jon Smith', 'John Smith').ok);
  for (const node of network.nodes.slice(0, 2)) network.agree(node);
  assert.ok(network.order('post-result').ok);
  network.run();
  const client = new BoardClient(new Web(network));
  const board = await LightBoard.open(client, network.coordinatorKey.publicKey, () => true);
  const checked = await checkedTally(
    board,
    (name) => client.blob(name),
    async () => {},
  );
  assert.deepEqual(checked?.tally, readTally(network.record.result!.tally));
  const [proposal] = board.joinsBefore(board.entries.length);
  assert.deepEqual([...proposal!.agreed], [1, 2]);
  const last = board.entries.findLastIndex(({ type }) => type === 'agree');
  assert.deepEqual([...board.joinsBefore(last)[0]!.agreed], [1]);
});
