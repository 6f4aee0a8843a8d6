/**
 * An address that is typed proves nothing: a laptop that would mix, and a voter in the app, compare twelve words before they join
 * by it. And the organiser chooses by which address the election is found, until a page has made its key there.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../main/workers/testing/patience.ts';
import { say } from '../renderer/texts/catalogue.ts';
import { readLink, writeLink } from '../shared/protocol/link.ts';
import { type App, launch } from './app/launch.ts';
import { isAt, joinAsNode, linkIn, openLobby, openWall, press, says, signUp, wordsUnder } from './app/people.ts';
import { newPhone } from './app/room.ts';
import { openChromium } from './showcase/showcase.ts';

/** Of networks for documentation (RFC 5737): the specs tell the app that it is in two of them. */
const [FIRST, SECOND] = ['192.0.2.10', '198.51.100.20'] as const;

const data = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
const apps: App[] = [];
let browser: Browser;
let lead: Page;
let laptop: Page;
let voter: Page;
/** As somebody reads it off the wall. */
let address: string;
let words: readonly string[];

before(async () => {
  browser = await openChromium([`--host-resolver-rules=MAP ${FIRST} 127.0.0.1, MAP ${SECOND} 127.0.0.1`]);
  for (const also of [
    ['--host', '127.0.0.1'],
    ['--profile', 'ada', '--role', 'node'],
    ['--profile', 'bea', '--role', 'voter'],
  ])
    apps.push(await launch(also, { data }));
  [lead, laptop, voter] = (await Promise.all(apps.map((app) => app.window()))) as [Page, Page, Page];
  await openLobby(lead, { title: 'Class speaker', options: ['Emmy Noether', 'Ada Lovelace'], laptops: 1 });
  const { host, port } = readLink(await linkIn(lead));
  address = `${host}:${port}`;
  words = await wordsUnder(lead, 'Same words on every laptop?');
});
after(async () => {
  await Promise.all([browser?.close(), ...apps.map((app) => app.close())]);
  rmSync(data, { recursive: true, force: true, maxRetries: 10 });
});

async function wordsOf(place: ReturnType<Page['locator']>): Promise<readonly string[]> {
  await place.getByRole('listitem').first().waitFor({ timeout: patience() });
  return place.getByRole('listitem').allInnerTexts();
}

const question = (page: Page) => page.getByRole('dialog', { name: 'Compare twelve words first' });
const NOT_JOINED = 'This laptop has not joined, and has signed nothing.';

test('a laptop that types the address sees the organiser’s twelve words, and where they differ has joined nothing', async () => {
  assert.equal(words.length, 12);
  await laptop.getByLabel('Join link').fill(address);
  await laptop.getByLabel('Name of this laptop').fill('Library');
  await press(laptop, 'Join');
  assert.deepEqual(await wordsOf(question(laptop)), words);
  await press(laptop, 'They differ: do not join');
  await says(laptop, NOT_JOINED);
  assert.equal(await question(laptop).count(), 0);
  assert.equal(await lead.getByText('Library').count(), 0);
});

test('Escape answers nothing; whoever finds the same words joins, by the key that they stand for', async () => {
  await press(laptop, 'Join');
  await question(laptop).waitFor({ timeout: patience() });
  assert.equal(await laptop.getByText(NOT_JOINED).count(), 0);
  await laptop.keyboard.press('Escape');
  await question(laptop).waitFor({ state: 'detached', timeout: patience() });
  await press(laptop, 'Join');
  await press(laptop, 'They match: join');
  await isAt(laptop, 'Waiting in the lobby');
  await says(lead, '1 laptop is here');
});

test('a voter in the app types the address, compares, and votes in that election; what is no address says so', async () => {
  const field = voter.getByLabel('Join link');
  await field.fill('the link');
  await press(voter, 'Join');
  await says(voter, say('en', 'errors.bad-link'));
  await field.fill(address);
  await press(voter, 'Join');
  assert.deepEqual(await wordsOf(question(voter)), words);
  await press(voter, 'They differ: do not join');
  await says(voter, NOT_JOINED);
  await isAt(voter, 'Join an election');
  await field.press('Enter');
  await press(voter, 'They match: join');
  await press(lead, 'Start with 1 laptop');
  await signUp(voter, 'Grace');
  await says(lead, '1 voter has signed up');
});

test('the organiser takes another address with one tap, for phones, laptops and the wall; a page’s key makes it stay', async () => {
  const app = await launch();
  apps.push(app);
  await app.evaluate(
    (_, addresses) => {
      const os = process.getBuiltinModule('node:os');
      os.networkInterfaces = () =>
        Object.fromEntries(
          addresses.map((address, i) => [
            `eth${i}`,
            [
              {
                address,
                netmask: '255.255.255.0',
                family: 'IPv4',
                mac: `02:00:00:00:00:0${i}`,
                internal: false,
                cidr: `${address}/24`,
              },
            ],
          ]),
        );
      process.getBuiltinModule('node:module').syncBuiltinESMExports();
    },
    [FIRST, SECOND],
  );
  const organiser = await app.window();
  await openLobby(organiser, { title: 'Trip', options: ['Sea', 'Hills'], laptops: 1 });
  const wall = await openWall(app, organiser);
  await organiser.getByText('No camera? The address to type').click();
  const shown = async (host: string) => {
    await organiser
      .getByText(new RegExp(`^http://${host}:\\d+/vote#`))
      .first()
      .waitFor({ timeout: patience() });
    assert.equal(readLink(await linkIn(organiser)).host, host);
    await says(wall, new RegExp(`^ostraka://${host}:`));
  };
  const [now] = [readLink(await linkIn(organiser)).host];
  const other = now === FIRST ? SECOND : FIRST;
  await shown(now);
  await press(organiser, `Use ${other}`);
  await shown(other);
  await press(organiser, `Use ${now}`);
  await shown(now);
  await press(organiser, `Use ${other}`);
  await shown(other);

  // A phone that makes its key there.
  const mixer = await launch(['--profile', 'cem', '--role', 'node'], { data });
  apps.push(mixer);
  const mixing = await mixer.window();
  const here = writeLink({ ...readLink(await linkIn(organiser)), host: '127.0.0.1' });
  await joinAsNode(mixing, here, 'Physics');
  const page = await organiser
    .getByText(/^http:\/\/\S+\/vote#/)
    .first()
    .innerText();
  await press(organiser, 'Start with 1 laptop');
  const phone = await newPhone(browser);
  const tab = await phone.newPage();
  await tab.goto(page);
  await signUp(tab, 'Grace');
  await organiser.getByText('No camera? The address to type').click();
  await says(organiser, /^The address stays as it is: a phone has made its key there/);
  assert.equal(await organiser.getByRole('button', { name: /^Use / }).count(), 0);
  // Whoever types the other one is led to it.
  await tab.goto(page.replace(other, now));
  await tab.waitForURL((url) => url.hostname === other, { timeout: patience() });
  await phone.close();
});
