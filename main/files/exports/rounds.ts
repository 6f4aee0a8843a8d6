/** The rounds of a count as plain data, of whatever rule they are: who stood where, who was elected or went out, and what passed on. */
import type { Contest } from '../../../shared/election/contest.ts';
import type { RuleResult } from '../../../shared/election/tally/tally.ts';
import { wholeQuota } from '../../../shared/verdict/outcome/rounds.ts';

/** A candidate by index; or what stands with none of them, or with several. */
export type Pile = number | 'others' | 'shared' | 'exhausted' | 'lost';

export interface CountedRound {
  /** From 1. */
  readonly round: number;
  /** Which seat its runoff fills, from 1; null where all are filled in one count. */
  readonly seat: number | null;
  /** The votes that elect, where the rule has such a number. */
  readonly threshold: number | null;
  readonly votes: ReadonlyMap<Pile, number>;
  readonly elected: readonly number[];
  readonly out: readonly Pile[];
  /** What has moved before the next round. */
  readonly transfers: readonly { readonly from: Pile; readonly to: Pile; readonly votes: number }[];
}

type Round = Extract<RuleResult, { rule: 'instant-runoff' | 'tideman-alternative' }>['rounds'][number];
type Stv = Extract<RuleResult, { rule: 'stv' | 'hare-stv' }>;
type Meek = Extract<RuleResult, { rule: 'meek' }>;

/** In whole votes, of which STV has fractions; null where the rule has no rounds. Where the working was left out, the last ones alone. */
export function roundsOf(contest: Contest, result: RuleResult): readonly CountedRound[] | null {
  const rounds = roundsCounted(contest, result);
  // Nobody is elected where too few voted, whatever a round came to.
  return rounds && result.winners.turnout ? rounds.map((round) => ({ ...round, elected: [] })) : rounds;
}

function roundsCounted({ seats }: Contest, result: RuleResult): readonly CountedRound[] | null {
  switch (result.rule) {
    case 'instant-runoff':
      return certain(
        result.rounds.map((round, i) => elimination(round, i, null, true)),
        result,
      );
    case 'bottoms-up':
    case 'tideman-alternative':
      return certain(
        result.rounds.map((round, i) => elimination(round, i, null, seats === 1)),
        result,
      );
    case 'sequential-runoff':
      return result.passes.flatMap(({ rounds }, pass) =>
        rounds.map((round, i) => elimination(round, i, pass + 1, true)),
      );
    case 'stv':
    case 'hare-stv':
      return stages(result);
    case 'meek':
      return meekRounds(result);
    default:
      return null;
  }
}

/** Where a count stops at a tie, those who are elected whatever comes of it are elected then. */
function certain(rounds: readonly CountedRound[], { winners: { elected } }: RuleResult): CountedRound[] {
  const told = rounds.flatMap((round) => round.elected);
  return rounds.map((round, i) =>
    i < rounds.length - 1
      ? round
      : { ...round, elected: [...round.elected, ...elected.filter((who) => !told.includes(who))] },
  );
}

function elimination(round: Round, i: number, seat: number | null, majority: boolean): CountedRound {
  const { continuing, votes, shared, exhausted, end } = round;
  const others = 'others' in round ? round.others : undefined;
  const n = votes.length;
  const all: [Pile, number | undefined][] = [
    ...continuing.map((one): [Pile, number] => [one, votes[one]!]),
    ['others', others],
    ['shared', shared > 0 ? shared : undefined],
    ['exhausted', exhausted],
  ];
  const moved = 'transfers' in end ? end.transfers : [];
  return {
    round: i + 1,
    seat,
    threshold: majority && 'majority' in round ? round.majority : null,
    votes: new Map(all.flatMap(([pile, sum]) => (sum === undefined ? [] : [[pile, sum] as const]))),
    ...endOf(end),
    transfers: moved.flatMap(({ from, to, shared, exhausted }) => {
      const pile: Pile = from === null ? 'shared' : from === n ? 'others' : from;
      const all: [Pile, number][] = [
        ...to.map((votes, one): [Pile, number] => [one, votes]),
        ['shared', shared],
        ['exhausted', exhausted],
      ];
      return all.flatMap(([to, votes]) => (votes > 0 ? [{ from: pile, to, votes }] : []));
    }),
  };
}

function endOf(end: Round['end']): Pick<CountedRound, 'elected' | 'out'> {
  switch (end.kind) {
    case 'majority':
    case 'left':
      return { elected: [end.elected], out: [] };
    case 'outside':
    case 'fewest':
      return { elected: [], out: end.who };
    case 'filled':
    case 'ahead':
      return { elected: end.elected, out: [] };
    case 'eliminated':
      return { elected: [], out: end.why === 'other-names' ? [...end.who, 'others'] : end.who };
    case 'tie':
      return { elected: [], out: end.followed === null ? [] : [end.followed] };
    default:
      return { elected: [], out: [] };
  }
}

/** What moves is a part of every vote that comes by, from no single candidate; so nothing is said of it. */
const meekRounds = ({ rounds, scale }: Meek): CountedRound[] =>
  rounds.map(({ quota, votes, nonTransferable, others, end }, i) => ({
    round: i + 1,
    seat: null,
    threshold: quota / scale,
    votes: new Map<Pile, number>([
      ...votes.map((sum, one): [Pile, number] => [one, sum / scale]),
      ...(others === undefined ? [] : [['others', others / scale] as [Pile, number]]),
      ['exhausted', nonTransferable / scale],
    ]),
    elected: end.kind === 'elected' ? end.elected : [],
    out:
      end.kind === 'exclusion'
        ? [end.from]
        : end.kind === 'other-names' && rounds[i + 1]?.others === 0
          ? ['others']
          : [],
    transfers: [],
  }));

function stages(result: Stv): CountedRound[] {
  const { stages, scale } = result;
  const quota = wholeQuota(result);
  const gone = new Set<Pile>();
  return stages.map((stage, i): CountedRound => {
    const next = stages[i + 1];
    const here = pilesOf(stage);
    const action = next?.action;
    const from = action && ('from' in action ? action.from : action.kind === 'other-names' ? 'others' : null);
    const after = next && pilesOf(next);
    const votes = [...here].filter(([pile]) => !gone.has(pile)).map(([pile, sum]) => [pile, sum / scale] as const);
    const leaves = from != null && (action?.kind === 'exclusion' || (from === 'others' && after?.get('others') === 0));
    if (leaves) gone.add(from);
    return {
      round: i + 1,
      seat: null,
      threshold: quota,
      votes: new Map(votes),
      elected: stage.elected.map(({ candidate }) => candidate),
      out: leaves ? [from] : [],
      transfers:
        from == null
          ? []
          : [...after!].flatMap(([to, sum]) => {
              const gained = sum - (here.get(to) ?? 0);
              return to !== from && gained > 0 ? [{ from, to, votes: gained / scale }] : [];
            }),
    };
  });
}

/** In units of 1/scale. */
const pilesOf = ({ votes, nonTransferable, lost, ...stage }: Stv['stages'][number]): Map<Pile, number> =>
  new Map<Pile, number>([
    ...votes.map((sum, one): [Pile, number] => [one, sum]),
    ...('others' in stage && stage.others !== undefined ? [['others', stage.others] as [Pile, number]] : []),
    ['exhausted', nonTransferable],
    ['lost', lost],
  ]);
