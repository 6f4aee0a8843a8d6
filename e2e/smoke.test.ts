/** The built app starts, shows its launcher, and does nothing for those who have no business with it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test as limitless, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { patience } from '../main/workers/testing/patience.ts';
import { signingKey } from '../shared/crypto/signature.ts';
import type { Bridge, IpcError, WindowState } from '../shared/protocol/ipc.ts';
import { writeLink } from '../shared/protocol/link.ts';
import { type App, launch, startAgain } from './app/launch.ts';
import { openChromium } from './showcase/chromium.ts';

declare global {
  interface Window {
    readonly ostraka?: Bridge;
  }
  /** What is noted in the main process. */
  var told: string[];
}

const VERBS = [/^Lead an election/, /^Help to mix/, /^Vote/, /^Check an election/];
const coordinator = signingKey(new Uint8Array(32).fill(7)).publicKey;
const link = writeLink({ host: '192.168.0.7', port: 4410, coordinator });
const hostile = `ostraka://192.168.0.7:4410/${'A'.repeat(43)}`;

const test = (sentence: string, spec: (t: TestContext) => Promise<void>): void =>
  void limitless(sentence, { timeout: 2 * patience() }, spec);

let app: App;
let page: Page;

before(async () => {
  app = await launch();
  page = await app.window();
  await page.getByRole('heading', { level: 1 }).waitFor();
});
after(() => app?.close());

const stateOf = (of: Page): Promise<WindowState> => of.evaluate(() => window.ostraka!.call('window.state', {}));

/** A call as a page could make it that does not keep to the contract. */
const call = (name: unknown, argument: unknown): Promise<IpcError | null> =>
  page.evaluate(
    async ([forged, given]) => {
      try {
        await window.ostraka!.call(forged as 'window.copy', given as { text: string });
        return null;
      } catch (error) {
        return error as IpcError;
      }
    },
    [name, argument],
  );

test('the launcher appears, with what one can do', async () => {
  for (const verb of VERBS) assert.ok(await page.getByRole('button', { name: verb }).isVisible(), String(verb));
  const state = await stateOf(page);
  assert.equal(state.role, 'launcher');
  assert.equal(state.shell, 'app');
});

test('a page has the bridge, frozen, and nothing of Node or Electron', async () => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.ostraka ?? {}).sort(),
    frozen: Object.isFrozen(window.ostraka),
    foreign: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  }));
  assert.deepEqual(seen, { bridge: ['call', 'listen'], frozen: true, foreign: [] });
});

test('an unknown call is refused', async () => {
  for (const name of ['no.such', 'constructor', '__proto__', '', 7, null])
    assert.equal((await call(name, {}))?.code, 'unknown-call', String(name));
});

test('arguments that break their schema are refused, and no stack comes back', async () => {
  for (const argument of [undefined, null, {}, { text: 7 }, { text: 'a', more: 1 }, { text: 'a'.repeat(5000) }]) {
    const error = await call('window.copy', argument);
    assert.equal(error?.code, 'bad-shape');
    assert.deepEqual(Object.keys(error).sort(), ['code', 'culprit', 'hint', 'message']);
    assert.doesNotMatch(error.message, /\bat \S+:\d+/);
  }
  assert.equal((await call('window.open', { role: 'launcher' }))?.code, 'bad-shape');
  assert.equal((await stateOf(page)).role, 'launcher');
});

test('a call from any other frame than a window’s own page is refused', async () => {
  const outcomes = await app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    type Handler = (event: object, name: string, argument: object) => Promise<unknown>;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handler> };
    const { webContents: sender } = BrowserWindow.getAllWindows()[0]!;
    const { url } = sender.mainFrame;
    const own = { url, parent: null };
    const events = {
      honest: { sender, senderFrame: own },
      'a frame that is gone': { sender, senderFrame: null },
      'a frame within the page': { sender, senderFrame: { url, parent: own } },
      'another site': { sender, senderFrame: { url: 'https://evil.example/index.html', parent: null } },
      'another host of the scheme': { sender, senderFrame: { url: 'app://evil/index.html', parent: null } },
      'a name that begins alike': { sender, senderFrame: { url: 'app://ostraka.evil/index.html', parent: null } },
      'no address': { sender, senderFrame: { url: '', parent: null } },
      'a window that is not ours': { sender: { id: 4711 }, senderFrame: own },
      'a window that bears the id of ours': { sender: { id: sender.id }, senderFrame: own },
    };
    const outcomes: Record<string, unknown> = {};
    for (const [name, event] of Object.entries(events))
      outcomes[name] = await handlers.get('ostraka:call')!(event, 'window.copy', { text: 'forged' });
    return outcomes as Record<string, { readonly error?: { readonly code: string } }>;
  });
  const { honest, ...forged } = outcomes;
  assert.deepEqual(honest, { answer: null });
  assert.equal(Object.keys(forged).length, 8);
  for (const [name, outcome] of Object.entries(forged)) assert.equal(outcome.error?.code, 'forbidden', name);
});

test('the policy keeps scripts of others, eval and connections out', async () => {
  const response = await page.reload();
  assert.match(response?.headers()['content-security-policy'] ?? '', /default-src 'none'; script-src 'self'/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const got = await page.evaluate(async () => {
    // DevTools lift the ban on eval for the task that evaluates this.
    await new Promise((resolve) => setTimeout(resolve));
    const outcome = (run: () => unknown): Promise<string> =>
      Promise.resolve()
        .then(run)
        .then(
          () => 'done',
          () => 'refused',
        );
    const element = (name: 'script' | 'iframe' | 'img', source: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const made = document.createElement(name);
        made.onload = resolve;
        made.onerror = reject;
        made.setAttribute('src', source);
        document.body.append(made);
      });
    const inline = document.createElement('script');
    let trusted = 'set';
    try {
      inline.textContent = 'window.ran = true';
      document.body.append(inline);
    } catch {
      trusted = 'refused';
    }
    return {
      inline: 'ran' in window,
      trusted,
      eval: await outcome(() => window.setTimeout.constructor('return 1')()),
      fetch: await outcome(() => fetch('https://example.org/')),
      own: await outcome(() => fetch('./index.html')),
      image: await outcome(() => element('img', 'https://example.org/x.png')),
      script: await outcome(() => element('script', 'https://example.org/x.js')),
    };
  });
  const expected = { eval: 'refused', fetch: 'refused', own: 'refused', image: 'refused', script: 'refused' };
  assert.deepEqual(got, { inline: false, trusted: 'refused', ...expected });
});

test('no navigation, no new window, no frame, no permission', async () => {
  const address = page.url();
  const windows = app.windows().length;
  const got = await page.evaluate(async () => {
    const opened = [window.open('https://example.org/'), window.open('./index.html', '_blank', 'noopener')];
    const frame = document.createElement('iframe');
    frame.setAttribute('src', 'https://example.org/');
    document.body.append(frame);
    const place = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('told'),
        ({ code }) => resolve(code),
      ),
    );
    return { place, opened: opened.filter((one) => one && !one.closed && one.location.href !== 'about:blank').length };
  });
  assert.deepEqual(got, { place: 1, opened: 0 });
  for (const away of ['https://example.org/', './vote.html', 'file:///etc/passwd', 'javascript:alert(1)'])
    await page.evaluate((to) => {
      const anchor = document.createElement('a');
      anchor.href = to;
      document.body.append(anchor);
      anchor.click();
    }, away);
  // A navigation that was let through would have begun before this call is answered.
  assert.equal((await stateOf(page)).role, 'launcher');
  assert.equal(page.url(), address);
  // Electron makes no window that is refused; the double can only close what Chromium has made, a moment later.
  while (app.kind === 'double' && app.windows().length > windows) await app.evaluate(() => null);
  assert.equal(app.windows().length, windows);
});

test('a hostile link says that it is none, and nothing else happens', async () => {
  await app.evaluate(({ dialog }) => {
    globalThis.told = [];
    dialog.showMessageBox = async (...words: unknown[]) => {
      globalThis.told.push(JSON.stringify(words));
      return { response: 0, checkboxChecked: false };
    };
  });
  const before = await stateOf(page);
  await startAgain(app, [hostile]);
  const told = await app.evaluate(() => globalThis.told);
  assert.equal(told.length, 1);
  assert.match(told[0]!, /not a join link/);
  assert.deepEqual(await stateOf(page), before);
  assert.equal(app.windows().length, 1);
});

test('a join link is shown as an invitation, in the window that is there, and joins nothing', async () => {
  await startAgain(app, [link]);
  await page.getByText('192.168.0.7:4410').first().waitFor();
  const state = await stateOf(page);
  assert.equal(state.role, 'launcher');
  assert.equal(state.role === 'launcher' && state.invitation, link);
  assert.equal(app.windows().length, 1);
});

test('the file of an election opens in the verifier, at the first start and while the app runs', async (t) => {
  const file = join(import.meta.dirname, '../docs/vectors/transcripts/lesson.ostraka');
  const judged = async (of: App): Promise<Page> =>
    of.window(async (one) => {
      const state = await stateOf(one);
      return state.role === 'verifier' && state.file === 'lesson.ostraka' && state.verdict !== null;
    });
  // Found from where the words are said.
  await startAgain(app, [relative(process.cwd(), file)]);
  await (await judged(app)).getByRole('button', { name: 'Check another' }).waitFor();
  const other = await launch([file, '--profile', 'eve'], { data: app.data });
  t.after(() => other.close());
  assert.equal(await judged(other), other.windows()[0]);
});

test('a file that is not there is named, and nothing else happens', async () => {
  const windows = app.windows().length;
  await app.evaluate(({ dialog }) => {
    globalThis.told = [];
    dialog.showMessageBox = async (...words: unknown[]) => {
      globalThis.told.push(JSON.stringify(words));
      return { response: 0, checkboxChecked: false };
    };
  });
  await startAgain(app, ['/no/such.ostraka']);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (; (await app.evaluate(() => globalThis.told.length)) === 0; );
  assert.match((await app.evaluate(() => globalThis.told))[0]!, /no\/such\.ostraka: there is no such file/);
  assert.equal(app.windows().length, windows);
});

test('another profile runs beside it', async (t) => {
  const other = await launch(['--profile', 'ada', '--role', 'verifier'], { data: app.data });
  t.after(() => other.close());
  const state = await stateOf(await other.window());
  assert.deepEqual([state.profile, state.role], ['ada', 'verifier']);
  assert.equal(app.windows().length, 1);
});

test('without Electron the same window opens in a browser, for whoever holds its address, once', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
  const program = join(import.meta.dirname, '../dist/main/browser.js');
  const child = spawn(process.execPath, [program, '--data', data, '--no-open', '--no-discovery'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await openChromium();
  t.after(async () => {
    await browser.close();
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(data, { recursive: true, force: true, maxRetries: 10 });
  });
  const address = await addressOf(child);
  const first = await browser.newPage();
  await first.goto(address);
  for (const verb of VERBS) await first.getByRole('button', { name: verb }).waitFor();
  assert.doesNotMatch(first.url(), /#./, 'the token is out of the address');
  await first.reload();
  await first.getByRole('button', { name: /^Vote/ }).waitFor();

  const thief = await browser.newContext();
  const second = await thief.newPage();
  await second.goto(address);
  await second.waitForLoadState('networkidle');
  assert.equal(await second.getByRole('button', { name: /^Vote/ }).count(), 0);
});

test('a place that cannot be written to is named in one sentence, before there is a window', async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, 'file');
  writeFileSync(file, '');
  const program = join(import.meta.dirname, '../dist/main/browser.js');
  const { status, stderr } = spawnSync(process.execPath, [program, '--data', file, '--no-open'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /^error: [^\n]*file\/browser-profiles\/default: [^\n]+\n {2}see that [^\n]+\n$/);
});

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface(child.stdout!)) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('no address was printed');
}
