/** The voter’s “No” to a test: in front until everyone has heard it and the voter has gone on, then folded up. */
import type { VoterState } from '../../../../shared/protocol/ipc.ts';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';

interface ObjectionProps {
  readonly state: VoterState;
}

/** Whether all laptops say so, and the voter has cast since: then another ballot is the matter. */
const isPast = ({ flag, checking, screen, receipt }: VoterState): boolean =>
  flag?.heard === 'recorded' && !checking && (screen !== 'form' || receipt !== null);

export function Objection({ state }: ObjectionProps) {
  if (!state.flag || isPast(state)) return null;
  return (
    <Banner tone="fail">
      <Said state={state} />
    </Banner>
  );
}

export function ObjectionBefore({ state }: ObjectionProps) {
  const t = useTexts();
  if (!isPast(state)) return null;
  return (
    <Disclosure summary={t('voter.flag.before')}>
      <Said state={state} />
    </Disclosure>
  );
}

function Said({ state: { flag, checking } }: ObjectionProps) {
  const t = useTexts();
  const bridge = useBridge();
  if (!flag) return null;
  return (
    <>
      <p class="flag">{t(checking ? 'voter.checking.wrong' : 'voter.flag.raised', { index: flag.index })}</p>
      <p>{t(checking ? 'voter.checking.wrong.what' : `voter.flag.${flag.heard}`)}</p>
      <div class="row">
        <SaveButton save={() => bridge.call('voter.save', { what: 'flag' })}>{t('voter.flag.save')}</SaveButton>
      </div>
    </>
  );
}
