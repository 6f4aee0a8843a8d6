/**
 * A page of another site in a browser on the organiser's computer: under its own name, and under a name that leads to the
 * coordinator by now (DNS rebinding). Whatever it sends changes nothing, and the organiser's own commands go on.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { CommandProcess } from '../main/local-election/processes.ts';
import { readLink, webAddress } from '../shared/protocol/link.ts';
import { openChromium } from './showcase/showcase.ts';

const NAMES = ['evil.example', 'rebound.example'] as const;
const VERBS = ['open-enrolment', 'close', 'codes?count=5', 'clear-lobby', 'arrange', 'forget-names'];
const PATHS = [...VERBS.map((verb) => `/api/organiser/${verb}`), '/api/enrol', '/api/entries'];

const directory = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
const processes: CommandProcess[] = [];
let coordinator: CommandProcess;
let browser: Browser;
let elsewhere: Server;
let link: string;
/** As the link has it, and by the name that every computer has for itself. */
let addresses: string[];
let port: number;

function start(name: string, ...words: string[]): CommandProcess {
  const started = new CommandProcess(name, words, directory);
  processes.push(started);
  return started;
}

before(async () => {
  const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];
  const plan = join(directory, 'plan.json');
  writeFileSync(plan, JSON.stringify({ title: 'Trip', contests, threshold: 1 }));
  const data = join(directory, 'coordinator');
  coordinator = start('coordinator', 'coordinator', '--manifest', plan, '--data', data, '--port', '0');
  link = (await coordinator.line(/^join link +(\S+)$/))[1]!;
  ({ port } = readLink(link));
  addresses = [webAddress(readLink(link)), `http://localhost:${port}`];
  start('node', 'node', '--join', link, '--data', join(directory, 'node'), '--name', 'Ada');
  await coordinator.line(/^node Ada is here$/);
  elsewhere = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>elsewhere</title>');
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  browser = await openChromium([`--host-resolver-rules=${NAMES.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`]);
});
after(async () => {
  await browser?.close();
  elsewhere?.closeAllConnections();
  elsewhere?.close();
  await Promise.all(processes.map((each) => each.stop()));
  rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
});

/** What everybody may read of the election. */
const shown = async (): Promise<unknown> => (await fetch(`${addresses[0]}/api/status`)).json();

let commands = 0;
/** One command of the organiser's, in a process of its own: its exit code. */
async function organiser(...words: string[]): Promise<number | null> {
  const at = ['--at', link, '--token-file', join(directory, 'coordinator', 'organiser-token')];
  return start(`organiser-${++commands}`, 'organiser', ...words, ...at).gone;
}

/** Posts by every way that a page has, until each has ended, be it with an answer that the page may not read. */
const postAll = (page: Page): Promise<string[]> =>
  page.evaluate(
    async ({ addresses, paths }) => {
      const outcomes: string[] = [];
      const asking: Promise<unknown>[] = [];
      const ask = (url: string, init: RequestInit): void => {
        const asked = fetch(url, { method: 'POST', ...init }).then(
          ({ type, status }) => outcomes.push(type === 'opaque' ? 'unread' : String(status)),
          () => outcomes.push('refused'),
        );
        asking.push(asked);
      };
      for (const url of addresses.flatMap((address) => paths.map((path) => address + path))) {
        ask(url, { mode: 'no-cors', body: 'x' });
        ask(url, { mode: 'no-cors', credentials: 'include', headers: { 'Content-Type': 'text/plain' }, body: '{}' });
        // Asked about in advance, which nobody allows.
        ask(url, { headers: { authorization: 'Bearer guess' } });
        ask(url, { method: 'PUT' });
        navigator.sendBeacon(url, 'x');
        const frame = Object.assign(document.createElement('iframe'), { name: url });
        const form = Object.assign(document.createElement('form'), { method: 'POST', action: url, target: url });
        document.body.append(frame, form);
        // It loads once as it is put into the page, empty, and perhaps again with an answer that is not shown.
        form.submit();
      }
      await Promise.all(asking);
      return outcomes;
    },
    { addresses, paths: PATHS },
  );

test('a page of another site changes nothing, in any way that a page has, and reads nothing', async () => {
  const page = await browser.newPage();
  await page.goto(`http://evil.example:${(elsewhere.address() as AddressInfo).port}/`);
  const was = await shown();
  const outcomes = await postAll(page);
  assert.equal(outcomes.length, 4 * addresses.length * PATHS.length);
  assert.deepEqual(new Set(outcomes), new Set(['unread', 'refused']));
  assert.deepEqual(await shown(), was);
  // Once a minute for each code, whichever of its reasons came first.
  await coordinator.line(
    /^127\.0\.0\.1: (the page of another site asks this|this needs the organiser’s token) \[forbidden\]$/,
  );
});

test('a page whose name leads to the coordinator by now may write nothing, and reads what everybody may', async () => {
  // In place of a page that its own computer served before the name got another address: the same origin, no policy.
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(`http://rebound.example:${port}/api/status`);
  const was = await shown();
  const answers = await page.evaluate(async (paths) => {
    const asked = paths.flatMap((path) =>
      [{}, { authorization: 'Bearer guess' }].map(async (headers) => {
        const answer = await fetch(path, { method: 'POST', headers, body: 'x' });
        return [answer.status, ((await answer.json()) as { code: string }).code];
      }),
    );
    return Promise.all(asked);
  }, PATHS);
  assert.deepEqual(new Set(answers.map(String)), new Set(['403,forbidden']));
  const session = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const socket = new WebSocket('/node');
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      }),
  );
  assert.equal(session, 'refused');
  const read = await page.evaluate(
    async (paths) => {
      const statuses: number[] = [];
      for (const path of paths) statuses.push((await fetch(path)).status);
      return statuses;
    },
    ['/api/status', '/api/organiser/roll', '/api/organiser/arrivals', '/api/organiser/voter-names'],
  );
  assert.deepEqual(read, [200, 403, 403, 403]);
  assert.deepEqual(await shown(), was);
});

test('beside both the organiser’s own commands are heard, and do what they say', async () => {
  const page = await browser.newPage();
  await page.goto(`http://evil.example:${(elsewhere.address() as AddressInfo).port}/`);
  const flood = postAll(page);
  assert.equal(await organiser('expect', '--laptops', '1'), 0);
  assert.equal(await organiser('open-enrolment'), 0);
  await flood;
  const { phase } = (await shown()) as { phase: string };
  assert.match(phase, /^(ceremony|enrolment)$/);
});
