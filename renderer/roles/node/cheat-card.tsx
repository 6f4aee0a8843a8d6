import type { NodeLesson } from '../../../shared/protocol/ipc.ts';
import { Card } from '../../design/layout/card.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { type Cheater, CheatPanel } from '../../election/cheating/cheat-panel.tsx';

const laptop: Cheater = {
  lead: 'cheat.lead',
  none: 'cheat.none',
  guesses: {
    'refused and named': 'cheat.guess.named',
    'detected, culprit unknown': 'cheat.guess.unknown',
    'not detectable': 'cheat.guess.nothing',
  },
  shown: {
    fault: 'cheat.caught',
    alarm: 'cheat.caught',
    refusal: 'cheat.refused',
    'time-out': 'cheat.late',
    'no effect': 'cheat.never',
    nothing: 'cheat.unnoticed',
  },
  waits: 'cheat.waits',
  done: 'cheat.done',
  gained: { 'unpermuted-mix': 'cheat.gained.unpermuted-mix' },
};

/** In a lesson this laptop's person may cheat, once at a time. */
export function CheatCard({ lesson: { cheats, chosen, outcome } }: { lesson: NodeLesson }) {
  const t = useTexts();
  const bridge = useBridge();
  const offered = (['ceremony', 'mixing', 'decryption'] as const).map((moment) => ({
    moment: `cheat.moment.${moment}` as const,
    names: cheats.filter((one) => one.moment === moment).map(({ name }) => name),
  }));
  const cheat = (name: (typeof cheats)[number]['name'], guess: NonNullable<typeof chosen>['guess']) =>
    bridge.call('node.cheat', { name, guess });
  return (
    <Card title={t('cheat.title')}>
      <CheatPanel who={laptop} cheats={{ offered, chosen, outcome, cheat }} />
    </Card>
  );
}
