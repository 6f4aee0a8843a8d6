/** An order that is heard twice is obeyed once; another order, and the same under another name, is its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Request } from 'express';
import { NAME_HEADER } from '../../shared/protocol/client/repetition.ts';
import { NamedOrders } from './named-orders.ts';

const NAME = 'a'.repeat(32);
const asked = (name: string | undefined, originalUrl = '/api/organiser/open-voting'): Request =>
  ({ headers: name === undefined ? {} : { [NAME_HEADER]: name }, originalUrl }) as unknown as Request;

function counting() {
  let times = 0;
  const settle: { yes: (times: number) => void; no: (why: Error) => void }[] = [];
  const act = (): Promise<number> =>
    new Promise((yes, no) => {
      times += 1;
      settle.push({ yes, no });
    });
  return { act, settle, count: () => times };
}

test('while it is being obeyed, and after, whoever asks again under the same name gets the same answer', async () => {
  const orders = new NamedOrders();
  const { act, settle, count } = counting();
  const first = orders.once(asked(NAME), act);
  const second = orders.once(asked(NAME), act);
  settle[0]!.yes(5);
  assert.deepEqual(await Promise.all([first, second, orders.once(asked(NAME), act)]), [5, 5, 5]);
  assert.equal(count(), 1);
  void orders.once(asked('b'.repeat(32)), act);
  void orders.once(asked(NAME, '/api/organiser/cancel'), act);
  void orders.once(asked(undefined), act);
  void orders.once(asked(undefined), act);
  assert.equal(count(), 5);
});

test('what was refused may be asked again, and what is no name is none', async () => {
  const orders = new NamedOrders();
  const { act, settle, count } = counting();
  const refused = orders.once(asked(NAME), act);
  settle[0]!.no(new Error('not yet'));
  await assert.rejects(refused, /not yet/);
  const again = orders.once(asked(NAME), act);
  settle[1]!.yes(1);
  assert.equal(await again, 1);
  for (const name of ['', 'short', 'x'.repeat(65), `${'é'.repeat(20)}`])
    for (const _ of [0, 1]) void orders.once(asked(name), act);
  assert.equal(count(), 10);
});

test('the oldest are forgotten', () => {
  const orders = new NamedOrders();
  const { act, count } = counting();
  const name = (i: number): string => String(i).padStart(16, '0');
  for (let i = 0; i < 300; i++) void orders.once(asked(name(i)), act);
  void orders.once(asked(name(299)), act);
  assert.equal(count(), 300);
  void orders.once(asked(name(0)), act);
  assert.equal(count(), 301);
});
