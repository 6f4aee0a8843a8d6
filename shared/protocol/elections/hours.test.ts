/** Announced times through the steps, with a clock that the test sets: opening, closing, laptops that slept, moves, and what the verdict says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../board/verify/verdict.ts';
import { verify } from '../../board/verify/verify.ts';
import { newSigningKey, type SigningKey } from '../../crypto/signature.ts';
import { statusOf } from '../coordinator/status.ts';
import { Network } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { must, transcriptOf } from '../testing/samples/sample.ts';
import { examineOnce } from '../testing/work.ts';

const START = 1_700_000_000;
const OPENS = START + 600;
const CLOSES = OPENS + 3600;

/** Three laptops that have made the key, and as many voters who have signed up. */
function enrolled(times: { opens?: number; closes?: number }, more: Parameters<typeof planOf>[0] = {}) {
  const network = new Network(planOf({ threshold: 2, leastMixes: 2, ...more, ...times }));
  for (const name of ['Ada', 'Bob', 'Cem']) network.addNode(name);
  must(network.order('open-enrolment'));
  const voters: SigningKey[] = [];
  for (const name of ['Dia', 'Eva', 'Fay']) {
    const key = newSigningKey(random);
    must(network.enrol(name, key));
    voters.push(key);
  }
  return { network, voters };
}

/** Time passes up to that second, and nobody sleeps. */
const until = (network: Network, second: number): Network => network.wait(second - network.now / 1000);
/** The laptop sleeps up to that second. */
function sleep(network: Network, second: number): Network {
  network.now = second * 1000;
  network.tell({ kind: 'tick' });
  return network.run();
}

async function verdictOf(network: Network): Promise<Verdict> {
  const { record, blobs } = network;
  const verdict = await verify(transcriptOf(network), {
    expected: record.fingerprint,
    clock: () => 0,
    examine: (statements) => examineOnce(statements, blobs),
  });
  assert.equal(verdict.outcome, 'valid');
  return verdict;
}

const timesIn = ({ claims }: Verdict): string[] =>
  claims.map(({ name }) => name).filter((name) => /^(opened|closed|extended|late)/.test(name));
const phaseIn = ({ coordinator }: Network) => statusOf(coordinator).phase;

test('voting opens and closes at the announced hours, and the verdict says so', async () => {
  const { network, voters } = enrolled({ opens: OPENS, closes: CLOSES });
  until(network, OPENS - 5);
  assert.equal(phaseIn(network), 'enrolment');
  until(network, OPENS);
  assert.equal(phaseIn(network), 'voting');
  assert.ok(network.story.includes('stamp'), 'what the laptops’ clocks showed stands on the board');
  for (const voter of voters) must(network.cast(voter, ranked(0)));
  until(network, CLOSES - 5);
  assert.equal(phaseIn(network), 'voting');
  until(network, CLOSES);
  assert.equal(phaseIn(network), 'finished');
  assert.equal(network.entries('stamp').length, 1);
  assert.deepEqual(timesIn(await verdictOf(network)), ['opened-on-time', 'closed-on-time']);
});

test('a laptop that slept over both hours opens at once and closes a minute after it woke, with what phones had kept', async () => {
  const { network, voters } = enrolled({ opens: OPENS, closes: CLOSES });
  sleep(network, OPENS + 1800);
  assert.equal(phaseIn(network), 'voting');
  must(network.cast(voters[0]!, ranked(0)));
  sleep(network, CLOSES + 1800);
  assert.equal(phaseIn(network), 'voting');
  // Its phone kept this one.
  must(network.cast(voters[1]!, ranked(1)));
  until(network, CLOSES + 1855);
  assert.equal(phaseIn(network), 'voting');
  until(network, CLOSES + 1860);
  assert.equal(phaseIn(network), 'finished');
  const late = network.entries('ballot').length;
  assert.equal(late, 2);
  const verdict = await verdictOf(network);
  assert.deepEqual(timesIn(verdict), ['opened-late', 'closed-late', 'late-ballots']);
  const { values } = verdict.claims.find(({ name }) => name === 'late-ballots')!;
  assert.deepEqual([values.count, values.entries], [1, String(network.story.lastIndexOf('ballot'))]);
});

test('a coordinator that is started again after the hour closes then, and nothing is lost', async () => {
  const { network, voters } = enrolled({ closes: CLOSES });
  must(network.order('open-voting'));
  must(network.cast(voters[0]!, ranked(0)));
  network.now = (CLOSES + 100) * 1000;
  await network.restartCoordinator();
  until(network.run(), CLOSES + 155);
  assert.equal(phaseIn(network), 'voting');
  until(network, CLOSES + 165);
  assert.equal(phaseIn(network), 'finished');
});

test('where a laptop is missing or too few have voted it stays open and says why, without shutting anybody out', () => {
  const { network, voters } = enrolled({ closes: CLOSES }, { leastBallots: 2 });
  must(network.order('open-voting'));
  until(network, CLOSES + 10);
  const overdue = () => statusOf(network.coordinator).overdue;
  assert.deepEqual(overdue(), { order: 'close', code: 'no-ballots' });
  must(network.cast(voters[0]!, ranked(0)));
  until(network, CLOSES + 20);
  assert.deepEqual(overdue(), { order: 'close', code: 'too-few-ballots' });
  const [, bob, cem] = network.nodes;
  network.disconnect(bob!);
  network.disconnect(cem!);
  must(network.cast(voters[1]!, ranked(0)));
  until(network, CLOSES + 30);
  assert.deepEqual(overdue(), { order: 'close', code: 'too-few-laptops' });
  network.connect(bob!);
  network.connect(cem!);
  until(network.run(), CLOSES + 40);
  assert.equal(phaseIn(network), 'finished');
  assert.equal(overdue(), undefined);
});

test('voting that cannot be opened at its hour opens as soon as it can', () => {
  const { network } = enrolled({ opens: OPENS });
  must(network.arrange({ do: 'expect', voters: 2 }));
  until(network, OPENS + 10);
  assert.equal(phaseIn(network), 'enrolment');
  assert.deepEqual(statusOf(network.coordinator).overdue, { order: 'open-voting', code: 'more-than-expected' });
  must(network.arrange({ do: 'expect', voters: 3 }));
  until(network, OPENS + 20);
  assert.equal(phaseIn(network), 'voting');
});

test('the hour opens voting with the codes that are printed', () => {
  const codes = [newSigningKey(random), newSigningKey(random)];
  const voters = { ...planOf().voters, credentials: 'codes' as const };
  const network = new Network(planOf({ threshold: 1, leastMixes: 1, opens: OPENS, voters }));
  network.addNode('Ada');
  must(network.order('open-enrolment'));
  network.codes = codes.map(({ publicKey }) => publicKey);
  until(network, OPENS);
  assert.equal(phaseIn(network), 'voting');
  assert.equal(network.record.voters?.size, 2);
});

test('the closing time is moved to a later one, in public, and voting closes then', async () => {
  const { network, voters } = enrolled({ closes: CLOSES });
  must(network.order('open-voting'));
  must(network.cast(voters[0]!, ranked(0)));
  until(network, CLOSES - 60);
  const refused = network.extend(CLOSES, 'None');
  assert.deepEqual([refused.ok, !refused.ok && refused.code], [false, 'bad-time']);
  must(network.extend(CLOSES + 900, 'The bus is late'));
  assert.deepEqual(statusOf(network.coordinator).times, {
    opens: null,
    closes: CLOSES + 900,
    moved: [{ closes: CLOSES + 900, reason: 'The bus is late' }],
  });
  until(network, CLOSES + 895);
  assert.equal(phaseIn(network), 'voting');
  until(network, CLOSES + 900);
  assert.equal(phaseIn(network), 'finished');
  const after = network.extend(CLOSES + 1800, 'Too late');
  assert.deepEqual([after.ok, !after.ok && after.code], [false, 'out-of-phase']);
  assert.deepEqual(timesIn(await verdictOf(network)), ['extended', 'closed-on-time']);
});

test('an organiser may close early, and the verdict says that', async () => {
  const { network, voters } = enrolled({ closes: CLOSES });
  must(network.order('open-voting'));
  must(network.cast(voters[0]!, ranked(0)));
  must(network.order('close'));
  network.run();
  const verdict = await verdictOf(network);
  assert.deepEqual(timesIn(verdict), ['closed-early']);
  assert.match(verdict.claims.find(({ name }) => name === 'closed-early')!.english, /^Voting closed EARLY: /);
});

test('no election begins whose hours are over, and no closing time is moved to one that is', () => {
  for (const times of [{ opens: START }, { closes: START - 1 }]) {
    const network = new Network(planOf({ threshold: 1, leastMixes: 1, ...times }));
    network.addNode('Ada');
    const refused = network.order('open-enrolment');
    assert.equal(!refused.ok && refused.code, 'bad-time');
  }
  const { network } = enrolled({ closes: START + 60 });
  network.now += 120_000;
  const refused = network.extend(START + 100, 'Already over');
  assert.deepEqual([refused.ok, !refused.ok && refused.message], [false, '2023-11-14 22:15 UTC is over']);
});
