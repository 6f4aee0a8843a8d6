/** What a person gives to say which election is meant, and what the verdict makes of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex } from '../../codec/bytes.ts';
import { fingerprintWords } from '../../election/words.ts';
import { wordsToCompare } from '../record.ts';
import { type Expectation, readExpectation } from './expectation.ts';
import { checkIn, failedChecks, plain, verdictOn } from './testing/elections.ts';
import { exitCode } from './verdict.ts';

const { forge } = plain();
const { record, manifest, coordinator } = forge;

/** The verdict on an honest, finished election of which somebody expects this. */
function expecting(text: string) {
  const expected = readExpectation(text);
  assert.ok('by' in expected, text);
  return verdictOn(forge.transcript(), { expected: expected as Expectation });
}
const of = (key: Uint8Array) => fingerprintWords(key).join(' ');
const names = ({ claims }: Awaited<ReturnType<typeof expecting>>) => claims.map(({ name }) => name);

test('the twelve words and the digits of the fingerprint name the election', async () => {
  for (const text of [of(record.fingerprint), of(record.fingerprint).toUpperCase(), hex(record.fingerprint)]) {
    const verdict = await expecting(text);
    assert.deepEqual([verdict.outcome, verdict.expected, verdict.given], ['valid', 'matched', null]);
  }
});

test('the words of the lobby, of a laptop and of the comparison are told apart, and fail nothing', async () => {
  const ways = [
    [of(coordinator.publicKey), { of: 'coordinator' }],
    [of(manifest.nodes[1]!.key), { of: 'node', name: 'Node B' }],
    [wordsToCompare(record)!.join(' '), { of: 'comparison' }],
  ] as const;
  for (const [text, given] of ways) {
    const verdict = await expecting(text);
    assert.deepEqual(failedChecks(verdict), []);
    assert.deepEqual([verdict.outcome, exitCode(verdict)], ['valid', 0]);
    assert.deepEqual([verdict.expected, verdict.given], ['internally consistent only', given]);
    assert.ok(names(verdict).includes(`given-${given.of}`));
    assert.ok(!names(verdict).includes('unexpected'));
  }
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
  const words = fingerprintWords(record.fingerprint);
  const slip = `${words[7]!.slice(0, -1)}q`;
  const read = readExpectation(words.with(7, slip).join(' '));
  assert.deepEqual(read, { fault: 'word', word: slip, nearest: words[7] });
  assert.deepEqual(readExpectation('abandon ability'), { fault: 'count', count: 2 });
  assert.deepEqual(readExpectation(words.slice(1).join(' ')), { fault: 'count', count: 11 });
});
