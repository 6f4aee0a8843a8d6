/**
 * An election behind a proxy from Debian, set up as docs/PROXY.md says: phones and laptops come over TLS, each is counted by its
 * own address, and what other sites and strangers say of themselves changes nothing.
 */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CommandProcess } from '../main/local-election/processes.ts';
import { fetchTransport } from '../main/network/fetch-transport.ts';
import { patience } from '../main/workers/testing/patience.ts';
import { say } from '../renderer/texts/catalogue.ts';
import { BoardClient } from '../shared/protocol/client/board-client.ts';
import { pageLink, readLink, webAddress, writeLink } from '../shared/protocol/link.ts';
import { until } from './engines/driver/tab.ts';
import { type Certificate, newCertificate } from './proxies/certificate.ts';
import { freePort, isInstalled, PROXIES, type ProxyName, RunningProxy } from './proxies/proxies.ts';
import { openChromium } from './showcase/showcase.ts';

for (const name of PROXIES) {
  const skip = isInstalled(name) ? false : `${name} is not installed here: apt-get install ${name}`;
  test(`behind ${name} phones and laptops come over TLS, and each address has limits of its own`, {
    skip,
  }, async (t) => {
    const house = await open(t, name);
    await laptopJoins(house);
    const page = await phoneSignsUp(t, house);
    await strangersAreRefused(house);
    await oneIsBeyondItsLimit(house);
    await phoneVotes(house, page);
  });
}

interface House {
  readonly directory: string;
  readonly link: string;
  readonly certificate: Certificate;
  /** Where the coordinator answers beside the proxy. */
  readonly direct: string;
  readonly client: BoardClient;
  readonly token: string;
  start(name: string, ...words: string[]): CommandProcess;
}

/** A coordinator and the proxy before it. */
async function open(t: TestContext, name: ProxyName): Promise<House> {
  const directory = mkdtempSync(join(tmpdir(), `ostraka-${name}-`));
  chmodSync(directory, 0o755);
  const started: { stop(): Promise<void> }[] = [];
  t.after(async () => {
    for (const one of started.reverse()) await one.stop();
    rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
  });
  const own = join(directory, 'proxy');
  mkdirSync(own);
  const certificate = newCertificate(own);
  const start = (title: string, ...words: string[]): CommandProcess => {
    const trusted = { NODE_EXTRA_CA_CERTS: certificate.certificate };
    const command = new CommandProcess(title, words, directory, [], trusted);
    started.push(command);
    return command;
  };
  const plan = join(directory, 'plan.json');
  const contests = [{ title: 'Where to', ballot: 'single', options: ['Alps', 'Baltic'] }];
  const voters = { credentials: 'keys', latecomers: true, revote: true, pages: true };
  writeFileSync(
    plan,
    JSON.stringify({ title: 'Trip', contests, threshold: 1, leastMixes: 1, leastBallots: 1, voters }),
  );
  const data = join(directory, 'coordinator');
  const port = await freePort();
  const place = ['--port', '0', '--proxy', '127.0.0.1', '--public', `https://localhost:${port}`];
  const coordinator = start('coordinator', 'coordinator', '--manifest', plan, '--data', data, ...place);
  const [, link] = await coordinator.line(/^join link +(\S+)$/);
  const [, direct] = await coordinator.line(/^beside it +(\S+), /);
  const behind = Number(new URL(direct!).port);
  started.push(await RunningProxy.start(name, { ...certificate, directory: own, port, behind }));
  const client = new BoardClient(fetchTransport(direct!));
  const token = readFileSync(join(data, 'organiser-token'), 'utf8').trim();
  return { directory, link: link!, certificate, direct: direct!, client, token, start };
}

/** Over `wss:`, by the link that the coordinator prints; and not where its certificate is a stranger's. */
async function laptopJoins({ link, client, token, directory, start }: House): Promise<void> {
  assert.equal(readLink(link).tls, true);
  const untrusting = new BoardClient(fetchTransport(webAddress(readLink(link))));
  await assert.rejects(untrusting.status(), { code: 'unreachable', message: /the certificate at .* does not hold/ });
  const elsewhere = link.replace('localhost', '127.0.0.1');
  const own = ['--data', join(directory, 'stranger'), '--name', 'Bea'];
  const stranger = start('stranger', 'node', '--join', elsewhere, ...own);
  await stranger.line(/^no connection: .*(?:altnames|alert)/);
  await stranger.stop();
  start('node', 'node', '--join', link, '--data', join(directory, 'node'), '--name', 'Ada');
  await reached(client, ({ nodes }) => nodes.some(({ connected }) => connected));
  const typed = start('typed', 'node', '--join', webAddress(readLink(link)), '--data', join(directory, 'typed'));
  await typed.line(new RegExp(`--join ${writeLink(readLink(link))}`));
  await client.order('open-enrolment', token);
  await reached(client, ({ phase }) => phase === 'enrolment');
}

async function phoneSignsUp(t: TestContext, { link, certificate }: House): Promise<Page> {
  const browser = await openChromium([`--ignore-certificate-errors-spki-list=${certificate.spki}`]);
  t.after(() => browser.close());
  const page = await browser.newPage({ locale: 'en', viewport: { width: 320, height: 568 } });
  page.setDefaultTimeout(patience(30_000));
  const faults: unknown[] = [];
  page.on('pageerror', (error) => faults.push(error));
  t.after(() => assert.deepEqual(faults, []));
  const answer = await page.goto(pageLink(readLink(link)));
  assert.equal(answer!.status(), 200);
  assert.equal(answer!.headers()['strict-transport-security'], 'max-age=2592000');
  assert.deepEqual(await page.evaluate(() => [isSecureContext, location.protocol]), [true, 'https:']);
  await page.getByRole('textbox', { name: say('en', 'voter.enrol.name') }).fill('Grace');
  await page.getByRole('button', { name: say('en', 'voter.enrol.button') }).click();
  await page.getByRole('heading', { name: say('en', 'voter.waiting.title') }).waitFor();
  return page;
}

/** The organiser's command hears through the proxy how the mix goes, to its end. */
async function phoneVotes({ directory, link, client, token, start }: House, page: Page): Promise<void> {
  await client.order('open-voting', token);
  await page.getByRole('radio', { name: 'Baltic' }).check();
  await page.getByRole('button', { name: say('en', 'voter.form.seal') }).click();
  await page.getByRole('button', { name: say('en', 'voter.cast') }).click();
  await page.getByRole('heading', { name: say('en', 'voter.cast.title') }).waitFor();
  const tokenFile = join(directory, 'coordinator', 'organiser-token');
  const close = start('close', 'organiser', 'close', '--at', link, '--token-file', tokenFile);
  await close.line(/^node Ada has mixed$/);
  assert.equal(await close.gone, 0);
  await page.getByRole('heading', { name: say('en', 'voter.result.title') }).waitFor();
}

/** Other names, origins and schemes, through the proxy and past it. */
async function strangersAreRefused(house: House): Promise<void> {
  const from = '127.0.0.4';
  const post = (headers: OutgoingHttpHeaders) => ask(house, { method: 'POST', path: '/api/enrol', from, headers });
  const { origin } = new URL(webAddress(readLink(house.link)));
  assert.equal((await post({ origin })).code, 'not-canonical');
  for (const foreign of ['https://evil.example', origin.replace('https', 'http'), house.direct])
    assert.equal((await post({ origin: foreign })).code, 'forbidden', foreign);
  for (const host of ['evil.example', '127.0.0.1', new URL(house.direct).host]) {
    // Caddy has no site of that name, and answers by itself.
    const { code, headers } = await ask(house, { from, headers: { host } });
    assert.ok(code === 'forbidden' || headers.server === 'Caddy', host);
  }
  // A body as long as laptops bring is the coordinator's to refuse.
  const blob = { method: 'PUT', path: `/api/blobs/${'0'.repeat(64)}`, from, headers: { 'content-length': '50000000' } };
  assert.equal((await ask(house, blob)).code, 'forbidden');
  // Past the proxy a page is sent to the one address, and by the public name nothing is written.
  const past = await fetch(`${house.direct}/vote`, { redirect: 'manual' });
  assert.equal(past.status, 502, 'it comes from the address of the proxy, which might be set up wrongly');
  assert.match(await past.text(), new RegExp(`"the voting page is at ${origin}"`));
}

/** Whatever it says of itself. */
async function oneIsBeyondItsLimit(house: House): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: readFileSync(house.certificate.certificate) });
  let last = 200;
  let code: string | undefined;
  let asked = 0;
  while (last === 200) {
    const invented = `198.51.100.${asked % 256}`;
    const headers = { 'x-forwarded-for': `${invented}, 127.0.0.1`, forwarded: `for=${invented}` };
    ({ status: last, code } = await ask(house, { from: '127.0.0.2', agent, headers }));
    asked += 1;
  }
  agent.destroy();
  assert.deepEqual([last, code], [429, 'too-many']);
  assert.ok(asked > 1200, 'what it had was its own');
  assert.equal((await ask(house, { from: '127.0.0.3' })).status, 200);
}

interface Asked {
  /** Whence the proxy is reached. */
  readonly from: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly agent?: Agent;
}

/** What a program gets through the proxy, whose certificate it trusts. */
const ask = (
  { link, certificate }: House,
  { from, method = 'GET', path = '/api/status', headers = {}, agent }: Asked,
) =>
  new Promise<{ status: number; code: string | undefined; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const { host, port } = new URL(webAddress(readLink(link)));
    const ca = readFileSync(certificate.certificate);
    const where = { host: '127.0.0.1', servername: 'localhost', port, localAddress: from };
    const asked = request(
      { ...where, method, path, ca, agent: agent ?? false, headers: { host, ...headers } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text) => {
          body += text;
        });
        response.on('end', () => {
          const code = /^\{"code":"([a-z-]+)"/.exec(body)?.[1];
          resolve({ status: response.statusCode!, code, headers: response.headers });
        });
      },
    );
    asked.on('error', reject).end();
  });

type Status = Awaited<ReturnType<BoardClient['status']>>;

async function reached(client: BoardClient, wanted: (status: Status) => boolean): Promise<void> {
  await until(
    async () => wanted(await client.status()),
    async () => `the election stands at ${JSON.stringify(await client.status())}`,
  );
}
