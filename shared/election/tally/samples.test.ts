/** Every version of the count gives what it gave when it was released, byte for byte (`samples/`). */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../../codec/bytes.ts';
import { decodeCanonical } from '../../codec/cbor.ts';
import type { ContestResult } from './tally.ts';
import { hashOfPolls, type Kept, sampledPolls, versions } from './testing/sampled-polls.ts';

const folder = join(import.meta.dirname, 'samples');
const polls = sampledPolls();

test('each version that is counted has its samples, and each sample a version', () => {
  assert.deepEqual(
    readdirSync(folder).sort(),
    Object.keys(versions)
      .map((version) => `version-${version}.json`)
      .sort(),
  );
});

for (const [version, count] of Object.entries(versions)) {
  const kept: Kept = JSON.parse(readFileSync(join(folder, `version-${version}.json`), 'utf8'));
  const reached = new Set<string>();

  for (const [kind, some] of polls)
    test(`version ${version} counts ${some.length} polls of ${kind} as it did`, () => {
      assert.equal(hashOfPolls(some), kept[kind]?.polls, 'the polls are others now: put back what draws them');
      const results = some.map(count);
      for (const bytes of results) notice(decodeCanonical(bytes, bytes.length) as unknown as ContestResult, reached);
      const changed = results.flatMap((bytes, i) => (hex(sha256(bytes)) === kept[kind]!.results[i] ? [] : [i]));
      assert.deepEqual(changed, [], `the result of these polls of ${kind} is another than version ${version} gave`);
      assert.equal(results.length, kept[kind]!.results.length);
    });

  test(`the polls of version ${version} come to every end that its rules know`, () => {
    const all = [
      ...['elected', 'tied', 'nobody', 'blank', 'a written-in name', 'an unlisted name', 'seats', 'shared first'],
      ...['majority', 'exhausted', 'fewest', 'fewest-together', 'fewest-earlier', 'followed', 'tie', 'unresolved'],
      ...['quota', 'last-vacancies', 'surplus', 'exclusion', 'by earlier-stage', 'by lot', 'lost'],
    ];
    assert.deepEqual([...reached].sort(), all.sort());
  });
}

/** What this result is an example of. */
function notice(result: ContestResult, reached: Set<string>): void {
  const when = (holds: boolean, what: string) => holds && reached.add(what);
  when(result.blank > 0, 'blank');
  when('writeIns' in result && result.writeIns.length > 0, 'a written-in name');
  when('writeIns' in result && result.unlistedWriteIns > 0, 'an unlisted name');
  for (const one of result.results) {
    const { elected, tied } = one.winners;
    when(elected.length > 1, 'seats');
    reached.add(tied ? 'tied' : elected.length > 0 ? 'elected' : 'nobody');
    when('sharedFirst' in one && one.sharedFirst > 0, 'shared first');
    if (one.rule === 'instant-runoff')
      for (const { end } of one.rounds)
        if (end.kind === 'eliminated') reached.add(end.why);
        else reached.add(end.kind === 'tie' && end.followed !== null ? 'followed' : end.kind);
    if (one.rule !== 'stv') continue;
    for (const { action, elected: now, lost } of one.stages) {
      when(lost > 0, 'lost');
      for (const { why } of now) reached.add(why);
      if (!('tie' in action)) continue;
      reached.add(action.kind);
      when(action.tie !== null, `by ${action.tie?.by}`);
    }
  }
}
