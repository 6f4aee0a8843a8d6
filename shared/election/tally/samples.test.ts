/** Every version of the count gives what it gave when it was released, byte for byte (`samples/`). */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../../codec/bytes.ts';
import { decodeCanonical } from '../../codec/cbor.ts';
import type { ContestResult } from './tally.ts';
import { hashOfPolls, type Kept, versions } from './testing/sampled-polls.ts';

const folder = join(import.meta.dirname, 'samples');

test('each version that is counted has its samples, and each sample a version', () => {
  assert.deepEqual(
    readdirSync(folder).sort(),
    Object.keys(versions)
      .map((version) => `version-${version}.json`)
      .sort(),
  );
});

for (const [version, { count, polls }] of Object.entries(versions)) {
  const kept: Kept = JSON.parse(readFileSync(join(folder, `version-${version}.json`), 'utf8'));
  const reached = new Set<string>();

  for (const [kind, some] of polls())
    test(`version ${version} counts ${some.length} polls of ${kind} as it did`, () => {
      assert.equal(hashOfPolls(some), kept[kind]?.polls, 'the polls are others now: put back what draws them');
      const results = some.map(count);
      for (const bytes of results) notice(decodeCanonical(bytes, bytes.length) as unknown as ContestResult, reached);
      const changed = results.flatMap((bytes, i) => (hex(sha256(bytes)) === kept[kind]!.results[i] ? [] : [i]));
      assert.deepEqual(changed, [], `the result of these polls of ${kind} is another than version ${version} gave`);
      assert.equal(results.length, kept[kind]!.results.length);
    });

  test(`the polls of version ${version} come to every end that its rules know`, () => {
    assert.deepEqual([...reached].sort(), [...ends[version]!].sort());
  });
}

/** Of whatever version. */
const common = [
  ...[
    'elected',
    'tied',
    'nobody',
    'blank',
    'a written-in name',
    'seats',
    'majority',
    'fewest',
    'followed',
    'tie',
    'unresolved',
  ],
  ...['quota', 'last-vacancies', 'surplus', 'exclusion', 'by earlier-stage', 'by lot', 'lost'],
];
const ends: Readonly<Record<string, readonly string[]>> = {
  1: [...common, 'an unlisted name', 'shared first', 'exhausted', 'fewest-together', 'fewest-earlier'],
  2: [
    ...common,
    'filled',
    'equal',
    'behind',
    'apart',
    'ahead',
    'open',
    'other names',
    'other-names',
    'joined',
    'nobody’s name',
    'an option’s',
  ],
  3: [
    ...common.filter((end) => end !== 'followed' && end !== 'by earlier-stage'),
    ...['filled', 'equal', 'open', 'other names', 'other-names', 'joined'],
    ...['left', 'outside', 'byLot', 'vacant', 'short', 'turnout'],
  ],
};

/** What this result is an example of. */
function notice(result: ContestResult, reached: Set<string>): void {
  const when = (holds: boolean, what: string) => holds && reached.add(what);
  when(result.blank > 0, 'blank');
  when('writeIns' in result && result.writeIns.length > 0, 'a written-in name');
  when('writeIns' in result && result.unlistedWriteIns > 0, 'an unlisted name');
  if ('writtenIn' in result && result.writtenIn) {
    const { names, others, unseen, forOptions } = result.writtenIn;
    when(names.length > 0, 'a written-in name');
    when(others !== null, 'other names');
    when(unseen > 0, 'nobody’s name');
    when(forOptions.length > 0, 'an option’s');
    when('apart' in result && names.some(({ joined }) => joined), 'joined');
  }
  for (const one of result.results) {
    when((one.winners.unresolved?.length ?? 0) > 0, 'open');
    for (const choice of ['byLot', 'vacant', 'short', 'turnout']) when(choice in one.winners, choice);
    const { elected, tied } = one.winners;
    when(elected.length > 1, 'seats');
    reached.add(tied ? 'tied' : elected.length > 0 ? 'elected' : 'nobody');
    when('sharedFirst' in one && one.sharedFirst > 0, 'shared first');
    const rounds = 'passes' in one ? one.passes.flatMap((pass) => pass.rounds) : 'rounds' in one ? one.rounds : [];
    for (const { end } of rounds.filter((round) => 'end' in round))
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
