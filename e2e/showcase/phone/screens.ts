/** Voters' screens as small phones have them: every state of the showcase, and each once more with the longest of words. */
import type { Contest } from '../../../shared/election/contest.ts';
import { classroom } from '../../../shared/election/words/classroom.ts';
import type { WindowState } from '../../../shared/protocol/ipc.ts';
import { states } from '../states.ts';

const LONG = [
  'Schülersprecherinnenwahlvorstandsvorsitzende',
  'Anna-Lena Müller-Lüdenscheidt-Oberbergheim',
  'Donaudampfschifffahrtsgesellschaftskapitänin',
] as const;

/** Those words of the list that take the most room: of eight letters, and broad ones. Each row has three of them. */
const broad = (word: string): number =>
  [...word].reduce((sum, letter) => sum + ('mw'.includes(letter) ? 1.6 : 'fijlrt'.includes(letter) ? 0.6 : 1), 0);
const WIDE = [...classroom].sort((a, b) => broad(b) - broad(a)).slice(0, 12);

const lengthened = (contest: Contest, i: number): Contest => ({
  ...contest,
  title: i === 0 ? 'Schülersprecherinnenwahlwiederholung' : contest.title,
  options: contest.options.map((option, place) => LONG[place] ?? option),
});

export type VoterWindow = Extract<WindowState, { readonly role: 'voter' }>;
const isVoter = (state: WindowState): state is VoterWindow => state.role === 'voter';

export interface PhoneScreen {
  readonly name: string;
  readonly state: VoterWindow;
}

const shown: PhoneScreen[] = Object.entries(states).flatMap(([name, state]) =>
  isVoter(state) ? [{ name, state: { ...state, shell: 'page' as const } }] : [],
);

export const phoneScreens: readonly PhoneScreen[] = [
  ...shown,
  ...shown.map(({ name, state }) => ({
    name: `${name}, in long words`,
    state: {
      ...state,
      title: state.title && 'Schülersprecherinnenwahlwiederholung',
      contests: state.contests.map(lengthened),
      words: state.words && WIDE.slice(0, state.words.length),
      electionWords: state.tally || state.electionWords ? WIDE : null,
    },
  })),
];
