import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Contest } from './contest.ts';
import { contestFault } from './contest-fault.ts';
import { orderFor } from './order.ts';

const contest: Contest = {
  ballot: 'single',
  title: 'Speaker',
  options: ['Ada', 'Bob', 'Cem'],
  writeIn: false,
  seats: 1,
  rules: ['plurality'],
};
const drawn: Contest = { ...contest, order: 'drawn' };
const system = (length: number) => new Uint8Array(randomBytes(length));

test('an order is that of the plan, and takes no randomness, unless the plan has it drawn', () => {
  const none = () => assert.fail('nothing is drawn');
  assert.deepEqual(orderFor(contest, none), [0, 1, 2]);
  assert.deepEqual(orderFor({ ...contest, writeIn: true }, none), [0, 1, 2, 3]);
});

test('all orders come up alike, each with every option once', () => {
  const seen = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const key = orderFor(drawn, system).join('');
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  assert.deepEqual([...seen.keys()].sort(), ['012', '021', '102', '120', '201', '210']);
  // Eight standard deviations of a binomial of 6000 draws at 1/6.
  for (const count of seen.values()) assert.ok(Math.abs(count - 1000) < 231, String(count));
});

test('a draw that would favour an option is drawn again', () => {
  // 2^32 is no multiple of 3: of the greatest draw nothing is made.
  const draws = [
    [255, 255, 255, 255, 0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ].map((of) => Uint8Array.from(of));
  assert.deepEqual(
    orderFor(drawn, () => draws.shift()!),
    [1, 2, 0],
  );
  assert.ok(draws.length < 2);
});

test('whoever is written in comes last, and so does the option that stands for nobody', () => {
  for (let i = 0; i < 50; i++) assert.equal(orderFor({ ...drawn, none: true }, system).at(-1), 2);
  for (let i = 0; i < 50; i++) assert.equal(orderFor({ ...drawn, writeIn: true }, system).at(-1), 3);
});

test('no order is drawn of a single option', () => {
  assert.equal(contestFault(drawn), null);
  assert.match(contestFault({ ...drawn, options: ['Ada'] })!, /of which there is one/);
});
