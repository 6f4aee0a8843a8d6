/**
 * A test deck: ballots that follow from what is asked alone, so that anybody can make the same, and their count is known before
 * anyone votes. It is of use as far as it shows what goes wrong: every option is on it, no two options count alike, and among its
 * ballots are blank ones, the shortest and the longest that are allowed [logic and accuracy testing: U.S. Election Assistance
 * Commission, Best Practices: Logic and Accuracy Testing].
 */
import { unreachable } from '../../codec/error.ts';
import type { Choice, Choices } from '../choice.ts';
import { type Contest, leastMarks, slots, WRITE_IN_BYTES } from '../contest.ts';
import type { Plan } from '../manifest.ts';
import { fold } from '../write-ins/fold.ts';

/** No deck is larger: the laptops mix it as they mix people's ballots, while people wait. */
export const MOST_DECK = 600;

type Asked = Pick<Plan, 'contests' | 'limits' | 'leastBallots'>;

/**
 * As many ballots as the questions take, and as the plan asks for at least; no more than may vote, and `MOST_DECK`. Where so few do
 * not tell all options apart, `alikeIn` says which are alike.
 */
export function testDeck({ contests, limits, leastBallots }: Asked): Choices[] {
  const most = Math.min(limits.voters, MOST_DECK);
  const stacks = contests.map((contest) => stackOf(contest, most));
  const size = Math.min(most, Math.max(leastBallots, ...stacks.map(({ length }) => length)));
  // Stacks run against each other, so that the answers of one ballot are not those of the next question.
  return Array.from({ length: size }, (_, at) =>
    stacks.map((stack, i) => {
      const place = i % 2 === 0 ? at : size - 1 - at;
      return stack[place] ?? stack[0]!;
    }),
  );
}

/** Why no deck can rehearse a plan; null where one can. */
export const deckFault = ({ leastBallots }: Pick<Plan, 'leastBallots'>): string | null =>
  leastBallots > MOST_DECK
    ? `with fewer than ${leastBallots} ballots nothing is opened, and a test deck has ${MOST_DECK} at most: ask for fewer to rehearse it`
    : null;

/** Pairs of options of a contest that these answers count alike, so that nobody would see one in the other's place. */
export function alikeIn(contest: Contest, answers: readonly Choice[]): (readonly [number, number])[] {
  const weights = weightsOf(contest, answers);
  return weights.flatMap((weight, a) =>
    weights.flatMap((other, b) => (a < b && other === weight ? [[a, b] as const] : [])),
  );
}

/** For each option how many ballots pick, approve or rank it first, or how many points they give it. */
export function weightsOf(contest: Contest, answers: readonly Choice[]): number[] {
  const weights = new Array<number>(contest.options.length).fill(0);
  for (const answer of answers)
    for (const [option, weight] of marksOf(answer)) if (option < weights.length) weights[option]! += weight;
  return weights;
}

function marksOf(answer: Choice): (readonly [slot: number, weight: number])[] {
  switch (answer.ballot) {
    case 'single':
      return answer.pick === null ? [] : [[answer.pick, 1]];
    case 'approval':
      return answer.picks.map((slot) => [slot, 1]);
    case 'score':
      return answer.scores.map((score, slot) => [slot, score ?? 0]);
    case 'ranking':
      return (answer.ranks[0] ?? []).map((slot) => [slot, 1]);
    default:
      return unreachable(answer);
  }
}

/** The answers to one question: the heaviest first, which stands in wherever the deck has more ballots. */
function stackOf(contest: Contest, most: number): Choice[] {
  const n = contest.options.length;
  const edges = [...writtenIn(contest), longest(contest), blank(contest)];
  // Later options weigh more, so that no order that a program falls back upon looks like the right one.
  const wanted = Array.from({ length: n }, (_, option) => option + 1);
  const answers: Choice[] = [];
  const there = weightsOf(contest, edges);
  const left = wanted.map((weight, option) => weight - there[option]!);
  const add = (answer: Choice): void => {
    answers.push(answer);
    for (const [slot, weight] of marksOf(answer)) if (slot < n) left[slot]! -= weight;
  };
  const enough = most - edges.length;
  add(heaviest(contest));
  while (answers.length < enough && left.some((missing) => missing > 0)) {
    const before = sum(left);
    add(answerFor(contest, left, answers.length));
    // A ballot that has to mark others as well brings nothing nearer at the end.
    if (sum(left) >= before) break;
  }
  mend(contest, answers, edges, enough);
  // Blank ballots and written-in names are on every deck, however few may vote.
  return [...answers, ...edges].slice(0, Math.max(1, most));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + Math.max(0, one), 0);

/** Adds ballots until no two options are alike, as far as there is room. */
function mend(contest: Contest, answers: Choice[], edges: readonly Choice[], enough: number): void {
  for (let tries = 4 * contest.options.length; tries > 0 && answers.length < enough; tries--) {
    const pair = alikeIn(contest, [...answers, ...edges]).at(-1);
    if (!pair) return;
    const weights = weightsOf(contest, [...answers, ...edges]);
    // For the later of the two and those that have most already, and not for the other one.
    const left = weights.map((weight, option) => (option === pair[0] ? 0 : 1 + weight));
    left[pair[1]] = 1 + Math.max(...weights) + 1;
    answers.push(answerFor(contest, left, answers.length, 1));
  }
}

/** For the last option alone, or as few as a ballot may mark. */
const heaviest = (contest: Contest): Choice =>
  answerFor(
    contest,
    contest.options.map((_, option) => option + 1),
    0,
    1,
  );

/**
 * A valid answer for the options that miss most.
 * @param left what each option misses
 * @param turn of rankings: each goes on from its first in another way
 * @param few how many it marks; left out, as many as it may and as miss anything
 */
function answerFor(contest: Contest, left: readonly number[], turn: number, few?: number): Choice {
  const order = left.map((_, option) => option).sort((a, b) => left[b]! - left[a]! || b - a);
  const missing = order.filter((option) => left[option]! > 0);
  const least = leastMarks(contest);
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: order[0]! };
    case 'approval': {
      const marks = Math.max(least, Math.min(few ?? missing.length, contest.most, missing.length));
      return { ballot: 'approval', picks: order.slice(0, marks).sort((a, b) => a - b) };
    }
    case 'score': {
      const scores = new Array<number | null>(slots(contest)).fill(null);
      let points = contest.points ?? Number.POSITIVE_INFINITY;
      for (const option of missing.slice(0, few ?? missing.length)) {
        const given = Math.min(contest.top, left[option]!, points);
        if (given > 0) scores[option] = given;
        points -= given;
      }
      return { ballot: 'score', scores };
    }
    case 'ranking': {
      const [first] = order as [number];
      const others = contest.options.map((_, option) => option).filter((option) => option !== first);
      // Behind the first, every one in turn stands second; some ballots rank few.
      const start = (first + turn) % Math.max(1, others.length);
      const rest = [...others.slice(start), ...others.slice(0, start)];
      const marks = Math.max(least, few ?? (turn % 4 === 3 ? 2 : contest.options.length));
      return { ballot: 'ranking', ranks: [first, ...rest].slice(0, marks).map((option) => [option]) };
    }
    default:
      return unreachable(contest);
  }
}

/** Marks as much as a ballot may, every option where it may. */
function longest(contest: Contest): Choice {
  const all = contest.options.map((_, option) => option);
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: 0 };
    case 'approval':
      return { ballot: 'approval', picks: all.slice(0, contest.most) };
    case 'score': {
      if (contest.points !== undefined)
        return answerFor(
          contest,
          all.map((option) => option + 1),
          0,
        );
      const scores = all.map((option): number | null => Math.min(option, contest.top));
      return { ballot: 'score', scores: contest.writeIn ? [...scores, null] : scores };
    }
    case 'ranking':
      return { ballot: 'ranking', ranks: all.map((option) => [option]) };
    default:
      return unreachable(contest);
  }
}

function blank(contest: Contest): Choice {
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: null };
    case 'approval':
      return { ballot: 'approval', picks: [] };
    case 'score':
      return { ballot: 'score', scores: new Array<null>(slots(contest)).fill(null) };
    case 'ranking':
      return { ballot: 'ranking', ranks: [] };
    default:
      return unreachable(contest);
  }
}

/** The shortest and the longest name that can be written in; none where none can. */
function writtenIn(contest: Contest): Choice[] {
  if (!contest.writeIn) return [];
  const taken = new Set(contest.options.map(fold));
  const letter = [...'XYZWVUTSRQPONMLKJIHGFEDCBA'].find((one) =>
    [one, one.repeat(WRITE_IN_BYTES)].every((text) => !taken.has(fold(text))),
  );
  return letter === undefined ? [] : [letter, letter.repeat(WRITE_IN_BYTES)].map((text) => writing(contest, text));
}

/** A ballot for a written-in name; where more must be marked, for the first options as well. */
function writing(contest: Contest, writeIn: string): Choice {
  const slot = contest.options.length;
  const others = contest.options.map((_, option) => option).slice(0, leastMarks(contest) - 1);
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: slot, writeIn };
    case 'approval':
      return { ballot: 'approval', picks: [...others, slot], writeIn };
    case 'score':
      return { ballot: 'score', scores: [...contest.options.map(() => null), 1], writeIn };
    case 'ranking':
      return { ballot: 'ranking', ranks: [slot, ...others].map((one) => [one]), writeIn };
    default:
      return unreachable(contest);
  }
}
