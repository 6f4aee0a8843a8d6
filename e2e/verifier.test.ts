/** The verifier’s window: a true transcript is found right, and one with a single flipped bit fails by name. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkIds } from '../shared/board/check-id.ts';
import { readEntry } from '../shared/board/entry.ts';
import { writeTranscript } from '../shared/board/transcript-file.ts';
import { plain } from '../shared/board/verify/testing/elections.ts';
import { hex } from '../shared/codec/bytes.ts';
import { type App, launch } from './app/launch.ts';
import { isAt, press, says } from './app/people.ts';

const { forge } = plain();
const transcript = Buffer.from(writeTranscript(forge.transcript()));
const { title } = forge.record.manifest;

let app: App;
let page: Page;

before(async () => {
  app = await launch(['--role', 'verifier']);
  page = await app.window();
});
after(() => app?.close());

/** The file with one bit of the signature under its last ballot flipped. */
function tampered(): Buffer {
  const ballot = forge.leaves.findLast((leaf) => readEntry(leaf).type === 'ballot')!;
  const altered = Buffer.from(transcript);
  const at = altered.indexOf(ballot);
  assert.ok(at > 0);
  altered[at + 10]! ^= 1;
  return altered;
}

test('a transcript that is chosen is checked, and its result is right', async () => {
  await page.getByLabel(/^Twelve words of the election/).fill(hex(forge.record.fingerprint));
  const choosing = page.waitForEvent('filechooser');
  await press(page, 'Choose a file');
  await (await choosing).setFiles({ name: 'a.ostraka', mimeType: 'application/octet-stream', buffer: transcript });
  await isAt(page, title);
  await says(page, 'The result is right.');
  await says(page, 'It is the election that you expected.');
  const passed = page.getByRole('listitem').filter({ hasText: /V\d+\s*passed/ });
  assert.equal(await passed.count(), checkIds.length);
});

test('a transcript that is dropped and was tampered with fails at a check that is named', async () => {
  await press(page, 'Check another file');
  const dropped = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(bytes)], 'b.ostraka'));
    return transfer;
  }, new Uint8Array(tampered()));
  await page.getByText('Drop a transcript here').dispatchEvent('drop', { dataTransfer: dropped });
  await says(page, 'Do not trust this result.');
  await says(page, /^“Signatures” failed/);
  const failed = page.locator('details[open]').filter({ hasText: 'Signatures' });
  await failed.getByText(/^At entry \d+ of the record\.$/).waitFor();
});

test('what is no transcript is said to be none', async () => {
  await press(page, 'Check another file');
  const choosing = page.waitForEvent('filechooser');
  await press(page, 'Choose a file');
  const buffer = Buffer.from('no transcript at all');
  await (await choosing).setFiles({ name: 'c.ostraka', mimeType: 'application/octet-stream', buffer });
  await says(page, 'File: c.ostraka');
  await says(page, /^This is no election that can be read/);
});
