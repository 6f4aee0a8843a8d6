/** A coordinator that nobody hears for longer than a silent one was ever waited for; `run.ts` holds it longer, at every phase. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTranscript } from '../../../shared/board/transcript-file.ts';
import { judge } from '../../../shared/verdict/judge.ts';
import { stopWhenLate } from '../../workers/testing/patience.ts';
import { heldElection } from './held.ts';

const VOTERS = 20;
/** Beyond three pings that are not answered, and six seconds of silence. */
const HOLD = 9000;

// Only where a process can be made to stand still.
const cannot = process.platform === 'win32';

test('voters’ first requests outlast a coordinator that is held as voting opens, and no node gives it up', {
  skip: cannot,
}, async (t) => {
  const out = mkdtempSync(join(tmpdir(), 'ostraka-held-'));
  t.after(() => rmSync(out, { recursive: true, force: true }));
  const { transcript, said } = await heldElection('voting', HOLD, VOTERS, join(out, 'run'), stopWhenLate(t));
  assert.equal(said.length, 3);
  for (const words of said) assert.doesNotMatch(words, /disconnected/);
  const { verdict } = await judge(readTranscript(new Uint8Array(readFileSync(transcript))), {
    ...{ expected: null, clock: () => 0, onProgress: () => {} },
  });
  assert.deepEqual([verdict.outcome, verdict.tally?.ballots, verdict.faults], ['valid', VOTERS, []]);
});
