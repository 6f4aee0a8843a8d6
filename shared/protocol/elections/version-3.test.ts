/** An election whose plan asks for what version 2 of the manifest cannot say, from its lobby to the verdict. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTally } from '../../board/count.ts';
import { lotOf } from '../../board/record.ts';
import { verify } from '../../board/verify/verify.ts';
import { concat } from '../../codec/bytes.ts';
import type { Choices } from '../../election/choice.ts';
import type { Contest } from '../../election/contest.ts';
import { byLot } from '../../election/tally/choices/tie-break.ts';
import type { CumulativeResult } from '../../election/tally/points/cumulative.ts';
import type { DivisorResult } from '../../election/tally/proportional/divisors.ts';
import { resultLines } from '../../verdict/result-lines.ts';
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
  {
    ...asked,
    title: 'Treasurer',
    options: ['Ada', 'Ben', 'None of these'],
    none: true,
    order: 'drawn',
    about: ['', 'Counts well', ''],
  },
].map((contest) => ({ ...contest, options: [...contest.options], rules: [...contest.rules] })) as Contest[];

const picking = (slots: readonly number[]) => slots.map((slot) => ({ ballot: 'single', pick: slot }) as const);

/** Holds it with a voter for each of these choices, and others on the roll, and judges its transcript. */
async function held(contests: Contest[], cast: readonly Choices[], roll = cast.length) {
  const { network, voters } = opened(2, roll, planOf({ contests, threshold: 1, leastMixes: 1 }));
  for (const [i, voter] of voters.slice(0, cast.length).entries()) must(network.cast(voter, cast[i]!));
  network.order('close');
  const { record, blobs } = network;
  const verdict = await verify(transcriptOf(network), {
    expected: record.fingerprint,
    clock: () => 0,
    examine: (statements) => examineOnce(statements, blobs),
  });
  assert.equal(verdict.outcome, 'valid');
  assert.equal(verdict.election?.version, 3);
  return { record, contests: readTally(record.result!.tally).contests };
}

test('an election of version 3 is held, its tie decided by the lot of its setup, and verified', async () => {
  const { record, contests: counted } = await held(contests, [picking([0, 0, 2]), picking([1, 1, 2])]);
  const [speaker, deputy, treasurer] = counted.map(({ results }) => results[0]!.winners);
  const [drawn] = byLot([0, 1], concat(lotOf(record), Uint8Array.of(0)));
  assert.deepEqual(speaker, { elected: [drawn], byLot: { among: [0, 1], elected: [drawn] } });
  assert.deepEqual(deputy, { elected: [], short: { among: [0, 1], needed: 2 } });
  assert.deepEqual(treasurer, { elected: [], vacant: { seats: 1, above: 2 } });
});

test('lists get more seats than there are lists, those tied for the last one by the lot of the setup or not at all', async () => {
  const lists = { ...asked, title: 'Parliament', seats: 4, rules: ['d-hondt', 'sainte-lague'] };
  const { record, contests: counted } = await held(
    [lists, { ...lists, title: 'Senate', tieBreak: 'lot' }].map((contest) => ({
      ...contest,
      options: [...contest.options],
    })) as Contest[],
    [0, 0, 1, 1, 2].map((list) => picking([list, list])),
  );
  // 2, 2, 1, 1, 1: three equal quotients for two seats; divided by 1 and 3: 2, 2, 1, 2/3, 2/3, 1/3.
  const [plain, drawn] = counted.map(({ results }) => results);
  const [first, second] = plain as [DivisorResult, DivisorResult];
  assert.deepEqual(first.seats, [1, 1, 0]);
  assert.deepEqual(first.winners, { elected: [0, 1], tied: [0, 1, 2] });
  assert.deepEqual(
    [second.seats, second.winners.tied],
    [
      [1, 1, 1],
      [0, 1],
    ],
  );
  const [byDraw] = drawn as [DivisorResult];
  const given = byLot([0, 1, 2], concat(lotOf(record), Uint8Array.of(1))).slice(0, 2);
  assert.deepEqual(
    byDraw.seats,
    [1, 1, 0].map((sure, list) => sure + (given.includes(list) ? 1 : 0)),
  );
  assert.deepEqual(byDraw.winners.byLot, { among: [0, 1, 2], elected: given });
});

test('points are given away, by a ballot no more than it has, and a tie stays or goes by the lot of the setup', async () => {
  const council = { ballot: 'score', title: 'Council', options: ['Ada', 'Ben', 'Cem'], writeIn: false, seats: 2 };
  const heaped = { ...council, top: 3, points: 4, rules: ['cumulative'] };
  const given = (...scores: (number | null)[]): Choices => {
    const one = { ballot: 'score', scores } as const;
    return [one, one];
  };
  const cast = [given(3, 1, null), given(null, 1, 2), given(null, null, null)];
  const contests = [heaped, { ...heaped, title: 'Board', tieBreak: 'lot' }] as Contest[];
  const { record, contests: counted } = await held(contests, cast);
  const [plain, drawn] = counted.map(({ results }) => results[0] as CumulativeResult);
  assert.deepEqual([plain!.points, plain!.unused], [[3, 2, 2], 1]);
  assert.deepEqual(plain!.winners, { elected: [0], tied: [1, 2] });
  assert.equal(counted[0]!.blank, 1);
  const [second] = byLot([1, 2], concat(lotOf(record), Uint8Array.of(1)));
  assert.deepEqual(drawn!.winners, { elected: [0, second], byLot: { among: [1, 2], elected: [second] } });
  const { network, voters } = opened(2, 1, planOf({ contests, threshold: 1, leastMixes: 1 }));
  assert.throws(() => network.cast(voters[0]!, given(3, 2, null)), { code: 'bad-choice' });
});

test('an election that misses its turnout elects nobody, a question that reaches its own does, by blank votes and by the lot too', async () => {
  const asking = (title: string, leastTurnout: number | string, more: object = {}) => ({
    ...{ ...asked, options: [...asked.options], rules: [...asked.rules], title },
    ...{ leastTurnout, ...more },
  });
  const questions = [
    asking('Missed', 4),
    asking('Missed share', '1/1', { tieBreak: 'lot' }),
    asking('Reached', 3),
    asking('Reached share', '>1/2', { tieBreak: 'lot' }),
  ] as Contest[];
  const cast = [
    [0, 0, 0, 0],
    [0, 1, 0, 1],
    [null, null, null, null],
  ].map((picks) => picks.map((pick) => ({ ballot: 'single', pick }) as const));
  // Four stand on the roll, and three of them vote.
  const { record, contests: counted } = await held(questions, cast, 4);
  const [missed, missedShare, reached, reachedShare] = counted.map(({ results }) => results[0]!);
  const turnout = { ballots: 3, needed: 4 };
  assert.deepEqual(missed!.winners, { elected: [], turnout });
  assert.deepEqual(missedShare!.winners, { elected: [], turnout });
  assert.deepEqual(missed!.ranking, [[0], [1, 2]]);
  assert.deepEqual(reached!.winners, { elected: [0] });
  const [drawn] = byLot([0, 1], concat(lotOf(record), Uint8Array.of(3)));
  assert.deepEqual(reachedShare!.winners, { elected: [drawn], byLot: { among: [0, 1], elected: [drawn] } });
  const lines = resultLines(record.manifest.contests, readTally(record.result!.tally));
  assert.ok(
    lines.includes('Missed, Plurality: 3 voted, 4 were needed: no result is adopted (1 blank)'),
    lines.join('\n'),
  );
});
