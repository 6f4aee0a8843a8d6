/** A lesson on a volunteer's phone: choose a cheat, predict, do it, see what answers, and vote all the same. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../../main/workers/testing/patience.ts';
import { say } from '../../renderer/texts/catalogue.ts';
import { checkOf, isAttributed } from '../../shared/board/verify/attribution.ts';
import { cheat as stated } from '../../shared/protocol/cheating/catalogue/catalogue.ts';
import { isVoterCheat, type VoterCheat } from '../../shared/protocol/cheating/voter-lesson.ts';
import { cast, isAt, press, says, signUp } from '../app/people.ts';
import { newPhone, openPhones, openRoom, openTab, type Room } from '../app/room.ts';

const contest = {
  ballot: 'single' as const,
  title: 'Class speaker',
  options: ['Ada', 'Bertha'],
  writeIn: false,
  seats: 1,
  rules: ['plurality' as const],
};
const voters = { credentials: 'keys', latecomers: true, revote: true, pages: true } as const;

let browser: Browser;
let lesson: Room;
let serious: Room;
let page: Page;

before(async () => {
  browser = await openPhones();
  lesson = await openRoom({ contests: [contest], voters, lesson: true, leastBallots: 1 });
  serious = await openRoom({ contests: [contest], voters, leastBallots: 1 });
});
after(async () => {
  await browser?.close();
  for (const room of [lesson, serious]) await room?.close();
});

const summary = (phone: Page) => phone.locator('summary').filter({ hasText: say('en', 'cheat.title') });

/** Predicts what the catalogue states, cheats, and reads what came. */
async function cheatOn(phone: Page, name: VoterCheat): Promise<void> {
  const { label, verdict } = stated(name);
  await phone
    .getByLabel(new RegExp(`^(${say('en', 'cheat.which')}|${say('en', 'cheat.again')})$`))
    .selectOption({ label: say('en', `cheat.name.${name}`) }, { timeout: patience() });
  await says(phone, stated(name).inWords);
  await phone
    .getByRole('radio', {
      name: say('en', label === 'not detectable' ? 'cheat.guess.nothing' : 'cheat.phone.guess.named'),
    })
    .check();
  await press(phone, say('en', 'cheat.do'));
  await says(phone, say('en', 'cheat.chosen', { name: say('en', `cheat.name.${name}`) }));
  await says(phone, say('en', verdict.shown === 'nothing' ? 'cheat.phone.taken' : 'cheat.phone.refused'));
  await says(phone, say('en', 'cheat.right'));
  await says(phone, say('en', 'cheat.stated'));
  if (verdict.shown !== 'refusal' || !isAttributed(verdict.code)) return;
  const check = checkOf(
    verdict.code,
    name === 'borrowed-objection' || name === 'repeated-objection' ? 'objection' : 'ballot',
  );
  if (check) await says(phone, say('en', 'cheat.check', { check, name: say('en', `verifier.${check}.name`) }));
}

async function offeredOn(phone: Page): Promise<string[]> {
  const values = await phone
    .locator('select option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  return values.filter(isVoterCheat);
}

test('in an election that is no lesson no phone offers a cheat', async () => {
  const phone = await openTab(await newPhone(browser), serious);
  await signUp(phone, 'Ada');
  await serious.order('open-voting');
  await phone.getByRole('radio', { name: 'Ada' }).waitFor();
  assert.equal(await summary(phone).count(), 0);
});

test('before the own vote: each cheat is answered as the catalogue states, at 320 by 568', async () => {
  const [friend, other] = await Promise.all([newPhone(browser), newPhone(browser)]);
  const friendly = await openTab(friend, lesson);
  await signUp(friendly, 'A friend');
  await signUp(await openTab(other, lesson), 'Who never votes');
  page = await openTab(await newPhone(browser, { width: 320, height: 568 }), lesson);
  await signUp(page, 'A volunteer');
  await lesson.order('open-voting');
  await cast(friendly, 'Bertha');
  await page.getByRole('radio', { name: 'Ada' }).waitFor();
  await summary(page).click();
  // Once this phone has seen the friend's ballot, too.
  await page.locator('option[value="copied-ballot"]').waitFor({ state: 'attached', timeout: patience() });
  const offered = (await offeredOn(page)) as VoterCheat[];
  assert.equal(offered.length, 11);
  for (const name of offered) await cheatOn(page, name);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
      .map((one) => `${one.tagName} ${one.className}`),
  );
  assert.deepEqual(wide, [], 'nothing is wider than the phone');
});

test('the volunteer votes all the same, and a second ballot comes to nothing', async () => {
  await cast(page, 'Ada');
  await summary(page).click();
  assert.ok((await offeredOn(page)).includes('replayed-ballot'));
  await cheatOn(page, 'replayed-ballot');
  await lesson.order('close');
  await isAt(page, 'The result');
  assert.match(await page.locator('main').innerText(), /\b2 ballots/, 'one of each who voted');
});
