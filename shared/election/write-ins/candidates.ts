/**
 * Who stands in a contest of version 2: its options, then the names that were written in, each a candidate of its own.
 *
 * There is room for so many, since whole matrices of them stand in a result. Where more names are written in, those on
 * the fewest ballots are no candidates, all that are on equally many alike: they stay together as the other names. None
 * of them is ever elected; and wherever one of them might be, or might change who is, the rule says so instead of
 * electing (`places.ts`). So a limit is never a result.
 */
import { unreachable } from '../../codec/error.ts';
import type { Choice } from '../choice.ts';
import type { Contest } from '../contest.ts';
import { FOLD } from './fold-table.ts';
import { groupNames, type NameGroup } from './groups.ts';

/** Candidates of a contest, unless its options alone leave no room for `LEAST_ROOM` more. */
const ROOM = 80;
const LEAST_ROOM = 16;
/** In all, options included. */
const MAX_CANDIDATES = 256;
/** Of the other names so many are listed. */
const MAX_LISTED = 100;

export type OtherNames = {
  readonly names: number;
  /** Ballots that name one of them; no ballot names two. */
  readonly ballots: number;
  /** Ballots that name the one that most ballots name. */
  readonly most: number;
};

/** What was written in, as the result shows it. */
export type WrittenIn = {
  /** The table by which spellings are one name. */
  readonly fold: typeof FOLD;
  /** The candidates after the options, in order. */
  readonly names: readonly NameGroup[];
  /** Ballots that write in the name of an option, and count for it; only options with such. */
  readonly forOptions: readonly { readonly option: number; readonly ballots: number }[];
  /** Ballots whose written-in name has nothing to be seen in it: nobody. */
  readonly unseen: number;
  /** Null where every name is a candidate. The list holds the first of them. */
  readonly others: (OtherNames & { readonly listed: readonly NameGroup[] }) | null;
};

export interface Field {
  /** Candidates: the options, and the names that have room. */
  readonly n: number;
  /**
   * The choices in terms of candidates: the write-in's slot is now whom it stands for. n is any of the other names; in
   * rankings each of them has a number of its own, from n on.
   */
  readonly choices: readonly Choice[];
  /** Null where the contest takes no written-in names. */
  readonly writtenIn: WrittenIn | null;
}

/**
 * @param choices valid ones, blank ones included
 * @param joined lists of names that are one person each
 * @param room for written-in names as candidates
 */
export function fieldOf(
  contest: Contest,
  choices: readonly Choice[],
  joined: readonly (readonly string[])[] = [],
  room = roomFor(contest.options.length),
): Field {
  const slot = contest.options.length;
  if (!contest.writeIn) return { n: slot, choices, writtenIn: null };
  const texts = choices.flatMap(({ writeIn = '' }) => (writeIn === '' ? [] : [writeIn]));
  const { groups, meant } = groupNames(contest.options, texts, joined);

  const most = groups[room]?.ballots ?? 0;
  const standing = groups.filter(({ ballots }) => ballots > most);
  const others = groups.slice(standing.length);
  const n = slot + standing.length;

  const whom = (text: string): number | null => {
    const who = meant(text);
    if (who === null) return null;
    return 'option' in who ? who.option : slot + who.group;
  };
  const stood = new Map([...new Set(texts)].map((text) => [text, whom(text)]));
  /** Only rankings tell the other names apart. */
  const together = ({ ballot }: Choice, who: number | null): number | null =>
    who === null || ballot === 'ranking' ? who : Math.min(n, who);
  const votes = texts.map((text) => stood.get(text)!);
  const count = (candidate: number | null): number => votes.filter((who) => who === candidate).length;
  return {
    n,
    choices: choices.map(({ writeIn = '', ...marks }) =>
      writeIn === '' ? marks : placed(marks, slot, together(marks, stood.get(writeIn)!)),
    ),
    writtenIn: {
      fold: FOLD,
      names: standing,
      forOptions: contest.options.flatMap((_, option) => {
        const ballots = count(option);
        return ballots > 0 ? [{ option, ballots }] : [];
      }),
      unseen: count(null),
      others:
        others.length === 0
          ? null
          : {
              names: others.length,
              ballots: votes.filter((who) => who !== null && who >= n).length,
              most,
              listed: others.slice(0, MAX_LISTED),
            },
    },
  };
}

/** How many written-in names can be candidates beside so many options. */
const roomFor = (options: number): number =>
  Math.min(MAX_CANDIDATES, Math.max(ROOM, options + LEAST_ROOM)) - Math.min(MAX_CANDIDATES, options);

/**
 * The choice with the write-in's slot moved to the candidate it stands for; nobody's slot is as if it were empty. Where
 * the ballot marks that candidate in the list as well, it has marked one candidate twice: approved once; scored as the
 * list says; ranked where it is named first.
 */
function placed(choice: Choice, slot: number, who: number | null): Choice {
  const there = who === null ? [] : [who];
  switch (choice.ballot) {
    case 'single':
      return { ...choice, pick: who };
    case 'approval':
      return { ...choice, picks: once(choice.picks.flatMap((pick) => (pick === slot ? there : [pick]))) };
    case 'score': {
      const scores: (number | null)[] = choice.scores.slice(0, slot);
      const written = choice.scores[slot] ?? null;
      if (who === null) return { ...choice, scores };
      while (scores.length <= who) scores.push(null);
      scores[who] ??= written;
      return { ...choice, scores };
    }
    case 'ranking': {
      const seen = new Set<number>();
      const ranks = choice.ranks.map((equals) => {
        const all = once(equals.flatMap((one) => (one === slot ? there : [one])));
        const fresh = all.filter((one) => !seen.has(one));
        for (const one of fresh) seen.add(one);
        return fresh;
      });
      return { ...choice, ranks: ranks.filter((equals) => equals.length > 0) };
    }
    default:
      return unreachable(choice);
  }
}

/** Ascending, each once: one set of marks is written one way, whatever slot it came from. */
const once = (marks: readonly number[]): number[] => [...new Set(marks)].sort((a, b) => a - b);
