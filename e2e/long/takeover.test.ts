/**
 * The coordinator's laptop is lost for good while people vote: another one leads on from a node's copy, whoever mixes is
 * asked, whoever has a key follows, and what was witnessed is in the result.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { verify } from '../../shared/board/verify/verify.ts';
import { hex } from '../../shared/codec/bytes.ts';
import { readLink } from '../../shared/protocol/link.ts';
import { type App, launch } from '../app/launch.ts';
import {
  cast,
  isAt,
  joinAsNode,
  linkIn,
  openLobby,
  openVoter,
  openVoting,
  phoneAddressIn,
  press,
  says,
  signUp,
  wordsUnder,
} from '../app/people.ts';
import { openChromium } from '../showcase/showcase.ts';

const NODES = ['ada', 'bob', 'cleo'] as const;
const PHONE = { width: 360, height: 740 };
const WINNER = 'Emmy Noether';
const OTHER = 'Sofia Kowalewskaja';
const asked = { title: 'Class speaker', options: [WINNER, OTHER] };

const data = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
const teachers = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
let browser: Browser;
let teacher: App;
let rescuer: App;
let apps: App[];
let lead: Page;
let nodes: Page[];
let phone: Page;
/** In the app: what it keeps is bound to no address. */
let voter: Page;
/** Of the ballot that was cast on the phone and witnessed. */
let receipt: string;
let link: string;
let newLink: string;
/** Keeps the lost laptop's address from the one that takes over: all this happens on a single computer. */
const silence = createServer((socket) => socket.destroy());

before(async () => {
  [browser, teacher] = await Promise.all([openChromium(), launch([], { data: teachers })]);
  apps = [];
  for (const profile of NODES) apps.push(await launch(['--profile', profile, '--role', 'node'], { data }));
  [lead, ...nodes] = await Promise.all([teacher.window(), ...apps.map((app) => app.window())]);
});
after(async () => {
  silence.close();
  await Promise.all([browser, teacher, rescuer, ...(apps ?? [])].map((one) => one?.close()));
  for (const directory of [data, teachers]) rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
});

/** The file that a window is about to save goes there, as if a person had chosen the place. */
const saveTo = (app: App, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);

/** Shows what is one click away. */
const open = (page: Page, summary: string): Promise<void> => page.getByText(summary, { exact: true }).click();

test('a ballot from a phone is witnessed before the coordinator is lost', async () => {
  await openLobby(lead, asked);
  link = await linkIn(lead);
  const address = await phoneAddressIn(lead);
  await Promise.all(nodes.map((page, i) => joinAsNode(page, link, `Laptop of ${NODES[i]}`)));
  await press(lead, 'Start with 3 laptops');
  for (const page of nodes) await press(page, 'They match');
  voter = await openVoter(apps[0]!, ['--profile', NODES[0]], link);
  phone = await (await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true })).newPage();
  await phone.goto(address);
  await signUp(voter, 'Grace');
  await signUp(phone, 'Katherine');
  await says(lead, '2 voters have signed up');
  await openVoting(lead);
  await cast(phone, WINNER);
  await says(phone, /^Kept and signed by .*Laptop of/);
  await open(phone, 'Show as a code and in full');
  receipt = await phone.getByText(/^[0-9a-f]{64}$/).innerText();
  await voter.getByRole('radio', { name: OTHER }).waitFor();
});

test('laptops, voters and phones say that nobody answers, and what to do', async () => {
  await teacher.kill();
  silence.listen(readLink(link).port);
  await once(silence, 'listening');
  for (const page of nodes) {
    await says(page, 'The organiser’s laptop does not answer');
    await says(page, 'Not connected. It tries again by itself.');
  }
  for (const page of [voter, phone]) await says(page, 'The connection is gone. Trying again …');
  await open(phone, 'The organiser’s laptop is lost?');
  await says(phone, /your ballot counts without this page/);
});

test('another computer leads on from the copy that a laptop saves', async () => {
  const copy = join(data, 'copy.ostraka');
  await saveTo(apps[0]!, copy);
  await open(nodes[0]!, 'Nobody leads yet: lead with this laptop');
  await press(nodes[0]!, 'Save the copy for another laptop');
  await says(nodes[0]!, `Saved: ${copy}`);

  rescuer = await launch();
  lead = await rescuer.window();
  await open(lead, 'An election has lost its organiser’s laptop?');
  const choosing = lead.waitForEvent('filechooser');
  await press(lead, 'Lead on from a saved election');
  await (await choosing).setFiles(copy);
  await isAt(lead, 'This laptop takes over');
  await says(lead, '3 more laptops have to agree.');
});

test('it leads as soon as the people at the other laptops let it', async () => {
  newLink = await linkIn(lead);
  const words = await wordsUnder(lead, 'Same words on every laptop?');
  assert.equal(words.length, 12);
  for (const [i, page] of nodes.entries()) {
    await open(page, 'Another laptop leads now');
    await page.getByLabel('Its join link').fill(newLink);
    await press(page, 'Go on with this coordinator');
    if (i === NODES.length - 1) break;
    await says(
      page,
      `This laptop lets another one lead: ${i + 1} ${i === 0 ? 'has' : 'have'} agreed, and 3 are needed.`,
    );
    assert.deepEqual(await wordsUnder(page, 'Same words on the new laptop?'), words);
  }
  await isAt(lead, 'Vote now');
  await says(lead, '1 ballot cast');
  for (const page of nodes) {
    await says(page, 'Another laptop leads this election from here on.');
    await isAt(page, 'Voting is open');
  }
});

test('a voter in the app follows the new link with the key it has, and votes', async () => {
  await open(voter, 'The organiser’s laptop is lost?');
  await voter.getByLabel('The new link').fill(newLink);
  await press(voter, 'Go on there');
  await cast(voter, OTHER);
  await says(voter, /^Kept and signed by .*Laptop of/);
  await says(lead, '2 ballots cast');
});

test('a phone that scans the new code is told that its key stayed behind, and that its ballot counts', async () => {
  await phone.goto(await phoneAddressIn(lead));
  await press(phone, 'Yes, another laptop took over');
  await isAt(phone, 'The list is closed');
  await says(phone, /^A ballot that the other laptops had signed counts/);
});

test('the old coordinator wakes up, is ignored, and its window says why', async () => {
  silence.close();
  teacher = await launch([], { data: teachers });
  const awake = await teacher.window();
  await press(awake, /^Class speaker/);
  await isAt(awake, 'Vote now');
  await says(awake, /^Not back yet: /);
  await says(awake, /another one may lead the election now/);
  await says(awake, /^Voting stays open\. To close it, \d laptops must be here, and 0 are\.$/);
  assert.equal(await awake.getByRole('button', { name: 'Close voting' }).getAttribute('aria-disabled'), 'true');
  for (const page of nodes) {
    await isAt(page, 'Voting is open');
    await page.getByText('Connected', { exact: true }).waitFor();
  }
  await says(voter, 'Your ballot is cast');
});

test('the election ends under the new coordinator, and everyone sees the result', async () => {
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await isAt(lead, `Result: ${asked.title}`);
  for (const page of [lead, voter, phone]) await says(page, `A tie between ${WINNER} and ${OTHER}.`);
  await says(voter, 'It went into the mix.');
  await says(lead, '3 of 3 laptops have checked the result and signed it.');
  for (const page of nodes) {
    await isAt(page, 'The result is confirmed');
    await says(page, 'This laptop has checked it and signed. You may close the window.');
  }
});

test('its transcript is valid, and the ballot that was witnessed before counts in it', async () => {
  const path = join(data, 'whole.ostraka');
  await saveTo(rescuer, path);
  await press(lead, 'Save the whole election');
  await says(lead, `Saved: ${path}`);
  const { election } = await verify(readTranscript(readFileSync(path)), { clock: () => performance.now() });
  assert.ok(election?.ballots.hashes.some((hash) => hex(hash) === receipt));

  await press(lead, 'Start page');
  await press(lead, /^Check an election/);
  const choosing = lead.waitForEvent('filechooser');
  await press(lead, 'Choose a file');
  await (await choosing).setFiles(path);
  await isAt(lead, asked.title);
  await says(lead, 'Consistent; is it the election you mean?');
});
