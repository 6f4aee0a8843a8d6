/** An election of the app behind a proxy: the wizard asks for it, the proxy is set up as the lobby says, and a phone comes over TLS. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { patience } from '../main/workers/testing/patience.ts';
import { say } from '../renderer/texts/catalogue.ts';
import { readLink } from '../shared/protocol/link.ts';
import { launch } from './app/launch.ts';
import { isAt, linkIn, openLobby, says } from './app/people.ts';
import { newCertificate } from './proxies/certificate.ts';
import { freePort, isInstalled, PROXIES, RunningProxy } from './proxies/proxies.ts';
import { openChromium } from './showcase/showcase.ts';

const [proxy] = PROXIES.filter(isInstalled);
const skip = proxy ? false : `none of ${PROXIES.join(', ')} is installed here: apt-get install nginx`;

test('the wizard puts an election behind a proxy, and a phone signs up through it', { skip }, async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-wizard-proxy-'));
  // nginx reads its set-up as a user of its own.
  chmodSync(directory, 0o755);
  const started: { stop(): Promise<void> }[] = [];
  t.after(async () => {
    for (const one of started.reverse()) await one.stop();
    rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
  });
  const app = await launch();
  started.push({ stop: () => app.close() });
  const lead = await app.window();
  const port = await freePort();
  const origin = `https://localhost:${port}`;
  const open = lead.getByRole('button', { name: 'Open the lobby' });
  await openLobby(lead, {
    title: 'Committee',
    options: ['Ada', 'Bea'],
    laptops: 1,
    seen: async (page) => {
      await page.getByText(say('en', 'front.title')).click();
      await page.getByLabel(say('en', 'front.public')).fill('x');
      await page.getByLabel(say('en', 'front.public')).fill('');
      assert.equal(await open.getAttribute('aria-disabled'), 'false', 'neither is no fault');
      await page.getByLabel(say('en', 'front.public')).fill(`${origin}/vote`);
      // One without the other is held beside the button, and nothing that is no address opens a lobby.
      assert.equal(await open.getAttribute('aria-disabled'), 'true');
      await says(page, say('en', 'front.both'));
      await page.getByLabel(say('en', 'front.proxy')).fill('127.0.0.1');
      await open.click();
      await says(page, say('en', 'errors.bad-front'));
      await page.getByLabel(say('en', 'front.public')).fill(origin);
    },
  });
  const link = readLink(await linkIn(lead));
  assert.deepEqual([link.host, link.port, link.tls], ['localhost', port, true]);
  await lead.getByText('No camera? The address to type').click();
  const behind = await lead
    .locator('.copyable', { hasText: say('en', 'front.behind') })
    .locator('.mono')
    .innerText();
  const own = join(directory, 'proxy');
  mkdirSync(own);
  const certificate = newCertificate(own);
  const to = Number(new URL(behind).port);
  started.push(await RunningProxy.start(proxy!, { ...certificate, directory: own, port, behind: to }));

  const browser = await openChromium([`--ignore-certificate-errors-spki-list=${certificate.spki}`]);
  started.push({ stop: () => browser.close() });
  const phone = await browser.newPage({ locale: 'en', viewport: { width: 320, height: 568 } });
  phone.setDefaultTimeout(patience(30_000));
  const page = await lead
    .getByText(new RegExp(`^${origin}/vote#`))
    .first()
    .innerText();
  await phone.goto(page);
  await isAt(phone, say('en', 'voter.connecting.title'));
  assert.deepEqual(await phone.evaluate(() => [isSecureContext, location.origin]), [true, origin]);
});
