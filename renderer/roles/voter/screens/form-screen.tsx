import type { Choices } from '../../../../shared/election/choice.ts';
import { Button } from '../../../design/controls/button.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { ContestField } from '../ballot/contest-field.tsx';
import { type Draft, faultOf, finished, openQuestions } from '../ballot/draft.ts';
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
  const choices = finished(contests, draft);
  const { held, note } = sealingOf(state, draft, t);

  return (
    <VoterFrame
      name="voter-form"
      state={state}
      failure={failure}
      overline={t('voter.overline', { place: 1 })}
      title={state.title ?? t('launcher.vote')}
      actions={
        <>
          <Button kind="primary" size="large" reason={held} onClick={() => (choices ? onSeal(choices) : null)}>
            {t('voter.form.seal')}
          </Button>
          {note && (
            <p class="muted small" role="status">
              {note}
            </p>
          )}
        </>
      }
    >
      {contests.map((contest, i) => (
        <ContestField
          key={i}
          contest={contest}
          joiners={state.joiners}
          version={state.manifestVersion}
          answer={draft[i] ?? null}
          onChange={(answer) => onDraft(draft.map((old, j) => (i === j ? answer : old)))}
        />
      ))}
    </VoterFrame>
  );
}

interface Sealing {
  /** Why it cannot be sealed yet. */
  readonly held: string | null;
  /** What is left open, where it can. */
  readonly note: string | null;
}

/** What the button says of the ballot as it is: what must be mended first, or how many questions are open. */
function sealingOf({ contests, left }: VoterWindowState, draft: Draft, t: ReturnType<typeof useTexts>): Sealing {
  const only = contests.length === 1;
  if (left.ballots === 0) return { held: t('voter.refused.spent'), note: null };
  for (const [i, contest] of contests.entries()) {
    const fault = draft[i] ? faultOf(contest, draft[i]) : null;
    if (!fault) continue;
    const said = t(fault.key, 'values' in fault ? fault.values : {});
    return { held: only ? said : t('voter.fault.in', { title: contest.title, fault: said }), note: null };
  }
  const open = openQuestions(contests, draft);
  const first = open.find((i) => !draft[i]);
  if (first !== undefined)
    return {
      held: only
        ? t('voter.fault.open')
        : t('voter.fault.open.in', { count: open.length, title: contests[first]!.title }),
      note: null,
    };
  return {
    held: null,
    note: open.length === 0 ? null : t(only ? 'voter.form.blank' : 'voter.form.blanks', { count: open.length }),
  };
}
