/** The queue of runs that many machines share, on a real server: what is taken, given twice, failed, lost and removed. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { BEAT, type Given, type Offered, type SweepDatabase, type Taken } from '../../main/sweep/spread/database.ts';
import { startServer, type TestServer } from '../testing/server.ts';
import { ATTEMPTS, connect } from './queue.ts';

let server: TestServer;
const open: SweepDatabase[] = [];
before(async () => {
  server = await startServer();
});
after(async () => {
  await Promise.all(open.map((one) => one.close()));
  await server?.close();
});

async function connected(address: string): Promise<SweepDatabase> {
  const database = await connect(address);
  open.push(database);
  return database;
}

const offered = (given: Partial<Offered> = {}): Offered => ({
  ...{ name: 'a', hash: '00ff', plan: 'title: A\n', path: 'plan.yaml', files: [] },
  ...given,
});
const given = (word: string, attempt = 1): Given => ({
  ...{ attempt, began: '2026-01-01T00:00:00.000Z', took: 1.5, held: Buffer.from(word) },
});
const words = async (database: SweepDatabase, sweep: string, known: readonly number[] = []) =>
  (await database.results(sweep, known)).map(({ run, attempt, held }) => [run, attempt, Buffer.from(held).toString()]);
const told = (taken: Taken | null) => taken && [taken.run, taken.attempt];

/** A database of its own, as two machines see it, with a sweep of these runs. */
async function sweepOf(...runs: number[]) {
  return sweepAt(await server.database(), ...runs);
}

async function sweepAt(address: string, ...runs: number[]) {
  const [database, other] = [await connected(address), await connected(address)];
  const { id } = await database.open(offered());
  await database.put(id, runs);
  return { database, other, id };
}

/** The next run, once there is one. */
async function next(database: SweepDatabase, sweep: string): Promise<Taken> {
  for (;;) {
    const taken = await database.take(sweep);
    if (taken) return taken;
    await pause(100);
  }
}

describe('runs of a sweep', { concurrency: true }, () => {
  test('they are taken in their order, each by one, and what they gave is read once', async () => {
    const { database, other, id } = await sweepOf(3, 1, 2);
    const taken = [await database.take(id), await other.take(id), await database.take(id), await other.take(id)];
    assert.deepEqual(taken.map(told), [[3, 1], [1, 1], [2, 1], null]);
    await database.give(id, 3, given('three'));
    await other.give(id, 1, given('one'));
    assert.deepEqual(await words(database, id), [
      [1, 1, 'one'],
      [3, 1, 'three'],
    ]);
    assert.deepEqual(await words(database, id, [1]), [[3, 1, 'three']]);
    assert.deepEqual(await database.standing(id), { waiting: 0, held: 1, givenUp: [] });
  });

  test('a sweep is put there once, and so is each of its runs', async () => {
    const { database, other, id } = await sweepOf(1, 2);
    const files = [{ name: '../a.csv', content: randomBytes(1000) }];
    assert.deepEqual(await other.open(offered({ plan: 'title: "A"\n', files })), { id, name: 'a', hash: '00ff' });
    assert.equal((await other.open(offered({ hash: '01' }))).hash, '00ff', 'another plan sees whose name it is');
    await database.give(id, 1, given('one'));
    assert.equal(told(await database.take(id))?.[0], 2);
    await other.put(id, [1, 2]);
    assert.deepEqual(await other.standing(id), { waiting: 0, held: 1, givenUp: [] });
    assert.deepEqual(await database.offered(id), offered(), 'as it was put there first');
    const second = await database.open(offered({ name: 'b', files }));
    assert.deepEqual((await other.offered(second.id))?.files, files);
    assert.deepEqual(await database.sweeps(), [{ id, name: 'a', hash: '00ff' }, second]);
  });

  test('of two that gave the same run the first stands, and nobody is given it any more', async () => {
    const { database, other, id } = await sweepOf(1, 2);
    const taken = (await database.take(id))!;
    await database.giveBack(taken);
    await other.give(id, 1, given('first'));
    assert.equal((await database.take(id))?.run, 2);
    await database.give(id, 1, given('second'));
    assert.deepEqual(await words(database, id), [[1, 1, 'first']]);
  });

  test('a run of which no sign of life comes is another’s, soon; one of which they come is not', async () => {
    const { database, other, id } = await sweepOf(1, 2);
    const [lost, kept] = [(await database.take(id))!, (await database.take(id))!];
    const beats = setInterval(() => void database.beat(kept), BEAT);
    const began = performance.now();
    try {
      const again = await next(other, id);
      assert.deepEqual(told(again), [1, 2]);
      assert.ok(performance.now() - began < 60_000, 'within a minute');
      // The one that was lost wakes, and changes nothing of the other's.
      await database.fail(lost, 'too late');
      await database.giveBack(lost);
      assert.deepEqual(await other.standing(id), { waiting: 0, held: 2, givenUp: [] });
      await other.give(id, 1, given('again', again.attempt));
      await database.give(id, 1, given('late'));
      assert.deepEqual(await words(database, id), [[1, 2, 'again']]);
    } finally {
      clearInterval(beats);
    }
  });

  test('what fails again and again is given up with its reason, in nobody’s way, and tried anew when asked', async () => {
    const { database, id } = await sweepOf(1, 2);
    const tried: number[] = [];
    while (tried.filter((run) => run === 1).length < ATTEMPTS) {
      const taken = await next(database, id);
      tried.push(taken.run);
      if (taken.run === 2) await database.give(id, 2, given('two'));
      else await database.fail(taken, `for the ${taken.attempt}. time`);
    }
    assert.deepEqual(tried, [1, 2, 1, 1, 1, 1], 'all others come before what is tried again');
    const givenUp = [{ run: 1, attempts: ATTEMPTS, reason: `for the ${ATTEMPTS}. time` }];
    assert.deepEqual(await database.standing(id), { waiting: 0, held: 0, givenUp });
    await database.put(id, [1, 2]);
    assert.deepEqual((await database.standing(id))?.givenUp, givenUp, 'not unasked');
    await database.again(id, [1, 2]);
    assert.deepEqual(told(await database.take(id)), [1, 1]);
    assert.deepEqual((await database.standing(id))?.givenUp, []);
  });

  test('a run that is given back is the next again, and none of its attempts is lost', async () => {
    const { database, other, id } = await sweepOf(1, 2);
    const first = (await database.take(id))!;
    await database.fail(first, 'a reason');
    const second = (await database.take(id))!;
    assert.equal(second.run, 2);
    const again = await next(database, id);
    assert.deepEqual(told(again), [1, 2]);
    for (let i = 0; i < ATTEMPTS + 1; i++) {
      await database.giveBack(i === 0 ? again : (await other.take(id))!);
      assert.equal((await database.standing(id))?.waiting, 1);
    }
    assert.deepEqual(told(await other.take(id)), [1, 2]);
  });

  test('a sweep that is removed leaves nothing, and whoever still holds a run of it is not held up', async () => {
    const { database, other, id } = await sweepOf(1, 2, 3);
    await database.give(id, 1, given('one'));
    const taken = (await other.take(id))!;
    assert.equal(await database.remove('a'), 1);
    assert.equal(await database.remove('a'), null);
    await other.beat(taken);
    await other.fail(taken, 'a reason');
    await other.giveBack(taken);
    await other.give(id, 2, given('two'));
    assert.deepEqual([await other.take(id), await database.take(id)], [null, null]);
    assert.deepEqual([await other.standing(id), await other.offered(id), await other.sweeps()], [null, null, []]);
    const anew = await database.open(offered({ hash: '01' }));
    assert.notEqual(anew.id, id);
    assert.deepEqual(await words(other, anew.id), []);
  });

  test('large values come back byte by byte', async () => {
    const { database, other, id } = await sweepOf(1);
    const held = randomBytes(8 * 2 ** 20);
    await database.give(id, 1, { ...given(''), held: new Uint8Array(held) });
    assert.ok(held.equals((await other.results(id, []))[0]!.held));
  });

  test('many machines may be the first', async () => {
    const address = await server.database();
    const all = await Promise.all(Array.from({ length: 4 }, () => connected(address)));
    const ids = await Promise.all(all.map(async (one) => (await one.open(offered())).id));
    assert.equal(new Set(ids).size, 1);
    await Promise.all(all.map((one, i) => one.put(ids[i]!, [1, 2, 3])));
    const taken = await Promise.all(all.map((one, i) => one.take(ids[i]!)));
    assert.deepEqual(taken.map((one) => one?.run ?? 0).sort(), [0, 1, 2, 3]);
  });
});

test('a server that crashes and is there again has everything, and the same connections go on', async () => {
  // One with little to recover.
  const own = await startServer();
  try {
    const { database, other, id } = await sweepAt(own.url(), 1, 2);
    const taken = (await database.take(id))!;
    await other.give(id, 2, given('two'));
    await own.stop('SIGQUIT');
    await assert.rejects(database.give(id, 1, given('one')));
    await assert.rejects(other.take(id));
    await own.start();
    await database.beat(taken);
    await database.give(id, 1, given('one'));
    assert.deepEqual(await words(other, id), [
      [1, 1, 'one'],
      [2, 1, 'two'],
    ]);
  } finally {
    await own.close();
  }
});
