/** What a screen reader is told of the voters' screens: the whole accessibility tree of Chromium, in both languages. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { say, type TextKey } from '../../renderer/texts/catalogue.ts';
import type { Values } from '../../renderer/texts/texts.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { phoneScreens } from '../showcase/phone/screens.ts';
import { openChromium, openShowcase, type Showcase } from '../showcase/showcase.ts';
import { states } from '../showcase/states.ts';

type Node = Awaited<ReturnType<typeof tree>>[number];
type VoterWindow = Extract<WindowState, { readonly role: 'voter' }>;

const LANGUAGES = [
  { language: 'en', locale: 'en-GB' },
  { language: 'de', locale: 'de-DE' },
] as const;
/** Roles of what somebody can do something with. */
const CONTROLS = new Set(
  'button checkbox combobox DisclosureTriangle link menuitem radio searchbox slider spinbutton switch tab textbox'.split(
    ' ',
  ),
);
/** Roles by which one jumps through a page: each says what it holds. */
const PLACES = new Set(['heading', 'image', 'img', 'group', 'radiogroup', 'progressbar', 'meter', 'dialog']);

let browser: Browser;
let showcase: Showcase;
let page: Page;
let session: CDPSession;

before(async () => {
  browser = await openChromium();
  await open();
});

async function open(): Promise<void> {
  await page?.close();
  showcase = await openShowcase(browser);
  ({ page } = showcase);
  await page.setViewportSize({ width: 360, height: 740 });
  session = await page.context().newCDPSession(page);
}

async function present(
  name: string,
  state: VoterWindow,
  { language, locale }: (typeof LANGUAGES)[number],
): Promise<void> {
  const exhibit = { name, state: { ...state, locale } };
  await showcase.present(exhibit);
  if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
  // A screen before it has chosen a language for its device, as a booth does.
  await open();
  await showcase.present(exhibit);
}
after(() => browser?.close());

async function tree() {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored }) => !ignored);
}

const roleOf = ({ role }: Node): string => String(role?.value);
const nameOf = ({ name }: Node): string => String(name?.value ?? '').trim();
const property = ({ properties = [] }: Node, name: string): unknown =>
  properties.find((one) => one.name === name)?.value.value;

/** All that is said within a node. */
function words(nodes: readonly Node[], { nodeId, childIds = [], ...node }: Node): string {
  if (roleOf({ nodeId, ...node } as Node) === 'StaticText') return nameOf({ nodeId, ...node } as Node);
  const inside = childIds.flatMap((id) => nodes.find((one) => one.nodeId === id) ?? []);
  return inside.map((one) => words(nodes, one)).join(' ');
}

/** What could not be told apart, or would not be told at all. */
function faults(nodes: readonly Node[]): string[] {
  const found: string[] = [];
  const heard = new Set<string>();
  for (const node of nodes) {
    const [role, name] = [roleOf(node), nameOf(node)];
    if ((CONTROLS.has(role) || PLACES.has(role)) && name === '' && !(role === 'group' && !property(node, 'settable')))
      found.push(`a ${role} has no name`);
    if (!CONTROLS.has(role)) continue;
    if (heard.has(name)) found.push(`several controls are called “${name}”, one of them a ${role}`);
    heard.add(name);
  }
  return found;
}

const form = (name: 'voter-form' | 'voter-form-many' | 'voter-form-hard'): VoterWindow => {
  const state = states[name];
  assert.ok(state.role === 'voter');
  return { ...state, shell: 'page', draft: null };
};
const moved = (name: keyof typeof states): VoterWindow => {
  const state = states[name];
  assert.ok(state.role === 'voter');
  return { ...state, shell: 'page' };
};

for (const { name, state } of phoneScreens.filter(({ name }) => !name.endsWith('in long words')))
  test(`each control has a name, and none that of another: ${name}`, async () => {
    const all: string[] = [];
    for (const spoken of LANGUAGES) {
      const { locale } = spoken;
      await present(name, state, spoken);
      const closed = page.locator('details:not([open]) > summary').filter({ visible: true });
      while ((await closed.count()) > 0) await closed.first().click();
      const nodes = await tree();
      assert.ok(nodes.some((node) => CONTROLS.has(roleOf(node))));
      all.push(...faults(nodes).map((fault) => `${locale}: ${fault}`));
    }
    assert.deepEqual(all, []);
  });

for (const spoken of LANGUAGES) {
  const { language, locale } = spoken;
  const t = (key: TextKey, values: Values = {}): string => say(language, key, values);

  test(`each question asked by itself tells its controls apart, and what is chosen, ranked and graded (${locale})`, async () => {
    const all: string[] = [];
    for (const state of [form('voter-form-many'), form('voter-form-hard')]) {
      await present('voter-form', state, spoken);
      for (const contest of state.contests) {
        const { ballot, title, options } = contest;
        const rows = { single: 'radio', approval: 'checkbox', score: 'button', ranking: 'button' } as const;
        const before = await tree();
        all.push(...faults(before).map((fault) => `${title}: ${fault}`));
        const control = (nodes: readonly Node[], words: string) =>
          nodes.filter((node) => roleOf(node) === rows[ballot] && nameOf(node).includes(words));
        if (ballot === 'single' || ballot === 'approval') {
          const [option] = control(before, options[0]!);
          assert.equal(property(option!, 'checked'), 'false', title);
          await page.getByRole(rows[ballot], { name: options[0]!, exact: true }).check();
          assert.equal(property(control(await tree(), options[0]!)[0]!, 'checked'), 'true', title);
        }
        if (ballot === 'ranking') {
          assert.equal(control(before, `${options[1]} (${t('voter.form.unranked')})`).length, 1, title);
          await page.locator('.rank').filter({ visible: true }).nth(1).click();
          const [ranked] = control(await tree(), `${options[1]} (${t('voter.form.ranked', { place: 1 })})`);
          assert.equal(property(ranked!, 'pressed'), 'true', title);
        }
        const points = page.locator('.mark').filter({ visible: true });
        if (ballot === 'score' && (await points.count()) > 0) {
          await points.first().click();
          const pressed = (await tree()).filter((node) => property(node, 'pressed') === 'true').map(nameOf);
          const given = (contest.ballot === 'score' && contest.grades?.[0]) || 0;
          assert.deepEqual(pressed, [t('said.points', { name: options[0]!, points: given })]);
        }
        all.push(...faults(await tree()).map((fault) => `${title}, answered: ${fault}`));
        await page
          .getByRole('button', { name: new RegExp(`^(${t('common.next')}|${t('questions.to-review')})$`) })
          .click();
      }
      all.push(...faults(await tree()).map((fault) => `all answers: ${fault}`));
    }
    assert.deepEqual(all, []);
  });

  test(`what stands there before it happens tells that a ballot is sealed, and that it is cast (${locale})`, async () => {
    await present('voter-form', form('voter-form'), spoken);
    const live = async () => {
      const nodes = await tree();
      return nodes
        .filter((node) => ['polite', 'assertive'].includes(String(property(node, 'live'))))
        .map((node) => ({ id: node.backendDOMNodeId, says: words(nodes, node) }));
    };
    for (const [next, key] of [
      ['voter-sealed', 'said.sealed'],
      ['voter-casting', null],
      ['voter-receipt', 'said.cast'],
      ['voter-closed', null],
    ] as const) {
      const there = new Set((await live()).map(({ id }) => id));
      await showcase.push({ ...moved(next), locale });
      // A region that comes together with its words is not read out by every reader.
      const said = (await live()).filter(({ id }) => there.has(id)).map(({ says }) => says);
      for (const one of ['said.sealed', 'said.cast'] as const)
        assert.equal(said.includes(t(one)), one === key, `${next}: ${said.join(' | ')}`);
    }
  });
}

test('what nobody would be told would be found', async () => {
  await showcase.present({ name: 'voter-form', state: form('voter-form') });
  await page.evaluate(() => {
    const main = document.querySelector('main')!;
    for (const label of ['', 'Twice', 'Twice']) {
      const button = document.createElement('button');
      button.textContent = label;
      main.append(button);
    }
  });
  assert.deepEqual(faults(await tree()), [
    'a button has no name',
    'several controls are called “Twice”, one of them a button',
  ]);
});
