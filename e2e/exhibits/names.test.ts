/** Long names on the smallest phone: a line ends between words, else behind what joins two parts, and only then within a word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contest } from '../../shared/election/contest.ts';
import { heldShowcase } from '../showcase/held.ts';
import { states } from '../showcase/states.ts';

/** Each too long for one line of a phone, with the parts that the lines may hold. */
const names = {
  'Wilhelmine-Friederike von Hohenlohe-Langenburg': [
    ['Wilhelmine-', 'Friederike'],
    ['von'],
    ['Hohenlohe-', 'Langenburg'],
  ],
  'Schulsprecher/Klassenrat/Elternbeirat/Aufsicht': [['Schulsprecher/', 'Klassenrat/', 'Elternbeirat/', 'Aufsicht']],
  wandertag_nach_oberammergau_mit_uebernachtung: [['wandertag_', 'nach_', 'oberammergau_', 'mit_', 'uebernachtung']],
  'Müller–Lüdenscheidt‐Oberbergheim—Niederrhein': [['Müller–', 'Lüdenscheidt‐', 'Oberbergheim—', 'Niederrhein']],
} as const;
const options = Object.keys(names);
const parts = Object.values(names).flat(2);

const common = { title: options[1]!, options, writeIn: false, seats: 1 } as const;
const contests: readonly Contest[] = [
  { ...common, ballot: 'single', rules: ['plurality'] },
  { ...common, ballot: 'approval', most: 4, rules: ['approval'] },
  { ...common, ballot: 'score', top: 5, rules: ['score'] },
  { ...common, ballot: 'score', top: 20, rules: ['score'] },
  { ...common, ballot: 'ranking', ties: true, rules: ['instant-runoff'] },
];
const draft = [
  { ballot: 'single', pick: 0 },
  { ballot: 'approval', picks: [0, 1, 2, 3] },
  { ballot: 'score', scores: [5, 4, 3, 2] },
  { ballot: 'score', scores: [20, 19, 18, 17] },
  { ballot: 'ranking', ranks: [[0], [1], [2], [3]] },
] as const;

const showcase = heldShowcase({
  ready: async (opened) => {
    await opened.page.setViewportSize({ width: 320, height: 568 });
  },
});

/** Runs in the page: parts of names that lie on several lines although each fits on one, and how many lie on one. */
function look(parts: readonly string[]): { broken: string[]; whole: number; ends: number } {
  const broken: string[] = [];
  let [whole, ends] = [0, 0];
  for (const element of document.querySelectorAll('#window bdi, #window h1')) {
    if (!element.checkVisibility()) continue;
    let last: number | null = null;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const part of parts) {
        const index = node.nodeValue!.indexOf(part);
        if (index < 0) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + part.length);
        const tops = [...new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))];
        if (tops.length > 1) broken.push(part);
        else whole++;
        // A line that ends behind a joint, and not behind a space.
        if (last !== null && last !== tops[0] && index === 0) ends++;
        last = tops.at(-1)!;
      }
  }
  return { broken, whole, ends };
}

const form = states['voter-form'];
const sealed = states['voter-sealed'];
assert.ok(form.role === 'voter' && sealed.role === 'voter');

for (const locale of ['en-GB', 'de-DE'])
  test(`at 320 pixels a long name ends its lines behind what joins its parts (${locale})`, async () => {
    const { page } = showcase;
    const judge = async (where: string, least: number) => {
      const { broken, whole, ends } = await page.evaluate(look, parts);
      assert.deepEqual(broken, [], where);
      assert.ok(whole >= least, `${where}: ${whole} parts of names are shown`);
      assert.ok(ends >= 4, `${where}: ${ends} lines end behind a joint`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), where);
    };
    await showcase.present({ name: 'voter-form', state: { ...form, locale, title: options[1]!, contests } });
    for (const [i, { ballot }] of contests.entries()) {
      await judge(`${i + 1}: ${ballot}`, parts.length);
      if (ballot === 'ranking')
        for (const row of await page.locator('.rank').filter({ visible: true }).all()) await row.click();
      if (ballot === 'ranking') await judge('the order of a ranking', 2 * parts.length);
      await page.getByRole('button', { name: /^(Next|Weiter|All answers|Alle Antworten)$/ }).click();
    }
    const inside = { ...sealed, locale, title: options[1]!, contests, draft };
    await showcase.present({ name: 'voter-sealed', state: inside as typeof sealed });
    await judge('sealed', 4 * parts.length);
  });

test('a name is read as one, whatever may end a line in it', async () => {
  const { page } = showcase;
  await showcase.present({ name: 'voter-form', state: { ...form, title: options[1]!, contests: [contests[0]!] } });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const radios = nodes.filter(({ role }) => role?.value === 'radio').map(({ name }) => name?.value);
  assert.deepEqual(radios.slice(0, -1), options);
});
