import type { Choices } from '../../../../shared/election/choice.ts';
import { Button } from '../../../design/controls/button.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { ContestField } from '../ballot/contest-field.tsx';
import { type Draft, faultOf, finished } from '../ballot/draft.ts';
import { VoterFrame, type VoterWindowState } from './voter-frame.tsx';

interface FormScreenProps {
  readonly state: VoterWindowState;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onSeal: (choices: Choices) => Promise<unknown>;
  readonly failure: unknown;
}

/** The ballot. Nothing leaves the device here; sealing shows what was chosen once more before anything is cast. */
export function FormScreen({ state, draft, onDraft, onSeal, failure }: FormScreenProps) {
  const t = useTexts();
  const { contests } = state;
  const faults = contests.map((contest, i) => faultOf(contest, draft[i] ?? null));
  const open = faults.findIndex((fault) => fault !== null);
  const fault = faults[open];
  const choices = finished(draft);
  const reason =
    state.left === 0
      ? t('voter.refused.spent')
      : !fault
        ? null
        : contests.length > 1
          ? t('voter.fault.open.in', { title: contests[open]!.title })
          : t(fault.key, 'values' in fault ? fault.values : {});

  return (
    <VoterFrame
      name="voter-form"
      state={state}
      failure={failure}
      overline={t('voter.overline', { place: 1 })}
      title={state.title ?? t('launcher.vote')}
      actions={
        <Button kind="primary" size="large" reason={reason} onClick={() => (choices ? onSeal(choices) : null)}>
          {t('voter.form.seal')}
        </Button>
      }
    >
      {contests.map((contest, i) => (
        <ContestField
          key={i}
          contest={contest}
          joiners={state.joiners}
          version={state.manifestVersion}
          choice={draft[i] ?? null}
          onChange={(choice) => onDraft(draft.map((old, j) => (i === j ? choice : old)))}
        />
      ))}
    </VoterFrame>
  );
}
