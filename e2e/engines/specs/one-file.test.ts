/** The verifier as one file, opened from a disk as from a mail or a stick. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VERIFY_PAGE } from '../../../main/pages/verify-page.ts';
import { say } from '../../../renderer/texts/catalogue.ts';
import { readEntry } from '../../../shared/board/entry.ts';
import { writeTranscript } from '../../../shared/board/transcript-file.ts';
import { plain } from '../../../shared/board/verify/testing/elections.ts';
import { openPhone } from '../driver/open.ts';
import { each } from '../each.ts';
import { Room, speaker } from '../room.ts';

const page = pathToFileURL(join(import.meta.dirname, '../../../dist/renderer', VERIFY_PAGE)).href;
const FIELD = '.drop input[type=file]';
each(
  'a transcript is judged by a file that was opened from a disk, and by nobody else',
  async ({ engine, look, onEnd }) => {
    const folder = await mkdtemp(join(tmpdir(), 'ostraka-one-file-'));
    onEnd(() => rm(folder, { recursive: true }));
    const { forge } = plain();
    const transcript = writeTranscript(forge.transcript());
    const altered = Buffer.from(transcript);
    altered[altered.indexOf(forge.leaves.findLast((leaf) => readEntry(leaf).type === 'ballot')!) + 10]! ^= 1;
    for (const [name, bytes] of [
      ['true', transcript],
      ['altered', altered],
      ['none', 'no transcript'],
    ] as const)
      await writeFile(join(folder, name), bytes);

    const phone = await openPhone(engine, look);
    onEnd(() => phone.close());
    const tab = await phone.newTab();
    await tab.goto(page);
    const t = (...words: Parameters<typeof say> extends [unknown, ...infer W] ? W : never) =>
      say(look.language, ...words);
    await tab.says(t('verifier.lead'));
    await tab.choose(FIELD, join(folder, 'true'));
    await tab.says(t('verifier.verdict.consistent'));
    await tab.says(t('verifier.verdict.valid.text', { count: 3 }));
    await tab.tap('button', t('verifier.again'));
    await tab.choose(FIELD, join(folder, 'altered'));
    await tab.says(t('verifier.verdict.invalid'));
    await tab.tap('button', t('verifier.again'));
    await tab.choose(FIELD, join(folder, 'none'));
    await tab.says(t('errors.unreadable'));

    const kept = await tab.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length);
    assert.equal(kept, 0);
    assert.deepEqual(phone.faults, []);
  },
);

each(
  'at the end of an election a phone saves its file and checks it with the verifier there, apart from its own key',
  async ({ voter, onEnd }) => {
    const room = await Room.voting({ contests: [speaker] });
    onEnd(() => room.close());
    const grace = await voter(room.address);
    await grace.signUp('Grace');
    await grace.choose('Ada');
    await grace.seal();
    await grace.cast();
    await room.count();
    await grace.says('privacy.summary');
    await grace.unfold('receipt.self');
    await grace.tab.tap('link', grace.t('receipt.self.file'));
    const { bytes } = await grace.phone.saved();
    const folder = await mkdtemp(join(tmpdir(), 'ostraka-one-file-'));
    onEnd(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'election'), bytes);

    const tab = await grace.phone.newTab();
    await tab.goto(new URL('/verify', room.address).href);
    await tab.says(grace.t('verifier.lead'));
    await tab.choose(FIELD, join(folder, 'election'));
    await tab.says(grace.t('verifier.verdict.consistent'));
    // Voters' keys lie under this address: the page in its sandbox has none of its storage.
    const reached = await tab.evaluate(() => {
      const tries = [() => localStorage.length, () => indexedDB.open('ostraka'), () => document.cookie];
      return tries.filter((one) => {
        try {
          one();
          return true;
        } catch {
          return false;
        }
      }).length;
    });
    assert.equal(reached, 0);
  },
);
