/** What a plan says of how a ballot looks: an order drawn for each voter, a line about each option, an option that stands for nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { say } from '../../renderer/texts/catalogue.ts';
import type { Contest } from '../../shared/election/contest.ts';
import { heldShowcase } from '../showcase/held.ts';
import { states } from '../showcase/states.ts';

const form = states['voter-form'];
assert.ok(form.role === 'voter');
const options = Array.from({ length: 12 }, (_, i) => `Name ${i + 1}`);
const asked = { options, writeIn: false, seats: 1, order: 'drawn' } as const;
const contests = [
  { ...asked, ballot: 'approval', title: 'Days', most: 12, rules: ['approval'] },
  { ...asked, ballot: 'score', title: 'Lunch', top: 5, rules: ['score'] },
  { ...asked, ballot: 'ranking', title: 'Trip', ties: true, rules: ['schulze'] },
].map((contest) => ({ ...contest, options: [...options] })) as unknown as Contest[];
const [days, lunch] = contests.map((contest) => [contest]);
const t = (key: Parameters<typeof say>[1], values: Parameters<typeof say>[2] = {}) => say('en', key, values);

let page: Page;
const showcase = heldShowcase({
  ready: (opened) => {
    page = opened.page;
  },
});

const present = (asks: readonly Contest[] | undefined) =>
  showcase.present({ name: 'voter-form', state: { ...form, contests: asks ?? [], draft: null } });
/** What there is to choose among, from above. */
const shown = () => page.locator('.ballot-options bdi').allInnerTexts();
const read = () => page.locator('.choices strong').allInnerTexts();

test('names stand in an order drawn for this voter, form and review have the same, and the next voter another', async () => {
  await present(days);
  assert.ok(await page.getByText(t('voter.form.drawn')).isVisible());
  const order = await shown();
  assert.notDeepEqual(order, options);
  assert.deepEqual([...order].sort(), [...options].sort());
  for (const name of options) await page.getByRole('checkbox', { name, exact: true }).check();
  assert.deepEqual(await shown(), order, 'no name moves when one is chosen');
  await page.getByRole('button', { name: t('voter.form.seal') }).click();
  await showcase.settle();
  assert.deepEqual(await read(), order);
  await present(days);
  assert.notDeepEqual(await shown(), order);
});

test('points and places go to the name beside which they were given', async () => {
  await present(lunch);
  for (const [points, name] of options.slice(0, 6).entries())
    await page.getByRole('button', { name: `${name}: ${points}`, exact: true }).click();
  await page.getByRole('button', { name: t('voter.form.seal') }).click();
  await showcase.settle();
  assert.deepEqual(await page.locator('.choices dd:not(.gap)').allInnerTexts(), [
    'Name 6: 5',
    'Name 5: 4',
    'Name 4: 3',
    'Name 3: 2',
    'Name 2: 1',
    'Name 1: 0',
  ]);
  await present([contests[2]!]);
  const order = await page.locator('.rank-row .rank-name bdi').allInnerTexts();
  assert.notDeepEqual(order, options);
  for (const name of options) await page.locator('.rank', { hasText: new RegExp(`^${name}\\D`) }).click();
  await page.getByRole('button', { name: t('voter.form.seal') }).click();
  await showcase.settle();
  assert.deepEqual(await read(), options);
});

test('each kind of ballot shows the line about an option under its name, and none where there is none', async () => {
  const about = options.map((name, i) => (i % 2 === 0 ? `About ${name}` : ''));
  const single = { ...asked, ballot: 'single', title: 'Mayor', options: [...options], rules: ['plurality'] };
  const typed = { ...contests[1]!, top: 40 } as Contest;
  const given = { ...contests[1]!, points: 5, rules: ['cumulative'] } as Contest;
  for (const contest of [...contests, single as unknown as Contest, typed, given]) {
    await present([{ ...contest, about }]);
    const names = await shown();
    const rows = await page.locator('.ballot-options .choice').allInnerTexts();
    assert.ok(names.length >= options.length);
    for (const [i, name] of options.entries()) {
      const [row] = rows.filter((text) => new RegExp(`(^|\\n)${name}\\b`).test(text));
      assert.equal(row!.includes(`About ${name}`), i % 2 === 0, `${contest.ballot}: ${row}`);
    }
  }
});

test('where an option stands for nobody it stays last and says so, and a blank vote is called an abstention', async () => {
  const none = 'None of these';
  const single = {
    ...asked,
    ballot: 'single',
    title: 'Mayor',
    options: [...options, none],
    none: true,
    rules: ['plurality'],
  } as unknown as Contest;
  for (let i = 0; i < 3; i++) {
    await present([single]);
    const rows = await page.locator('.ballot-options .choice').allInnerTexts();
    assert.deepEqual(
      rows.slice(-2).map((text) => text.trim()),
      [none, t('voter.form.abstain')],
    );
  }
  assert.ok(await page.getByText(t('voter.form.none', { name: none })).isVisible());
  const seal = page.getByRole('button', { name: t('voter.form.seal') });
  assert.equal(await seal.getAttribute('aria-disabled'), 'true');
  assert.ok(await page.getByText(t('voter.fault.open.any')).first().isVisible());
  await page.getByRole('radio', { name: none }).check();
  await seal.click();
  await showcase.settle();
  assert.deepEqual(await read(), [none]);
});
