/** What a person gives to say which election is meant, and what the verdict makes of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hex } from '../../codec/bytes.ts';
import { comparisonWords, fingerprintWords, WORD_LISTS } from '../../election/words/words.ts';
import { openedNonces, wordsToCompare } from '../record.ts';
import { readTranscript } from '../transcript-file.ts';
import { type Expectation, readExpectation } from './expectation.ts';
import { checkIn, failedChecks, plain, verdictOn } from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { newKeys, plan } from './testing/parties.ts';
import { exitCode } from './verdict.ts';

const { forge } = plain();
const { record, manifest, coordinator } = forge;

/** The verdict on an honest, finished election of which somebody expects this. */
function expecting(text: string) {
  const expected = readExpectation(text);
  assert.ok('by' in expected, text);
  return verdictOn(forge.transcript(), { expected: expected as Expectation });
}
const of = (key: Uint8Array, list = manifest.wordList) => fingerprintWords(key, list).join(' ');
const names = ({ claims }: Awaited<ReturnType<typeof expecting>>) => claims.map(({ name }) => name);

test('the twelve words and the digits of the fingerprint name the election', async () => {
  const words = WORD_LISTS.map((list) => of(record.fingerprint, list));
  for (const text of [...words, words[0]!.toUpperCase(), hex(record.fingerprint)]) {
    const verdict = await expecting(text);
    assert.deepEqual([verdict.outcome, verdict.expected, verdict.given], ['valid', 'matched', null]);
  }
});

test('the words of the lobby, of a laptop and of the comparison are told apart; they fail nothing, and are never taken for the election’s', async () => {
  const ways = [
    ...WORD_LISTS.map((list) => [of(coordinator.publicKey, list), { of: 'coordinator' }] as const),
    [of(manifest.nodes[1]!.key), { of: 'node', name: 'Node B' }],
    [wordsToCompare(record)!.join(' '), { of: 'comparison' }],
  ] as const;
  for (const [text, given] of ways) {
    const verdict = await expecting(text);
    assert.deepEqual(failedChecks(verdict), []);
    assert.deepEqual([verdict.outcome, exitCode(verdict)], ['valid', 7]);
    assert.deepEqual([verdict.expected, verdict.given], ['internally consistent only', given]);
    assert.ok(names(verdict).includes(`given-${given.of}`));
    assert.ok(!names(verdict).includes('unexpected'));
  }
});

test('words of an earlier attempt, of either list, and of each coordinator that led are this election’s; six are none before any were compared', async () => {
  const board = Forge.election(4, plan({ threshold: 1, leastMixes: 1 }));
  const early = board.fork();
  for (const index of board.everyone) board.accept(index);
  for (const index of board.everyone) board.commit(index);
  const nonces = openedNonces(board.record)!;
  const leftOut = [{ node: 4, reason: 'time-out' as const }];
  board.say('restart', board.coordinator, { attempt: 2, participants: [1, 2, 3], leftOut });
  const leaders = newKeys(2);
  board.ceremony([1, 2, 3]);
  for (const key of leaders) board.takeOver(key, [1, 2, 3]);
  const given = async (forge: Forge, words: readonly string[]) =>
    (await verdictOn(forge.transcript(), { expected: { by: 'words', words } })).expected;
  const six = WORD_LISTS.flatMap((list) => [
    comparisonWords(board.record.fingerprint, nonces, list),
    comparisonWords(board.record.fingerprint, openedNonces(board.record)!, list),
  ]);
  const own = [board.coordinators[0]!, ...leaders].map(({ publicKey }) => fingerprintWords(publicKey, 'classroom'));
  for (const words of [...six, ...own]) assert.equal(await given(board, words), 'internally consistent only');
  assert.equal(await given(early, six[0]!), 'another election');
});

test('an election of version 1 is known by the words that its screens showed', async () => {
  const shown = 'spare ocean puppy achieve pear helmet undo correct grit sleep replace achieve';
  const path = join(import.meta.dirname, 'samples/version-1/unfinished/31-attest.ostraka');
  const expected = readExpectation(shown) as Expectation;
  const verdict = await verdictOn(readTranscript(new Uint8Array(readFileSync(path))), { expected });
  assert.deepEqual([verdict.expected, verdict.election?.electionWords.join(' ')], ['matched', shown]);
});

test('words of another election fail V1, which says both elections’ words', async () => {
  const stranger = Uint8Array.from(record.fingerprint, (byte) => byte ^ 255);
  for (const text of [of(stranger), hex(stranger), of(stranger).split(' ').slice(0, 6).join(' ')]) {
    const verdict = await expecting(text);
    assert.deepEqual(failedChecks(verdict), ['V1'], text);
    assert.equal(verdict.expected, 'another election');
    const { message } = checkIn(verdict, 'V1');
    assert.ok(message.includes(text) && message.includes(of(record.fingerprint)), message);
    assert.ok(!message.includes('0000'));
  }
});

test('what is no expectation says which word is none, or how many they are', () => {
  const words = fingerprintWords(record.fingerprint, manifest.wordList);
  for (const list of WORD_LISTS) {
    const meant = fingerprintWords(record.fingerprint, list);
    const slip = `${meant[7]!}qq`;
    const read = readExpectation(meant.with(7, slip).join(' '));
    assert.deepEqual(read, { fault: 'word', word: slip, nearest: meant[7] });
  }
  // Words of two lists are of neither: here BIP-39's `abandon`, which the newest list leaves out.
  const mixed = readExpectation(words.with(0, 'abandon').join(' '));
  assert.ok('fault' in mixed && mixed.fault === 'word' && mixed.word === 'abandon');
  assert.deepEqual(readExpectation('abandon ability'), { fault: 'count', count: 2 });
  assert.deepEqual(readExpectation(words.slice(1).join(' ')), { fault: 'count', count: 11 });
});
