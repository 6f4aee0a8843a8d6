import type { VoterLesson } from '../../../../shared/protocol/ipc.ts';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { type Cheater, CheatPanel } from '../../../election/cheating/cheat-panel.tsx';

const phone: Cheater = {
  lead: 'cheat.phone.lead',
  none: 'cheat.phone.none',
  guesses: {
    'refused and named': 'cheat.phone.guess.named',
    'detected, culprit unknown': 'cheat.guess.unknown',
    'not detectable': 'cheat.guess.nothing',
  },
  // A voter's cheat is answered at once: it is refused, or it is taken.
  shown: {
    fault: 'cheat.phone.refused',
    refusal: 'cheat.phone.refused',
    alarm: 'cheat.phone.refused',
    'time-out': 'cheat.late',
    'no effect': 'cheat.never',
    nothing: 'cheat.phone.taken',
  },
  waits: 'cheat.phone.sent',
  done: 'cheat.phone.sent',
};

/** In a lesson a voter may cheat, too; the own vote stays as it is. Out of the way of whoever only votes. */
export function CheatDisclosure({ lesson: { cheats, chosen, outcome } }: { lesson: VoterLesson }) {
  const t = useTexts();
  const bridge = useBridge();
  const cheat = (name: (typeof cheats)[number], guess: NonNullable<typeof chosen>['guess']) =>
    bridge.call('voter.cheat', { name, guess });
  return (
    <Disclosure summary={t('cheat.title')}>
      <CheatPanel
        who={phone}
        cheats={{
          offered: [{ moment: null, names: cheats }],
          chosen: chosen && { ...chosen, done: true },
          outcome,
          cheat,
        }}
      />
    </Disclosure>
  );
}
