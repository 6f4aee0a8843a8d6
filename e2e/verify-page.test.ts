/** The verifier as one file, opened from a disk: what it takes, what it keeps, and whom it can reach. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { LOOPBACK } from '../main/network/place.ts';
import { MOST_VERIFY_PAGE_BYTES, VERIFY_PAGE } from '../main/pages/verify-page.ts';
import { origin, writeCheckpoint } from '../shared/board/checkpoint.ts';
import { readEntry } from '../shared/board/entry.ts';
import { hashOf } from '../shared/board/entry-types/polling.ts';
import { forkOf, writeFork } from '../shared/board/fork.ts';
import { writeTranscript } from '../shared/board/transcript-file.ts';
import { at, plain } from '../shared/board/verify/testing/elections.ts';
import { SIMULATION_MARK } from '../shared/election/simulation.ts';
import { receiptIn } from '../shared/protocol/voter/receipt-finding.ts';
import { plainReceipt, proofOfReceipt } from '../shared/protocol/voter/receipt-text.ts';
import { receiptFor } from '../shared/protocol/voter.ts';
import { press, says } from './app/people.ts';
import { openChromium } from './showcase/showcase.ts';

const built = join(import.meta.dirname, '../dist/renderer', VERIFY_PAGE);
const { forge, voters } = plain();
const { record, coordinator, leaves, log, manifest } = forge;
const transcript = Buffer.from(writeTranscript(forge.transcript()));
const ballots = leaves.flatMap((leaf, i) => (readEntry(leaf).type === 'ballot' ? [i] : []));

const noteOf = (tree: typeof log, size: number): string =>
  writeCheckpoint({ origin: origin(record.fingerprint, 0), size, root: tree.root(size), extensions: [] }, coordinator);

/** As the device of the voter has saved it. */
function receiptAt(index: number): string {
  const entry = readEntry(leaves[index]!);
  assert.ok(entry.type === 'ballot');
  const receipt = receiptFor(manifest, hashOf(record.fingerprint, entry.author, entry.body), leaves[index]!, {
    index,
    path: log.inclusionProof(index, index + 1),
    note: noteOf(log, index + 1),
  });
  return JSON.stringify(plainReceipt(receipt, manifest));
}

let browser: Browser;
let context: BrowserContext;
let page: Page;
let heard: string[];
let faults: string[];
let server: Server;
let reached = 0;
const folder = mkdtempSync(join(tmpdir(), 'ostraka-verify-page-'));

before(async () => {
  server = createServer((_request, response) => {
    reached++;
    response.setHeader('Access-Control-Allow-Origin', '*').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  browser = await openChromium();
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
});
after(async () => {
  await browser?.close();
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await page?.close();
  page = await context.newPage();
  heard = [];
  faults = [];
  page.on('request', (request) => heard.push(request.url()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(built).href);
});

const give = (buffer: Buffer, name = 'a.ostraka') =>
  page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

test('one file judges a transcript, and asks nobody for anything', async () => {
  assert.ok(readFileSync(built).length < MOST_VERIFY_PAGE_BYTES);
  await give(transcript);
  await says(page, 'Consistent; is it the election you mean?');
  await says(page, 'Everything was worked out again from the record: 3 ballots, counted as the plan says.');
  await page.getByText('Honest mixing', { exact: true }).click();
  await page.getByRole('button', { name: 'Look under the hood' }).filter({ visible: true }).click();
  await page.getByRole('heading', { name: 'In and out' }).waitFor();
  await press(page, 'Back');
  await press(page, 'See it again');
  await page.getByRole('figure').first().waitFor();
  const saved = page.waitForEvent('download');
  await press(page, 'Save the report');
  assert.match(readFileSync(await (await saved).path(), 'utf8'), /CONSISTENT; is it the election you mean\?/);
  assert.deepEqual(
    heard.filter((address) => !address.startsWith('blob:')),
    [pathToFileURL(built).href],
  );
  assert.deepEqual(faults, []);
});

test('of a simulation it says what it was before anything else', async () => {
  await give(readFileSync(join(import.meta.dirname, '../docs/vectors/transcripts/simulation.ostraka')));
  const first = page.locator('.banner').first();
  await first.filter({ hasText: SIMULATION_MARK }).waitFor();
});

test('samples of version 3 are judged as they are kept', async () => {
  const samples = join(import.meta.dirname, '../shared/board/verify/samples/version-3');
  for (const [name, ...said] of [
    ['courses/hours', 'Consistent; is it the election you mean?'],
    ['refused/V10-earlier', 'Do not trust this result.'],
  ] as const) {
    await page.goto(pathToFileURL(built).href);
    await give(readFileSync(join(samples, `${name}.ostraka`)));
    for (const text of said) await says(page, text);
  }
  assert.deepEqual(faults, []);
});

test('an archive of Belenios is judged by the page alone; a changed one is refused by a check that it names', async () => {
  const samples = join(import.meta.dirname, '../shared/foreign/samples/belenios');
  const archive = readFileSync(join(samples, 'mixed-schulze.bel'));
  await give(archive, 'mixed-schulze.bel');
  await says(page, 'Consistent: nothing is wrong');
  await says(page, 'This election was held with Belenios, not with Ostraka.');
  const saved = page.waitForEvent('download');
  await press(page, 'Save the report');
  assert.match(readFileSync(await (await saved).path(), 'utf8'), /CONSISTENT; is it the election you mean\?/);
  await press(page, 'Check another file');
  const changed = Buffer.from(archive);
  changed[changed.length - 1600]! ^= 1;
  await give(changed, 'changed.bel');
  await says(page, 'Do not trust this result');
  await page.locator('.check-failed').first().waitFor();
  assert.deepEqual(
    heard.filter((address) => !address.startsWith('blob:')),
    [pathToFileURL(built).href],
  );
  assert.deepEqual(faults, []);
});

test('its policy lets nothing out, even for a script that ran in it', async () => {
  const { port } = server.address() as AddressInfo;
  const came = await page.evaluate(async (address) => {
    const tries = [
      fetch(address),
      new Promise((resolve, reject) => {
        Object.assign(new Image(), { onload: resolve, onerror: reject, src: address });
      }),
      new Promise((resolve, reject) => {
        const socket = new WebSocket(address.replace('http', 'ws'));
        Object.assign(socket, { onopen: resolve, onerror: reject });
      }),
      import(/* @vite-ignore */ address),
      // Later: what a driver runs may evaluate text for as long as it runs.
      new Promise((resolve) => setTimeout(resolve)).then(() => new Function('return 1')()),
      Promise.resolve().then(() => {
        document.body.innerHTML = '<b>text that became HTML</b>';
      }),
    ];
    return (await Promise.allSettled(tries)).map(({ status }) => status);
  }, `http://${LOOPBACK}:${port}/`);
  assert.deepEqual(
    came,
    came.map(() => 'rejected'),
  );
  assert.equal(reached, 0);
});

test('a page that somebody has changed runs nothing', async () => {
  const changed = join(folder, VERIFY_PAGE);
  writeFileSync(changed, readFileSync(built, 'utf8').replace('<script>', '<script>0;'));
  await page.goto(pathToFileURL(changed).href);
  assert.equal(await page.locator('h1').count(), 0);
  assert.equal((await page.locator('#window').innerHTML()).trim(), '');
});

test('a choice of language is not kept where every file of the disk could read it', async () => {
  await page.getByLabel('Language').selectOption('de');
  await says(page, 'Datei der Wahl hier ablegen');
  await page.getByLabel('Schrift').first().selectOption('125');
  assert.deepEqual(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage })), []);
});

test('a receipt beside the verdict says where the ballot has gone', async () => {
  await give(Buffer.from(receiptAt(ballots[1]!)), 'receipt.json');
  await says(page, 'This is a receipt. Open the file of the election first, then choose the receipt there.');
  const proof = proofOfReceipt(receiptIn(receiptAt(ballots[1]!))!, forge.manifest);
  await give(Buffer.from(proof), 'receipt.tlog-proof');
  await says(page, 'This is a receipt. Open the file of the election first, then choose the receipt there.');
  await give(transcript);
  await says(page, 'Is my ballot in it?');
  const top = (what: Locator) => what.boundingBox().then((box) => box!.y);
  const receipts = await top(page.getByRole('button', { name: 'Choose a receipt' }));
  assert.ok(
    receipts < (await top(page.getByRole('heading', { name: 'The checks' }))),
    'it stands right below the verdict',
  );
  const choose = (text: string) =>
    page
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose(receiptAt(ballots[1]!));
  await says(
    page,
    `This ballot counts: it is entry ${ballots[1]} of the record, and went into the mix as it was cast.`,
  );
  await choose(receiptAt(ballots[0]!));
  await says(page, /The same voter has replaced it/);
  await choose(proof);
  await says(
    page,
    `This ballot counts: it is entry ${ballots[1]} of the record, and went into the mix as it was cast.`,
  );
  await choose(receiptAt(ballots[0]!));
  await says(page, /The same voter has replaced it by a later one; the later one counts\./);
  await choose('{"no": "receipt"}');
  await says(page, /^This is no receipt: its parts do not fit together/);
  await page.getByText('Or paste the text of the receipt').click();
  await page.getByLabel('Text of the receipt').fill(receiptAt(ballots[3]!));
  await press(page, 'Compare this text');
  await says(page, /^This ballot counts: it is entry/);
  // A file that was cut where the voter’s ballot stood.
  await press(page, 'Check another file');
  await give(Buffer.from(writeTranscript(forge.fork(ballots[1]!).transcript())));
  await choose(receiptAt(ballots[1]!));
  await says(page, 'A coordinator signed for this voter what this file does not hold.');
});

test('the proof of a fork is taken as pasted text', async () => {
  const other = at('voting').cast(voters[1]!, 2);
  const fork = forkOf(other.record, noteOf(log, other.log.size), noteOf(other.log, other.log.size));
  await page.getByText('Or paste the text of a proof against the coordinator').click();
  await page.getByLabel('Text of the file').fill(writeFork(fork!));
  await press(page, 'Check this text');
  await says(page, 'The coordinator has shown two records of one election');
});

test('a file that is let go beside the place for it does not take the place of the page; none is said to be none', async () => {
  const prevented = await page.evaluate(() =>
    ['dragover', 'drop'].map(
      (kind) => !document.body.dispatchEvent(new DragEvent(kind, { cancelable: true, bubbles: true })),
    ),
  );
  assert.deepEqual(prevented, [true, true]);
  const nothing = await page.evaluateHandle(() => new DataTransfer());
  await page.getByText('Drop a transcript here').dispatchEvent('drop', { dataTransfer: nothing });
  await says(page, 'This browser hands over no dropped files. Choose the file with the button.');
});

test('on a phone it speaks of choosing a file alone, for with a finger nothing is dropped', async () => {
  const drop = (of: Page) => of.getByText('Drop a transcript here');
  assert.ok(await drop(page).isVisible(), 'with a mouse it does');
  const phone = await browser.newContext({
    viewport: { width: 320, height: 568 },
    locale: 'en-GB',
    hasTouch: true,
    isMobile: true,
  });
  try {
    const held = await phone.newPage();
    await held.goto(pathToFileURL(built).href);
    await held.getByRole('button', { name: 'Choose a file' }).waitFor();
    assert.ok(!(await drop(held).isVisible()));
    assert.match(await held.locator('body').innerText(), /Choose the file of an election/);
  } finally {
    await phone.close();
  }
});

test('it says what a verifier is worth that somebody has sent, and how its hash is computed', async () => {
  await page.getByText('This page is one file: it loads nothing, sends nothing, keeps nothing').click();
  await says(page, 'sha256sum verify.html');
  await says(page, /From the organiser of the election it proves nothing to those who doubt the organiser/);
  // It prints no hash of itself: a changed one would print another.
  assert.doesNotMatch(await page.locator('body').innerText(), /[0-9a-f]{64}/);
});
