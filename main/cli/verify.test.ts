/** What `ostraka verify` makes of words that are not the election’s twelve. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { origin, writeCheckpoint } from '../../shared/board/checkpoint.ts';
import { forkOf, writeFork } from '../../shared/board/fork.ts';
import { wordsToCompare } from '../../shared/board/record.ts';
import { writeTranscript } from '../../shared/board/transcript-file.ts';
import { at, plain } from '../../shared/board/verify/testing/elections.ts';
import { electionWordsOf } from '../../shared/election/manifest.ts';
import { fingerprintWords, NEWEST_WORD_LIST } from '../../shared/election/words/words.ts';
import { run, temporaryFolder } from './testing/commands.ts';

const { place } = temporaryFolder('ostraka-verify-');
const { forge, voters } = plain();
const its = electionWordsOf(forge.manifest).join(' ');
const six = wordsToCompare(forge.record)!.join(' ');
const lobby = fingerprintWords(forge.coordinator.publicKey, NEWEST_WORD_LIST).join(' ');
const transcript = place('plain.ostraka');
writeFileSync(transcript, writeTranscript(forge.transcript()));

test('words of the lobby, and the six that laptops compare, never pass for the twelve of the election', async () => {
  const known = await run('verify', transcript, '--expect', its);
  assert.equal(known.code, 0);
  assert.match(known.said, /^VALID; it is the election you expected$/m);
  for (const words of [six, lobby]) {
    const { code, said } = await run('verify', transcript, '--expect', words);
    assert.equal(code, 7, words);
    assert.match(said, /^UNDECIDED: nothing is wrong in this file, but the words you gave are not the twelve/m);
    assert.doesNotMatch(said, /^(CONSISTENT|VALID)/m);
    assert.match(said, /The twelve words of the election stand under its result/);
  }
});

test('nor do they for a proof that the coordinator has shown two boards', async () => {
  const other = at('voting').cast(voters[1]!, 2);
  const { fingerprint } = forge.record;
  const { size } = other.log;
  const note = ({ log }: typeof forge) =>
    writeCheckpoint({ origin: origin(fingerprint, 0), size, root: log.root(size), extensions: [] }, forge.coordinator);
  const path = place('fork.json');
  writeFileSync(path, writeFork(forkOf(other.record, note(forge), note(other))!));
  for (const [words, wanted] of [
    [its, 4],
    [lobby, 7],
    [six, 7],
    ['0'.repeat(64), 1],
  ] as const)
    assert.equal((await run('verify', path, '--expect', words)).code, wanted, words);
});
