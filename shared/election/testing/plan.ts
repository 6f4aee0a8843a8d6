import type { Plan } from '../manifest.ts';
import { NEWEST_WORD_LIST } from '../words/words.ts';

/** An election that nothing need be said about, with four nodes. */
export const quiet: Plan = {
  title: 'Class speaker',
  contests: [
    { ballot: 'single', title: 'Speaker', options: ['Ada', 'Bob'], writeIn: false, seats: 1, rules: ['plurality'] },
  ],
  threshold: 2,
  leastMixes: 2,
  leastBallots: 5,
  voters: { credentials: 'keys', latecomers: false, revote: true, pages: false },
  limits: { ballotsPerVoter: 10, voters: 30 },
  timeouts: { ceremony: 30, mix: 60, proof: 60 },
  lossesTolerated: 1,
  wordList: NEWEST_WORD_LIST,
  lesson: false,
  simulation: false,
};
