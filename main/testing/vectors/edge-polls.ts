/**
 * Polls at the edges of rules, beside those that are kept as samples: as many slots as one byte numbers, as many sets as are
 * looked at, names whose order depends on what is compared, and more of STV.
 */

import { utf8 } from '../../../shared/codec/bytes.ts';
import { sha256 } from '../../../shared/crypto/hash.ts';
import type { Choice } from '../../../shared/election/choice.ts';
import type { Contest, RankingContest } from '../../../shared/election/contest.ts';
import type { PollVersion2 } from '../../../shared/election/tally/testing/polls-version-2.ts';

const common = (options: number, seats = 1, writeIn = false) => ({
  title: 'Who?',
  options: Array.from({ length: options }, (_, i) => `Option ${i + 1}`),
  ...{ writeIn, seats },
});
const single = (options: number, writeIn = false): Contest => ({
  ballot: 'single',
  ...common(options, 1, writeIn),
  rules: ['plurality'],
});
const ranking = (rule: RankingContest['rules'][number], options: number, seats = 1, writeIn = false): Contest => ({
  ballot: 'ranking',
  ...common(options, seats, writeIn),
  ties: false,
  rules: [rule],
});
const ranked = (...order: number[]): Choice => ({ ballot: 'ranking', ranks: order.map((slot) => [slot]) });
const times = (count: number, choice: Choice): Choice[] => Array.from({ length: count }, () => choice);

/** Names that stand one way round by their bytes and the other by UTF-16 units, on as many ballots each. */
const byBytes = ['\u{1f600}', '\uff21', 'z', '\ue000', '\u{10000}'];

function names(): PollVersion2 {
  const choices = byBytes.map((writeIn) => ({ ballot: 'single', pick: 1, writeIn }) as const);
  return { what: 'single, plurality, names by their bytes', contest: single(1, true), choices };
}

/** Two spellings of one name on as many ballots each. */
function spellings(): PollVersion2 {
  const choices = ['a\u{1f600}', 'A\u{1f600}', 'x\uff21', 'x\uff41'].map(
    (writeIn) => ({ ballot: 'single', pick: 1, writeIn }) as const,
  );
  return { what: 'single, plurality, spellings by their bytes', contest: single(1, true), choices };
}

/** The last slot that one byte numbers, and the first that takes two. */
const manySlots = (options: number, writeIn: boolean): PollVersion2[] => {
  const last = options - 1 + (writeIn ? 1 : 0);
  const about = `${options} options${writeIn ? ' and a name' : ''}`;
  const written = writeIn ? { writeIn: 'Gil' } : {};
  return [
    {
      what: `single, plurality, ${about}`,
      contest: single(options, writeIn),
      choices: [
        { ballot: 'single', pick: last, ...written },
        { ballot: 'single', pick: 0 },
        { ballot: 'single', pick: null },
      ],
    },
    {
      what: `ranking, plurality, ${about}`,
      contest: ranking('plurality', options, 1, writeIn),
      choices: [
        { ...ranked(...Array.from({ length: last + 1 }, (_, i) => last - i)), ...written } as Choice,
        ranked(1, 0),
      ],
    },
  ];
};

/**
 * A ring of twelve, any of whom may be the next to go: a count looks at 4,066 of its sets. Behind them stand others, each of whom
 * goes alone and before them, a set more with each: thirty make as many sets as are looked at, one more makes too many.
 */
const RING = 12;
function sets(others: number): PollVersion2 {
  const ring = Array.from({ length: RING }, (_, i) => {
    const order = [0, 2, 7].map((step) => (i + step) % RING);
    return times(others + 1, ranked(...order));
  });
  const alone = Array.from({ length: others }, (_, k) => times(k + 1, ranked(RING + k)));
  return {
    what: `ranking, instant-runoff, a ring of twelve and ${others} others`,
    contest: ranking('instant-runoff', RING + others),
    choices: [...ring, ...alone].flat(),
  };
}

/** An option ahead of each of ninety names, and not by enough to be sure of it: who beats all others is not said. */
function hidden(): PollVersion2 {
  const named = Array.from({ length: 90 }, (_, i) => times(2, { ...ranked(1), writeIn: `N${i}` } as Choice));
  const choices = [...times(3, ranked(0)), ...named.flat()];
  return {
    what: 'ranking, schulze, ahead of all others and unresolved',
    contest: ranking('schulze', 1, 1, true),
    choices,
  };
}

/** Drawn from its name, byte by byte. */
function stv(i: number): PollVersion2 {
  const what = `ranking, stv, more of them, ${i}`;
  let [block, at] = [sha256(utf8(what)), 0];
  const below = (many: number): number => {
    if (at === block.length) [block, at] = [sha256(block), 0];
    return block[at++]! % many;
  };
  const options = 3 + (i % 5);
  const seats = 1 + below(options - 1);
  // Few distinct orders on many papers make quotas, surpluses and ties at once.
  const orders = Array.from({ length: 3 + below(4) }, () => {
    const left = Array.from({ length: options }, (_, slot) => slot);
    return Array.from({ length: 1 + below(options) }, () => left.splice(below(left.length), 1)[0]!);
  });
  const choices = orders.flatMap((order) => times(1 + below(i < 6 ? 4 : 30), ranked(...order)));
  return { what, contest: ranking('stv', options, seats), choices };
}

const STV_DRAWN = 14;

/** All of them. */
export const edgePolls = (): PollVersion2[] => [
  names(),
  spellings(),
  ...[255, 256].flatMap((slots) => [...manySlots(slots, false), ...(slots === 255 ? manySlots(slots - 1, true) : [])]),
  ...[29, 30, 31].map(sets),
  hidden(),
  ...Array.from({ length: STV_DRAWN }, (_, i) => stv(i)),
];
