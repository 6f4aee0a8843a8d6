/**
 * The samples of version 2 as today's code makes them: each verifies as its folder says. Those that were made when the version
 * was closed are kept for good in `shared/board/verify/samples/version-2`; what is made here shows that such boards still come about.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryTypeNames, readEntry } from '../../../board/entry.ts';
import { entryTypeOf } from '../../../board/entry-types/entry-types.ts';
import { writeTranscript } from '../../../board/transcript-file.ts';
import { saidOf } from '../../../board/verify/testing/said.ts';
import { VERSION } from '../../../election/contest.ts';
import { boards } from './courses.ts';
import { forged, refused } from './refused.ts';
import type { Sample } from './sample.ts';

const seen = { types: new Set<string>(), outcomes: new Set<string>() };

async function judged({ transcript }: Sample) {
  const entries = transcript.entries.map(readEntry);
  for (const { type } of entries) seen.types.add(type);
  const [manifest] = entries;
  assert.ok(manifest?.type === 'manifest' && manifest.body.version === VERSION);
  const said = await saidOf(writeTranscript(transcript));
  seen.outcomes.add(said.outcome);
  return said;
}

test('every course comes to its end, with a result but where too few ballots count', async () => {
  for await (const sample of boards()) {
    const { outcome, tally, failed } = await judged(sample);
    const isFew = sample.name === 'courses/too-few';
    const ended = { 'courses/too-few': 'valid without result', 'courses/unwitnessed': 'valid but unwitnessed' };
    assert.deepEqual(failed, [], sample.name);
    const expected = Object.hasOwn(ended, sample.name) ? ended[sample.name as keyof typeof ended] : 'valid';
    assert.deepEqual([outcome, tally === null], [expected, isFew], sample.name);
  }
});

test('every board that breaks a rule fails at the check that names it', async () => {
  for (const sample of refused()) {
    const { outcome, failed } = await judged(sample);
    assert.equal(outcome, 'invalid', sample.name);
    assert.deepEqual(
      failed.map(({ id }) => id),
      [/refused\/(V\d+)/.exec(sample.name)![1]],
      sample.name,
    );
  }
});

test('together they hold every entry type and every outcome', async () => {
  for (const sample of forged()) assert.equal((await judged(sample)).outcome, 'valid', sample.name);
  const known = entryTypeNames.filter((type) => entryTypeOf(type).since <= VERSION);
  assert.deepEqual([...seen.types].sort(), [...known].sort());
  // What is valid so far is an election cut off at each of its steps.
  assert.deepEqual([...seen.outcomes].sort(), ['invalid', 'valid', 'valid but unwitnessed', 'valid without result']);
});
