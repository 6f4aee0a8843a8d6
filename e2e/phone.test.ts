/** A phone's page against a coordinator and a node: refusals are read, receipts stay, and what was lost is named. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { isAt, press, says, signUp } from './app/people.ts';
import { changeWorker, newPhone, openPhones, openRoom, openTab, type Room } from './app/room.ts';

const contest = {
  ballot: 'single',
  title: 'Class speaker',
  options: ['Ada', 'Bertha'],
  writeIn: false,
  seats: 1,
  rules: ['plurality'],
} as const;
const contests = [{ ...contest, options: [...contest.options], rules: [...contest.rules] }];
const voters = { credentials: 'keys', latecomers: true, revote: true, pages: true } as const;

let browser: Browser;
/** Ballots may be replaced in the first, in the second each voter has one, in the third two with the tests. */
let free: Room;
let strict: Room;
let few: Room;

before(async () => {
  browser = await openPhones();
  free = await openRoom({ contests, voters });
  strict = await openRoom({ contests, voters: { ...voters, revote: false } });
  few = await openRoom({ contests, voters, limits: { ballotsPerVoter: 2, voters: 9 } });
  for (const room of [free, strict, few]) {
    const first = await openTab(await newPhone(browser), room);
    await signUp(first, 'The first');
    await room.order('open-voting');
    await first.context().close();
  }
});
after(async () => {
  await browser?.close();
  for (const room of [free, strict, few]) await room?.close();
});

/** Nobody stands on a list twice. */
let named = 0;
const newName = (): string => `Grace ${++named}`;

/** A phone whose voter is on the list, at the form. */
async function atForm(room: Room): Promise<{ phone: BrowserContext; page: Page }> {
  const phone = await newPhone(browser);
  const page = await openTab(phone, room);
  await page.getByLabel('Your name').fill(newName());
  await press(page, 'Sign me up');
  await page.getByRole('radio', { name: 'Ada' }).waitFor();
  return { phone, page };
}

async function seal(page: Page, name: string): Promise<string> {
  await page.getByRole('radio', { name }).check();
  await press(page, 'Seal it');
  await isAt(page, 'Your sealed ballot');
  return (await page.getByText('Its name, in four words').locator('xpath=following-sibling::*').innerText()).replace(
    /\s+/g,
    ' ',
  );
}

/** The words that a receipt names its ballot by. */
const receiptIn = async (page: Page): Promise<string> =>
  (await page.getByText('Your ballot’s name').locator('xpath=following-sibling::*').innerText()).replace(/\s+/g, ' ');

test('no page of a phone is secure to its browser, and it votes with four taps', async () => {
  const phone = await newPhone(browser);
  const page = await openTab(phone, free);
  assert.equal(await page.evaluate(() => isSecureContext), false);
  await page.getByLabel('Your name').fill(newName());
  await page.evaluate(() => {
    document.documentElement.dataset.taps = '0';
    addEventListener('pointerdown', () => {
      document.documentElement.dataset.taps = String(Number(document.documentElement.dataset.taps) + 1);
    });
  });
  await page.getByRole('button', { name: 'Sign me up' }).tap();
  await page.getByRole('radio', { name: 'Ada' }).tap();
  await page.getByRole('button', { name: 'Seal it' }).tap();
  await page.getByRole('button', { name: 'Cast it' }).tap();
  await isAt(page, 'Your ballot is cast');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.taps), '4');
  await phone.close();
});

test('by every other address, and by the bare one, a phone comes to the one where keys are made, key and all', async () => {
  const own = new URL(free.address);
  for (const typed of [`http://127.0.0.1:${own.port}/${own.hash}`, `http://127.0.0.1:${own.port}/vote${own.hash}`]) {
    const phone = await newPhone(browser);
    const page = await phone.newPage();
    await page.goto(typed);
    await page.getByLabel('Your name').waitFor();
    assert.equal(page.url(), free.address);
    await phone.close();
  }
  assert.ok(free.isKept());
});

test('the bare address opens the page, which says that it proves nothing and shows no words to be lulled by', async () => {
  const { origin } = new URL(free.address);
  for (const [locale, says, label] of [
    ['en-GB', 'This address alone does not prove which election this is', 'Your name'],
    ['de-DE', 'Diese Adresse allein beweist nicht, welche Wahl das ist', 'Dein Name'],
  ] as const) {
    const phone = await newPhone(browser, { locale });
    const page = await phone.newPage();
    await page.goto(origin);
    await page.getByLabel(label).waitFor();
    assert.equal(page.url(), `${origin}/vote`);
    const shown = await page.locator('main').innerText();
    assert.ok(shown.includes(says), shown);
    assert.doesNotMatch(shown, /The same words|dieselben Wörter/);
    await phone.close();
  }
  const scanned = await openTab(await newPhone(browser), free);
  await scanned.getByLabel('Your name').waitFor();
  assert.doesNotMatch(await scanned.locator('main').innerText(), /does not prove/);
  await scanned.context().close();
});

test('two tabs of one phone: what one casts the other shows, and the receipt outlives both', async () => {
  const { phone, page } = await atForm(free);
  const other = await openTab(phone, free);
  const aside = await seal(other, 'Bertha');
  await seal(page, 'Ada');
  await press(page, 'Cast it');
  await isAt(page, 'Your ballot is cast');
  const words = await receiptIn(page);
  await isAt(other, 'Your receipt');
  assert.equal(await receiptIn(other), words);
  await says(other, `You sealed the ballot “${aside}” on this device and did not cast it.`);
  await other.close();
  await page.close();
  const later = await openTab(phone, free);
  await isAt(later, 'Your receipt');
  assert.equal(await receiptIn(later), words);
  await phone.close();
});

test('two tabs that are opened at once have one key, and a sign-up in one is a sign-up in both', async () => {
  const phone = await newPhone(browser);
  const tabs = await Promise.all([openTab(phone, free), openTab(phone, free)]);
  const [one, two] = tabs as [Page, Page];
  await Promise.all(tabs.map((tab) => tab.getByLabel('Your name').waitFor()));
  await one.getByLabel('Your name').fill(newName());
  await press(one, 'Sign me up');
  for (const tab of tabs) await tab.getByRole('radio', { name: 'Ada' }).waitFor();
  await seal(two, 'Ada');
  await press(two, 'Cast it');
  await isAt(two, 'Your ballot is cast');
  await isAt(one, 'Your receipt');
  await phone.close();
});

test('where each voter has one ballot, the second tab reads why its own was refused', async () => {
  const { phone, page } = await atForm(strict);
  const other = await openTab(phone, strict);
  const refused = await seal(other, 'Bertha');
  // The second tab does not hear of the first before it asks.
  await other.route('**/api/status', (route) => route.abort());
  await seal(page, 'Ada');
  await press(page, 'Cast it');
  await isAt(page, 'Your ballot is cast');
  const words = await receiptIn(page);
  await press(other, 'Cast it');
  await other.unroute('**/api/status');
  await says(other, `Your ballot “${refused}” was refused and does not count.`);
  await says(other, 'You have voted, and this election takes one ballot each.');
  await says(other, 'The ballot on your receipt counts.');
  assert.equal(await receiptIn(other), words);
  await other.reload();
  await says(other, `Your ballot “${refused}” was refused and does not count.`);
  await phone.close();
});

test('a test never costs the only ballot: the last one is for casting, and the screen says so', async () => {
  const { phone, page } = await atForm(few);
  await seal(page, 'Ada');
  await press(page, 'Test it instead');
  await says(page, 'Was that your choice?');
  await press(page, 'Yes');
  await says(page, 'This election takes no more tests of you: what is left is for casting.');
  assert.equal(await page.getByRole('button', { name: 'Test it instead' }).getAttribute('aria-disabled'), 'true');
  await press(page, 'Cast it');
  await isAt(page, 'Your ballot is cast');
  await page.getByText('Vote again').first().click();
  await says(page, 'This election takes no more ballots of you. Tests count among them.');
  await phone.close();
});

test('a ballot that was refused is named with the reason on the form, and its choice is still there', async () => {
  const { phone, page } = await atForm(free);
  const refused = await seal(page, 'Bertha');
  await page.route('**/api/entries', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 400, json: { code: 'bad-ballot', message: 'it does not fit' } })
      : route.continue(),
  );
  await press(page, 'Cast it');
  await says(page, `Your ballot “${refused}” was refused and does not count.`);
  await says(page, 'This ballot does not fit this election. Seal a fresh one.');
  await says(page, 'Your choice is still here: seal it and cast it again.');
  assert.equal(await page.getByRole('radio', { name: 'Bertha' }).isChecked(), true);
  await page.unroute('**/api/entries');
  await press(page, 'Seal it');
  await press(page, 'Cast it');
  await isAt(page, 'Your ballot is cast');
  assert.equal(await page.getByText('was refused').count(), 0);
  await phone.close();
});

test('points are sealed as they were typed, in a browser of either language, or not at all', async () => {
  const lunch = {
    ballot: 'score',
    title: 'Lunch',
    options: ['Pasta', 'Soup'],
    writeIn: false,
    seats: 1,
    top: 20,
  } as const;
  const points = { ...lunch, options: [...lunch.options], rules: ['score' as const] };
  const room = await openRoom({ contests: [points], voters });
  const tabs = await Promise.all(
    ['en-GB', 'de-DE'].map(async (locale) => openTab(await newPhone(browser, { locale }), room)),
  );
  for (const page of tabs) {
    await page.getByRole('textbox').fill(newName());
    await press(page, /^(Sign me up|Eintragen)$/);
    await isAt(page, /^(You are on the list|Du stehst auf der Liste)$/);
  }
  await room.order('open-voting');
  for (const page of tabs) {
    const [pasta, soup] = [page.getByLabel('Pasta'), page.getByLabel('Soup')];
    const seals = page.getByRole('button', { name: /^(Seal it|Versiegeln)$/ });
    for (const typed of ['7,5', '1.5', '25']) {
      await pasta.fill('');
      await pasta.pressSequentially(typed);
      assert.equal(await pasta.inputValue(), typed);
      // A person can press a button that is held; nothing comes of it but the reason.
      await seals.click({ force: true });
      await page.getByRole('alert').filter({ hasText: typed }).waitFor();
    }
    await pasta.fill('7');
    await soup.fill('20');
    await seals.click();
    await isAt(page, /^(Your sealed ballot|Dein versiegelter Stimmzettel)$/);
    assert.match(await page.locator('dl').first().innerText(), /Soup: 20\s+Pasta: 7/);
    await page.context().close();
  }
  await room.close();
});

test('a reload with a sealed ballot says what was lost', async () => {
  const { phone, page } = await atForm(free);
  const lost = await seal(page, 'Ada');
  await page.reload();
  await says(page, `You sealed the ballot “${lost}” on this device and did not cast it.`);
  await says(page, 'It does not count, and nothing of your choice was stored.');
  assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
  await seal(page, 'Ada');
  await press(page, 'Cast it');
  await isAt(page, 'Your ballot is cast');
  await page.reload();
  await isAt(page, 'Your receipt');
  assert.equal(await page.getByText('did not cast it').count(), 0);
  await phone.close();
});

/** Runs in the page and in its worker: an app's own little browser, which keeps nothing for anybody. */
function keepsNothing(): void {
  Object.defineProperty(globalThis, 'localStorage', { value: null });
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
}

/** Likewise: a database that is there and cannot be opened, as in some private windows. */
function opensNothing(): void {
  Object.defineProperty(globalThis, 'localStorage', { value: null });
  indexedDB.open = () => {
    throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.');
  };
}

for (const [what, before] of [
  ['keeps nothing', keepsNothing],
  ['cannot open its database', opensNothing],
] as const)
  test(`a browser that ${what} gets the sentence and the address, in both languages`, async () => {
    for (const [locale, sentence] of [
      ['en-GB', 'Open this in your phone’s own browser'],
      ['de-DE', 'Öffne sie im Browser deines Handys'],
    ] as const) {
      const phone = await newPhone(browser, { locale, before });
      const page = await openTab(phone, free);
      await says(page, sentence);
      await page.getByText(free.address).waitFor();
      assert.equal(await page.getByText(/TypeError|null/).count(), 0);
      await phone.close();
    }
  });

test('who waits for an answer that does not come is told so, and the ballot is cast when it does', async () => {
  const { phone, page } = await atForm(free);
  await seal(page, 'Ada');
  // Nothing is done about what it asks until nobody holds it up any more.
  await page.route('**/api/entries', () => {});
  await press(page, 'Cast it');
  await says(page, /^Nobody has answered yet\./);
  await page.unroute('**/api/entries');
  await isAt(page, 'Your ballot is cast');
  await phone.close();
});

test('the page of a network that asks to sign in first is called that, and the phone goes on by itself', async () => {
  const { phone, page } = await atForm(free);
  await page.route('**/api/status', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' }),
  );
  await says(page, /^A page of this network answers instead of the organiser’s laptop/);
  await page.unroute('**/api/status');
  await page.getByText(/^A page of this network answers/).waitFor({ state: 'hidden' });
  await phone.close();
});

/** What the worker computes with, as the page says once it has heard. */
const arithmeticOf = async (page: Page): Promise<string | null> => {
  await page.locator('html[data-arithmetic]').waitFor();
  return page.locator('html').getAttribute('data-arithmetic');
};

test('ballots are sealed by the kernel in a worker; the page itself computes nothing', async () => {
  const { phone, page } = await atForm(free);
  assert.equal(await arithmeticOf(page), 'scalar');
  assert.equal(page.workers().length, 1);
  assert.match(page.workers()[0]!.url(), /\/assets\/voter-worker-[\w-]+\.js$/);
  await phone.close();
});

/** Runs in the page and in its worker: WebAssembly is not there, as in browsers that are locked down. */
function withoutWebAssembly(): void {
  Reflect.deleteProperty(globalThis, 'WebAssembly');
}

/** Likewise: a machine on which the kernel makes one wrong bit in every encoding. */
function withWrongKernel(): void {
  const { Instance } = WebAssembly;
  const wrong = new Proxy(Instance, {
    construct(target, given) {
      const { exports } = Reflect.construct(target, given);
      const memory = exports.memory as WebAssembly.Memory;
      const encode = exports.encode as (bytes: number, points: number, n: number) => void;
      const spoilt = (bytes: number, points: number, n: number): void => {
        encode(bytes, points, n);
        new Uint8Array(memory.buffer)[bytes]! ^= 2;
      };
      return { exports: { ...exports, encode: spoilt } };
    },
  });
  Object.defineProperty(WebAssembly, 'Instance', { value: wrong });
}

for (const [what, before] of [
  ['has no WebAssembly', withoutWebAssembly],
  ['computes wrongly in WebAssembly', withWrongKernel],
  ['forbids WebAssembly', null],
] as const)
  test(`a browser that ${what} votes all the same, in JavaScript`, async () => {
    const phone = await newPhone(browser, before ? { before } : {});
    if (!before)
      await changeWorker(phone, ({ headers, body }) => {
        const policy = headers['content-security-policy']!;
        assert.match(policy, / 'wasm-unsafe-eval'/);
        return { headers: { ...headers, 'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", '') }, body };
      });
    const page = await openTab(phone, free);
    await page.getByLabel('Your name').fill(newName());
    await press(page, 'Sign me up');
    await page.getByRole('radio', { name: 'Ada' }).waitFor();
    assert.equal(await arithmeticOf(page), 'noble');
    const sealed = await seal(page, 'Ada');
    await press(page, 'Cast it');
    await isAt(page, 'Your ballot is cast');
    assert.equal(await receiptIn(page), sealed);
    await phone.close();
  });

test('a page whose worker does not come says so, and what to do', async () => {
  for (const [locale, sentence] of [
    ['en-GB', 'The part of this page that seals your ballot did not start.'],
    ['de-DE', 'Der Teil dieser Seite, der deinen Stimmzettel versiegelt, ist nicht gestartet.'],
  ] as const) {
    const phone = await newPhone(browser, { locale });
    await phone.route('**/assets/voter-worker-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    const page = await openTab(phone, free);
    await says(page, sentence);
    await phone.close();
  }
});

test('a receipt is given to the browser, and not called saved before anyone knows', async () => {
  const { phone, page } = await atForm(free);
  await seal(page, 'Ada');
  await press(page, 'Cast it');
  await isAt(page, 'Your ballot is cast');
  const coming = page.waitForEvent('download');
  await press(page, 'Save the receipt');
  const download = await coming;
  await says(page, `Handed to the browser as ${download.suggestedFilename()}.`);
  assert.equal(await page.getByText(/^Saved/).count(), 0);
  await phone.close();
});

test('too late: the refusal is read when voting closes, and still stands beside the result', async () => {
  const { phone, page } = await atForm(free);
  const sealed = await openTab(phone, free);
  const refused = await seal(page, 'Ada');
  const uncast = await seal(sealed, 'Bertha');
  // The tabs are not told of the close before they ask.
  await page.route('**/api/status', (route) => route.abort());
  await free.order('close');
  await press(page, 'Cast it');
  await page.unroute('**/api/status');
  await says(page, `Your ballot “${refused}” was refused and does not count. It came when voting was closed.`);
  await isAt(page, 'The result');
  await says(page, `Your ballot “${refused}” was refused and does not count. It came when voting was closed.`);
  await page.reload();
  await isAt(page, 'The result');
  await says(page, `Your ballot “${refused}” was refused and does not count. It came when voting was closed.`);
  await isAt(sealed, 'The result');
  await says(sealed, `You sealed the ballot “${uncast}” on this device and did not cast it.`);
  await phone.close();
});
