/** The ballot on small phones: what is shown fits, and what must be read before a decision lies where it is seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldShowcase } from '../showcase/held.ts';
import { phoneScreens } from '../showcase/phone/screens.ts';
import { states } from '../showcase/states.ts';

const SIZES = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 390, height: 844 },
];
const LANGUAGES = ['en-GB', 'de-DE'] as const;

const showcase = heldShowcase({
  ready: async (opened) => {
    // All questions on one screen, which is what is hard for it; `questions.test.ts` asks one at a time.
    await opened.present({ name: 'voter-form-many', state: states['voter-form-many'] });
    const choice = opened.page.getByRole('checkbox', { name: 'One question at a time' });
    await choice.check();
    await choice.uncheck();
  },
});

/** Presents a state at every size and in every language. */
async function everywhere(
  state: keyof typeof states,
  look: (where: string, size: (typeof SIZES)[number], locale: (typeof LANGUAGES)[number]) => Promise<void>,
): Promise<void> {
  for (const size of SIZES)
    for (const locale of LANGUAGES) {
      await showcase.page.setViewportSize(size);
      await showcase.present({ name: state, state: { ...states[state], locale } });
      await look(`${size.width}×${size.height}, ${locale}`, size, locale);
    }
}

/** Runs in the page: words of names that lie on several lines although they would fit on one. */
function brokenWords(): string[] {
  const broken: string[] = [];
  for (const element of document.querySelectorAll(
    '.rank-name, .order-name, .score-row > label, .score-row > span, .choices strong',
  )) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.visually-hidden')) continue;
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[^\s-]+-?/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.push(word);
      }
    }
  }
  return broken;
}

test('no name is broken within a word, and six scores fit one line', async () => {
  await everywhere('voter-form-hard', async (where) => {
    assert.deepEqual(await showcase.page.evaluate(brokenWords), [], where);
    const tops = await showcase.page
      .locator('.score-row')
      .first()
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
    assert.equal(tops.length, 6);
    assert.equal(new Set(tops).size, 1, where);
  });
});

test('a row keeps its height when it is ranked, so that none moves away under a finger', async () => {
  await everywhere('voter-form-hard', async (where) => {
    const tops = () =>
      showcase.page
        .locator('.rank-row')
        .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top + scrollY)));
    const ranked = await tops();
    for (const row of await showcase.page.locator('.rank').all()) await row.click();
    assert.equal(await showcase.page.locator('.rank[aria-pressed="true"]').count(), 0);
    assert.deepEqual(await tops(), ranked, where);
  });
});

test('what a review must not be overlooked for is seen at once, above the buttons', async () => {
  for (const state of ['voter-sealed-gaps', 'voter-sealed-blank', 'voter-sealed'] as const)
    await everywhere(state, async (where, { height }) => {
      const first = showcase.page.locator(state === 'voter-sealed-gaps' ? '.banner' : '.choices dd').first();
      const bottom = await first.evaluate((element) => element.getBoundingClientRect().bottom);
      const actions = await showcase.page
        .locator('.screen-actions')
        .evaluate((element) => element.getBoundingClientRect().top);
      assert.ok(bottom <= actions && actions < height, `${state}, ${where}: ${bottom} > ${actions}`);
    });
});

test('in landscape the two answers stand side by side and take at most a third of the height', async () => {
  for (const locale of LANGUAGES) {
    await showcase.page.setViewportSize({ width: 568, height: 320 });
    await showcase.present({ name: 'voter-sealed', state: { ...states['voter-sealed'], locale } });
    const { buttons, area } = await showcase.page.evaluate(() => ({
      buttons: [...document.querySelectorAll('.screen-actions button')].map(
        (button) => button.getBoundingClientRect().top,
      ),
      area: document.querySelector('.screen-actions')!.getBoundingClientRect().height,
    }));
    assert.equal(new Set(buttons).size, 1, locale);
    assert.ok(area <= 320 / 3, `${locale}: ${area}`);
  }
});

test('points stay as typed, are told of beside their field, and hold the seal, in both languages', async () => {
  await showcase.page.setViewportSize(SIZES[0]!);
  for (const [locale, seal, fault] of [
    ['en-GB', 'Seal it', (typed: string) => `“${typed}” is not a whole number from 0 to 20.`],
    ['de-DE', 'Versiegeln', (typed: string) => `„${typed}“ ist keine ganze Zahl von 0 bis 20.`],
  ] as const) {
    await showcase.present({ name: 'voter-form-hard', state: { ...states['voter-form-hard'], locale } });
    const field = showcase.page.getByRole('textbox', { name: 'Kartoffelpufferapfelmus' });
    const button = showcase.page.getByRole('button', { name: seal, exact: true });
    for (const typed of ['7,5', '1.5', '25', '-3']) {
      await field.fill(typed);
      assert.equal(await field.inputValue(), typed);
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      const row = showcase.page.locator('.score-row', { has: field });
      assert.equal(await row.getByRole('alert').innerText(), fault(typed));
      assert.equal(await button.getAttribute('aria-disabled'), 'true');
      const described = await button.getAttribute('aria-describedby');
      assert.equal(await showcase.page.locator(`[id="${described}"]`).innerText(), `Lunch, 0 to 20: ${fault(typed)}`);
    }
    await field.fill(' 20 ');
    assert.equal(await field.getAttribute('aria-invalid'), null);
    assert.equal(await button.getAttribute('aria-disabled'), 'false');
  }
});

test('the ballot says how many win, by which rule, and “at most” only where more exist', async () => {
  await showcase.present({ name: 'voter-form-hard', state: states['voter-form-hard'] });
  const hints = await showcase.page.locator('.contest-hint').allInnerTexts();
  const [council, , , days, allDays] = hints;
  assert.match(council!, /2 of 3 win\..*compared in pairs.*Several seats go to the first places\./s);
  assert.match(days!, /at most 4\.\s+1 of 5 wins\..*the most ticks wins/s);
  assert.match(allDays!, /Choose as many as you like\.\s/);
  assert.doesNotMatch(allDays!, /at most/);
});

test('beside “Seal it” stands how many questions are open', async () => {
  const form = states['voter-form-many'];
  assert.ok(form.role === 'voter');
  await showcase.present({ name: 'voter-form-many', state: { ...form, draft: null } });
  const actions = showcase.page.locator('.screen-actions');
  // Three of the four may stay as they are: only the one that asks for “Nobody” at least holds the seal.
  assert.match(await actions.innerText(), /1 question needs an answer\. Next: Class trip/);
  await showcase.page.getByRole('radio', { name: 'Sea', exact: true }).check();
  assert.match(await actions.innerText(), /3 questions are open: sealed like this they stay blank\./);
  await showcase.present({ name: 'voter-form-many', state: form });
  assert.doesNotMatch(await actions.innerText(), /open/);
});

test('a name of someone else is missed once its field is left, and not before it could be written', async () => {
  const { page } = showcase;
  const form = states['voter-form-many'];
  assert.ok(form.role === 'voter');
  const contests = form.contests.filter(({ ballot }) => ballot === 'single').slice(0, 1);
  await showcase.present({ name: 'voter-form', state: { ...form, contests, draft: null, locale: 'en-GB' } });
  await page.getByRole('radio', { name: 'Someone else' }).check();
  const missed = page.getByRole('alert').filter({ hasText: 'Write the name of the person you mean.' });
  const field = page.getByRole('textbox', { name: 'Name of someone else' });
  await field.waitFor();
  assert.equal(await missed.count(), 0);
  await field.focus();
  await field.blur();
  await missed.waitFor();
  await field.fill('Zoë');
  await missed.waitFor({ state: 'detached' });
});

test('where somebody else is chosen the field for the name is seen at once, above the bar, at every size', async () => {
  const { page } = showcase;
  const form = states['voter-form-many'];
  assert.ok(form.role === 'voter');
  const contests = form.contests.filter(({ ballot }) => ballot === 'single').slice(0, 1);
  for (const size of [...SIZES, { width: 568, height: 320 }])
    for (const [locale, other, name] of [
      ['en-GB', 'Someone else', 'Name of someone else'],
      ['de-DE', 'Jemand anderes', 'Name der anderen Person'],
    ] as const) {
      await page.setViewportSize(size);
      await showcase.present({ name: 'voter-form', state: { ...form, contests, draft: null, locale } });
      const choice = page.getByRole('radio', { name: other });
      // As somebody scrolls who reads down to it: it lies just above the bar.
      await choice.evaluate((radio) => radio.closest('label')!.scrollIntoView({ block: 'end' }));
      await choice.check();
      await showcase.settle();
      const { bottom } = await page.getByLabel(name).evaluate((field) => field.getBoundingClientRect());
      const bar = await page.locator('.screen-actions').evaluate((area) => area.getBoundingClientRect().top);
      assert.ok(bottom <= bar + 0.5, `${size.width}×${size.height}, ${locale}: ${bottom} > ${bar}`);
    }
});

test('in “Your order” the longest word stands beside the handle that moves it, and in its frame', async () => {
  const { page } = showcase;
  const form = phoneScreens.find(({ name }) => name === 'voter-form, in long words')!.state;
  await page.setViewportSize(SIZES[0]!);
  await showcase.present({ name: 'voter-form', state: form });
  for (const rank of await page.locator('.rank').all()) await rank.click();
  const rows = await page.locator('.equals > li').evaluateAll((all) =>
    all.map((row) => {
      const box = (part: string) => row.querySelector(part)!.getBoundingClientRect();
      const [handle, name] = [box('.handle'), box('.order-name')];
      return name.left >= handle.right && name.top < handle.bottom && name.right <= row.getBoundingClientRect().right;
    }),
  );
  assert.deepEqual(rows, [true, true, true, true]);
});

test('after a test that was good its voter is told so, and that the next envelope holds the same choice; after “No” not', async () => {
  const { page } = showcase;
  for (const [locale, good] of [
    ['en-GB', 'Good: your choice was inside. It is in this new envelope, too.'],
    ['de-DE', 'Gut: Deine Wahl war darin. Sie steckt auch in diesem neuen Umschlag.'],
  ] as const)
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await showcase.present({ name: 'voter-audited', state: { ...states['voter-audited'], locale } });
      await showcase.push({ ...states['voter-sealed'], locale });
      const banner = page.locator('.banner', { hasText: good });
      await banner.waitFor();
      assert.match(await page.locator('p.visually-hidden[role=status]').innerText(), new RegExp(good.slice(0, 20)));
      // Neither it nor the first of what is inside lies below the bar.
      const first = await page
        .locator('.choices dd')
        .first()
        .evaluate((dd) => dd.getBoundingClientRect().bottom);
      const bar = await page.locator('.screen-actions').evaluate((area) => area.getBoundingClientRect().top);
      assert.ok(first <= bar, `${size.width}×${size.height}, ${locale}: ${first} > ${bar}`);
      // On a phone of today the whole question is seen with them.
      const asked = await page
        .locator('.banner', { has: page.locator('strong') })
        .evaluate((question) => question.getBoundingClientRect().bottom);
      if (size.height > 800) assert.ok(asked <= bar, `${locale}: ${asked} > ${bar}`);
      await showcase.push({ ...states['voter-form'], locale });
      await showcase.push({ ...states['voter-sealed'], locale });
      assert.equal(await banner.count(), 0, 'it is said of the envelope after the test, and of no other');
    }
  await showcase.present({ name: 'voter-audited', state: states['voter-audited'] });
  await showcase.push(states['voter-form-flag']);
  assert.equal(await page.getByText('Good: your choice was inside.').count(), 0);
});
