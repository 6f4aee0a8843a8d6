import type { LeadLesson } from '../../../../shared/protocol/ipc.ts';
import { Card } from '../../../design/layout/card.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import { type Cheater, CheatPanel } from '../../../election/cheating/cheat-panel.tsx';
import { listed } from '../../../texts/texts.ts';
import type { Election } from './election.ts';

const organiser: Cheater = {
  lead: 'cheat.lead.lead',
  none: 'cheat.lead.none',
  guesses: {
    'refused and named': 'cheat.lead.guess.named',
    'detected, culprit unknown': 'cheat.guess.unknown',
    'not detectable': 'cheat.guess.nothing',
  },
  shown: {
    fault: 'cheat.lead.alarm',
    refusal: 'cheat.lead.alarm',
    alarm: 'cheat.lead.alarm',
    'time-out': 'cheat.lead.late',
    'no effect': 'cheat.never',
    nothing: 'cheat.lead.unnoticed',
  },
  waits: 'cheat.lead.waits',
  done: 'cheat.lead.done',
};

const moments = ['enrolment', 'voting', 'mixing', 'decryption'] as const;

/** In a lesson the organiser's laptop may cheat, too. Collapsed until it does: the window is for leading. */
export function LeadCheat({ election: { lesson, status } }: { election: Election }) {
  const t = useTexts();
  if (!lesson?.cheating) return null;
  const { cheating } = lesson;
  if (cheating.cheats.length === 0 && !cheating.chosen) return null;
  return (
    <Card>
      <Disclosure summary={t('cheat.title')} open={cheating.chosen !== null}>
        <Panel cheating={cheating} laptops={status.nodes.length} />
      </Disclosure>
    </Card>
  );
}

function Panel({ cheating, laptops }: { cheating: LeadLesson; laptops: number }) {
  const bridge = useBridge();
  const t = useTexts();
  const { language } = useLanguage();
  const { cheats, chosen, outcome, accusers, stuffed } = cheating;
  const offered = moments.map((moment) => ({
    moment: `cheat.moment.${moment}` as const,
    names: cheats.filter((one) => one.moment === moment).map(({ name }) => name),
  }));
  const names = t('cheat.lead.names').split(', ');
  const isOver = outcome !== null;
  return (
    <>
      {chosen && isOver && accusers.length > 0 && (
        <p>{t('cheat.lead.accusers', { count: accusers.length, total: laptops, names: listed(language, accusers) })}</p>
      )}
      {chosen?.name === 'clash-of-trackers' && isOver && <p>{t('cheat.lead.phone')}</p>}
      {stuffed && (
        <>
          <p>
            <strong>{t('cheat.lead.gained', { count: stuffed.ballots, total: stuffed.all })}</strong>
          </p>
          <p>{t('cheat.lead.heads')}</p>
        </>
      )}
      <CheatPanel
        who={organiser}
        cheats={{
          offered,
          chosen,
          outcome,
          cheat: (name, guess) => bridge.call('coordinator.cheat', { name, guess, names }),
        }}
      />
    </>
  );
}
