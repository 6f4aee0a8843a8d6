import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choices } from '../../../shared/election/choice.ts';
import type { VoterScreen } from '../../../shared/protocol/ipc.ts';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { type Draft, draftOf, emptyDraft } from './ballot/draft.ts';
import { useOrders } from './ballot/orders.ts';
import { AuditedScreen, AuditingScreen, CheckingScreen } from './screens/audit-screens.tsx';
import { CancelledScreen, ConnectingScreen, EnrolScreen, JoinScreen, WaitingScreen } from './screens/entrance.tsx';
import { FormScreen } from './screens/form-screen.tsx';
import { CastScreen, ClosedScreen, LookupScreen, ResultScreen } from './screens/receipt-screens.tsx';
import { CastingScreen, SealedScreen, SealingScreen } from './screens/sealed-screens.tsx';
import type { VoterWindowState } from './screens/voter-frame.tsx';

/** Sealing takes milliseconds; who sees it happen trusts it more, so it stays on screen for about a second. */
const SEALING_SHOWN_MS = 900;

/** From these a ballot is cast this moment, unless the sealed one was put aside for one that another window cast. */
const justCast: ReadonlySet<VoterScreen | null> = new Set<VoterScreen>(['casting', 'sealed']);

/** A voter's window, from the link to the result. */
export function VoterWindow({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  const { screen, lookingUp } = state;
  const cameFrom = useScreenBefore(screen);
  const said = [
    ...(screen === 'sealed' && cameFrom === 'audited'
      ? [t('voter.audited.good'), t('voter.anew'), t('voter.anew.text')]
      : []),
    ...(!lookingUp && (screen === 'sealed' || screen === 'cast') ? [t(`said.${screen}`)] : []),
    ...(screen === 'result' && state.hasNext ? [t('said.next-round')] : []),
  ].join(' ');
  return (
    <>
      <VoterScreens state={state} cameFrom={cameFrom} />
      {/* It outlives the screens: a region that comes together with its words is not read out by every reader. */}
      <p class="visually-hidden no-print" role="status">
        {said}
      </p>
    </>
  );
}

/** One after the other. The answers live here until they are sealed. */
function VoterScreens({ state, cameFrom }: { state: VoterWindowState; cameFrom: VoterScreen | null }) {
  const bridge = useBridge();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [sealing, setSealing] = useState<Choices | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { screen, contests, sealed, receipt, opened } = state;
  const orders = useOrders(contests, state.electionWords?.join(' ') ?? '');

  // An answered ballot is done with: whoever votes again begins with an empty form.
  useEffect(() => {
    if (screen === 'cast') setDraft(null);
  }, [screen]);

  const seal = async (choices: Choices) => {
    setFailure(null);
    setSealing(choices);
    try {
      await Promise.all([bridge.call('voter.seal', { choices }), pause(SEALING_SHOWN_MS)]);
    } catch (error) {
      setFailure(error);
    } finally {
      setSealing(null);
    }
  };

  if (state.checking && opened) return <CheckingScreen state={state} opened={opened} />;
  if (state.lookingUp && receipt) return <LookupScreen state={state} receipt={receipt} />;
  if (sealing) return <SealingScreen state={state} choices={sealing} orders={orders} />;
  switch (screen) {
    case 'join':
      return <JoinScreen state={state} />;
    case 'connecting':
      return <ConnectingScreen state={state} />;
    case 'cancelled':
      return <CancelledScreen state={state} />;
    case 'enrol':
      return <EnrolScreen state={state} />;
    case 'waiting':
      return <WaitingScreen state={state} />;
    case 'form': {
      const answers = draft ?? draftOf(state.draft ?? []);
      return (
        <FormScreen
          state={state}
          orders={orders}
          draft={answers.length === contests.length ? answers : emptyDraft(contests)}
          onDraft={setDraft}
          onSeal={seal}
          failure={failure}
        />
      );
    }
    case 'sealed':
      return sealed && state.draft ? (
        <SealedScreen
          state={state}
          choices={state.draft}
          orders={orders}
          tracker={sealed.tracker}
          afterTest={cameFrom === 'audited'}
        />
      ) : (
        <ConnectingScreen state={state} />
      );
    case 'casting':
      return <CastingScreen state={state} />;
    case 'cast':
      return receipt ? (
        <CastScreen state={state} receipt={receipt} fresh={state.uncast === null && justCast.has(cameFrom)} />
      ) : (
        <CastingScreen state={state} />
      );
    case 'auditing':
      return <AuditingScreen state={state} />;
    case 'audited':
      return opened ? <AuditedScreen state={state} opened={opened} /> : <AuditingScreen state={state} />;
    case 'closed':
      return <ClosedScreen state={state} />;
    case 'result':
      return <ResultScreen state={state} />;
  }
}

/** The screen that was shown before the present one; null at the first. */
function useScreenBefore(screen: VoterScreen): VoterScreen | null {
  const shown = useRef<{ now: VoterScreen; before: VoterScreen | null }>({ now: screen, before: null });
  if (shown.current.now !== screen) shown.current = { now: screen, before: shown.current.now };
  return shown.current.before;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
