/** What test elections ask, and of whom. */
import { randomBytes } from 'node:crypto';
import type { Bytes } from '../../codec/bytes.ts';
import type { Choices } from '../../election/choice.ts';
import type { Contest } from '../../election/contest.ts';
import type { Plan } from '../../election/manifest.ts';
import { NEWEST_WORD_LIST } from '../../election/words/words.ts';

export const random = (length: number): Bytes => Uint8Array.from(randomBytes(length));

export const ranking = (
  options: string[],
  rules: Extract<Contest, { ballot: 'ranking' }>['rules'] = ['instant-runoff'],
): Contest => ({
  ballot: 'ranking',
  title: 'Mayor',
  options,
  writeIn: false,
  seats: 1,
  ties: false,
  rules,
});

/** A ranking of options by index, best first. */
export const ranked = (...order: number[]): Choices => [{ ballot: 'ranking', ranks: order.map((i) => [i]) }];

export const planOf = (overrides: Partial<Plan> = {}): Plan => ({
  title: 'A test',
  contests: [ranking(['Ada', 'Bob', 'Cleo'])],
  threshold: 2,
  leastMixes: 2,
  leastBallots: 1,
  voters: { credentials: 'keys', latecomers: false, revote: true, pages: true },
  limits: { ballotsPerVoter: 20, voters: 1000 },
  timeouts: { ceremony: 30, mix: 60, proof: 60 },
  lossesTolerated: 1,
  wordList: NEWEST_WORD_LIST,
  lesson: false,
  simulation: false,
  ...overrides,
});

/** The same for parties on a real clock: on a busy computer nobody is late who would not be on a quiet one. */
export const livePlanOf = (overrides: Partial<Plan> = {}): Plan =>
  planOf({ timeouts: { ceremony: 300, mix: 300, proof: 300 }, ...overrides });
