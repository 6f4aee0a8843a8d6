/** Other pages of the same browser, and programs of the same computer, get nothing from the windows in a browser. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { BRIDGE_PATH, protocolsOf, SESSION_PATH } from '../shared/protocol/loopback.ts';
import { type Shell, startShell } from './app/shell.ts';
import { openChromium } from './showcase/showcase.ts';

let shell: Shell;
let browser: Browser;
/** Serves an empty page from another port of this computer: another origin, but the same site. */
let elsewhere: Server;
let evil: Page;
let origin: string;
let token: string;

before(async () => {
  shell = await startShell();
  const address = new URL(shell.address);
  ({ origin } = address);
  token = address.hash.slice(1);
  elsewhere = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>elsewhere</title>');
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  browser = await openChromium();
  evil = await browser.newPage();
  await evil.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
});
after(async () => {
  await browser?.close();
  elsewhere?.close();
  await shell?.end();
});

test('another page cannot frame the window, not even with its token', async () => {
  await evil.evaluate(
    (source) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.onload = resolve;
        frame.src = source;
        document.body.append(frame);
      }),
    `${origin}/#${token}`,
  );
  assert.match(evil.frames().at(-1)!.url(), /^chrome-error:/);
});

test('another page cannot exchange a token for a session, in any way that a page has', async () => {
  const outcome = await evil.evaluate(
    async ([address, body]) => {
      const ways: RequestInit[] = [{}, { mode: 'no-cors' }, { headers: { 'Content-Type': 'application/json' } }];
      return Promise.all(
        ways.map((way) =>
          fetch(address, { method: 'POST', body, ...way }).then(
            ({ type, status }) => (type === 'opaque' ? 'unread' : String(status)),
            () => 'refused',
          ),
        ),
      );
    },
    [`${origin}${SESSION_PATH}`, token] as const,
  );
  assert.deepEqual(outcome, ['refused', 'refused', 'refused']);
});

test('another page cannot open the bridge', async () => {
  const opened = await evil.evaluate(
    ([address, protocols]) =>
      new Promise((resolve) => {
        const socket = new WebSocket(address, protocols);
        socket.onopen = () => resolve(true);
        socket.onerror = () => resolve(false);
      }),
    [`${origin.replace('http', 'ws')}${BRIDGE_PATH}`, protocolsOf('A'.repeat(43))] as const,
  );
  assert.equal(opened, false);
});

test('a program is refused that names another host, or that says it comes from elsewhere', async () => {
  const { host } = new URL(origin);
  const forged: Record<string, Record<string, string>> = {
    'another name, as after DNS rebinding': { Host: `evil.example:${new URL(origin).port}`, Origin: origin },
    'localhost by name': { Host: host.replace('127.0.0.1', 'localhost'), Origin: origin },
    'another origin': { Host: host, Origin: 'https://evil.example' },
    'another port': { Host: host, Origin: 'http://127.0.0.1:1' },
    'an opaque origin': { Host: host, Origin: 'null' },
    'no origin': { Host: host },
  };
  for (const [name, headers] of Object.entries(forged)) {
    const asked = request(`${origin}${SESSION_PATH}`, { method: 'POST', headers }).end(token);
    const [{ statusCode }] = await once(asked, 'response');
    assert.ok(statusCode === 403 || statusCode === 421, `${name}: ${statusCode}`);
  }
});

test('after all that the token still opens its window, for its own page', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/#${token}`);
  await page.getByRole('button', { name: /^Lead an election/ }).waitFor();
});
