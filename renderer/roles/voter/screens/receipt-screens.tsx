/** After casting: the moment it succeeds, the receipt that checks itself, and what became of the ballot. */

import type { ComponentChildren } from 'preact';
import { Button } from '../../../design/controls/button.tsx';
import { Copyable } from '../../../design/controls/copyable.tsx';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { Icon } from '../../../design/signs/icon.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import { PrivacyMeter } from '../../../results/privacy/privacy-meter.tsx';
import { Results } from '../../../results/results.tsx';
import { SeeAgain } from '../../../story/see-again.tsx';
import { ReceiptSlip } from '../booth/receipt-slip.tsx';
import { CheckYourself } from './check-yourself.tsx';
import { CodeToScan } from './code-to-scan.tsx';
import { GoOn, NextRound } from './next-round.tsx';
import { Tracker } from './tracker.tsx';
import { VoterFrame, type VoterWindowState } from './voter-frame.tsx';
import './receipt-screens.css';
import { listed } from '../../../texts/texts.ts';

type Receipt = NonNullable<VoterWindowState['receipt']>;

interface CastScreenProps {
  readonly state: VoterWindowState;
  readonly receipt: Receipt;
  /** Whether it was cast this moment: only then this is a success, later it is a receipt. */
  readonly fresh: boolean;
}

export function CastScreen({ state, receipt, fresh }: CastScreenProps) {
  const t = useTexts();
  return (
    <VoterFrame
      name={fresh ? 'voter-cast' : 'voter-receipt'}
      state={state}
      overline={state.title}
      title={t(fresh ? 'voter.cast.title' : 'voter.receipt.title')}
      lead={t(!fresh ? 'voter.receipt.why' : state.booth?.receiptLink ? 'booth.cast.lead' : 'voter.cast.lead')}
    >
      {fresh && (
        <div class="success">
          <Icon name="ok" />
        </div>
      )}
      <ReceiptCard state={state} receipt={receipt} titled={fresh} />
    </VoterFrame>
  );
}

export function ClosedScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  const { receipt, times } = state;
  const cast = times?.results ? 'voter.closed.cast.held' : 'voter.closed.cast';
  return (
    <VoterFrame name="voter-closed" state={state} overline={state.title} title={t('voter.closed.title')}>
      {(receipt === null || receipt.recorded) && (
        <Banner tone={receipt ? 'wait' : 'plain'}>{t(receipt ? cast : 'voter.closed.none')}</Banner>
      )}
      {receipt && <ReceiptCard state={state} receipt={receipt} titled />}
    </VoterFrame>
  );
}

export function ResultScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  const { receipt, tooFew, privacy } = state;
  const frame = { name: 'voter-result', state, overline: state.title, actions: state.hasNext && <GoOn /> } as const;
  if (tooFew)
    return (
      <VoterFrame {...frame} title={t('voter.no-result.title')}>
        <NextRound state={state} />
        <Banner tone="wait">{t('core.too-few-ballots', { ...tooFew })}</Banner>
        {privacy && <PrivacyMeter privacy={privacy} onDevice />}
        {receipt && <ReceiptCard state={state} receipt={receipt} titled />}
        {state.shell === 'page' && !state.booth && <CheckYourself />}
      </VoterFrame>
    );
  return (
    <VoterFrame {...frame} title={t('voter.result.title')}>
      <NextRound state={state} />
      <Results contests={state.contests} tally={state.tally} status={null} electionWords={state.electionWords} />
      {state.tally && !state.counted && <Banner tone="wait">{t('receipt.signed-count')}</Banner>}
      <SeeAgain />
      {privacy && <PrivacyMeter privacy={privacy} onDevice />}
      {receipt && <ReceiptCard state={state} receipt={receipt} titled />}
      {state.shell === 'page' && !state.booth && <CheckYourself />}
    </VoterFrame>
  );
}

/** A receipt that was scanned: this device took no part. */
export function LookupScreen({ state, receipt }: { state: VoterWindowState; receipt: Receipt }) {
  const t = useTexts();
  return (
    <VoterFrame
      name="voter-lookup"
      state={state}
      overline={state.title}
      title={t('booth.lookup.title')}
      lead={t('booth.lookup.lead')}
    >
      <ReceiptCard state={state} receipt={receipt} titled={false} />
    </VoterFrame>
  );
}

interface ReceiptCardProps {
  readonly state: VoterWindowState;
  readonly receipt: Receipt;
  readonly titled: boolean;
}

function ReceiptCard({ state, receipt, titled }: ReceiptCardProps) {
  const bridge = useBridge();
  const t = useTexts();
  const { language } = useLanguage();
  const names = listed(language, receipt.cosigners);
  const open = state.screen === 'cast';
  return (
    <Card {...(titled ? { title: t('voter.receipt.title') } : {})}>
      {titled && <p class="muted">{t('voter.receipt.why')}</p>}
      {receipt.replaced && <Banner tone="wait">{t('voter.receipt.replaced')}</Banner>}
      {!state.booth?.receiptLink && <Tracker words={receipt.tracker} label={t('voter.receipt.tracker')} />}
      <ul class="checks" aria-live="polite">
        <Check passed={receipt.recorded ? true : null} why={t('voter.receipt.recorded.why')}>
          {receipt.recorded ? t('voter.receipt.recorded', { index: receipt.index }) : t('voter.receipt.recorded.not')}
        </Check>
        <Check
          passed={receipt.witnessed ? true : null}
          why={t(receipt.witnessed ? 'voter.receipt.witnessed.why' : 'voter.receipt.witnessed.why.then')}
        >
          {receipt.witnessed ? t('voter.receipt.witnessed', { names }) : t('voter.receipt.witnessed.not')}
        </Check>
        {!receipt.replaced && !state.tooFew && (
          <Check passed={receipt.mixed} why={t('voter.receipt.mixed.why')}>
            {t(
              receipt.mixed === null
                ? 'voter.receipt.mixed.later'
                : receipt.mixed
                  ? 'voter.receipt.mixed'
                  : 'voter.receipt.mixed.not',
            )}
          </Check>
        )}
      </ul>
      {state.booth?.receiptLink ? (
        <ReceiptSlip
          title={state.title ?? ''}
          tracker={receipt.tracker}
          index={receipt.index}
          link={state.booth.receiptLink}
        />
      ) : (
        <>
          <div class="row">
            <SaveButton save={() => bridge.call('voter.save', {})}>{t('voter.receipt.save')}</SaveButton>
            <Button onClick={() => bridge.call('voter.track', {})}>{t('voter.receipt.check')}</Button>
          </div>
          <Disclosure summary={t('voter.receipt.show')}>
            <CodeToScan text={receipt.hash} label={t('voter.receipt.qr')}>
              <Copyable text={receipt.hash} label={t('voter.receipt.hash')} />
            </CodeToScan>
          </Disclosure>
        </>
      )}
      {state.revote && state.error?.code !== 'lost-ballot' && open && !state.lookingUp && (
        <Disclosure summary={t('voter.receipt.revote')}>
          <p>{t('voter.receipt.revote.why')}</p>
          <div>
            <Button
              reason={state.left.ballots === 0 ? t('voter.refused.spent') : null}
              onClick={() => bridge.call('voter.again', {})}
            >
              {t('said.revote')}
            </Button>
          </div>
        </Disclosure>
      )}
    </Card>
  );
}

/** One thing the receipt looked up; null while it cannot be known. */
function Check({ passed, why, children }: { passed: boolean | null; why: string; children: ComponentChildren }) {
  const t = useTexts();
  const tone = passed === null ? 'wait' : passed ? 'ok' : 'fail';
  return (
    <li>
      <Icon name={tone} label={t(`common.tone.${tone}`)} />
      <span>
        <span>{children}</span>
        <span class="muted small">{why}</span>
      </span>
    </li>
  );
}
