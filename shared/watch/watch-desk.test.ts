/** The watch as a page shows it, with a forged coordinator and a clock that a test moves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFork, readFork } from '../board/fork.ts';
import { decodeUtf8, readTranscript } from '../board/transcript-file.ts';
import { at, examineOnce, moments, plain, verdictOn } from '../board/verify/testing/elections.ts';
import { OstrakaError } from '../codec/error.ts';
import type { Saved } from '../protocol/ipc.ts';
import { errorOf } from '../protocol/voter/attendance.ts';
import type { WatchState } from '../protocol/watched.ts';
import { ServedBoard } from './testing/served-board.ts';
import { WatchDesk, type WatchDeskParts } from './watch-desk.ts';

function page(served: ServedBoard, parts: Partial<WatchDeskParts> = {}) {
  const kept: string[] = [];
  const states: WatchState[] = [];
  let next: (() => void) | null = null;
  let turned: () => void = () => {};
  const desk: WatchDesk = new WatchDesk({
    source: served,
    link: { host: '127.0.0.1', port: 4790, coordinator: served.forge.manifest.coordinator },
    unproven: false,
    examine: examineOnce,
    clock: {
      after(_, act) {
        next = act;
        turned();
        return () => {
          next = null;
        };
      },
    },
    now: () => 0,
    remembered: null,
    remember: (note) => void kept.push(note),
    save: async (name, mime, bytes) => ({ download: { name, mime, bytes } }),
    failure: errorOf,
    changed: () => states.push(desk.state),
    ...parts,
  });
  /** Resolves once the look is over and another one waits. */
  const look = async (): Promise<void> => {
    const over = new Promise<void>((resolve) => {
      turned = resolve;
    });
    const act = next;
    next = null;
    if (act) act();
    else desk.begin();
    await over;
  };
  /** Resolves once the state is as wanted. */
  const until = async (wanted: (state: WatchState) => boolean): Promise<void> => {
    while (!wanted(desk.state)) await new Promise((resolve) => setImmediate(resolve));
  };
  const last = (): void => next?.();
  return { desk, kept, states, look, until, last };
}

const bytesOf = (saved: Saved) => {
  assert.ok('download' in saved);
  return saved.download.bytes;
};

test('a page follows an election from before its beginning to the verdict, and what it saves is verified by others', async () => {
  const served = new ServedBoard(plain().forge.fork(0));
  const { desk, kept, look, until, last, states } = page(served);
  await look();
  assert.deepEqual([desk.state.election, desk.state.missed, desk.state.error], [null, null, null]);
  await assert.rejects(desk.handlers['watch.save']({ what: 'transcript' }), { code: 'not-yet' });
  for (const moment of moments.slice(0, -1)) {
    served.forge = at(moment);
    await look();
    const { leaves } = served.forge;
    assert.deepEqual([desk.state.board?.checked, desk.state.board?.signed], [leaves.length, leaves.length], moment);
  }
  assert.equal(desk.state.phase, 'finished');
  const soFar = readTranscript(bytesOf(await desk.handlers['watch.save']({ what: 'transcript' })));
  assert.equal((await verdictOn(soFar)).outcome, 'valid but unwitnessed');
  served.forge = plain().forge;
  last();
  await until(({ verdict }) => verdict !== null);
  assert.deepEqual([desk.state.verdict?.outcome, desk.state.alarms.length, desk.state.judging], ['valid', 0, null]);
  assert.ok(states.some(({ judging }) => judging !== null));
  assert.equal(desk.state.cosigned?.nodes.length, 3);
  assert.ok((await desk.handlers['window.story']({ from: 0 })).beats.length > 10);
  assert.equal(new Set(kept).size, moments.length);
  const whole = readTranscript(bytesOf(await desk.handlers['watch.save']({ what: 'transcript' })));
  assert.equal((await verdictOn(whole)).outcome, 'valid');
  await assert.rejects(desk.handlers['watch.save']({ what: 'fork' }), { code: 'not-yet' });
});

test('nobody answers, and then somebody does: both are shown, and nothing is lost', async () => {
  class Fickle extends ServedBoard {
    isAway = false;
    override async checkpoint(witnessed = false) {
      if (this.isAway) throw new OstrakaError('captive-portal', 'a page of the network answered');
      return super.checkpoint(witnessed);
    }
  }
  const served = new Fickle(at('voted'));
  const { desk, look } = page(served);
  await look();
  served.isAway = true;
  await look();
  assert.deepEqual([desk.state.connected, desk.state.missed?.code], [false, 'captive-portal']);
  assert.equal(desk.state.board?.checked, at('voted').leaves.length);
  served.isAway = false;
  await look();
  assert.deepEqual([desk.state.connected, desk.state.missed], [true, null]);
});

test('must fail: a fork ends it, and its proof can be saved', async () => {
  const served = new ServedBoard(at('voted'));
  const { desk, look, last, until } = page(served);
  await look();
  served.forge = at('voting').cast(plain().voters[1]!, 2).close();
  last();
  await until(({ alarms }) => alarms.length > 0);
  assert.deepEqual(
    desk.state.alarms.map(({ code, ends }) => [code, ends]),
    [['fork', true]],
  );
  assert.equal(desk.state.fork, true);
  const proof = bytesOf(await desk.handlers['watch.save']({ what: 'fork' }));
  assert.ok(checkFork(readFork(decodeUtf8(proof))));
});

test('must fail: a board that breaks the rules is judged, and the verdict says so', async () => {
  const served = new ServedBoard(at('voted').close().close());
  const { desk, until } = page(served);
  desk.begin();
  await until(({ verdict }) => verdict !== null);
  assert.equal(desk.state.verdict?.outcome, 'invalid');
  assert.deepEqual(
    desk.state.alarms.map(({ code }) => code),
    ['bad-board'],
  );
  const saved = readTranscript(bytesOf(await desk.handlers['watch.save']({ what: 'transcript' })));
  assert.equal((await verdictOn(saved)).outcome, 'invalid');
});

test('a closed desk says nothing more', async () => {
  const { desk, states } = page(new ServedBoard(at('voted')));
  desk.begin();
  desk.close();
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(states, []);
});
