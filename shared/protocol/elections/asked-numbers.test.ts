/** Elections of version 3 whose plans ask for numbers: of marks on a ballot, of ballots in all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTally } from '../../board/count.ts';
import { verify } from '../../board/verify/verify.ts';
import type { Contest } from '../../election/contest.ts';
import { encodeChoices } from '../../election/encoding.ts';
import { resultLines } from '../../verdict/result-lines.ts';
import { write } from '../author.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf } from '../testing/plan.ts';
import { sealedBytes } from '../testing/samples/counts.ts';
import { must, transcriptOf } from '../testing/samples/sample.ts';
import { examineOnce } from '../testing/work.ts';

const asked = { options: ['Ada', 'Ben', 'Cem'], writeIn: false, seats: 1 };

const verified = (network: Network) =>
  verify(transcriptOf(network), {
    expected: network.record.fingerprint,
    clock: () => 0,
    examine: (statements) => examineOnce(statements, network.blobs),
  });

test('a ballot with fewer marks than the plan asks for is invalid, a blank one is not, and no device seals the first', async () => {
  const free: Contest = { ...asked, ballot: 'approval', title: 'Board', most: 3, rules: ['approval'] };
  const board: Contest = { ...free, least: 2 };
  const { network, voters } = opened(2, 4, planOf({ contests: [board], threshold: 1, leastMixes: 1 }));
  const picks = (...slots: number[]) => ({ ballot: 'approval', picks: slots }) as const;
  const [ada, ben, cem, hostile] = voters;
  must(network.cast(ada!, [picks(0, 2)]));
  must(network.cast(ben!, [picks(0, 1, 2)]));
  must(network.cast(cem!, [picks()]));
  assert.throws(() => network.cast(hostile!, [picks(1)]), { code: 'bad-choice' });
  const plaintext = encodeChoices([free], [picks(1)]);
  must(network.submit(write(network.record, hostile!, 'ballot', sealedBytes(network, hostile!, plaintext))));
  network.order('close');
  const tally = readTally(network.record.result!.tally);
  assert.deepEqual([tally.ballots, tally.invalid, tally.contests[0]!.blank], [4, 1, 1]);
  assert.deepEqual(tally.contests[0]!.results[0]!.winners, { elected: [], tied: [0, 2] });
  assert.deepEqual(resultLines([board], tally), [
    '4 ballots opened, 1 of them invalid',
    'Board, Approval voting: a tie between Ada, Cem (1 blank)',
    'Board, as the plan says: A ballot that names anybody names at least 2; with fewer it is not valid. One that names nobody is a blank vote.',
  ]);
  assert.equal((await verified(network)).outcome, 'valid');
});
