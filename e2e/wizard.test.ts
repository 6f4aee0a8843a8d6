/** The wizard drops nothing unseen: what cannot stand is said beside it, what is left comes back as it was left. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { patience } from '../main/workers/testing/patience.ts';
import { begun, writeDraft } from '../renderer/roles/coordinator/wizard/kept-draft.ts';
import { say } from '../renderer/texts/catalogue.ts';
import { methods } from '../shared/election/tally/methods.ts';
import { keysOf } from './app/keys.ts';
import { type App, launch } from './app/launch.ts';
import { isAt, joinAsNode, linkIn, openVoting, phoneAddressIn, press, says } from './app/people.ts';
import { newPhone } from './app/room.ts';
import { type Shell, startShell } from './app/shell.ts';
import { openChromium, openShowcase } from './showcase/showcase.ts';
import { states } from './showcase/states.ts';

const WINDOW = { width: 1280, height: 720 };
const data = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
let app: App;
let page: Page;
let browser: Browser;

before(async () => {
  browser = await openChromium();
  await open();
});
after(async () => {
  await browser?.close();
  await app?.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 10 });
});

async function open(): Promise<void> {
  app = await launch([], { data });
  page = await app.window();
  await page.setViewportSize(WINDOW);
  await press(page, /^Lead an election/);
  await isAt(page, 'What is the election about?');
}

const title = (of: Page): Locator => of.getByLabel('Title of the election');
const entry = (of: Page): Locator => of.getByLabel('Add an option to choose from');
const rows = (of: Page): Locator => of.getByRole('textbox', { name: /^Option \d+$/ });
const namesIn = (of: Page): Promise<string[]> =>
  rows(of).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
const isFocused = (field: Locator): Promise<boolean> => field.evaluate((one) => one === document.activeElement);

/** As the clipboard hands a text to a field; what the field does not take by itself is not put into it. */
const paste = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Why one cannot go on, as it stands beside the button; null where one can. */
async function heldBy(of: Page, button = 'Next'): Promise<string | null> {
  const found = of.getByRole('button', { name: button, exact: true });
  if ((await found.getAttribute('aria-disabled')) !== 'true') return null;
  return of.locator(`[id="${await found.getAttribute('aria-describedby')}"]`).innerText();
}

/** What is wrong with a field, as a screen reader hears it with the field. */
async function faultOf(field: Locator): Promise<string | null> {
  if ((await field.getAttribute('aria-invalid')) !== 'true') return null;
  const ids = (await field.getAttribute('aria-describedby'))!.split(' ');
  return field
    .page()
    .locator(`[id="${ids.at(-1)}"]`)
    .innerText();
}

async function beginAnew(of: Page): Promise<void> {
  await press(of, 'Begin anew');
  await says(of, 'The plan was begun anew.');
}

test('the title has the focus, and Enter goes on to the names', async () => {
  assert.ok(await isFocused(title(page)));
  assert.equal(await heldBy(page), 'Give the election a title first.');
  await page.keyboard.type('Class speaker');
  await page.keyboard.press('Enter');
  assert.ok(await isFocused(entry(page)));
});

test('70 pasted names stay 70, and it is said how many are too many', async () => {
  const names = Array.from({ length: 70 }, (_, i) => `Pupil ${i + 1}`);
  await paste(entry(page), names.join('\n'));
  await says(page, '70 options added.');
  assert.deepEqual(await namesIn(page), names);
  const said =
    '70 options, and a ballot has room for 64 in one question. All are still here: remove 6, or ask in two questions.';
  await says(page, said);
  assert.equal(await heldBy(page), '6 options too many for one question.');
  for (let over = 6; over > 0; over--) await press(page, `Remove Pupil ${64 + over}`);
  assert.equal(await heldBy(page), null);
  await press(page, 'Put it back');
  assert.equal((await namesIn(page)).length, 65);
  await beginAnew(page);
  await press(page, 'Put it back');
  assert.equal((await namesIn(page)).length, 65);
  await beginAnew(page);
  assert.deepEqual(await namesIn(page), []);
});

test('far more than a ballot shows is refused as a whole', async () => {
  await paste(entry(page), Array.from({ length: 501 }, (_, i) => `Line ${i}`).join('\n'));
  await says(page, /^With these 501 there would be more than 500 options/);
  assert.deepEqual(await namesIn(page), []);
});

test('two pupils of one name are two, a long motion stays whole, and each says what to do', async () => {
  await title(page).fill('Class trip');
  const motion =
    'That the class goes to the sea, and that everyone who cannot pay for it is helped by all the others'.padEnd(
      131,
      '!',
    );
  await paste(entry(page), `Anna Berg\nBen\nAnna Berg\n${motion}`);
  assert.deepEqual(await namesIn(page), ['Anna Berg', 'Ben', 'Anna Berg', motion]);
  const field = (place: number) => rows(page).nth(place - 1);
  assert.match(
    (await faultOf(field(1)))!,
    /^The same to a reader as “Anna Berg”, number 3\. If they are two, tell them apart/,
  );
  assert.match((await faultOf(field(3)))!, /^The same to a reader as “Anna Berg”, number 1\./);
  assert.equal(await faultOf(field(4)), '131 characters, and at most 120 fit: take 11 out. Nothing was cut off.');
  assert.equal(await heldBy(page), '3 options need a change: look at 1, 3, 4.');
  await field(3).fill('Anna Berg 8b');
  await field(4).fill(motion.replaceAll('!', ''));
  assert.equal(await heldBy(page), null);
  await title(page).fill('x'.repeat(201));
  assert.equal(await faultOf(title(page)), '201 characters, and at most 200 fit: take 1 out. Nothing was cut off.');
  assert.equal(await heldBy(page), 'The title needs a change: look beside it.');
  await title(page).fill('Class trip');
});

test('characters that nobody sees are taken out, and said; a typed double is said before it is added', async () => {
  await beginAnew(page);
  await title(page).fill('Class trip');
  await paste(entry(page), 'A\u200bda\tLovelace\nBen\tMeier');
  await says(page, '2 options added; from 1 of them characters were taken out that nobody sees.');
  assert.deepEqual(await namesIn(page), ['Ada Lovelace', 'Ben Meier']);
  await entry(page).fill('ben meier');
  assert.match((await faultOf(entry(page)))!, /^The same to a reader as “Ben Meier”, number 2\./);
  assert.equal(await heldBy(page), '2 options need a change: look at 2, 3.');
  await entry(page).fill('');
  assert.equal(await heldBy(page), null);
});

test('names are renamed, reordered and put back, with the keyboard and with a pointer', async () => {
  await paste(entry(page), 'Cem\nDan');
  const keys = keysOf(page);
  await keys.press('button', 'Move Dan up', 'Space');
  await keys.hit('Enter');
  assert.deepEqual(await namesIn(page), ['Ada Lovelace', 'Dan', 'Ben Meier', 'Cem']);
  assert.ok(await isFocused(page.getByRole('button', { name: 'Move Dan up' })), 'the focus stays with the name');
  await keys.hit('Enter');
  assert.ok(await isFocused(rows(page).first()), 'at the top the arrow has nothing more to do');
  await keys.type('Option 1', 'Dana');
  await keys.press('button', 'Remove Cem');
  await keys.press('button', 'Put it back');
  assert.deepEqual(await namesIn(page), ['Dana', 'Ada Lovelace', 'Ben Meier', 'Cem']);

  const handle = await page.getByTitle('Drag Cem').boundingBox();
  const goal = await rows(page).nth(1).boundingBox();
  await page.mouse.move(handle!.x + handle!.width / 2, handle!.y + handle!.height / 2);
  await page.mouse.down();
  await page.mouse.move(goal!.x + 20, goal!.y + 2, { steps: 5 });
  await page.mouse.up();
  assert.deepEqual(await namesIn(page), ['Dana', 'Cem', 'Ada Lovelace', 'Ben Meier']);
  await paste(rows(page).nth(1), 'Eva\nFay');
  assert.deepEqual(await namesIn(page), ['Dana', 'Cem', 'Eva', 'Fay', 'Ada Lovelace', 'Ben Meier']);
});

test('a question that is removed comes back with its names', async () => {
  await press(page, '+ Ask another question');
  await entry(page).nth(1).fill('By train');
  await entry(page).nth(1).press('Enter');
  await page.getByRole('button', { name: 'Remove this question' }).first().click();
  await says(page, 'Question 1 is removed, with its options.');
  assert.deepEqual(await namesIn(page), ['By train']);
  await press(page, 'Put it back');
  assert.deepEqual(await namesIn(page), ['Dana', 'Cem', 'Eva', 'Fay', 'Ada Lovelace', 'Ben Meier', 'By train']);
  await page.getByRole('button', { name: 'Remove this question' }).nth(1).click();
});

test('three seats of two names are refused at the field; a rule for one winner takes no more', async () => {
  await beginAnew(page);
  await title(page).fill('Class speaker');
  await paste(entry(page), 'Ada\nBen');
  await press(page, 'Next');
  const seats = page.getByRole('textbox', { name: 'How many win?' });
  await seats.fill('3');
  assert.equal(await faultOf(seats), 'Only 2 can win here: take fewer, or add options.');
  assert.equal(await heldBy(page), 'Only 2 can win here: take fewer, or add options.');
  await seats.fill('1,5');
  assert.equal(await faultOf(seats), 'A whole number from 1 to 2.');
  assert.equal(await seats.inputValue(), '1,5', 'what was typed stays');
  await seats.fill('2');
  assert.equal(await heldBy(page), null);
  await page.getByRole('radio', { name: /^Rank: last one out/ }).check();
  assert.equal(await faultOf(seats), 'This rule has one winner. For more, choose a rule for several.');
  await page.getByText('Rules with points or grades').click();
  await page.getByRole('radio', { name: /^Give points/ }).check();
  await page.getByText('More about how it is counted').click();
  const top = page.getByRole('textbox', { name: 'Highest number of points' });
  await top.fill('101');
  assert.equal(await faultOf(top), 'A whole number from 1 to 100.');
  assert.equal(await heldBy(page), 'A whole number from 1 to 100.');
  await top.fill('10');
  await page.getByRole('radio', { name: /^Pick one/ }).check();
  assert.equal(await seats.inputValue(), '2', 'nothing was forgotten on the way');
});

test('the rules that count a ranking are told apart in a sentence each, which is that of the rule itself', async () => {
  const ranked = ['instant-runoff', 'schulze', 'borda', 'stv', 'sequential-runoff', 'bottoms-up'] as const;
  // Of those that are folded away as well.
  const cards = await page.locator('.rules .choice').allTextContents();
  const told = ranked.map((rule) => cards.find((text) => text.startsWith(say('en', `wizard.rule.${rule}`)))!);
  for (const [i, rule] of ranked.entries()) {
    const { gist, fills } = methods[rule];
    assert.ok(told[i]!.includes(say('en', `method.${gist}`)), told[i]);
    assert.equal(/For one winner\./.test(told[i]!), fills === 'one', told[i]);
    assert.equal(/each group of voters gets its share\./.test(told[i]!), methods[rule].proportional === 'yes', told[i]);
  }
  assert.equal(new Set(told).size, ranked.length);
});

test('more laptops than there are cannot be needed, and no number is lowered unseen', async () => {
  await press(page, 'Next');
  const needed = page.getByRole('textbox', { name: 'Laptops needed to open the ballots' });
  await needed.fill('3');
  await press(page, 'One less: Laptops that mix');
  assert.equal(await needed.inputValue(), '3');
  assert.equal(await faultOf(needed), 'Only 2 laptops are planned: take fewer, or plan more.');
  assert.equal(await heldBy(page, 'Open the lobby'), 'Only 2 laptops are planned: take fewer, or plan more.');
  await press(page, 'One less: Laptops needed to open the ballots');
  assert.equal(await heldBy(page, 'Open the lobby'), null);
});

test('where no laptop may be missing at the close, it says so, and plans enough in one press, never fewer key holders', async () => {
  const laptops = page.getByRole('textbox', { name: 'Laptops that mix' });
  const needed = page.getByRole('textbox', { name: 'Laptops needed to open the ballots' });
  const before = [await laptops.inputValue(), await needed.inputValue()];
  await laptops.fill('3');
  await needed.fill('2');
  await says(page, /^Every laptop must be there when voting closes, .* With 4 laptops one of them may be missing\.$/);
  await press(page, 'Plan 4 laptops');
  assert.deepEqual([await laptops.inputValue(), await needed.inputValue()], ['4', '2']);
  await says(page, 'May be missing: 1 when voting closes, 2 after that.');
  await laptops.fill(before[0]!);
  await needed.fill(before[1]!);
});

/** What stands in the wizard, wherever it is opened. */
async function isLeftAs(of: Page, name: string, names: readonly string[], typed: string): Promise<void> {
  await says(of, 'Here is the plan that you began, as you left it.');
  assert.equal(await title(of).inputValue(), name);
  assert.deepEqual(await namesIn(of), names);
  assert.equal(await entry(of).inputValue(), typed);
}

test('a plan survives a reload, the start page, and the end of the program, half words included', async () => {
  await page.reload();
  await isAt(page, 'Who votes, and who mixes?');
  assert.equal(await page.getByRole('textbox', { name: 'Laptops that mix' }).inputValue(), '2');
  await press(page, 'Back');
  await press(page, 'Back');
  await paste(entry(page), 'Cem\nCem');
  await entry(page).fill('Da');
  const left = ['Class speaker', ['Ada', 'Ben', 'Cem', 'Cem'], 'Da'] as const;
  await page.reload();
  await isLeftAs(page, ...left);
  await press(page, 'Start page');
  await press(page, /^Lead an election/);
  await isLeftAs(page, ...left);
  await press(page, 'Start page');
  await press(page, /^Check an election/);
  await press(page, 'Start page');
  await app.close();
  await open();
  await isLeftAs(page, ...left);
});

test('in the browser as well', async (t) => {
  const kept = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
  let shell: Shell = await startShell(kept);
  t.after(async () => {
    await shell.end();
    rmSync(kept, { recursive: true, force: true, maxRetries: 10 });
  });
  const left = ['Class speaker', ['Ada', 'Ben'], 'Ce'] as const;
  const enter = async (): Promise<Page> => {
    const tab = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    tab.setDefaultTimeout(patience());
    await tab.goto(shell.address);
    await press(tab, /^Lead an election/);
    return tab;
  };
  const tab = await enter();
  assert.ok(await isFocused(title(tab)));
  await title(tab).fill(left[0]);
  await paste(entry(tab), left[1].join('\n'));
  await entry(tab).fill(left[2]);
  await tab.reload();
  await isLeftAs(tab, ...left);
  await press(tab, 'Start page');
  await press(tab, /^Lead an election/);
  await isLeftAs(tab, ...left);
  await shell.end();
  await tab.close();
  shell = await startShell(kept);
  await isLeftAs(await enter(), ...left);
});

test('voters sign up under invented names, and nobody lists who has voted, where the plan says so', async (t) => {
  const node = await launch(['--profile', 'ada', '--role', 'node'], { data });
  t.after(() => node.close());
  await beginAnew(page);
  await title(page).fill('Class speaker');
  await paste(entry(page), 'Emmy Noether\nSofia Kowalewskaja');
  await press(page, 'Next');
  await press(page, 'Next');
  await press(page, 'One less: Laptops that mix');
  await press(page, 'One less: Laptops that mix');
  await page.getByText('More about voting').click();
  await page.getByRole('checkbox', { name: /^Voters sign up under invented names/ }).check();
  await page.getByRole('checkbox', { name: /^Do not list who has voted/ }).check();
  await press(page, 'Open the lobby');
  await isAt(page, 'Join: Class speaker');
  const [link, address] = [await linkIn(page), await phoneAddressIn(page)];
  await page.getByText('Mind this', { exact: true }).click();
  await says(page, /^The names are invented, so the list shows nobody who is on it/);
  await joinAsNode(await node.window(), link, 'Laptop of ada');
  await press(page, 'Start with 1 laptop');
  await says(page, /^Voters scan the code and type a name that they invent\./);
  const phone = await (await newPhone(browser)).newPage();
  await phone.goto(address);
  await says(phone, 'Not your own, and none that others know you by: everyone sees it on the list.');
  await phone.getByLabel('A name that you invent').fill('Amber Fox');
  await press(phone, 'Sign me up');
  await isAt(phone, 'You are on the list');
  await says(page, 'Amber Fox');
  await press(page, 'Look at the list');
  await says(page, /^These names are invented\./);
  assert.equal(await page.getByText('Compare with your own list').count(), 0, 'no class list holds invented names');
  await press(page, 'Back');
  await openVoting(page);
  await phone.getByRole('radio', { name: 'Emmy Noether' }).check();
  await press(phone, 'Seal it');
  await press(phone, 'Cast it');
  await says(page, '1 ballot cast');
  await press(page, 'Look at the list');
  await says(page, 'The plan says that nobody sees who has voted.');
  assert.equal(await page.getByText(/^has (not )?voted$/).count(), 0);
});

test('what is typed comes back as kept, and is no plan of another version; one that is, is said to be', async () => {
  const showcase = await openShowcase(browser);
  const { page: alone } = showcase;
  const state = { ...states['coordinator-questions'], locale: 'en-GB' } as const;
  const warned = () => alone.getByText(say('en', 'wizard.kept.unreadable')).count();
  const typed = writeDraft({ ...begun, draft: { ...begun.draft, title: 'Class trip' } });
  await showcase.present({ name: 'coordinator-questions', state });
  await showcase.push({ ...state, draft: typed });
  assert.equal(await warned(), 0, 'it was begun here');
  await showcase.present({ name: 'coordinator-questions', state: { ...state, draft: typed } });
  assert.equal(await warned(), 0, 'it can be read');
  await showcase.present({ name: 'coordinator-questions', state: { ...state, draft: '{"version":9}' } });
  assert.equal(await warned(), 1);
  await alone.close();
});

test('what became an election is no draft any more', async () => {
  await press(page, 'Start page');
  await press(page, /^Lead an election/);
  await isAt(page, 'What is the election about?');
  assert.equal(await title(page).inputValue(), '');
  assert.deepEqual(await namesIn(page), []);
});

test('a plan is rehearsed, the window says whether it is ready, and the plan comes back unchanged', async (t) => {
  const node = await launch(['--profile', 'bea', '--role', 'node'], { data });
  t.after(() => node.close());
  await title(page).fill('Class trip');
  await paste(entry(page), 'Sea\nMountains');
  await press(page, 'Next');
  await press(page, 'Next');
  await press(page, 'One less: Laptops that mix');
  await press(page, 'One less: Laptops that mix');
  await press(page, 'Rehearse this plan');
  await isAt(page, 'Join: Class trip');
  await says(page, /^A test deck votes here/);
  await joinAsNode(await node.window(), await linkIn(page), 'Laptop of bea');
  await press(page, 'Start with 1 laptop');
  await isAt(page, 'The laptops make the key');
  await says(page, /^Nobody signs up: the test deck votes by itself\./);
  await openVoting(page);
  await says(page, /^(\d+) of \1 ballots of the test deck are cast/);
  await press(page, 'Close voting');
  await press(page, 'Close now');
  await says(page, 'Ready: all came out as the plan foretold.');
  await press(page, 'Back to the plan …');
  await press(page, 'Delete the rehearsal and go back');
  await isAt(page, 'Who votes, and who mixes?');
  await says(page, /^Rehearsed on .+: ready\.$/);
  await press(page, 'One more: Laptops that mix');
  await says(page, /^The plan was changed since the rehearsal on /);
  await press(page, 'One less: Laptops that mix');
  await says(page, /^Rehearsed on .+: ready\.$/);
});
