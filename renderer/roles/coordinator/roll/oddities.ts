/** What a person should have looked at before voting is opened and the list is signed. */
import { goodCodes } from '../../../../shared/protocol/coordinator/code-slips.ts';
import type { Values } from '../../../texts/texts.ts';
import type { Election } from '../panels/election.ts';
import { marked, toneOf } from './marks.ts';

const oddities = ['nobody', 'more', 'fewer', 'few', 'few-yet', 'one-address', 'alike', 'silent'] as const;

export interface Oddity {
  readonly name: (typeof oddities)[number];
  readonly values: Values;
}

type Asked = Pick<Election, 'status' | 'arrivals' | 'roll' | 'credentials' | 'slips' | 'latecomers' | 'compared'>;

/** So many can vote, if it is opened now. */
export const onList = ({ credentials, slips, status }: Pick<Asked, 'credentials' | 'slips' | 'status'>): number =>
  credentials === 'codes' ? goodCodes(slips) : status.enrolled;

/** @param list names as one says them, in the window's language */
export function odditiesOf(election: Asked, list: (names: readonly string[]) => string): readonly Oddity[] {
  const { status, latecomers, credentials } = election;
  const count = onList(election);
  const odd: Oddity[] = [];
  const needed = status.leastBallots;
  if (count === 0 && credentials === 'keys') odd.push({ name: 'nobody', values: {} });
  else {
    if (credentials === 'keys') odd.push(...oddOnList(election));
    if (count < needed) odd.push({ name: latecomers ? 'few-yet' : 'few', values: { count, needed } });
  }
  const silent = status.nodes.filter(({ index }) => index !== null && election.compared.silent.includes(index));
  if (silent.length > 0) odd.push({ name: 'silent', values: { names: list(silent.map(({ name }) => name)) } });
  return odd;
}

/** Of voters who have signed up. */
function oddOnList({ status: { enrolled }, arrivals, roll }: Asked): readonly Oddity[] {
  const odd: Oddity[] = [];
  const wanted = arrivals.expected.voters;
  if (wanted !== null && enrolled > wanted) odd.push({ name: 'more', values: { count: enrolled, expected: wanted } });
  if (wanted !== null && enrolled < wanted) odd.push({ name: 'fewer', values: { count: enrolled, expected: wanted } });
  for (const { address, voters } of arrivals.from)
    if (address !== null && voters > arrivals.each.voters)
      odd.push({ name: 'one-address', values: { count: voters, address } });
  const alike = marked(roll.voters).filter((voter) => !voter.struck && toneOf(voter) === 'fail').length;
  if (alike > 0) odd.push({ name: 'alike', values: { count: alike } });
  return odd;
}
