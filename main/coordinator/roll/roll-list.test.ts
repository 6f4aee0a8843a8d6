/** A long roll is told a few rows at a time, and others are heard between. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { newRecord } from '../../../shared/board/record.ts';
import { readNames } from '../../../shared/board/roll/names-file.ts';
import { compare } from '../../../shared/codec/bytes.ts';
import { newSigningKey } from '../../../shared/crypto/signature.ts';
import { manifestOf } from '../../../shared/election/manifest.ts';
import { newCoordinator } from '../../../shared/protocol/coordinator/state.ts';
import { planOf, random } from '../../../shared/protocol/testing/plan.ts';
import { rollCsv } from '../../files/election-files.ts';
import { Turns } from '../../measure/turns.ts';
import { ROWS_A_TURN, RollList } from './roll-list.ts';

const COUNT = 5 * ROWS_A_TURN + 7;

function signedUp(count: number, durable = async (): Promise<void> => {}) {
  const state = newCoordinator(planOf(), newSigningKey(random), 0, () => false, random(32));
  for (let i = 0; i < count; i++) {
    const name = `Voter ${String((i * 7919) % count).padStart(5, '0')}`;
    state.enrolled.set({ key: random(32), name, blinding: random(32), from: null });
  }
  return { state, turns: new Turns(), durable };
}

const inOrder = (names: readonly { readonly name: string }[]) => names.map(({ name }) => name);
const everybody = Array.from({ length: COUNT }, (_, i) => `Voter ${String(i).padStart(5, '0')}`);

/** Counts the turns that others have while `act` goes on. */
async function turnsBeside<T>(act: Promise<T>): Promise<[T, number]> {
  let turns = 0;
  let over = false;
  const counting = (async () => {
    for (; !over; turns++) await turn();
  })();
  const done = await act;
  over = true;
  await counting;
  return [done, turns];
}

test('the first of a list are told at once, and in order as soon as all that came together is', async () => {
  const of = signedUp(COUNT);
  const list = new RollList(of);
  const all = new Promise<void>((resolve) => {
    const { voters, more } = list.first(20, resolve);
    assert.deepEqual([voters.length, more], [20, COUNT - 20]);
  });
  const [, turns] = await turnsBeside(all);
  assert.ok(turns >= 4, `${turns} turns`);
  const later = list.first(20, () => assert.fail('nobody has come since'));
  assert.deepEqual([inOrder(later.voters), later.more], [everybody.slice(0, 20), COUNT - 20]);
});

test('everybody is told in order, no more in a turn than that, while others come and go', async () => {
  const of = signedUp(COUNT);
  const { enrolled, struck } = of.state;
  const list = new RollList(of);
  const told: string[] = [];
  const [, turns] = await turnsBeside(
    (async () => {
      for await (const voters of list.all()) {
        assert.ok(voters.length <= ROWS_A_TURN);
        told.push(...inOrder(voters));
        if (told.length !== ROWS_A_TURN) continue;
        const [one] = [...enrolled].filter(({ name }) => name === everybody.at(-1));
        enrolled.delete(one!.key);
        struck.set(one!);
      }
    })(),
  );
  assert.deepEqual(told, everybody.slice(0, -1));
  assert.ok(turns >= 10, `${turns} turns`);
  assert.equal((await rollCsv(list.all())).split('\r\n').length, COUNT + 2);
});

test('a name is searched among everybody, others being heard between', async () => {
  const list = new RollList(signedUp(COUNT));
  const [{ voters, more }, turns] = await turnsBeside(list.find(' VÖTER 0000', 4));
  assert.deepEqual([inOrder(voters), more], [everybody.slice(0, 4), 6]);
  assert.ok(turns >= 10, `${turns} turns`);
  assert.deepEqual(await list.find('nobody', 4), { voters: [], more: 0 });
});

test('the file of names is written a part at a time, in the order of keys, and ends where they are forgotten', async () => {
  const of = signedUp(COUNT);
  const { key, nonce } = of.state;
  const nodes = [{ key: newSigningKey(random).publicKey, name: 'Ada' }];
  of.state.record = newRecord(manifestOf(planOf({ threshold: 1, leastMixes: 1 }), key.publicKey, nodes, nonce));
  const list = new RollList(of);
  const whole = async () => {
    let text = '';
    for await (const part of list.namesFile()) text += part;
    return text;
  };
  const [text, turns] = await turnsBeside(whole());
  assert.ok(turns >= 5, `${turns} turns`);
  const { voters } = readNames(text);
  assert.deepEqual(
    voters.map(({ key }) => key),
    [...of.state.enrolled].map(({ key }) => key).sort(compare),
  );
  const [, forgotten] = await Promise.all([turn().then(() => of.state.enrolled.clear()), whole()]);
  const { voters: told } = readNames(forgotten);
  assert.ok(told.length > 0 && told.length < COUNT, `${told.length} names`);
});

test('of a list that is told when the disk fails no more is told', async () => {
  let left = 8;
  const full = new Error('the disk is full');
  const list = new RollList(
    signedUp(COUNT, async () => {
      left -= 1;
      if (left === 0) throw full;
    }),
  );
  let parts = 0;
  await assert.rejects(async () => {
    for await (const { length } of list.all()) parts += length > 0 ? 1 : 0;
  }, full);
  assert.ok(parts > 0 && parts < 6, `${parts} parts`);
});
