import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choices } from '../../../shared/election/choice.ts';
import type { VoterStep } from '../../../shared/protocol/ipc.ts';
import { useBridge } from '../../design/surroundings.ts';
import { type Draft, emptyDraft } from './ballot/draft.ts';
import { AuditedStep, AuditingStep, CheckingStep } from './steps/audit-step.tsx';
import { ConnectingStep, EnrolStep, JoinStep, WaitingStep } from './steps/entrance.tsx';
import { FormStep } from './steps/form-step.tsx';
import { CastStep, ClosedStep, ResultStep } from './steps/receipt-step.tsx';
import { CastingStep, SealedStep, SealingStep } from './steps/sealed-step.tsx';
import type { VoterWindowState } from './steps/voter-screen.tsx';

/** Sealing takes milliseconds; who sees it happen trusts it more, so it stays on screen for about a second. */
const SEALING_SHOWN_MS = 900;

/** A voter's window, from the link to the result. The answers live here until they are sealed. */
export function VoterWindow({ state }: { state: VoterWindowState }) {
  const bridge = useBridge();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [sealing, setSealing] = useState<Choices | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const cameFrom = useStepBefore(state.step);
  const { step, contests, sealed, receipt, opened } = state;

  // An answered ballot is done with: whoever votes again begins with an empty form.
  useEffect(() => {
    if (step === 'cast') setDraft(null);
  }, [step]);

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

  if (state.checking && opened) return <CheckingStep state={state} opened={opened} />;
  if (sealing) return <SealingStep state={state} choices={sealing} />;
  switch (step) {
    case 'join':
      return <JoinStep state={state} />;
    case 'connecting':
      return <ConnectingStep state={state} />;
    case 'enrol':
      return <EnrolStep state={state} />;
    case 'waiting':
      return <WaitingStep state={state} />;
    case 'form': {
      const answers = draft ?? state.draft ?? [];
      return (
        <FormStep
          state={state}
          draft={answers.length === contests.length ? answers : emptyDraft(contests)}
          onDraft={setDraft}
          onSeal={seal}
          failure={failure}
        />
      );
    }
    case 'sealed':
      return sealed && state.draft ? (
        <SealedStep state={state} choices={state.draft} tracker={sealed.tracker} />
      ) : (
        <ConnectingStep state={state} />
      );
    case 'casting':
      return <CastingStep state={state} />;
    case 'cast':
      return receipt ? (
        <CastStep state={state} receipt={receipt} fresh={cameFrom === 'casting' || cameFrom === 'sealed'} />
      ) : (
        <CastingStep state={state} />
      );
    case 'auditing':
      return <AuditingStep state={state} />;
    case 'audited':
      return opened ? <AuditedStep state={state} opened={opened} /> : <AuditingStep state={state} />;
    case 'closed':
      return <ClosedStep state={state} />;
    case 'result':
      return <ResultStep state={state} />;
  }
}

/** The step that was shown before the present one; null at the first. */
function useStepBefore(step: VoterStep): VoterStep | null {
  const steps = useRef<{ now: VoterStep; before: VoterStep | null }>({ now: step, before: null });
  if (steps.current.now !== step) steps.current = { now: step, before: steps.current.now };
  return steps.current.before;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
