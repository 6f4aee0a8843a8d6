/** A ballot of several questions, one at a time: where one is, the way on and back, nothing lost, and all of it before it is sealed. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { say, type TextKey } from '../../renderer/texts/catalogue.ts';
import type { Language, Values } from '../../renderer/texts/texts.ts';
import { openChromium, openShowcase, type Showcase } from '../showcase/showcase.ts';
import { states } from '../showcase/states.ts';

const PHONE = { width: 320, height: 568 };
const ON_ITS_SIDE = { width: 568, height: 320 };
const LAPTOP = { width: 1280, height: 800 };
const languages = ['en', 'de'] as const;

const form = states['voter-form-many'];
assert.ok(form.role === 'voter');
const [mayor, trip, days, lunch] = form.contests;
const empty = { ...form, draft: null };

let browser: Browser;
let showcase: Showcase;
let page: Page;

before(async () => {
  browser = await openChromium();
});
beforeEach(async () => {
  // Of a device of its own: what is chosen at the foot is kept.
  await page?.close();
  showcase = await openShowcase(browser);
  ({ page } = showcase);
  await page.setViewportSize(PHONE);
});
after(() => browser?.close());

const present = (state: typeof form, language: Language = 'en') =>
  showcase.present({ name: 'voter-form', state: { ...state, locale: language } });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const asked = () => page.getByRole('group').filter({ has: page.getByRole('heading', { level: 2 }) });
/** What has the focus: its role by its tag, its words, and what describes it. */
const focused = () =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    const described = document.getElementById(at?.getAttribute('aria-describedby') ?? '');
    return [at?.tagName, at?.textContent?.trim(), described?.textContent?.trim() ?? null];
  });

/** Waits until one reads from this heading. */
const reads = (heading: string) =>
  page.waitForFunction((words) => document.activeElement?.textContent?.trim() === words, heading);

for (const language of languages) {
  const t = (key: TextKey, values: Values = {}) => say(language, key, values);

  test(`one question at a time, on and back, each read from its heading, and nothing is lost (${language})`, async () => {
    await present(empty, language);
    const at = (place: number, title: string) => ['H2', title, t('questions.progress', { place, count: 4 })];
    assert.equal(await asked().count(), 1);
    assert.equal(await button(t('common.back')).count(), 0, 'no way back from the first');
    await page.locator('.rank').first().click();
    await button(t('common.next')).click();
    await reads(trip!.title);
    assert.deepEqual(await focused(), at(2, trip!.title));
    assert.ok(await page.getByText(t('questions.progress', { place: 2, count: 4 })).isVisible());
    await page.getByRole('radio', { name: t('voter.form.write-in') }).check();
    await page.getByLabel(t('voter.form.write-in.name')).fill('The moon');
    await page.getByRole('radio', { name: 'Sea', exact: true }).check();
    await button(t('common.next')).click();
    await reads(days!.title);
    assert.deepEqual(await focused(), at(3, days!.title));
    await button(t('common.back')).click();
    await reads(trip!.title);
    assert.ok(await page.getByRole('radio', { name: 'Sea', exact: true }).isChecked());
    await page.getByRole('radio', { name: 'The moon' }).check();
    // What was typed before another was chosen is still there.
    const written = page.getByRole('textbox', { name: t('voter.form.write-in.name') });
    assert.equal(await written.inputValue(), 'The moon');
    for (const title of [days!.title, lunch!.title]) {
      await button(t('common.next')).click();
      await reads(title);
    }
    await button(t('questions.to-review')).click();
    await reads(t('questions.review'));
    const answers = await page.locator('.answers li').allInnerTexts();
    assert.equal(answers.length, 4);
    assert.match(answers[0]!, new RegExp(mayor!.options[0]!));
    assert.match(answers[1]!, /Class trip[\s\S]*The moon/);
    for (const [i, title] of [days!.title, lunch!.title].entries())
      assert.match(answers[2 + i]!, new RegExp(`${title}[\\s\\S]*${t('voter.gap.blank')}`));
    assert.match(await page.locator('.screen-actions').innerText(), new RegExp(t('voter.form.blanks', { count: 2 })));
    assert.equal(await button(t('voter.form.seal')).getAttribute('aria-disabled'), 'false');
  });

  test(`what is open or wrong holds no question up, and is told of among all answers (${language})`, async () => {
    await present(empty, language);
    for (let i = 0; i < 2; i++) await button(t('common.next')).click();
    for (const day of await page.getByRole('checkbox').filter({ visible: true }).all())
      if (!(await day.evaluate((box) => box.closest('footer')))) await day.check();
    const fault = t('voter.fault.too-many', { most: 2, chosen: 3 });
    assert.ok(await page.getByRole('alert').filter({ hasText: fault }).isVisible());
    await button(t('common.next')).click();
    await button(t('questions.to-review')).click();
    const answers = await page.locator('.answers li').allInnerTexts();
    assert.match(answers[1]!, new RegExp(t('voter.fault.open')));
    assert.match(answers[2]!, new RegExp(fault));
    const seal = button(t('voter.form.seal'));
    assert.equal(await seal.getAttribute('aria-disabled'), 'true');
    await button(t('questions.change.which', { place: 3, title: days!.title })).click();
    await reads(days!.title);
    await page.getByRole('checkbox', { name: 'Monday' }).uncheck();
    // Whoever has seen all answers goes back there at once.
    await button(t('questions.to-review')).click();
    assert.match(await page.locator('.screen-actions').innerText(), new RegExp(trip!.title));
    await button(t('questions.change.which', { place: 2, title: trip!.title })).click();
    await page.getByRole('radio', { name: 'Sea', exact: true }).check();
    await button(t('questions.to-review')).click();
    assert.equal(await seal.getAttribute('aria-disabled'), 'false');
  });
}

test('among all answers a long word sends the way to change it to the next line, and is whole where it fits one', async () => {
  const long = 'Verdienstkreuzträgerin';
  const contests = [{ ...mayor!, options: [long, ...mayor!.options.slice(1)] }, ...form.contests.slice(1)];
  await present({ ...empty, contests });
  await page.locator('.rank').first().click();
  for (let i = 1; i < contests.length; i++) await button(say('en', 'common.next')).click();
  await button(say('en', 'questions.to-review')).click();
  const rows = await page.locator('.answers li').evaluateAll((all) =>
    all.map((row) => {
      const change = row.querySelector('button')!.getBoundingClientRect();
      const said = row.querySelector('.choices')!.getBoundingClientRect();
      const name = row.querySelector('strong');
      return { isBelow: change.top >= said.bottom, lines: name?.getClientRects().length ?? 0 };
    }),
  );
  assert.deepEqual(
    rows.map(({ isBelow }) => isBelow),
    [true, false, false, false],
  );
  assert.equal(rows[0]!.lines, 1, 'the name is broken');
});

test('phones ask one at a time and laptops all at once, until somebody chooses; that is kept', async () => {
  const choice = () => page.getByRole('checkbox', { name: 'One question at a time' });
  await present(empty);
  assert.deepEqual([await choice().isChecked(), await asked().count()], [true, 1]);
  await page.setViewportSize(LAPTOP);
  await showcase.settle();
  assert.deepEqual([await choice().isChecked(), await asked().count()], [false, 4]);
  await page.getByRole('radio', { name: 'Sea', exact: true }).check();
  await choice().check();
  assert.equal(await asked().count(), 1);
  await choice().uncheck();
  assert.ok(await page.getByRole('radio', { name: 'Sea', exact: true }).isChecked());
  await page.setViewportSize(PHONE);
  await page.reload();
  await present(empty);
  assert.deepEqual([await choice().isChecked(), await asked().count()], [false, 4]);
  const only = states['voter-form'];
  assert.ok(only.role === 'voter');
  await present(only);
  assert.equal(await choice().count(), 0, 'where there is one question nothing is to be chosen');
  assert.ok(await button('Seal it').isVisible());
});

test('the way back of the phone itself leads to the question before', async () => {
  await present(empty);
  const here = page.url();
  for (let i = 0; i < 3; i++) await button('Next').click();
  await reads(lunch!.title);
  for (const title of [days!.title, trip!.title]) {
    await page.goBack();
    await reads(title);
  }
  await page.goForward();
  await reads(days!.title);
  await button('Back').click();
  await reads(trip!.title);
  await page.goBack();
  await reads(mayor!.title);
  assert.equal(page.url(), here);
});

test('by keyboard alone all is answered, seen and sealed', async () => {
  await present(empty);
  const tabTo = async (name: string) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      if ((await focused())[1] === name) return;
    }
    assert.fail(`no Tab leads to ${name}`);
  };
  await tabTo('Next');
  await page.keyboard.press('Enter');
  await reads(trip!.title);
  // Nothing of the hidden question before it is in the way.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo('Next');
  await page.keyboard.press('Enter');
  await reads(days!.title);
  await tabTo('Next');
  await page.keyboard.press('Enter');
  await reads(lunch!.title);
  await tabTo('All answers');
  await page.keyboard.press('Enter');
  await reads('Your answers');
  await tabTo('Seal it');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sealing your ballot' }).waitFor();
  assert.deepEqual(
    await page.locator('.choices dt').allInnerTexts(),
    [mayor, trip, days, lunch].map((one) => one!.title),
  );
});

test('on small phones each question begins at the head of the window, and the bar leaves two thirds of it', async () => {
  for (const size of [PHONE, ON_ITS_SIDE])
    for (const language of languages) {
      await page.setViewportSize(size);
      await present({ ...empty, closesIn: 42_000 }, language);
      for (const key of ['common.next', 'common.next', 'common.next', 'questions.to-review'] as const) {
        const before = await page.evaluate(() => document.activeElement?.textContent);
        await button(say(language, key)).click();
        await page.waitForFunction(
          (old) => document.activeElement?.tagName === 'H2' && document.activeElement.textContent !== old,
          before,
        );
        const { top, bar, wide } = await page.evaluate(() => {
          // With it the line that says which of how many it is.
          const { top } = document.activeElement!.closest('fieldset, section')!.getBoundingClientRect();
          const { scrollWidth, clientWidth } = document.documentElement;
          const bar = document.querySelector('.screen-actions')!.getBoundingClientRect().height / innerHeight;
          return { top: top / innerHeight, bar, wide: scrollWidth > clientWidth };
        });
        const where = `${size.width}×${size.height}, ${language}, ${key}`;
        assert.ok(top >= 0 && top < 1 / 2, `${where}: the heading is at ${top}`);
        assert.ok(bar <= 1 / 3, `${where}: the bar takes ${bar}`);
        assert.equal(wide, false, where);
      }
    }
});

for (const language of languages)
  test(`the two ways beneath a question break no word on the smallest phone (${language})`, async () => {
    await present(empty, language);
    for (let i = 1; i < 4; i++) {
      await button(say(language, 'common.next')).click();
      const broken = await page.locator('.screen-actions button').evaluateAll((buttons) =>
        buttons.flatMap((one) => {
          const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
          const text = walker.nextNode()!;
          return [...(text.nodeValue ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return range.getClientRects().length > 1 ? [word] : [];
          });
        }),
      );
      assert.deepEqual(broken, []);
    }
  });

test('whoever comes back to change something sees all answers first', async () => {
  await present(form);
  assert.deepEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts(), ['Your answers']);
  await button('Change question 4: Lunch').click();
  await reads('Lunch');
});

test('whose ballots are spent is told so before anything is asked', async () => {
  await present({ ...empty, left: { ballots: 0, tests: 0 } });
  assert.match(await page.locator('.screen-actions').innerText(), /takes no more ballots/);
});
