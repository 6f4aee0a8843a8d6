/** A whole election: a coordinator, three mix nodes, two voters in the app and two on phones, each at a window. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { unzipped } from '../main/files/archive/testing/unzipped.ts';
import { patience } from '../main/workers/testing/patience.ts';
import { type App, launch } from './app/launch.ts';
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
  seal,
  signUp,
  trackerOf,
  wordsUnder,
} from './app/people.ts';
import { runBefore } from './app/room.ts';
import { openChromium } from './showcase/showcase.ts';

const NODES = ['ada', 'bob', 'cleo'] as const;
const PHONE = { width: 360, height: 740 };
const WINNER = 'Emmy Noether';
const OTHER = 'Sofia Kowalewskaja';
const asked = { title: 'Class speaker', options: [WINNER, OTHER] };

const apps: App[] = [];
let browser: Browser;
let lead: Page;
let link: string;
let address: string;
let nodes: Page[];
/** The first two in the app, the others on phones. */
let voters: Page[];

before(async () => {
  browser = await openChromium();
  apps.push(await launch());
  for (const profile of NODES)
    apps.push(await launch(['--profile', profile, '--role', 'node'], { data: apps[0]!.data }));
  lead = await apps[0]!.window();
  nodes = await Promise.all(apps.slice(1).map((app) => app.window()));
});
after(async () => {
  await Promise.all([browser?.close(), ...apps.slice(1).map((app) => app.close())]);
  await apps[0]?.close();
});

/** Runs in a phone's page. Takes away what phones of 2021 lack, of all that a page might be tempted to use. */
function withoutNewerThings(): void {
  const newer: [object, string[]][] = [
    [Array.prototype, ['toReversed', 'toSorted', 'toSpliced', 'with']],
    [Uint8Array.prototype, ['toReversed', 'toSorted', 'with', 'toHex', 'toBase64']],
    [AbortSignal, ['any', 'timeout']],
    [Promise, ['try', 'withResolvers']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [globalThis, ['Iterator']],
  ];
  for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
}

test('the coordinator opens a lobby with six clicks at most', async () => {
  await lead.evaluate(() => {
    addEventListener('pointerdown', () => {
      document.documentElement.dataset.clicks = String(Number(document.documentElement.dataset.clicks ?? 0) + 1);
    });
  });
  await openLobby(lead, asked);
  const clicks = Number(await lead.evaluate(() => document.documentElement.dataset.clicks));
  assert.ok(clicks >= 3 && clicks <= 6, `${clicks} clicks`);
  link = await linkIn(lead);
  address = await phoneAddressIn(lead);
});

test('three laptops join by the link, and all show the same six words', async () => {
  await Promise.all(nodes.map((page, i) => joinAsNode(page, link, `Laptop of ${NODES[i]}`)));
  await says(lead, '3 laptops are here');
  await says(lead, /^Every laptop must be there when voting closes, .* With 4 laptops one of them may be missing\.$/);
  await press(lead, 'Start with 3 laptops');
  const words = await wordsUnder(lead, 'Same six words everywhere?');
  assert.equal(words.length, 6);
  for (const page of nodes) {
    assert.deepEqual(await wordsUnder(page, 'Compare six words'), words);
    await press(page, 'They match');
    await says(page, 'You compared the words: they match.');
  }
});

test('voters sign up, in the app and on phones, until voting is opened', async () => {
  const inApp = [1, 2].map((i) => openVoter(apps[i]!, ['--profile', NODES[i - 1]!], link));
  const onPhones = [1, 2].map(async () => {
    const phone = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
    await runBefore(phone, withoutNewerThings);
    const page = await phone.newPage();
    await page.goto(address);
    return page;
  });
  voters = await Promise.all([...inApp, ...onPhones]);
  for (const [i, page] of voters.entries()) await signUp(page, `Voter ${i + 1}`);
  await says(lead, '4 voters have signed up');
  await says(lead, /^Every laptop must be there when voting closes/);
  await openVoting(lead);
  await says(lead, /^Every laptop must be there when voting closes/);
});

test('a ballot that is tested is opened on another device, and another one is cast', async () => {
  const tester = voters[2]!;
  await seal(tester, WINNER);
  const tested = await trackerOf(tester);
  await press(tester, 'Test it instead');
  await says(tester, 'Was that your choice?');
  await says(tester, WINNER);
  const second = await browser.newPage();
  await second.goto(await tester.getByText(/^http:\/\/\S+\/vote#\S+\/[0-9a-f]{64}$/).innerText());
  await isAt(second, 'A test from another device');
  await says(second, WINNER);
  await second.close();
  await press(tester, 'Yes');
  await isAt(tester, 'Your sealed ballot');
  assert.notEqual(await trackerOf(tester), tested);
  await press(tester, 'Cast it');
  await isAt(tester, 'Your ballot is cast');
});

test('the others cast, and every receipt finds itself on the board, co-signed', async () => {
  await cast(voters[0]!, WINNER);
  await cast(voters[1]!, OTHER);
  await cast(voters[3]!, WINNER);
  for (const page of voters) {
    await says(page, /^It is on the public board, as entry \d+\.$/);
    await says(page, /^Kept and signed by .*Laptop of/);
  }
  await says(lead, '4 ballots cast');
  await says(lead, '1 ballot was opened as a test');
});

test('the mix is seen, and everyone gets the same right result', async () => {
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await lead.getByRole('figure', { name: 'What happened, step by step' }).waitFor({ timeout: patience() });
  await isAt(lead, `Result: ${asked.title}`);
  for (const page of [lead, ...voters]) await says(page, `${WINNER} wins.`);
  for (const page of voters) await says(page, 'It went into the mix.');
  await says(lead, '3 of 3 laptops have checked the result and signed it.');
  for (const page of nodes) await isAt(page, 'The result is confirmed');
});

test('the whole election is saved', async () => {
  const path = `${apps[0]!.data}/saved.ostraka`;
  await apps[0]!.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await press(lead, 'Save the whole election');
  await says(lead, `Saved: ${path}`);
  const archive = `${apps[0]!.data}/saved-archive.zip`;
  await apps[0]!.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, archive);
  await press(lead, 'Save the archive…');
  await says(lead, `Saved: ${archive}`);
  const files = [...unzipped(readFileSync(archive)).keys()].map((name) => name.slice(name.indexOf('/') + 1));
  for (const kind of [
    /^[^/]+\.ostraka$/,
    /^verify\.html$/,
    /^[^/]+-minutes\.html$/,
    /^results\/.+-result\.csv$/,
    /^SHA256SUMS$/,
  ])
    assert.ok(
      files.some((name) => kind.test(name)),
      `${kind} among ${files}`,
    );
});
