/** Asking again: what passes is tried until it has passed, with growing pauses, and an order bears one name all the while. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OstrakaError } from '../../codec/error.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import { random } from '../testing/plan.ts';
import { BoardClient } from './board-client.ts';
import { NAME_HEADER, repetition } from './repetition.ts';
import { type Reply, type Request, upTo } from './transport.ts';

/** Waits no time, and tells how long it would have. */
function timeless(tries?: number) {
  const pauses: number[] = [];
  const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  return { pauses, again: repetition({ pause, random, ...(tries === undefined ? {} : { tries }) }) };
}

/** Fails so often with this, and then gives 7. */
function failing(times: number, code: ErrorCode) {
  let left = times;
  return async (): Promise<number> => {
    if (left-- > 0) throw new OstrakaError(code, 'not now');
    return 7;
  };
}

test('what passes is tried again, each pause at least half and at most the whole of one twice as long as the last', async () => {
  for (const code of ['unreachable', 'busy', 'too-many', 'too-slow'] as const) {
    const { pauses, again } = timeless();
    assert.equal(await again.repeat(failing(5, code)), 7);
    assert.equal(pauses.length, 5);
    for (const [i, pause] of pauses.entries()) {
      const whole = Math.min(5000, 200 * 2 ** i);
      assert.ok(pause >= whole / 2 && pause <= whole, `pause ${i} of ${pause} ms`);
    }
  }
});

test('what does not pass is thrown at once, and the last of what might after so many tries', async () => {
  const { pauses, again } = timeless(3);
  for (const code of ['out-of-phase', 'bad-answer', 'forbidden'] as const)
    await assert.rejects(again.repeat(failing(1, code)), { code });
  assert.deepEqual(pauses, []);
  await assert.rejects(again.repeat(failing(3, 'busy')), { code: 'busy' });
  assert.equal(pauses.length, 2);
});

const empty = { status: 200, bytes: async () => new Uint8Array(0), text: async () => '{}' };
const reply = (more: Partial<Reply> = {}): Reply => ({
  ...empty,
  async *pieces() {},
  async *texts() {},
  ...more,
});

test('every first question is put again, and what broke off while it was read; an order under its one name', async () => {
  const asked: { path: string; request: Request }[] = [];
  let failures = 0;
  const lost = async (): Promise<never> => {
    throw new TypeError('socket hang up');
  };
  const client = new BoardClient(
    {
      address: 'http://nowhere.test',
      async request(_method, path, request) {
        asked.push({ path, request });
        failures += 1;
        if (failures % 3 === 1) return lost();
        return failures % 3 === 2 ? reply({ text: lost, bytes: lost }) : reply();
      },
    },
    timeless().again,
  );
  const { key: name, signature } = { key: new Uint8Array(32), signature: new Uint8Array(64) };
  const questions: (() => Promise<unknown>)[] = [
    () => client.enrol({ key: name, name: 'Ada', signature }),
    () => client.checkpoint(),
    () => client.blob({ sha256: name, length: 0 }),
    () => client.result(),
    () => client.transcript(),
  ];
  for (const question of questions) {
    asked.length = 0;
    await question();
    assert.equal(asked.length, 3);
  }
  const names = new Set<string | undefined>();
  const orders = [
    () => client.order('open-voting', 'token'),
    () => client.order('open-voting', 'token'),
    () => client.leaveOut(1, 'token'),
    () => client.changeRoll('forget-names', null, 'token'),
  ];
  for (const order of orders) {
    asked.length = 0;
    await order();
    const own = new Set(asked.map(({ request }) => request.headers?.[NAME_HEADER]));
    assert.deepEqual([asked.length, own.size], [3, 1]);
    names.add([...own][0]);
  }
  assert.equal(names.size, orders.length);
  assert.ok(!names.has(undefined));
});

test('a transcript that broke off half-way is kept from its beginning, and what its keeper throws is not asked for again', async () => {
  let times = 0;
  const request = async (): Promise<Reply> => {
    const first = times++ === 0;
    return reply({
      async *pieces() {
        yield Uint8Array.of(1);
        if (first) throw new TypeError('terminated');
        yield Uint8Array.of(2);
      },
    });
  };
  const client = new BoardClient({ address: 'http://nowhere.test', request }, timeless().again);
  const kept: number[][] = [];
  const keep = async (pieces: AsyncIterable<Uint8Array>) => {
    const own: number[] = [];
    kept.push(own);
    for await (const piece of pieces) own.push(...piece);
    return own.length;
  };
  assert.equal(await client.transcriptInto(keep), 2);
  assert.deepEqual(kept, [[1], [1, 2]]);
  const full = async () => {
    throw new OstrakaError('not-saved', 'the disk is full');
  };
  await assert.rejects(client.transcriptInto(full), { code: 'not-saved' });
  assert.equal(times, 3);
});

test('an answer is read as it comes, no further than it may go, and given up where nobody reads on', async () => {
  let cancelled = 0;
  const source = (lengths: number[]) => ({
    read: async () => (lengths.length > 0 ? { done: false, value: new Uint8Array(lengths.shift()!) } : { done: true }),
    cancel: async () => void cancelled++,
  });
  const read = async (lengths: number[], until = Number.POSITIVE_INFINITY) => {
    let sum = 0;
    for await (const piece of upTo(source(lengths), 10)) {
      sum += piece.length;
      if (sum >= until) break;
    }
    return sum;
  };
  assert.deepEqual([await read([4, 6]), cancelled], [10, 0]);
  await assert.rejects(read([4, 6, 1]), { code: 'bad-answer' });
  assert.equal(cancelled, 1);
  assert.deepEqual([await read([4, 6, 1], 4), cancelled], [4, 2]);
});

test('codes are asked for once: to give them again the coordinator would have to keep them', async () => {
  let times = 0;
  const request = async (): Promise<Reply> => {
    times += 1;
    throw new TypeError('socket hang up');
  };
  const client = new BoardClient({ address: 'http://nowhere.test', request }, timeless().again);
  await assert.rejects(client.codes(3, 'token'), { code: 'unreachable' });
  assert.equal(times, 1);
});
