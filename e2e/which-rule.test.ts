/** Who knows nothing of voting rules finds one in the wizard alone: for a school council, a board of three and a participatory budget. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { type App, launch } from './app/launch.ts';
import { isAt, press, says } from './app/people.ts';

let app: App;
let page: Page;

before(async () => {
  app = await launch();
  page = await app.window();
  await page.setViewportSize({ width: 1280, height: 720 });
});
after(() => app?.close());

const seats = (): Locator => page.getByRole('textbox', { name: 'How many win?' });
const rule = (name: string): Locator => page.getByRole('radio', { name: new RegExp(`^${name}`) });
const card = (name: string): Locator => page.locator('.rules .choice').filter({ hasText: new RegExp(`^${name}`) });
/** What stands in the wizard unasked, its fields aside. */
const shown = (): Promise<string> => page.locator('.wizard').innerText();

async function ask(title: string, options: readonly string[]): Promise<void> {
  await press(page, /^Lead an election/);
  await page.getByLabel('Title of the election').fill(title);
  for (const option of options) {
    await page.getByLabel('Add an option to choose from').fill(option);
    await press(page, 'Add');
  }
  assert.doesNotMatch(await shown(), /\bnames?\b/, 'projects and motions have none');
}

async function openLobby(title: string): Promise<void> {
  await press(page, 'Next');
  await press(page, 'Open the lobby');
  await isAt(page, `Join: ${title}`);
  await press(page, 'Start page');
}

test('a school council of two: one vote each is said to be little, and a rule says what it makes of two', async () => {
  await ask('School council', ['Ada', 'Ben', 'Cem']);
  await press(page, 'Next');
  assert.doesNotMatch(await shown(), /everyone has one vote/);
  await seats().fill('2');
  await says(
    page,
    /^With “Pick one” everyone has one vote, though 2 win: the last of them may win with few\. “Tick all/,
  );
  await rule('Tick all you like').check();
  assert.doesNotMatch(await shown(), /everyone has one vote/);
  await says(page, /Not proportional: the same majority can fill every seat\.$/);
  await openLobby('School council');
});

test('a board with three seats: the guide stands in place and says which rule to take', async () => {
  await ask('Board', ['Ada', 'Ben', 'Cem', 'Dia']);
  await press(page, 'Next');
  await page.getByText('Which rule fits?', { exact: true }).click();
  await page.getByRole('heading', { name: 'A board with three seats' }).waitFor();
  await says(page, /^Take “Rank: several winners” and set “How many win\?” to 3\./);
  await page.getByText('Which rule fits?', { exact: true }).click();
  await rule('Rank: several winners').check();
  await seats().fill('3');
  assert.match(
    await card('Rank: several winners').innerText(),
    /Proportional: a group that ranks its own options first/,
  );
  await openLobby('Board');
});

test('a participatory budget: equal shares and what becomes of costs are read before anything is unfolded', async () => {
  await ask('Budget', ['Bicycle stands', 'School garden', 'None of these']);
  await page.getByText('A line about each option').click();
  assert.ok(await page.getByLabel('About Bicycle stands').isVisible());
  assert.equal(await page.getByLabel('About None of these').count(), 0);
  await press(page, 'Next');
  assert.match(
    await card('Tick: equal shares').innerText(),
    /For projects of about the same cost: each counts as one, and what it costs is not counted\./,
  );
  await says(page, /^“None of these” counts as any other option, and can win\./);
  assert.equal(
    await page.getByLabel(/^At least so many/).isVisible(),
    false,
    'nobody is asked before the second click',
  );
  await rule('Tick: equal shares').check();
  assert.equal(await seats().inputValue(), '2');
  assert.doesNotMatch(await shown(), /\bnames?\b/);
  await openLobby('Budget');
});
