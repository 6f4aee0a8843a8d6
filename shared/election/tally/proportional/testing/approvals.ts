/** Polls by approvals, as papers print them and drawn, and what committees owe to groups of voters who agree. */
import fc from 'fast-check';
import { type Counted, size } from '../../ballots.ts';
import { candidates } from '../../places.ts';

export type Approvals = readonly Counted<readonly number[]>[];

export interface ApprovalPoll {
  readonly n: number;
  readonly seats: number;
  readonly ballots: Approvals;
}

/** "3 ab; 2 c": letters are candidates. */
export const approvals = (written: string): Approvals =>
  written.split(';').map((line) => {
    const [count, picks = ''] = line.trim().split(' ');
    return { marks: [...picks].map((letter) => letter.charCodeAt(0) - 97), count: Number(count) };
  });

/** Small enough to ask every group of voters; as many approved candidates as seats. */
export const anyApprovalPoll: fc.Arbitrary<ApprovalPoll> = fc
  .integer({ min: 2, max: 6 })
  .chain((n) =>
    fc.record({
      n: fc.constant(n),
      seats: fc.integer({ min: 1, max: n }),
      ballots: fc.array(
        fc.record({ marks: fc.subarray(candidates(n), { minLength: 1 }), count: fc.integer({ min: 1, max: 9 }) }),
        { minLength: 1, maxLength: 7 },
      ),
    }),
  )
  .filter(({ seats, ballots }) => new Set(ballots.flatMap(({ marks }) => marks)).size >= seats);

/** Groups of voters, by ballots, with how many seats they are owed: at least that share of voters agree on so many. */
function* agreeing({ seats, ballots }: ApprovalPoll): Generator<{ group: Approvals; owed: number }> {
  for (let part = 1; part < 1 << ballots.length; part++) {
    const group = ballots.filter((_, i) => part & (1 << i));
    const common = group[0]!.marks.filter((one) => group.every(({ marks }) => marks.includes(one)));
    const owed = Math.min(common.length, Math.floor((size(group) * seats) / size(ballots)));
    if (owed > 0) yield { group, owed };
  }
}

/** The same poll with candidate i called `names[i]`, its ballots in the opposite order. */
export const renamedApprovals = (ballots: Approvals, names: readonly number[]): Approvals =>
  ballots.toReversed().map(({ marks, count }) => ({ marks: marks.map((one) => names[one]!), count }));

/**
 * A group to which extended justified representation is denied (Aziz and others, Social Choice and Welfare 48, 2017): it
 * is owed so many seats, and none of its voters approves of as many who are elected; null where there is none.
 */
export function unrepresented(poll: ApprovalPoll, elected: readonly number[]): Approvals | null {
  for (const { group, owed } of agreeing(poll))
    if (group.every(({ marks }) => marks.filter((one) => elected.includes(one)).length < owed)) return group;
  return null;
}

/** The same for proportional justified representation (Sánchez-Fernández and others, AAAI 2017): all of them together. */
export function unrepresentedTogether(poll: ApprovalPoll, elected: readonly number[]): Approvals | null {
  for (const { group, owed } of agreeing(poll))
    if (elected.filter((one) => group.some(({ marks }) => marks.includes(one))).length < owed) return group;
  return null;
}

/** The same for justified representation (Aziz and others): some of them approve of somebody who is elected, whatever they are owed. */
export function unrepresentedAtAll(poll: ApprovalPoll, elected: readonly number[]): Approvals | null {
  for (const { group } of agreeing(poll))
    if (group.every(({ marks }) => !marks.some((one) => elected.includes(one)))) return group;
  return null;
}
