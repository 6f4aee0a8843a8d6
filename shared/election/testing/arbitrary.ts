/** Random contests and choices for property tests. */
import fc from 'fast-check';
import { utf8 } from '../../codec/bytes.ts';
import { parseAs } from '../../codec/cbor.ts';
import type { Choice, Choices } from '../choice.ts';
import { type Contest, contestSchema, slots, WRITE_IN_BYTES } from '../contest.ts';
import { tidyWriteIn } from '../encoding.ts';

interface Rules {
  readonly writeIn?: boolean;
  readonly most?: number;
  readonly top?: number;
  /** Of a score ballot that gives points away, counted by cumulative voting. */
  readonly points?: number;
  readonly ties?: boolean;
}

/** A contest of this kind with options named A1, A2, …, checked by the schema. */
export function contestOf(ballot: Contest['ballot'], options: number, rules: Rules = {}): Contest {
  const common = {
    ballot,
    title: `A ${ballot} question`,
    options: Array.from({ length: options }, (_, i) => `A${i + 1}`),
    writeIn: rules.writeIn ?? false,
    seats: 1,
  };
  const kinds = {
    single: { rules: ['plurality'] },
    approval: { most: rules.most ?? options, rules: ['approval'] },
    score:
      rules.points === undefined
        ? { top: rules.top ?? 5, rules: ['score'] }
        : { top: Math.min(rules.top ?? 5, rules.points), points: rules.points, rules: ['cumulative'] },
    ranking: { ties: rules.ties ?? false, rules: ['borda'] },
  };
  return parseAs(contestSchema, { ...common, ...kinds[ballot] });
}

const anyContest: fc.Arbitrary<Contest> = fc
  .record({
    ballot: fc.constantFrom('single', 'approval', 'score', 'ranking'),
    options: fc.integer({ min: 1, max: 12 }),
    writeIn: fc.boolean(),
    most: fc.integer({ min: 1, max: 13 }),
    top: fc.constantFrom(1, 5, 100),
    points: fc.option(fc.constantFrom(1, 3, 100)),
    ties: fc.boolean(),
  })
  .map(({ ballot, options, points, ...rules }) =>
    contestOf(ballot, options, points === null ? rules : { ...rules, points }),
  );

export const anyContests = fc.array(anyContest, { minLength: 1, maxLength: 4 });

export const anyChoices = (contests: readonly Contest[]): fc.Arbitrary<Choices> =>
  fc.tuple(...contests.map((contest) => anyChoice(contest)));

export function anyChoice(contest: Contest): fc.Arbitrary<Choice> {
  const all = Array.from({ length: slots(contest) }, (_, slot) => slot);
  switch (contest.ballot) {
    case 'single':
      return named(contest, fc.option(fc.constantFrom(...all)), (pick) => ({ ballot: 'single', pick }));
    case 'approval': {
      const picks = fc.subarray(all, { maxLength: Math.min(contest.most, all.length) });
      return named(contest, picks, (p) => ({ ballot: 'approval', picks: p }));
    }
    case 'score': {
      const score = fc.option(fc.integer({ min: 0, max: contest.top }));
      const scores = fc.array(score, { minLength: all.length, maxLength: all.length });
      const { points } = contest;
      return named(contest, scores, (s) => ({ ballot: 'score', scores: points === undefined ? s : within(points, s) }));
    }
    case 'ranking': {
      const order = fc.shuffledSubarray(all);
      const breaks = fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length });
      const ranks = fc.tuple(order, breaks).map(([slotsInOrder, cuts]) => {
        const groups: number[][] = [];
        slotsInOrder.forEach((slot, i) => {
          if (i === 0 || !contest.ties || cuts[i]) groups.push([slot]);
          else groups.at(-1)!.push(slot);
        });
        return groups.map((group) => group.sort((a, b) => a - b));
      });
      return named(contest, ranks, (r) => ({ ballot: 'ranking', ranks: r }));
    }
  }
}

/** As many of these points as a ballot has to give, slot by slot; none of an option is no 0. */
function within(points: number, scores: readonly (number | null)[]): (number | null)[] {
  let left = points;
  return scores.map((score) => {
    const given = Math.min(score ?? 0, left);
    left -= given;
    return given === 0 ? null : given;
  });
}

/** Adds a name exactly where the write-in's slot is used. */
function named<M>(contest: Contest, marks: fc.Arbitrary<M>, choose: (marks: M) => Choice): fc.Arbitrary<Choice> {
  return fc.tuple(marks, anyName).map(([m, writeIn]) => {
    const choice = choose(m);
    return contest.writeIn && uses(choice, contest.options.length) ? { ...choice, writeIn } : choice;
  });
}

function uses(choice: Choice, slot: number): boolean {
  switch (choice.ballot) {
    case 'single':
      return choice.pick === slot;
    case 'approval':
      return choice.picks.includes(slot);
    case 'score':
      return choice.scores[slot] !== null;
    case 'ranking':
      return choice.ranks.flat().includes(slot);
  }
}

const anyName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 16 })
  .map(tidyWriteIn)
  .filter((name) => name !== '' && utf8(name).length <= WRITE_IN_BYTES && !/[\p{Cc}\ufeff\u2028\u2029]/u.test(name));
