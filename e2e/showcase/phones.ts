/** Voters' screens as small phones have them: every state of the showcase, and each once more with the longest of words. */
import type { Contest } from '../../shared/election/contest.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { states } from './states.ts';

const LONG = [
  'Schülersprecherinnenwahlvorstandsvorsitzende',
  'Anna-Lena Müller-Lüdenscheidt-Oberbergheim',
  'Donaudampfschifffahrtsgesellschaftskapitänin',
] as const;

const lengthened = (contest: Contest, i: number): Contest => ({
  ...contest,
  title: i === 0 ? 'Schülersprecherinnenwahlwiederholung' : contest.title,
  options: contest.options.map((option, place) => LONG[place] ?? option),
});

type VoterWindow = Extract<WindowState, { readonly role: 'voter' }>;
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
    },
  })),
];
