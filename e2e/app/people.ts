/** What people do at the windows, by the roles and names that they see or hear. */
import type { Page } from 'playwright-core';
import { patience } from '../../main/workers/testing/patience.ts';
import { type App, startAgain } from './launch.ts';

export interface Asked {
  readonly title: string;
  readonly options: readonly string[];
  /** That mix, three unless given; at most any two of them open the ballots. */
  readonly laptops?: 1 | 2 | 3 | 4 | 5;
  /** With fewer ballots there is no result: one, for few vote in a spec. */
  readonly leastBallots?: number;
  /** Whether it is a lesson. */
  readonly lesson?: boolean;
  /** Looks at the last screen before the lobby. */
  readonly seen?: (page: Page) => Promise<void>;
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click({ timeout: patience() });

/** Waits until the page says something; a heading, where it is one. */
export const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: patience() });
export const isAt = (page: Page, heading: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name: heading, level: 1 }).waitFor({ timeout: patience() });

/** The window for the room, from the organiser's. */
export async function openWall(app: App, lead: Page): Promise<Page> {
  await press(lead, 'Open the wall');
  return app.window(async (page) => (await page.locator('[data-screen^="wall-"]').count()) > 0);
}

/** From the launcher to an open lobby. */
export async function openLobby(page: Page, asked: Asked): Promise<void> {
  const { title, options, laptops = 3, leastBallots = 1, lesson = false, seen = async () => {} } = asked;
  await press(page, /^Lead an election/);
  await page.getByLabel('Title of the election').fill(title);
  const option = page.getByLabel('Add an option to choose from');
  for (const name of options) {
    await option.fill(name);
    await option.press('Enter');
  }
  await press(page, 'Next');
  await press(page, 'Next');
  for (let more = 3; more > laptops; more--) await press(page, 'One less: Laptops that mix');
  for (let more = 3; more < laptops; more++) await press(page, 'One more: Laptops that mix');
  if (laptops > 3) {
    const enough = page.getByLabel('Laptops needed to open the ballots', { exact: true });
    await enough.fill('2');
    await enough.blur();
  }
  const least = page.getByLabel('Ballots needed for a result', { exact: true });
  await least.fill(`${leastBallots}`);
  await least.blur();
  if (lesson) await page.getByRole('checkbox', { name: /^This is a lesson/ }).check();
  await seen(page);
  await press(page, 'Open the lobby');
  await isAt(page, `Join: ${title}`);
}

/** The join link as it stands in the lobby. */
export const linkIn = (lobby: Page): Promise<string> => lobby.getByText(/^ostraka:\/\//).innerText();

/** The address for phones as it stands in the lobby. */
export async function phoneAddressIn(lobby: Page): Promise<string> {
  await lobby.getByText('No camera? The address to type').click();
  return lobby
    .getByText(/^http:\/\/\S+\/vote#/)
    .first()
    .innerText();
}

/** In a window that asks which election to mix in. */
export async function joinAsNode(page: Page, link: string, name: string): Promise<void> {
  await page.getByLabel('Join link').fill(link);
  await page.getByLabel('Name of this laptop').fill(name);
  await press(page, 'Join');
  await isAt(page, /./);
}

/** Opens voting; whatever is asked about first is agreed to. */
export async function openVoting(lead: Page): Promise<void> {
  await press(lead, 'Open voting');
  const sure = lead.getByRole('button', { name: /^Open voting with / });
  const opened = lead.getByRole('heading', { name: 'Vote now', level: 1 });
  await sure.or(opened).first().waitFor({ timeout: patience() });
  if (await sure.isVisible()) await sure.click();
  await isAt(lead, 'Vote now');
}

/** The words that stand under a heading. */
export async function wordsUnder(page: Page, heading: string): Promise<readonly string[]> {
  const region = page.locator('section, .card').filter({ has: page.getByRole('heading', { name: heading }) });
  await region.getByRole('listitem').first().waitFor({ timeout: patience() });
  return region.last().getByRole('listitem').allInnerTexts();
}

/** A voter follows the link on this computer and votes in the app. */
export async function openVoter(app: App, words: readonly string[], link: string): Promise<Page> {
  const before = new Set(app.windows());
  await startAgain(app, [...words, link]);
  const page = await app.window((one) => !before.has(one));
  await press(page, 'Vote there');
  return page;
}

export async function signUp(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name, { timeout: patience() });
  await press(page, 'Sign me up');
  await isAt(page, 'You are on the list');
}

export async function seal(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name }).check({ timeout: patience() });
  await press(page, 'Seal it');
  await isAt(page, 'Your sealed ballot');
}

export async function cast(page: Page, name: string): Promise<void> {
  await seal(page, name);
  await press(page, 'Cast it');
  await isAt(page, 'Your ballot is cast');
}

/** The four words that a sealed ballot is called by. */
export const trackerOf = (page: Page): Promise<string> =>
  page.getByText('Its name, in four words').locator('xpath=following-sibling::*').innerText();

/** Of a message box. */
interface BoxWords {
  readonly message: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
}

declare global {
  /** What was asked in the main process, last. */
  var asked: BoxWords | null;
}

/** Closes the app's oldest window by its frame, and answers what is asked then; resolves with that, null where nothing is. */
export async function closeWindow(app: App, answer: 'stay' | 'stop'): Promise<BoxWords | null> {
  // First it stays, whatever the answer is to be: an app that ends tells nothing.
  const asked = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    globalThis.asked = null;
    dialog.showMessageBox = async (...words: unknown[]) => {
      globalThis.asked = words.at(-1) as BoxWords;
      return { response: 0, checkboxChecked: false };
    };
    BrowserWindow.getAllWindows()[0]!.close();
    return globalThis.asked;
  });
  if (answer === 'stay' || asked === null) return asked;
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]!.close();
  });
  return asked;
}
