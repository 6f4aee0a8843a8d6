/** A coordinator whose limits are small, and those who try them, from whichever loopback address. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { livePlanOf } from '../../../shared/protocol/testing/plan.ts';
import { type Coordinator, type CoordinatorOptions, startCoordinator } from '../coordinator.ts';
import type { Incident } from '../incidents.ts';
import type { Limits } from '../limits.ts';
import { Peer } from './peer.ts';

const HOUR = 3_600_000;
/** Limits on time that only who tries them shall meet: however busy this computer is, nobody else is late. In milliseconds. */
const unhurried: Partial<Limits> = {
  ...{ headersWithin: HOUR, bodyWithin: HOUR, uploadWithin: HOUR, answerWithin: HOUR, idle: HOUR },
  ...{ helloWithin: HOUR, silence: HOUR, refusedAfter: 10 },
};

/** A coordinator with these limits, and what else is given, until the test ends. */
export async function started(
  t: TestContext,
  limits: Partial<Limits>,
  also: Pick<CoordinatorOptions, 'front' | 'pageDirectory'> = {},
) {
  const data = mkdtempSync(join(tmpdir(), 'ostraka-limits-'));
  const plan = livePlanOf({ threshold: 1, leastMixes: 1 });
  const coordinator = await startCoordinator({
    plan,
    data,
    host: '127.0.0.1',
    port: 0,
    workers: 1,
    limits: { ...unhurried, ...limits },
    ...also,
  });
  t.after(async () => {
    await coordinator.close();
    rmSync(data, { recursive: true, force: true });
  });
  const incidents: Incident[] = [];
  coordinator.incidents.on('incident', (incident) => incidents.push(incident));
  return { coordinator, incidents, port: coordinator.address.port };
}

/** Everything that comes back on a raw connection after `text`, until the other side hangs up. */
export function exchange(port: number, text: string | Buffer, localAddress = '127.0.0.1'): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress }, () => socket.write(text));
    let heard = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      heard += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}

/** Status and code of what came back. */
export function verdict(heard: string): [status: number, code: string] {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1]);
  return [status, (JSON.parse(heard.slice(heard.indexOf('\r\n\r\n') + 4)) as { code: string }).code];
}

export async function ask(port: number, path: string, init: RequestInit = {}): Promise<[number, string | undefined]> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return [response.status, ((await response.json().catch(() => ({}))) as { code?: string }).code];
}

/** A connection that stays open and says nothing more. */
export const hold = (port: number, localAddress = '127.0.0.1'): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress }, () => resolve(socket));
    socket.on('error', () => {});
  });

/** A connection on which a request is under way: its body never ends. @param headers at least the host */
export async function occupy(port: number, localAddress = '127.0.0.1', headers = 'host: x'): Promise<Socket> {
  const socket = await hold(port, localAddress);
  const head = `POST /api/entries HTTP/1.1\r\n${headers}\r\nexpect: 100-continue\r\ncontent-length: 100\r\n\r\n`;
  socket.write(head);
  await once(socket, 'data');
  return socket;
}

/** A node in the lobby. */
export async function joined(coordinator: Coordinator, name: string, from?: string): Promise<Peer> {
  const peer = new Peer(coordinator, from ? { from } : {});
  await peer.hello(name);
  await peer.hear('lobby');
  return peer;
}
