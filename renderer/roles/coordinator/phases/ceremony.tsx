/** The key is made while voters sign up, or codes are handed out; then voting can be opened. */
import { useState } from 'preact/hooks';
import { goodCodes } from '../../../../shared/protocol/coordinator/code-slips.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { Words } from '../../../design/signs/words.tsx';
import { useLanguage, useTexts } from '../../../design/surroundings.ts';
import { NobodyMissing } from '../../../election/nobody-missing.tsx';
import type { TextKey } from '../../../texts/catalogue.ts';
import { listed } from '../../../texts/texts.ts';
import { NewWords, WhoIsMissing } from '../another-round/round-before.tsx';
import { CancelElection } from '../lobby/cancel-election.tsx';
import type { Election } from '../panels/election.ts';
import { LeadCheat } from '../panels/lead-cheat.tsx';
import { MadeUp } from '../panels/made-up.tsx';
import { ScanPanel } from '../panels/scan-panel.tsx';
import { ArrivalsAlarm } from '../roll/arrivals.tsx';
import { OpenVoting } from '../roll/opening.tsx';
import { RollChips } from '../roll/roll-chips.tsx';
import { RollScreen } from '../roll/roll-screen.tsx';
import { Codes, LostSlip } from '../slips/codes.tsx';
import { RegistrarsCodes } from '../slips/registrar.tsx';

import type { PhaseProps } from './phase.ts';
import { PhaseScreen } from './phase-screen.tsx';

export function Ceremony(phase: PhaseProps) {
  const t = useTexts();
  const [at, setAt] = useState<'codes' | 'lost' | 'roll' | null>(null);
  const { election } = phase;
  const { status, credentials, registrar } = election;
  const codes = goodCodes(election.slips);
  const making = status.phase === 'ceremony';
  const hinders = whyNotOpen(election);
  if (at === 'codes') return <Codes election={election} onDone={() => setAt(null)} />;
  if (at === 'lost') return <LostSlip election={election} onDone={() => setAt(null)} />;
  if (at === 'roll') return <RollScreen election={election} onDone={() => setAt(null)} />;
  const open = <OpenVoting election={election} reason={hinders && t(hinders)} />;
  // A rehearsal prints none: its test deck has codes of its own; nor does whose registrar makes them.
  const make = credentials === 'codes' && !status.rehearsal && !registrar && (
    <Button kind={codes === 0 ? 'primary' : 'plain'} size="large" onClick={() => setAt('codes')}>
      {t(codes === 0 ? 'coordinator.codes.make' : 'coordinator.codes.more')}
    </Button>
  );
  const lost = codes > 0 && !registrar && (
    <Button size="large" onClick={() => setAt('lost')}>
      {t('coordinator.codes.lost')}
    </Button>
  );
  const look = credentials === 'keys' && (
    <Button size="large" onClick={() => setAt('roll')}>
      {t('coordinator.roll.open')}
    </Button>
  );
  return (
    <PhaseScreen
      {...phase}
      title={t(titleOf(election))}
      lead={t(leadOf(election))}
      actions={[...(codes === 0 ? [make, open, look] : [open, make, lost, look]), <CancelElection key="cancel" />]}
    >
      {making && <KeyInTheMaking election={election} />}
      <NewWords after={phase.after} />
      <div class="joining">
        <ScanPanel election={election} />
        <div class="stack">
          <p class="figure" aria-live="polite">
            {credentials === 'codes'
              ? t('coordinator.codes.list', { count: codes })
              : status.enrolled > 0
                ? t('coordinator.enrolled', { count: status.enrolled })
                : t('coordinator.enrolled.none')}
          </p>
          <RegistrarsCodes election={election} />
          <NobodyMissing laptops={status.nodes.length} threshold={status.threshold} />
          <ArrivalsAlarm election={election} />
          <RollChips election={election} />
          <WhoIsMissing after={phase.after} />
          <MadeUp election={election} />
          <LeadCheat election={election} />
          {status.words && (
            <section class="stack">
              <h2>{t('coordinator.six.title')}</h2>
              <Words words={status.words} large />
              <p class="muted small">{t('coordinator.six.why')}</p>
            </section>
          )}
        </div>
      </div>
    </PhaseScreen>
  );
}

function titleOf({ credentials, registrar, status }: Election): TextKey {
  if (status.rehearsal) return 'coordinator.enrolment.title.rehearsal';
  if (registrar) return 'registrar.title';
  return credentials === 'codes' ? 'coordinator.codes.title.enrolment' : 'coordinator.enrolment.title';
}

function leadOf({ credentials, registrar, inventedNames, status }: Election): TextKey {
  if (status.rehearsal) return 'coordinator.enrolment.lead.rehearsal';
  if (registrar) return 'registrar.lead';
  if (credentials === 'codes') return 'coordinator.codes.lead';
  return inventedNames ? 'coordinator.enrolment.lead.invented' : 'coordinator.enrolment.lead';
}

/** Why voting cannot be opened yet. */
function whyNotOpen({ status, credentials, registrar, slips, latecomers }: Election): TextKey | null {
  if (status.differing.some(({ leftOut }) => !leftOut)) return 'coordinator.differing.first';
  if (credentials === 'codes' && slips.made === 0 && !status.rehearsal)
    return registrar ? 'registrar.first' : 'coordinator.open-voting.codes';
  if (status.phase === 'ceremony') return 'coordinator.ceremony.reason';
  if (credentials === 'keys' && status.enrolled === 0 && !latecomers) return 'coordinator.enrolled.none';
  return null;
}

function KeyInTheMaking({ election: { status } }: { election: Election }) {
  const t = useTexts();
  const { language } = useLanguage();
  return (
    <Banner tone="wait">
      <strong>{t('coordinator.ceremony.title')}</strong>
      <p>{t('coordinator.ceremony.lead')}</p>
      {status.awaited.length > 0 && (
        <p class="muted">{t('coordinator.ceremony.awaited', { names: listed(language, status.awaited) })}</p>
      )}
      <Disclosure summary={t('coordinator.ceremony.exact')}>
        <p class="muted">{t('coordinator.ceremony.exact.text')}</p>
      </Disclosure>
    </Banner>
  );
}
