import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { judge } from '../../shared/verdict/judge.ts';
import { stopWhenLate } from '../workers/testing/patience.ts';
import { burlington } from './burlington.ts';
import { simulate } from './election-in-processes.ts';
import { pollOfFile } from './poll.ts';

const VOTERS = 12;
const said = { note: () => {}, progress: { begin: () => {}, update: () => {}, end: () => {} } };

test('an election is held over a poor network, with voters that come one by one, a crash and a cheat', async (t) => {
  const out = mkdtempSync(join(tmpdir(), 'ostraka-conditions-'));
  t.after(() => rmSync(out, { recursive: true, force: true }));
  const at = Array.from({ length: VOTERS }, (_, i) => 20 * (VOTERS - i));
  const simulation = {
    poll: pollOfFile(burlington(), { rules: ['plurality'], seats: 1, voters: VOTERS, seed: 'conditions' }),
    ...{ nodes: 3, threshold: 2, leastMixes: 2, out: join(out, 'run') },
    shape: { latency: 5, bandwidth: 20_000, loss: 0.1 },
    arrivals: { said: 'one by one', at },
    ...({ fault: 'coordinator restarts', cheat: 'replaced-in-mix' } as const),
  };
  const { transcript, conditions, findings, measurements } = await simulate(simulation, {
    ...said,
    stop: stopWhenLate(t),
  });
  const options = simulation.poll.contests[0]!.options.length;
  assert.equal(conditions.latency, 5);
  assert.equal(conditions.arrivals, 'one by one');
  assert.equal(conditions.fault, 'coordinator restarts');
  assert.equal(conditions.cheat, 'replaced-in-mix');
  assert.deepEqual([conditions.contests, conditions.options, conditions.writtenIn], [1, options, 'no']);
  assert.match(findings.caught, /^bad-shuffle: node [123]$/);
  const judged = await judge(readTranscript(new Uint8Array(readFileSync(transcript))), {
    ...{ expected: null, clock: () => 0, onProgress: () => {} },
  });
  assert.equal(judged.verdict.outcome, 'valid');
  assert.equal(judged.verdict.tally?.ballots, VOTERS);
  assert.deepEqual(
    judged.verdict.faults.map(({ code }) => code),
    ['bad-shuffle'],
  );
  // Nobody votes before they have come.
  const voting = measurements.filter(
    ({ party, phase, kind }) => party === 'voters' && phase === 'voting' && kind === 'whole',
  );
  assert.equal(voting.length, 1);
  assert.ok(
    voting.every(({ wall }) => wall >= 1000 * Math.max(...at) - 2000),
    'the last one comes last',
  );
});

test('where a cheat leaves too few nodes, the run ends with that and does not wait', async (t) => {
  const out = mkdtempSync(join(tmpdir(), 'ostraka-conditions-'));
  t.after(() => rmSync(out, { recursive: true, force: true }));
  const simulation = {
    poll: pollOfFile(burlington(), { rules: ['plurality'], seats: 1, voters: 2, seed: 'conditions' }),
    ...{ nodes: 1, threshold: 1, leastMixes: 1, out: join(out, 'run') },
    cheat: 'replaced-in-mix' as const,
  };
  await assert.rejects(simulate(simulation, { ...said, stop: stopWhenLate(t) }), {
    code: 'no-result',
    message: 'there is no result: only 0 mixes hold, and the manifest asks for 1',
  });
});
