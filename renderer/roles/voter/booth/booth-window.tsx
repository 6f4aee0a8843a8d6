/** The window of a booth: set up once, then one voter after another, each as if there had been nobody before. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoothState } from '../../../../shared/protocol/voter/booth/booth-calls.ts';
import { useBridge, useLanguage } from '../../../design/surroundings.ts';
import { sizes, useReading } from '../../../design/theme/reading.ts';
import type { VoterWindowState } from '../screens/voter-frame.tsx';
import { VoterWindow } from '../voter-window.tsx';
import { AgainScreen } from './again-screen.tsx';
import { doneAt, underWay } from './booth-foot.tsx';
import { EntryScreen } from './entry-screen.tsx';
import { IdleGuard } from './idle-guard.tsx';
import { SetupScreen, UnfitScreen } from './setup-screen.tsx';
import { OverScreen, WaitScreen } from './wait-screens.tsx';

interface BoothProps {
  readonly state: VoterWindowState;
  readonly booth: BoothState;
}

export function BoothWindow({ state, booth }: BoothProps) {
  const bridge = useBridge();
  const { plan, turn } = booth;
  const [blank, setBlank] = useState(0);
  useUsualLook(booth);
  const again = useLoadedAgain(state, booth);
  const next = () => bridge.call('booth.next', {});
  const isHere = !entering.has(state.screen);
  const gone = isHere ? next : () => setBlank(blank + 1);
  return (
    <>
      {again.asks ? (
        <AgainScreen state={state} booth={booth} onMe={again.answer} onOther={() => next().then(again.answer)} />
      ) : (
        <Shown key={`${turn} ${blank}`} state={state} booth={booth} />
      )}
      {plan && !underWay.has(state.screen) && (
        <IdleGuard
          key={`${turn} ${blank} ${isHere}`}
          idle={plan.idle}
          says={!isHere || again.asks ? null : state.receipt && doneAt.has(state.screen) ? 'cast' : 'not'}
          onGone={gone}
        />
      )}
    </>
  );
}

/** Nobody has come yet. */
const entering: ReadonlySet<VoterWindowState['screen']> = new Set([
  'join',
  'connecting',
  'cancelled',
  'enrol',
] as const);

function Shown({ state, booth }: BoothProps) {
  const { plan, asks, voting } = booth;
  if (asks === null || state.screen === 'join' || state.screen === 'cancelled') return <VoterWindow state={state} />;
  if (asks === 'nothing') return <UnfitScreen state={state} />;
  if (plan === null) return <SetupScreen state={state} asks={asks} />;
  if (doneAt.has(state.screen) && state.receipt === null) return <OverScreen state={state} booth={booth} />;
  if (!entering.has(state.screen)) return <VoterWindow state={state} />;
  return voting ? (
    <EntryScreen state={state} booth={booth} plan={plan} asks={asks} />
  ) : (
    <WaitScreen state={state} booth={booth} />
  );
}

/** Language, letters, contrast and portions are each voter's own, and the next begins with those that the booth was set up with. */
function useUsualLook({ plan, turn }: BoothState): void {
  const { setLanguage } = useLanguage();
  const [, read] = useReading();
  const isOpen = plan !== null;
  useEffect(() => {
    if (!plan) return;
    const { language, size, strong, oneByOne } = plan.look;
    setLanguage(language);
    read({ size: sizes.find((one) => one === size) ?? 100, strong, oneByOne });
  }, [isOpen, turn]);
}

/** Whether the page was loaded while somebody was voting: whoever stands before it now may be somebody else. */
function useLoadedAgain(state: VoterWindowState, { asks, plan }: BoothState) {
  const [answered, setAnswered] = useState(false);
  const first = useRef<boolean | null>(null);
  if (first.current === null && asks !== null)
    first.current = plan !== null && !entering.has(state.screen) && !(doneAt.has(state.screen) && !state.receipt);
  return { asks: first.current === true && !answered, answer: () => setAnswered(true) };
}
