/** The page by which anyone watches: a whole election to its result, nothing but questions for what is public, and a fork. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { patience } from '../../main/workers/testing/patience.ts';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { verdictOn } from '../../shared/board/verify/testing/elections.ts';
import { WATCH_PATH } from '../../shared/protocol/page-address.ts';
import { chooseAtLead, en, LessonRoom, nameOf } from '../app/lesson-room.ts';
import { cast, isAt, press, says, signUp } from '../app/people.ts';
import { newPhone, openPhones, openRoom, openTab, type Room } from '../app/room.ts';

const contest = {
  ballot: 'single',
  title: 'Class speaker',
  options: ['Ada', 'Bertha'],
  writeIn: false,
  seats: 1,
} as const;
const contests = [{ ...contest, options: [...contest.options], rules: ['plurality' as const] }];
const voters = { credentials: 'keys', latecomers: false, revote: true, pages: true } as const;

let browser: Browser;
before(async () => {
  browser = await openPhones();
});
after(() => browser?.close());

const watchAddress = ({ address }: Room): string => address.replace('/vote#', `${WATCH_PATH}#`);

/** What a page asks for, by method and path; and what it says beside that. */
function asked(
  phone: BrowserContext,
): { readonly method: string; readonly path: string; readonly body: string | null }[] {
  const all: ReturnType<typeof asked> = [];
  phone.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    all.push({ method: request.method(), path: pathname + search, body: request.postData() });
  });
  return all;
}

const kept = (page: Page) =>
  page.evaluate(async () => ({
    keys: Object.keys(localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookies: document.cookie,
  }));

test('a page follows a whole election to its verdict, checks each step, and asks for nothing but what is public', async (t) => {
  const room = await openRoom({ contests, voters });
  t.after(() => room.close());
  const voter = await openTab(await newPhone(browser), room);
  await signUp(voter, 'Grace');
  const phone = await newPhone(browser, { width: 320, height: 568 });
  const requests = asked(phone);
  const watch = await phone.newPage();
  const broken: string[] = [];
  watch.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  watch.on('pageerror', (error) => broken.push(error.message));
  await watch.goto(watchAddress(room));
  await says(watch, 'The key is there.');
  await says(watch, en('watch.words'));
  assert.equal(await watch.locator('.words li').count(), 12);
  await room.order('open-voting');
  await cast(voter, 'Ada');
  await says(watch, /^Ada checked the first \d+ as well/);

  await t.test('where nobody answers it says so and goes on by itself', async () => {
    await phone.route('**/api/**', (route) => route.abort());
    await says(watch, en('watch.away'));
    await phone.unroute('**/api/**');
    await watch.getByText(en('watch.away')).waitFor({ state: 'hidden', timeout: patience() });
  });

  await t.test('a page of the network in the coordinator’s place is called that', async () => {
    await phone.route('**/api/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Sign in' }),
    );
    await says(watch, en('errors.captive-portal'));
    await phone.unroute('**/api/**');
    await watch.getByText(en('errors.captive-portal')).waitFor({ state: 'hidden', timeout: patience() });
  });
  broken.length = 0;

  await t.test(
    'loaded again it finds the same board by the checkpoint that it kept, and keeps nothing else',
    async () => {
      const before = await kept(watch);
      assert.deepEqual(before, { keys: [`ostraka-watch${new URL(watch.url()).hash}`], databases: [], cookies: '' });
      await watch.reload();
      await says(watch, /They begin with the \d+ that were seen before\./);
      assert.equal(await watch.getByRole('alert').count(), 0);
    },
  );

  await room.order('close');
  await says(watch, /proves that it only mixed and swapped nothing/);
  await says(watch, en('verifier.verdict.consistent'));
  await says(watch, en('verifier.verdict.valid.text', { count: 1 }));
  await says(watch, en('verifier.expected.none'));
  assert.equal(await watch.getByRole('alert').count(), 0);
  assert.deepEqual(broken, []);
  const marks = watch.locator('.watch-steps > li');
  assert.equal(await marks.count(), await marks.getByRole('img', { name: en('watch.step.ok') }).count());
  const wide = await watch.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.equal(wide[0], wide[1], 'the page scrolls sideways');

  const download = watch.waitForEvent('download', { timeout: patience() });
  await press(watch, en('watch.save'));
  const bytes = new Uint8Array(readFileSync(await (await download).path()));
  assert.equal((await verdictOn(readTranscript(bytes))).outcome, 'valid');

  for (const { method, path, body } of requests) {
    assert.equal(method, 'GET', path);
    assert.equal(body, null);
    assert.match(
      path,
      /^\/(watch|assets\/[\w.-]+|api\/(checkpoint(\?witnessed=1)?|entries\?from=\d+&to=\d+|blobs\/[0-9a-f]{64}))$/,
    );
  }
  await phone.close();
});

test('by an address that was typed it says that this proves nothing; without storage that it keeps nothing; in German, too', async (t) => {
  const room = await openRoom({ contests, voters });
  t.after(() => room.close());
  const phone = await newPhone(browser, {
    locale: 'de-DE',
    before: () => {
      if ('Storage' in globalThis)
        Storage.prototype.setItem = () => {
          throw new Error('denied');
        };
    },
  });
  const watch = await phone.newPage();
  await watch.goto(new URL(WATCH_PATH, room.address).href);
  await says(watch, 'Du hast die Adresse getippt');
  await says(watch, 'Dieser Browser behält für diese Seite nichts');
  await says(watch, 'Der Schlüssel ist da.');
  await watch.getByText('Was diese Seite wert ist').click();
  await says(watch, /Wer an der Wahlleitung zweifelt, dem beweist sie nichts/);
  await says(watch, /^ostraka watch ostraka:\/\//);
  assert.match((await watch.getByRole('link', { name: /Prüfprogramm/ }).getAttribute('href'))!, /^\/verify$/);
  await phone.close();
});

test('an address with another coordinator’s key is believed in nothing', async (t) => {
  const room = await openRoom({ contests, voters });
  const other = await openRoom({ contests, voters });
  t.after(() => Promise.all([room.close(), other.close()]));
  const watch = await (await newPhone(browser)).newPage();
  await watch.goto(watchAddress(room).replace(/#.*$/, new URL(watchAddress(other)).hash));
  await says(watch, en('errors.unknown-coordinator'));
  assert.equal(await watch.locator('.watch-steps').count(), 0);
  await watch.goto(`${new URL(room.address).origin}${WATCH_PATH}#nonsense`);
  await watch.reload();
  await says(watch, en('errors.bad-link'));
  await watch.context().close();
});

test('must fail: in a lesson the organiser’s laptop starts again from another board, and the page proves it', async (t) => {
  const room = await LessonRoom.open('Older', ['Ada', 'Emmy'], 3);
  t.after(() => room.close());
  await room.makeKey();
  await room.vote(['Ada', 'Emmy', 'Ada']);
  const watch = await room.watch();
  // What it has not seen it cannot miss.
  await says(watch, /^All that the coordinator has signed is checked: \d+ entries, 3 ballots among them\./);
  await chooseAtLead(room.lead, 'truncated-board');
  await says(watch, en('watch.alarm.went-back'));
  // Too few laptops would stand in the way of the close.
  for (const profile of room.here) await says(room.lead, `${nameOf(profile)} is back.`);
  await room.closeVoting();
  await says(watch, en('core.alarm.fork'));
  await says(watch, en('watch.alarm.ends'));
  const download = watch.waitForEvent('download', { timeout: patience() });
  await press(watch, en('node.fork.save'));
  const proof = await (await download).path();
  await isAt(watch, 'Older');
  assert.match(readFileSync(proof, 'utf8'), /"format": "ostraka fork 1"/);
});
