/**
 * The wall: all of it is seen without scrolling, in every phase, whatever is wrong, on every projector and in both languages;
 * it is read from the back row, and there is nothing on it to press.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { cannedStory } from '../../renderer/story/testing/canned-story.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { type Beat, sceneNames } from '../../shared/story/scene.ts';
import { everyScene } from '../showcase/scenes.ts';
import { openChromium, openShowcase, type Showcase, walls } from '../showcase/showcase.ts';
import { type StateName, states } from '../showcase/states.ts';
import { tell } from '../showcase/storytelling.ts';

/** Pixels: a code of 45 modules is scanned from the last row. */
const LEAST_CODE = 480;
/** Pixels of a letter that is read there. */
const LEAST_TEXT = 32;
/** Pixels of what stands beside the parts of a picture, whose sentence above it is as large as all else. */
const LEAST_LABEL = 18;
const limits = { LEAST_CODE, LEAST_TEXT, LEAST_LABEL };

let browser: Browser;
let showcase: Showcase;

before(async () => {
  browser = await openChromium();
  showcase = await openShowcase(browser);
});
after(() => browser?.close());

const onWall = (Object.keys(states) as StateName[]).filter((name) => states[name].role === 'wall');

/** Runs in the page: what does not fit, cannot be read, or can be pressed. */
const faults = ({ LEAST_CODE, LEAST_TEXT, LEAST_LABEL }: typeof limits): string[] => {
  const found: string[] = [];
  const named = (one: Element) =>
    `${one.tagName.toLowerCase()}.${one.getAttribute('class')} “${one.textContent?.slice(0, 60)}”`;
  const drawn = [...document.querySelectorAll('#window *')].filter(
    (one) => one.checkVisibility() && !one.closest('.visually-hidden'),
  );
  const { scrollHeight, scrollWidth } = document.documentElement;
  if (scrollHeight > innerHeight || scrollWidth > innerWidth)
    found.push(`it scrolls: ${scrollWidth} × ${scrollHeight}`);
  const ownText = (one: Element): boolean =>
    [...one.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
  const bars = drawn.filter((one) => /^(sticky|fixed)$/.test(getComputedStyle(one).position) && !one.matches('.wall'));
  for (const one of drawn) {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    if (left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5)
      found.push(`it lies outside: ${named(one)} at ${[left, top, right, bottom].map(Math.round)}`);
    const { overflowX, overflowY } = getComputedStyle(one);
    if (one instanceof HTMLElement && `${overflowX}${overflowY}` !== 'visiblevisible') {
      if (one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)
        found.push(
          `it is cut: ${named(one)}: ${one.scrollWidth} × ${one.scrollHeight} in ${one.clientWidth} × ${one.clientHeight}`,
        );
    } else if (one instanceof HTMLElement && one.clientWidth > 0 && one.scrollWidth > one.clientWidth && ownText(one))
      found.push(`its text is too wide: ${named(one)}`);
    for (const bar of bars) {
      const box = bar.getBoundingClientRect();
      if (ownText(one) && !bar.contains(one) && !one.contains(bar) && top < box.bottom && bottom > box.top)
        found.push(`a bar lies over it: ${named(one)}`);
    }
    if (
      ownText(one) &&
      !(one instanceof SVGElement) &&
      Number.parseFloat(getComputedStyle(one).fontSize) < (one.closest('.stage') ? LEAST_LABEL : LEAST_TEXT)
    )
      found.push(`its letters are small: ${named(one)}: ${getComputedStyle(one).fontSize}`);
    // A word of the app's own in the picture is whole, or divided with a hyphen; names are as long as people make them.
    if (one.matches('.stage-end > *') && ownText(one))
      for (const [word] of one.textContent!.matchAll(/\p{L}{2,}/gu)) {
        const text = [...one.childNodes].find(({ nodeValue }) => nodeValue?.includes(word));
        const at = text?.nodeValue?.indexOf(word) ?? -1;
        if (!text || at < 0) continue;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + word.length);
        if (range.getClientRects().length > 1) found.push(`a word is broken: ${word}`);
      }
    if (one.matches('.words li')) {
      const word = document.createRange();
      word.selectNodeContents(one);
      if (word.getClientRects().length !== 1) found.push(`a word is broken: ${one.textContent}`);
    }
    if (one.matches('button, summary, select, a, input, [tabindex="0"], [role="button"]'))
      found.push(`it can be pressed: ${named(one)}`);
  }
  const code = document.querySelector('.qr');
  if (code) {
    const { left, top, right, bottom } = code.getBoundingClientRect();
    if (right - left < LEAST_CODE) found.push(`its code is ${right - left} pixels wide`);
    for (const [x, y] of [
      [left + 9, top + 9],
      [right - 9, bottom - 9],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const)
      if (!code.contains(document.elementFromPoint(x, y))) found.push(`something lies on its code at ${x}, ${y}`);
  }
  const body = document.querySelector('.wall-body:has(~ .wall-foot)');
  if (body && body.scrollHeight > body.clientHeight + 1)
    found.push(`its body is cut: ${body.scrollHeight} in ${body.clientHeight}`);
  // Texts that lie on one another: no part of the grid may grow into the next.
  const parts = [...document.querySelectorAll('.wall > *')].map((one) => one.getBoundingClientRect());
  for (const [i, a] of parts.entries())
    for (const b of parts.slice(i + 1))
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        found.push(`two parts of it overlap: ${Math.round(a.bottom)} and ${Math.round(b.top)}`);
  return found;
};

for (const name of onWall)
  test(`the wall holds all of “${name}”`, async () => {
    const found: string[] = [];
    for (const [size, viewport] of Object.entries(walls)) {
      await showcase.page.setViewportSize(viewport);
      for (const locale of ['en-GB', 'de-DE']) {
        const state = { ...states[name], locale } as WindowState;
        await showcase.present({ name, state });
        await showcase.settle();
        const here = await showcase.page.evaluate(faults, limits);
        found.push(...here.map((fault) => `${size}, ${locale}: ${fault}`));
      }
    }
    assert.deepEqual(found, []);
  });

/** What is amiss where the last of these beats is told on walls, in both languages: all of the picture must be drawn. */
async function faultsTelling(
  beats: readonly Beat[],
  sizes: readonly (keyof typeof walls)[] = ['1080p', '720p', '768p'],
): Promise<string[]> {
  const { page } = showcase;
  const { name, after } = beats.at(-1)!;
  const found: string[] = [];
  await tell(page, beats);
  for (const size of sizes) {
    await page.setViewportSize(walls[size]);
    for (const locale of ['en-GB', 'de-DE']) {
      await showcase.present({ name: 'wall-mixing', state: { ...states['wall-mixing'], locale } as WindowState });
      await page.locator(`figure.story[data-scene="${name}"]`).waitFor();
      await showcase.settle();
      const drawn = await page.locator('.stage-station').filter({ visible: true }).count();
      const here = await page.evaluate(faults, limits);
      if (drawn !== after.laptops.length + 2) here.push(`${drawn} stations`);
      found.push(...here.map((fault) => `${name}, ${size}, ${locale}: ${fault}`));
    }
  }
  return found;
}

for (const laptops of [3, 7])
  test(`the picture of every scene with ${laptops} laptops is drawn on every wall, and all that is said in it is read`, async () => {
    const beats = cannedStory({ ballots: 24, laptops, caught: laptops === 7 ? 2 : null });
    const found: string[] = [];
    for (const last of new Map(beats.map(({ name }, i) => [name, i])).values())
      found.push(...(await faultsTelling(beats.slice(0, last + 1))));
    assert.deepEqual(found, []);
  });

test('every kind of scene that there is is drawn on the smallest wall, and all that is said in it is read', async () => {
  const scenes = await everyScene();
  assert.equal(scenes.size, sceneNames.length);
  const found: string[] = [];
  for (const beats of scenes.values()) found.push(...(await faultsTelling(beats, ['768p'])));
  assert.deepEqual(found, []);
});

/** What is said on the wall now, in English. */
const text = (): Promise<string> => showcase.page.locator('.wall').innerText();

test('words are on the wall whenever anybody is told to compare them', async () => {
  await showcase.page.setViewportSize(walls['768p']);
  const expected = (name: StateName): readonly string[] => {
    const state = states[name];
    if (state.role !== 'wall' || !state.election) return [];
    const { status, words } = state.election;
    if (/^wall-(lobby|taking-over)/.test(name)) return words;
    return /^wall-(ceremony|enrolment|voting|closing)/.test(name) ? (status.words ?? []) : [];
  };
  for (const name of onWall) {
    await showcase.present({ name, state: states[name] });
    const said = await text();
    for (const word of expected(name)) assert.ok(said.includes(word), `${name}: ${word}`);
    if (/^wall-(finished|curtain|without-result$)/.test(name))
      assert.match(said, /The twelve words of this election\s+(?:[a-z]+\s*){12}/, name);
  }
});

test('a result that is not shown yet is nowhere on the wall', async () => {
  const state = states['wall-curtain'];
  await showcase.present({ name: 'wall-curtain', state });
  assert.match(await text(), /It waits behind this curtain/);
  assert.doesNotMatch(await text(), /wins|Ada Lovelace/);
});

test('where laptops find nothing by themselves the wall says so above the link, on every wall', async () => {
  const said = /(do not find it by themselves|finden sie nicht von selbst)/;
  for (const size of Object.values(walls))
    for (const locale of ['en-GB', 'de-DE']) {
      await showcase.page.setViewportSize(size);
      await showcase.present({ name: 'wall', state: { ...states['wall-lobby-unannounced'], locale } });
      assert.match(await showcase.page.locator('.wall-link h2:visible').innerText(), said);
      await showcase.present({ name: 'wall', state: { ...states['wall-lobby'], locale } });
      assert.doesNotMatch(await showcase.page.locator('.wall').innerText(), said);
    }
});

test('a list for which there is no room is shown in turns, all of it', async () => {
  await showcase.page.clock.install();
  await showcase.page.setViewportSize(walls['720p']);
  await showcase.present({ name: 'wall-enrolment-crowd', state: states['wall-enrolment-crowd'] });
  const names = () => showcase.page.locator('.wall-names .chip').filter({ visible: true }).allInnerTexts();
  const seen = new Set<string>();
  for (let turn = 0; turn < 150 && seen.size < 300; turn++) {
    for (const name of await names()) seen.add(name);
    // Time passes as well while it is looked: less than a turn between two looks.
    await showcase.page.clock.runFor(4000);
  }
  assert.equal(seen.size, 300);
});

test('what does not fit, is small or can be pressed would be found', async () => {
  await showcase.page.setViewportSize(walls['720p']);
  await showcase.present({ name: 'wall-voting', state: states['wall-voting'] });
  await showcase.page.evaluate(() => {
    const body = document.querySelector('.wall-body')!;
    const one = (style: string, tag = 'p') => {
      const made = document.createElement(tag);
      made.textContent = 'a text';
      made.style.cssText = style;
      body.append(made);
    };
    one('position: fixed; inset: auto 0 0 0; height: 900px');
    one('font-size: 12px');
    one('height: 10px; overflow: hidden');
    one('', 'button');
  });
  const found = (await showcase.page.evaluate(faults, limits)).join('\n');
  for (const fault of [
    /it lies outside/,
    /a bar lies over it/,
    /its letters are small/,
    /it is cut/,
    /it can be pressed/,
  ])
    assert.match(found, fault);
});
