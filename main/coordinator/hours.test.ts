/** Announced hours over real sockets, by a clock that the test sets for everybody in this process. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate as breathe } from 'node:timers/promises';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { livePlanOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { ask } from '../app/testing/windows.ts';
import { fetchTransport } from '../network/fetch-transport.ts';
import { startNode } from '../node/node.ts';
import { stopWhenLate } from '../workers/testing/patience.ts';
import { startCoordinator } from './coordinator.ts';

const START = Date.UTC(2026, 11, 7, 8) / 1000;
/** Two people sit at the desk: the hours were announced in public, and take neither. */
const desk = ['a bicycle for the fish', 'another clock for the hall'] as const;
const [OPENS, CLOSES, MOVED, OUT] = [START + 100, START + 3600, START + 7200, START + 9000];

test('voting opens and closes by itself, its closing time is moved over HTTP, and results are out at their hour', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: START * 1000 });
  const signal = stopWhenLate(t);
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-hours-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const plan = livePlanOf({ threshold: 1, leastMixes: 1, opens: OPENS, closes: CLOSES, results: { at: OUT } });
  const led = { plan, desk, data: join(directory, 'led'), host: '127.0.0.1', port: 0, workers: 1 };
  const { loop, link, token, close } = await startCoordinator(led);
  t.after(close);
  const node = startNode({ join: link, data: join(directory, 'node'), name: 'Ada', workers: 1 });
  t.after(() => node.close());
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await once(loop, 'change', { signal });
  };
  /** The laptop is awake all that time. */
  const pass = async (to: number): Promise<void> => {
    for (let at = Date.now(); at < to * 1000; ) {
      at = Math.min(at + 10_000, to * 1000);
      t.mock.timers.setTime(at);
      loop.tell({ kind: 'tick' });
      while (loop.state.heardAt < at) await breathe();
    }
  };
  const client = new BoardClient(fetchTransport(webAddress(readLink(link))));
  await until(() => loop.status.nodes.length === 1);
  await client.order('open-enrolment', token);
  const voters = ask(link);
  await voters.enrol(2);
  await until(() => loop.status.phase === 'enrolment');

  await pass(OPENS - 1);
  assert.equal(loop.status.phase, 'enrolment');
  await pass(OPENS);
  await until(() => loop.status.phase === 'voting');
  await voters.vote([ranked(0), ranked(1)]);
  await until(() => loop.state.record!.hours.stamps.length === 1);
  await assert.rejects(client.extend(MOVED, 'One alone', token), { code: 'two-needed' });
  await assert.rejects(client.extend(CLOSES - 60, 'Earlier', token, desk), { code: 'bad-time' });
  await assert.rejects(client.extend(MOVED, '', token), { code: 'bad-shape' });
  await assert.rejects(client.extend(MOVED, 'Another says so', 'x'), { code: 'forbidden' });
  await client.extend(MOVED, 'The bus is late & slow', token, desk);
  await assert.rejects(client.close(token, { pair: desk }).next(), { code: 'too-early' });
  await assert.rejects(client.close(token, { early: true }).next(), { code: 'two-needed' });
  const { times } = await client.status();
  const moved = [{ closes: MOVED, reason: 'The bus is late & slow' }];
  assert.deepEqual(times, { opens: OPENS, closes: MOVED, moved, results: { at: OUT } });

  await pass(CLOSES + 60);
  assert.equal(loop.status.phase, 'voting');
  await pass(MOVED);
  await until(() => loop.status.held === true);
  await pass(OUT - 1);
  assert.deepEqual([loop.status.phase, loop.status.held], ['decryption', true]);
  // Windows hear of it, though nothing else happens.
  const hasCome = until(() => loop.status.held === undefined);
  await pass(OUT);
  await hasCome;
  // Its own alarm goes by a clock that no test sets.
  await node.loop.tell({ kind: 'go-on' });
  await until(() => loop.status.phase === 'finished');
  assert.deepEqual(loop.state.record!.hours.closed, MOVED);
});
