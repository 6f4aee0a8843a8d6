/**
 * A committee's week, in minutes: the organiser's app in its windows, four laptops and the registrar as processes of their own,
 * voters' phones, and one clock for all of them, which the spec sets. It is kept as one archive, which two verifiers judge.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { CommandProcess } from '../main/local-election/processes.ts';
import { flagsOfClock, PACE, setClock, skew } from '../main/testing/clock/skewed-clock.ts';
import { patience } from '../main/workers/testing/patience.ts';
import { type App, launch } from './app/launch.ts';
import { cast, isAt, linkIn, openVoting, press, says, seal, wordsUnder } from './app/people.ts';
import { newPhone } from './app/room.ts';
import { openChromium } from './showcase/showcase.ts';

const TITLE = 'Committee of the rowing club';
const [ADA, BOB] = ['Ada', 'Bob'];
const LAPTOPS = ['Anchor', 'Bow', 'Cabin', 'Deck'] as const;
const REASON = 'The boathouse had no power';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Seconds since 1970; the week is planned now. */
const NOW = Math.ceil(Date.now() / 60_000) * 60;
const OPENS = NOW + DAY;
const CLOSES = OPENS + 3 * DAY;
const MOVED = CLOSES + 2 * HOUR;
const OUT = MOVED + DAY;
/** Seconds that a laptop which slept leaves the others before it closes, and some more. */
const GRACE = 70;
/** Seconds that a laptop has for its mix. */
const TURN = 300;

const data = mkdtempSync(join(tmpdir(), 'ostraka-week-'));
const place = (name: string): string => join(data, name);
const clock = place('clock');
const laptops = new Map<string, CommandProcess>();
let app: App;
let lead: Page;
let browser: Browser;
let link: string;
let codes: readonly (readonly string[])[];

before(async () => {
  mkdirSync(place('kept'));
  browser = await openChromium();
  await openApp();
});
after(async () => {
  await Promise.all([browser?.close(), app?.close(), ...[...laptops.values()].map((laptop) => laptop.stop())]);
  rmSync(data, { recursive: true, force: true, maxRetries: 10 });
});

async function openApp(): Promise<void> {
  app = await launch([], { data: place('app') });
  await app.evaluate(skew, [clock, PACE] as const);
  lead = await app.window();
}

/** It becomes `at` on every laptop, as when all of them slept until `awake` seconds before. */
const becomes = (at: number, awake = 0): void => setClock(clock, (at - awake) * 1000 - Date.now(), awake * 1000);

const ostraka = (name: string, ...words: readonly string[]) =>
  new CommandProcess(name, words, data, flagsOfClock(clock));

/** A command that comes to its end. */
async function done(...words: readonly string[]): Promise<string> {
  const command = ostraka(words[0]!, ...words);
  assert.equal(await command.gone, 0, command.said);
  return command.said;
}

/** The laptops that mix, each with a folder of its own below `folder`. */
function joinAll(folder: string): void {
  for (const name of LAPTOPS)
    laptops.set(name, ostraka(name, 'node', '--join', link, '--data', place(`${folder}-${name}`), '--name', name));
}

const registrar = (verb: string, ...words: readonly string[]): Promise<string> =>
  done('registrar', verb, ...words, '--data', place('registrar'));

/** Whom the command asks to wait a moment types it again: six words stand on the screens before the key is made. */
async function makeCodes(...words: readonly string[]): Promise<void> {
  for (const until = performance.now() + patience(); ; ) {
    const command = ostraka('registrar', 'registrar', 'codes', ...words, '--data', place('registrar'));
    if ((await command.gone) === 0) return;
    assert.match(command.said, /the laptops have not made the election’s key yet/);
    assert.ok(performance.now() < until, 'the key was not made in time');
  }
}

/** Rows of a table that the registrar has written: number, code, link. */
const rowsOf = (file: string): string[][] =>
  readFileSync(place(file), 'utf8')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));

/** As a field for days and hours has it typed. */
const typed = (seconds: number): string => {
  const here = new Date(seconds * 1000);
  return new Date(here.getTime() - here.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

async function phoneWith(row: readonly string[]): Promise<Page> {
  const page = await (await newPhone(browser)).newPage();
  await page.goto(row[2]!);
  return page;
}

/** Where the next file is saved. */
const savesTo = (path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);

test('on Monday the committee plans its week, with a registrar’s key, announced times and results at an hour', async () => {
  const key = (await registrar('new')).split('\n').find((line) => /^[0-9a-f]{64}$/.test(line))!;
  await press(lead, /^Lead an election/);
  await lead.getByLabel('Title of the election').fill(TITLE);
  const option = lead.getByLabel('Add an option to choose from');
  for (const name of [ADA, BOB]) {
    await option.fill(name);
    await option.press('Enter');
  }
  await press(lead, 'Next');
  await press(lead, 'Next');
  await press(lead, 'One more: Laptops that mix');
  await lead.getByLabel('Laptops needed to open the ballots', { exact: true }).fill('2');
  await lead.getByRole('radio', { name: /^Everyone with a printed code/ }).check();
  await lead.getByText('A registrar on another laptop makes the codes').click();
  await lead.getByLabel('Key of the registrar').fill(key);
  await lead.getByLabel('Ballots needed for a result', { exact: true }).fill('2');
  await lead.getByText('Open and close at announced times').click();
  for (const [label, at] of [
    ['Voting opens at', OPENS],
    ['Voting closes at', CLOSES],
    ['Results are out at', OUT],
  ] as const)
    await lead.getByLabel(label).fill(typed(at));
  await says(lead, 'May be missing: 1 when voting closes, 2 after that.');
});

test('the plan is rehearsed with the laptops that will mix, and is ready', async () => {
  await press(lead, 'Rehearse this plan');
  await isAt(lead, `Join: ${TITLE}`);
  link = await linkIn(lead);
  joinAll('rehearsal');
  await press(lead, 'Start with 4 laptops');
  await openVoting(lead);
  await says(lead, /^(\d+) of \1 ballots of the test deck are cast/);
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await says(lead, 'Ready: all came out as the plan foretold.');
  await Promise.all([...laptops.values()].map((laptop) => laptop.stop()));
  await press(lead, 'Back to the plan …');
  await press(lead, 'Delete the rehearsal and go back');
  await says(lead, /^Rehearsed on .+: ready\.$/);
});

test('the registrar makes the codes; the organiser’s laptop sees none, and a backup of it holds none', async () => {
  await press(lead, 'Open the lobby');
  await isAt(lead, `Join: ${TITLE}`);
  link = await linkIn(lead);
  joinAll('week');
  await press(lead, 'Start with 4 laptops');
  await says(lead, /^The registrar’s signed list is awaited\./);
  await says(lead, 'Same six words everywhere?');
  await makeCodes(link, '--count', '5', '--csv', place('codes.csv'), '--slips', place('slips.html'));
  codes = rowsOf('codes.csv');
  await says(lead, 'The registrar has signed 5 codes.');
  await lead.getByText('Backup', { exact: true }).click();
  await savesTo(place('backup.ostraka'));
  await press(lead, 'Save a backup');
  await says(lead, /backup\.ostraka$/);
  const everything = readFileSync(place('backup.ostraka')).toString('latin1');
  for (const [, code] of codes)
    assert.ok(!everything.includes(code!) && !everything.includes(code!.replaceAll('-', '')));
});

test('on Tuesday voting opens at its hour by itself, and who votes sees until when', async () => {
  becomes(OPENS);
  await isAt(lead, 'Vote now');
  const phone = await phoneWith(codes[0]!);
  await says(phone, /^Voting is open until /);
  await cast(phone, ADA);
  await says(lead, '1 ballot cast');
});

test('on Wednesday a laptop that mixes is lost for good, and voting goes on', async () => {
  becomes(OPENS + DAY);
  await laptops.get('Deck')!.crash();
  rmSync(place('week-Deck'), { recursive: true });
  laptops.delete('Deck');
  await says(lead, 'not connected');
  await cast(await phoneWith(codes[1]!), ADA);
  await says(lead, '2 ballots cast');
});

test('on Thursday the organiser’s laptop restarts, and a phone sends what it kept meanwhile', async () => {
  becomes(OPENS + 2 * DAY);
  const phone = await phoneWith(codes[2]!);
  await seal(phone, BOB);
  await app.kill();
  await press(phone, 'Cast it');
  await openApp();
  await press(lead, new RegExp(`^${TITLE}`));
  await isAt(lead, 'Vote now');
  await isAt(phone, 'Your ballot is cast');
  await says(lead, '3 ballots cast');
});

test('a lost slip is replaced by the registrar: its code opens nothing, the new one votes', async () => {
  await registrar('replace', '4', link, '--csv', place('replaced.csv'));
  const [fresh] = rowsOf('replaced.csv');
  const finder = await phoneWith(codes[3]!);
  await says(finder, /^The organiser has put another code in the place of this one\./);
  await cast(await phoneWith(fresh!), ADA);
  await says(lead, 'Codes: 4 used, 1 unused, 1 replaced.');
});

test('the closing time is moved in public, and voting closes then, not before', async () => {
  becomes(CLOSES - HOUR);
  await lead.getByText('Keep voting open longer').click();
  await lead.getByLabel('Voting closes at').fill(typed(MOVED));
  await lead.getByLabel('Why? Everybody reads it').fill(REASON);
  await press(lead, 'Move the closing time');
  const phone = await phoneWith(codes[4]!);
  for (const page of [lead, phone]) await says(page, new RegExp(REASON));
  becomes(CLOSES + 5, GRACE);
  await cast(phone, BOB);
  becomes(MOVED + 5, GRACE);
  // The laptop that is lost has its turn, too: its time runs out while the others wait.
  await says(lead, 'Cabin has proved that it mixed fairly.');
  becomes(MOVED + 2 * TURN, 1.1 * TURN);
  await says(lead, /^Results: .+\. The ballots are mixed/);
  await says(phone, 'Your ballot is in, and it is mixed with the others. Nobody knows the result before it is out.');
});

test('results are out at their hour, not before', async () => {
  becomes(OUT - HOUR);
  await says(lead, 'The results are held back');
  becomes(OUT + 5, 10);
  await isAt(lead, `Result: ${TITLE}`);
  await says(lead, `${ADA} wins.`);
});

test('the archive holds the week: minutes that say what befell it, and a record that both verifiers find consistent', async () => {
  await says(lead, '3 of 4 laptops have checked the result and signed it.');
  await savesTo(place('archive.zip'));
  await press(lead, 'Save the archive…');
  await says(lead, /archive\.zip$/);
  const kept = place('kept');
  execFileSync('python3', ['-m', 'zipfile', '-e', place('archive.zip'), kept]);
  const files = readdirSync(kept, { recursive: true }).map(String);
  const named = (end: string): string => join(kept, files.find((file) => file.endsWith(end))!);
  const [record, page] = [named('.ostraka'), named('verify.html')];
  const words = (await wordsUnder(lead, 'The twelve words of this election')).join(' ');

  const minutes = await browser.newPage();
  await minutes.goto(pathToFileURL(named('-minutes.html')).href);
  for (const text of [REASON, 'registrar', 'Deck']) await says(minutes, new RegExp(text));

  const second = spawnSync(
    'python3',
    [join(import.meta.dirname, '../docs/verifier/verify.py'), record, '--expect', words],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(second.status, 0, second.stdout + second.stderr);

  const stranger = await browser.newPage();
  stranger.setDefaultTimeout(patience());
  await stranger.goto(pathToFileURL(page).href);
  await stranger.getByLabel(/^Twelve words of the election/).fill(words);
  await stranger.locator('input[type=file]').first().setInputFiles(record);
  await says(stranger, 'The result is right.');
  await says(stranger, 'It is the election that you expected.');
});
