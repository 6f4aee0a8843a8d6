/** The verifier’s window: a true transcript is found right, and one with a single flipped bit fails by name. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkIds } from '../shared/board/check-id.ts';
import { readEntry } from '../shared/board/entry.ts';
import { cosignText, parseNote } from '../shared/board/note.ts';
import { writeVkey } from '../shared/board/notes/vkey.ts';
import { wordsToCompare } from '../shared/board/record.ts';
import { writeTranscript } from '../shared/board/transcript-file.ts';
import { at, plain } from '../shared/board/verify/testing/elections.ts';
import { hex } from '../shared/codec/bytes.ts';
import { signingKey } from '../shared/crypto/signature.ts';
import { electionWordsOf } from '../shared/election/manifest.ts';
import { fingerprintWords, NEWEST_WORD_LIST } from '../shared/election/words/words.ts';
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

test('from a check one looks under the hood, at the numbers that it was made with, and comes back', async () => {
  await page.getByText('Honest mixing', { exact: true }).click();
  await page.getByRole('button', { name: 'Look under the hood' }).filter({ visible: true }).click();
  await isAt(page, 'Under the hood');
  await page.getByRole('heading', { name: 'In and out' }).waitFor();
  await page.getByRole('button', { name: 'The same ballots, holds' }).click();
  await page.getByText('holds', { exact: true }).first().waitFor();
  assert.equal(await page.getByLabel('What to open').inputValue(), 'mix-proof');
  await press(page, 'Back');
  await isAt(page, title);
  await says(page, 'The result is right.');
});

test('from a scene of the story one looks at the entry that it shows', async () => {
  await press(page, 'See it again');
  const story = page.getByRole('figure');
  await story.getByText('The exact terms', { exact: true }).click();
  await story.getByRole('button', { name: 'Look under the hood' }).click();
  await isAt(page, 'Under the hood');
  assert.equal(await page.getByLabel('What to open').inputValue(), 'any');
  await page.getByRole('heading', { name: 'The signature' }).waitFor();
  await press(page, 'Back');
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
  await page.getByRole('button', { name: 'Look under the hood' }).filter({ visible: true }).click();
  await says(page, 'The check says: the signature does not verify');
  await page.getByRole('heading', { name: 'The signature' }).waitFor();
  assert.equal(await page.getByText('does not hold', { exact: true }).count(), 1);
  await press(page, 'Back');
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

/** Chooses the transcript with these words given. */
async function check(words: string, buffer = transcript): Promise<void> {
  await page.getByLabel(/^Twelve words of the election/).fill(words);
  const choosing = page.waitForEvent('filechooser');
  await press(page, 'Choose a file');
  await (await choosing).setFiles({ name: 'd.ostraka', mimeType: 'application/octet-stream', buffer });
  await isAt(page, title);
}
const wordsOf = (key: Uint8Array) => fingerprintWords(key, NEWEST_WORD_LIST).join(' ');

test('the twelve words are what is asked for, and a word that is none is named', async () => {
  const words = electionWordsOf(forge.manifest);
  const field = page.getByLabel(/^Twelve words of the election/);
  const slip = `${words[3]!.slice(0, -1)}q`;
  await field.fill(words.with(3, slip).join(' '));
  await says(page, `“${slip}” is no word of the list. Is it “${words[3]}”?`);
  await field.fill('abandon ability');
  await says(page, 'The election has twelve words. Here: 2.');
  await check(words.join(' '));
  await says(page, 'The result is right.');
  await press(page, 'Check another file');
});

test('other words of the election are told for what they are, and none is a question, never a failure', async () => {
  const ways = [
    [wordsOf(forge.coordinator.publicKey), /^Your words are those of the organiser’s laptop, as the lobby shows them/],
    [wordsOf(forge.manifest.nodes[0]!.key), /^Your words are those of the laptop Node A/],
    [wordsToCompare(forge.record)!.join(' '), /^Your words are the six that the laptops compared/],
    ['', /^An invented election would be just as consistent/],
  ] as const;
  for (const [words, says_] of ways) {
    await check(words);
    await says(page, 'Consistent; is it the election you mean?');
    await says(page, says_);
    assert.equal(await page.getByText('Do not trust this result.').count(), 0);
    await press(page, 'Check another file');
  }
});

test('words of another election say so, with the words of this one', async () => {
  await check(wordsOf(new Uint8Array(32).fill(9)));
  await says(page, 'Do not trust this result.');
  await says(page, 'It is another election than the one you expected.');
  assert.equal(await page.getByText(/0000/).count(), 0);
  await press(page, 'Check another file');
});

test('what else a file holds is listed, and fails nothing; an outside witness is named where its key is given', async () => {
  const outsider = signingKey(new Uint8Array(32).fill(9));
  const witness = { name: 'witness.example/w1', publicKey: outsider.publicKey };
  const [note] = forge.transcript().notes as [string];
  const line = cosignText(parseNote(note).text, witness.name, outsider, 1_700_000_000).line;
  const parts = { ...forge.transcript(), blobs: [...forge.transcript().blobs, new Uint8Array(3)] };
  const held = Buffer.from(writeTranscript({ ...parts, notes: [`${note}${line}\n`] }));
  await check('', held);
  await says(page, 'Consistent; is it the election you mean?');
  await page.getByText('What else is in this file').click();
  await says(page, '1 attachment that the record does not speak of.');
  await says(page, '1 signature by nobody who is known here: “witness.example/w1”.');
  await press(page, 'Check another file');
  await page.getByText('Has a witness outside of the election signed it?').click();
  const field = page.getByLabel('Key of the witness (where you know it)');
  await field.fill('witness.example/w1');
  await says(page, 'This is not the key of a witness. Correct it, or leave the field empty.');
  await field.fill(writeVkey(witness, 'witness'));
  await check('', held);
  await says(
    page,
    `Also witnessed by “witness.example/w1”, from outside: it has signed this record up to ${forge.leaves.length} entries, and no other. It counts for none of the laptops.`,
  );
  await says(page, '3 laptops have signed the result; 3 are needed.');
  await press(page, 'Check another file');
});

test('an objection is a note in the verdict, and fails nothing', async () => {
  const objected = Buffer.from(writeTranscript(at('voted').object(plain().voters[1]!).transcript()));
  await check('', objected);
  await says(page, 'Nothing is wrong so far.');
  await says(page, 'One voter says that this test ballot is not what they chose. Nobody can check who is right.');
});
