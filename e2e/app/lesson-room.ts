/** A lesson in a room: the organiser's laptop, the others in the order in which they mix, phones, and cheats at windows. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../../main/workers/testing/patience.ts';
import { say } from '../../renderer/texts/catalogue.ts';
import type { CheckId } from '../../shared/board/check-id.ts';
import { cheat } from '../../shared/protocol/cheating/catalogue/catalogue.ts';
import { type LeadCheat, leadCheat } from '../../shared/protocol/cheating/lead-lesson.ts';
import type { NodeCheat } from '../../shared/protocol/cheating/lesson.ts';
import { PAGE_PATH, WATCH_PATH } from '../../shared/protocol/page-address.ts';
import { openChromium } from '../showcase/showcase.ts';
import { type App, launch } from './launch.ts';
import { cast, joinAsNode, linkIn, openLobby, openVoting, phoneAddressIn, press, says, signUp } from './people.ts';

export const profiles = ['ada', 'bob', 'cleo', 'dora', 'emil'] as const;
export type Profile = (typeof profiles)[number];

export const en = (key: Parameters<typeof say>[1], values?: Parameters<typeof say>[2]): string =>
  say('en', key, values);
export const nameOf = (profile: Profile): string => `Laptop of ${profile}`;

/** How a laptop's window says what came of a cheat, by what the catalogue states of it. */
export const outcomes = {
  fault: 'cheat.caught',
  refusal: 'cheat.refused',
  'time-out': 'cheat.late',
  nothing: 'cheat.unnoticed',
} as const;

/** Characters of a window: its headings and what it waits for stand in the first. */
const SHOWN = 2000;

export class LessonRoom {
  readonly title: string;
  readonly options: readonly string[];
  readonly lead: Page;
  readonly phones: Page[] = [];
  readonly #browser: Browser;
  readonly #main: App;
  readonly #apps = new Map<Profile, App>();
  readonly #windows = new Map<Profile, Page>();
  #address = '';

  private constructor(title: string, options: readonly string[], browser: Browser, main: App, lead: Page) {
    this.title = title;
    this.options = options;
    this.#browser = browser;
    this.#main = main;
    this.lead = lead;
  }

  /** A lobby where everybody is; any two laptops open the ballots. */
  static async open(title: string, options: readonly string[], laptops: 3 | 4 | 5): Promise<LessonRoom> {
    const [browser, main] = await Promise.all([openChromium(), launch()]);
    const room = new LessonRoom(title, options, browser, main, await main.window());
    const here = profiles.slice(0, laptops);
    await Promise.all(here.map((profile) => room.#start(profile, ['--role', 'node'])));
    await openLobby(room.lead, { title, options, laptops, lesson: true });
    room.#address = await phoneAddressIn(room.lead);
    const link = await linkIn(room.lead);
    for (const [i, profile] of here.entries()) {
      await joinAsNode(room.at(profile), link, nameOf(profile));
      await says(room.lead, new RegExp(`^${i + 1} laptops? (is|are) here`));
    }
    return room;
  }

  async close(): Promise<void> {
    await Promise.all([this.#browser.close(), ...[...this.#apps.values()].map((app) => app.close())]);
    await this.#main.close();
  }

  async #start(profile: Profile, more: readonly string[] = []): Promise<void> {
    const app = await launch(['--profile', profile, ...more], { data: this.#main.data });
    this.#apps.set(profile, app);
    this.#windows.set(profile, await app.window());
  }

  /** The laptops that are there, in the order in which they joined. */
  get here(): Profile[] {
    return profiles.filter((profile) => this.#apps.has(profile));
  }

  at(profile: Profile): Page {
    return this.#windows.get(profile)!;
  }

  /** The words in all windows as they stand, for whoever asks why a lesson failed. */
  async shown(): Promise<string> {
    const phones = this.phones.map((phone, i): [string, Page] => [`phone ${i + 1}`, phone]);
    const windows: [string, Page][] = [['lead', this.lead], ...this.#windows, ...phones];
    const texts = windows.map(async ([name, page]) => {
      const text = await page.locator('body').innerText({ timeout: patience() }).catch(String);
      return `== ${name}\n${text.slice(0, SHOWN)}`;
    });
    return (await Promise.all(texts)).join('\n');
  }

  /** Leaves the room: until it is back, what is due from it stands still. */
  async leave(profile: Profile): Promise<void> {
    await this.#apps.get(profile)!.close();
    this.#apps.delete(profile);
    this.#windows.delete(profile);
  }

  async comeBack(profile: Profile): Promise<void> {
    await this.#start(profile);
    await press(this.at(profile), new RegExp(`^${this.title}`));
  }

  async makeKey(): Promise<void> {
    await press(this.lead, `Start with ${this.#apps.size} laptops`);
    await says(this.lead, 'Same six words everywhere?');
  }

  /**
   * As many phones as wishes sign up and vote, one after the other.
   * @param invented so many others stand on the list
   */
  async vote(wishes: readonly string[], { invented = 0 } = {}): Promise<void> {
    for (const [i] of wishes.entries()) {
      const phone = await this.#browser.newPage({ viewport: { width: 360, height: 740 } });
      await phone.goto(this.#address);
      await signUp(phone, `Voter ${i + 1}`);
      this.phones.push(phone);
    }
    await says(this.lead, `${wishes.length + invented} voters have signed up`);
    await openVoting(this.lead);
    for (const [i, wish] of wishes.entries()) await cast(this.phones[i]!, wish);
  }

  async closeVoting(): Promise<void> {
    await press(this.lead, 'Close voting');
    await press(this.lead, 'Close now');
  }

  /** Somebody who has no part in it watches on a phone. */
  async watch(): Promise<Page> {
    const phone = await this.#browser.newPage({ viewport: { width: 360, height: 740 } });
    await phone.goto(this.#address.replace(PAGE_PATH, WATCH_PATH));
    return phone;
  }

  async transcript(): Promise<Uint8Array> {
    const { origin } = new URL(this.#address);
    return new Uint8Array(await (await fetch(`${origin}/api/transcript`)).arrayBuffer());
  }
}

/** Chooses a cheat at the organiser's window, by what people read there, and predicts what the catalogue states. */
export async function chooseAtLead(lead: Page, name: LeadCheat): Promise<void> {
  const { inWords, label } = leadCheat(name);
  await lead
    .locator('summary')
    .filter({ hasText: en('cheat.title') })
    .click({ timeout: patience() });
  await lead.getByLabel(en('cheat.which')).selectOption(name, { timeout: patience() });
  await says(lead, inWords);
  await lead
    .getByLabel(en(label === 'not detectable' ? 'cheat.guess.nothing' : 'cheat.lead.guess.named'))
    .check({ timeout: patience() });
  await press(lead, en('cheat.do'));
  await says(lead, en('cheat.chosen', { name: en(`cheat.name.${name}`) }));
}

/** Chooses a cheat at a laptop's window, by what people read there, and predicts that it is caught. */
export async function choose(page: Page, name: NodeCheat): Promise<void> {
  const choice = page.getByLabel(en('cheat.which')).or(page.getByLabel(en('cheat.again')));
  await choice.selectOption(name, { timeout: patience() });
  await says(page, cheat(name).inWords);
  await page.getByLabel(en('cheat.guess.named')).check();
  await press(page, en('cheat.do'));
  await says(page, en('cheat.chosen', { name: en(`cheat.name.${name}`) }));
}

/** What the cheater's window says in the end is what the catalogue states: which check it was, what was found, the code. */
export async function comes(page: Page, name: NodeCheat, check: CheckId | null): Promise<void> {
  const { label, verdict } = cheat(name);
  assert.ok(Object.hasOwn(outcomes, verdict.shown), `${name} is shown as ${verdict.shown}`);
  const card = page.locator('.card').filter({ has: page.getByRole('heading', { name: en('cheat.title') }) });
  const end = card.getByText(en('cheat.stated')).or(card.getByText(en('cheat.otherwise')));
  await end.waitFor({ timeout: patience() });
  const exact = card.getByText(en('common.exact'));
  if ((await exact.count()) > 0) await exact.click();
  const said = await card.innerText();
  for (const line of [
    en('cheat.chosen', { name: en(`cheat.name.${name}`) }),
    en(outcomes[verdict.shown as keyof typeof outcomes]),
    ...(check ? [en('cheat.check', { check, name: en(`verifier.${check}.name`) })] : []),
    en(label === 'refused and named' ? 'cheat.right' : 'cheat.wrong'),
    en('cheat.stated'),
    ...(name === 'unpermuted-mix' ? [en('cheat.gained.unpermuted-mix')] : []),
    ...('code' in verdict ? [en('node.alarm.code', { code: verdict.code })] : []),
  ])
    assert.ok(said.includes(line), `${name}: “${line}” is not in\n${said}`);
  if (!check) assert.doesNotMatch(said, /^Check V\d+ failed/m);
  if ('says' in verdict && verdict.says) assert.match(said, verdict.says);
}
