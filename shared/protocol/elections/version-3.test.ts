/** An election whose plan asks for what version 2 of the manifest cannot say, from its lobby to the verdict. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTally } from '../../board/count.ts';
import { lotOf } from '../../board/record.ts';
import { verify } from '../../board/verify/verify.ts';
import { concat } from '../../codec/bytes.ts';
import type { Contest } from '../../election/contest.ts';
import { byLot } from '../../election/tally/choices/tie-break.ts';
import { opened } from '../testing/network.ts';
import { planOf } from '../testing/plan.ts';
import { must, transcriptOf } from '../testing/samples/sample.ts';
import { examineOnce } from '../testing/work.ts';

const asked = {
  ballot: 'single',
  options: ['Ada', 'Ben', 'Cem'],
  writeIn: false,
  seats: 1,
  rules: ['plurality'],
} as const;
const contests = [
  { ...asked, title: 'Speaker', tieBreak: 'lot' },
  { ...asked, title: 'Deputy', majority: 'half', order: 'drawn' },
].map((contest) => ({ ...contest, options: [...contest.options], rules: [...contest.rules] })) as Contest[];

test('an election of version 3 is held, its tie decided by the lot of its setup, and verified', async () => {
  const { network, voters } = opened(2, 2, planOf({ contests, threshold: 1, leastMixes: 1 }));
  assert.equal(network.record.manifest.version, 3);
  const pick = (slot: number) => ({ ballot: 'single', pick: slot }) as const;
  for (const [i, voter] of voters.entries()) must(network.cast(voter, [pick(i), pick(i)]));
  network.order('close');
  const { record, blobs } = network;
  const [speaker, deputy] = readTally(record.result!.tally).contests.map(({ results }) => results[0]!.winners);
  const [drawn] = byLot([0, 1], concat(lotOf(record), Uint8Array.of(0)));
  assert.deepEqual(speaker, { elected: [drawn], byLot: { among: [0, 1], elected: [drawn] } });
  assert.deepEqual(deputy, { elected: [], short: { among: [0, 1], needed: 2 } });
  const verdict = await verify(transcriptOf(network), {
    expected: record.fingerprint,
    clock: () => 0,
    examine: (statements) => examineOnce(statements, blobs),
  });
  assert.equal(verdict.outcome, 'valid');
  assert.equal(verdict.election?.version, 3);
});
