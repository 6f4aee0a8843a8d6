/** Voters' screens on small phones, upright and on their side, and with letters of twice the size: nothing is cut or covered. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { languageOf } from '../../shared/codec/texts.ts';
import type { Rule } from '../../shared/election/contest.ts';
import { methods } from '../../shared/election/tally/methods.ts';
import { resultsByRule } from '../showcase/phone/rule-names.ts';
import { type PhoneScreen, phoneScreens } from '../showcase/phone/screens.ts';
import { openChromium, openShowcase, type Showcase } from '../showcase/showcase.ts';
import { states } from '../showcase/states.ts';

/** The smallest phones that are still in use; `letters`: of the size that the browser gives. */
const sizes = [
  { name: 'upright', width: 320, height: 568, letters: '100%' },
  { name: 'on its side', width: 568, height: 320, letters: '100%' },
  { name: 'with large letters', width: 320, height: 568, letters: '200%' },
] as const;

let browser: Browser;
let showcase: Showcase;

before(async () => {
  browser = await openChromium();
  showcase = await openShowcase(browser);
});
after(() => browser?.close());

/** Gives the page letters of this size: an element's own style would go with the first screen, which sets its reader's. */
const withLetters = (letters: string): Promise<void> =>
  showcase.page.evaluate((size) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { font-size: ${size}; }`);
    document.adoptedStyleSheets = [sheet];
  }, letters);

/** What is wider than the phone, what the bar takes more than a third for, and what it covers however far one scrolls. */
const faults = (): Promise<string[]> =>
  showcase.page.evaluate(async () => {
    const found: string[] = [];
    const { clientWidth } = document.documentElement;
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.trim().slice(0, 40)}”`;
    for (const element of document.querySelectorAll('#window *')) {
      const { right, width } = element.getBoundingClientRect();
      if (
        width > 1 &&
        element.checkVisibility() &&
        right > clientWidth + 0.5 &&
        !element.closest('.visually-hidden, .table')
      )
        found.push(`wide: ${named(element)}`);
    }
    const bar = document.querySelector('.screen-actions');
    const isOver = bar !== null && getComputedStyle(bar).position === 'sticky';
    if (isOver && bar.getBoundingClientRect().height > innerHeight / 3 + 0.5)
      found.push(`the bar takes ${Math.round(bar.getBoundingClientRect().height)} of ${innerHeight} pixels`);
    const room = isOver ? innerHeight - bar.getBoundingClientRect().height : innerHeight;
    for (const element of document.querySelectorAll(
      '.screen-content :is(dd, .qr, button, input, label, summary, li)',
    )) {
      const { height } = element.getBoundingClientRect();
      if (height < 2 || !element.checkVisibility() || element.closest('.visually-hidden, .absent')) continue;
      if (element.matches('.qr') && height > room) found.push(`higher than what is seen at once: ${named(element)}`);
      if (height > room) continue;
      element.scrollIntoView({ block: 'end' });
      const { bottom } = element.getBoundingClientRect();
      const top = isOver ? bar.getBoundingClientRect().top : innerHeight;
      if (bottom <= top + 0.5) continue;
      scrollBy(0, bottom - top);
      const now = isOver ? bar.getBoundingClientRect().top : innerHeight;
      if (element.getBoundingClientRect().bottom > now + 0.5) found.push(`covered: ${named(element)}`);
    }
    scrollTo(0, 0);
    return found;
  });

for (const { name, state } of phoneScreens)
  test(`on the smallest phones nothing is cut or covered: ${name}`, async () => {
    const all: string[] = [];
    for (const { name: how, width, height, letters } of sizes) {
      await showcase.page.setViewportSize({ width, height });
      await withLetters(letters);
      for (const locale of ['de-DE', 'en-GB']) {
        await showcase.present({ name, state: { ...state, locale } });
        all.push(...(await faults()).map((fault) => `${how}, ${locale}: ${fault}`));
        const oneByOne = showcase.page.getByRole('checkbox', { name: /^(One question|Eine Frage)/ });
        if ((await oneByOne.count()) === 0) continue;
        await oneByOne.uncheck();
        all.push(...(await faults()).map((fault) => `${how}, ${locale}, all at once: ${fault}`));
        await oneByOne.check();
      }
    }
    assert.deepEqual(all, []);
  });

test('three of the broadest words lie side by side, or two where a scrollbar takes their room', async () => {
  const { state } = phoneScreens.find(({ name }) => name === 'voter-result, in long words')!;
  for (const width of [320, 305, 300]) {
    await showcase.page.setViewportSize({ width, height: 568 });
    await showcase.present({ name: 'voter-result', state });
    assert.ok((await showcase.page.locator('.words li').count()) >= 12);
    assert.deepEqual(await faults(), [], `${width}`);
  }
});

/** Shows it in large letters, once the texts of its language have come. A booth's language, once chosen, is kept and outweighs what comes next. */
async function presentIn(locale: string, { name, state }: PhoneScreen): Promise<void> {
  const { page } = showcase;
  const language = languageOf(locale);
  if (await page.evaluate(() => localStorage.length > 0)) {
    await page.evaluate(() => localStorage.clear());
    await page.reload();
  }
  await withLetters(sizes[2].letters);
  const { booth } = state;
  const plan = booth?.plan && { ...booth.plan, look: { ...booth.plan.look, language } };
  await showcase.present({ name, state: { ...state, locale, booth: booth && plan ? { ...booth, plan } : booth } });
  await page.waitForFunction((shown) => document.documentElement.lang === shown, language);
  await showcase.settle();
}

/** Words of ours that go on in the next line without a hyphen: names are people's own. */
const brokenWords = (): Promise<string[]> =>
  showcase.page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.querySelector('#window')!, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.parentElement!.checkVisibility() || text.parentElement!.closest('.visually-hidden, bdi, .mono'))
        continue;
      for (const { 0: word, index } of text.textContent!.matchAll(/[\p{L}\p{N}\u00AD]{2,}/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        // Each soft hyphen is a place to go on from.
        if (lines > word.split('\u00AD').length) broken.push(word);
      }
    }
    return broken;
  });

for (const { name, state } of phoneScreens.filter(({ name }) => !name.endsWith('in long words')))
  test(`with large letters no word of a device breaks: ${name}`, async () => {
    await showcase.page.setViewportSize(sizes[2]);
    for (const locale of ['en-GB', 'de-DE', 'fr-FR', 'es-ES']) {
      await presentIn(locale, { name, state });
      assert.deepEqual(await brokenWords(), [], locale);
    }
  });

test('with large letters no word of a rule’s name breaks where a result says it, for one seat and for several', async () => {
  await showcase.page.setViewportSize(sizes[2]);
  const said = new Set<string>();
  const broken: string[] = [];
  for (const { rule, seats, state } of resultsByRule)
    for (const locale of ['en-GB', 'de-DE', 'fr-FR', 'es-ES']) {
      await presentIn(locale, { name: `voter-result, ${rule}`, state });
      said.add(`${rule} ${seats > 1}`);
      broken.push(...(await brokenWords()).map((word) => `${rule}, ${seats}, ${locale}: ${word}`));
    }
  assert.deepEqual(broken, []);
  for (const rule of Object.keys(methods) as Rule[])
    assert.deepEqual(
      [said.has(`${rule} false`), said.has(`${rule} true`)],
      [true, methods[rule].fills !== 'one'],
      rule,
    );
});

test('letters and contrast are chosen at the foot, hold at once, and are kept', async () => {
  const { page } = showcase;
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  const { state } = phoneScreens.find(({ name }) => name === 'voter-form')!;
  await showcase.present({ name: 'voter-form', state: { ...state, locale: 'en-GB' } });
  const seen = () =>
    page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return [style('html').fontSize, style('.muted').color === style('body').color];
    });
  assert.deepEqual(await seen(), ['16px', false]);
  await page.getByLabel('Letters').selectOption({ label: '150 %' });
  await page.getByLabel('Strong contrast').check();
  assert.deepEqual(await seen(), ['24px', true]);
  const { page: again } = await openShowcase(browser);
  assert.equal(await again.evaluate(() => document.documentElement.style.fontSize), '', 'another device has its own');
  await page.reload();
  await showcase.present({ name: 'voter-form', state: { ...state, locale: 'en-GB' } });
  assert.deepEqual(await seen(), ['24px', true]);
});

const upright = async (name: keyof typeof states, locale: string) => {
  await showcase.page.setViewportSize(sizes[0]);
  await showcase.page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  await showcase.present({ name, state: { ...states[name], locale } });
};

for (const locale of ['en-GB', 'de-DE']) {
  test(`buttons, folds and text of a receipt and a sealed ballot begin on one line (${locale})`, async () => {
    for (const [name, frame] of [
      ['voter-receipt', '.card'],
      ['voter-sealed', '.screen-content'],
    ] as const) {
      await upright(name, locale);
      const lefts = await showcase.page.locator(frame).evaluate((area) =>
        [...area.querySelectorAll('button, summary')]
          // What is seen of it: a border, or else its first letter.
          .map((one) => {
            const style = getComputedStyle(one);
            const isFramed = style.borderStyle !== 'none' && style.borderColor !== 'rgba(0, 0, 0, 0)';
            return one.getBoundingClientRect().left + (isFramed ? 0 : Number.parseFloat(style.paddingLeft));
          }),
      );
      assert.ok(lefts.length >= 2);
      assert.equal(new Set(lefts).size, 1, `${name}: ${lefts}`);
    }
  });

  test(`a long address has the whole width, and “Copy” below it (${locale})`, async () => {
    await upright('voter-audited', locale);
    const { address, copy, inner } = await showcase.page.locator('.copyable').evaluate((area) => ({
      address: area.querySelector('.mono')!.getBoundingClientRect(),
      copy: area.querySelector('button')!.getBoundingClientRect(),
      inner: area.getBoundingClientRect(),
    }));
    assert.ok(copy.top >= address.bottom);
    assert.ok(address.width >= inner.width - 1, `${address.width} of ${inner.width}`);
  });

  test(`no line of the verifier's checks is split from its arrow (${locale})`, async () => {
    await upright('verifier-verdict', locale);
    const split = await showcase.page.locator('.check summary').evaluateAll(
      (all) =>
        all.filter((one) => {
          const { right, bottom, top } = one.getBoundingClientRect();
          const said = one.querySelector('.check-said')!.getBoundingClientRect();
          const { paddingRight } = getComputedStyle(one);
          // The arrow is the last thing of the line, at its end and halfway up; all that is said lies between.
          return said.top < top || said.bottom > bottom || said.right > right - Number.parseFloat(paddingRight) - 7;
        }).length,
    );
    assert.equal(split, 0);
  });
}
