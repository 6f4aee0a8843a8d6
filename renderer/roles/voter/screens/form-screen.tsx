import type { Choices } from '../../../../shared/election/choice.ts';
import type { Order } from '../../../../shared/election/order.ts';
import { Button } from '../../../design/controls/button.tsx';
import { FootCheck } from '../../../design/layout/screen.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { useOneByOne } from '../../../design/theme/reading.ts';
import { Answers } from '../ballot/answers.tsx';
import { ContestField } from '../ballot/contest-field.tsx';
import { type Draft, faultOf, finished, openFault, openQuestions } from '../ballot/draft.ts';
import { type Place, usePlace } from '../ballot/place.ts';
import { TwoAnswers } from './two-answers.tsx';
import { VoterFrame, type VoterWindowState } from './voter-frame.tsx';

interface FormScreenProps {
  readonly state: VoterWindowState;
  /** One a contest. */
  readonly orders: readonly Order[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onSeal: (choices: Choices) => Promise<unknown>;
  readonly failure: unknown;
}

/**
 * The ballot, all of it or one question at a time. Nothing leaves the device here; sealing shows what was chosen once more
 * before anything is cast. Questions that are not asked now stay where they are, unseen, with all that was typed there.
 */
export function FormScreen({ state, orders, draft, onDraft, onSeal, failure }: FormScreenProps) {
  const t = useTexts();
  const { contests } = state;
  const several = contests.length > 1;
  const [chosen, setOneByOne] = useOneByOne();
  // Whose ballots are spent is told so at once, and not after the last question.
  const oneByOne = several && chosen && state.left.ballots > 0;
  // Who comes back to change something sees all answers first.
  const place = usePlace(contests.length, state.draft === null ? 0 : contests.length, oneByOne, state.booth === null);
  const reviewing = oneByOne && place.at === contests.length;

  return (
    <VoterFrame
      name="voter-form"
      state={state}
      failure={failure}
      overline={t('voter.overline.choosing')}
      title={state.title ?? t('launcher.vote')}
      choices={several && <FootCheck label={t('questions.one-by-one')} checked={oneByOne} onCheck={setOneByOne} />}
      actions={
        oneByOne && !reviewing ? (
          <Turning place={place} last={contests.length - 1} />
        ) : (
          <Sealing state={state} draft={draft} onSeal={onSeal} />
        )
      }
    >
      {contests.map((contest, i) => (
        <div key={i} hidden={oneByOne && place.at !== i}>
          <ContestField
            contest={contest}
            order={orders[i]!}
            joiners={state.joiners}
            version={state.manifestVersion}
            answer={draft[i] ?? null}
            progress={oneByOne ? t('questions.progress', { place: i + 1, count: contests.length }) : null}
            heading={place.headings(i)}
            onChange={(answer) => onDraft(draft.map((old, j) => (i === j ? answer : old)))}
          />
        </div>
      ))}
      {reviewing && (
        <Answers
          contests={contests}
          orders={orders}
          draft={draft}
          heading={place.headings(contests.length)}
          onChange={place.goTo}
        />
      )}
    </VoterFrame>
  );
}

/** The way on, and back where there is one. No question holds it up: what is open or wrong stands among all answers. */
function Turning({ place, last }: { place: Place; last: number }) {
  const t = useTexts();
  const on = (
    <Button kind="primary" size="large" onClick={place.on}>
      {t(place.reviewed || place.at === last ? 'questions.to-review' : 'common.next')}
    </Button>
  );
  if (place.at === 0) return on;
  return (
    <TwoAnswers short>
      <Button size="large" onClick={place.back}>
        {t('common.back')}
      </Button>
      {on}
    </TwoAnswers>
  );
}

/** The button, with why it cannot be pressed yet, or with what stays open where it can. */
function Sealing({ state, draft, onSeal }: Pick<FormScreenProps, 'state' | 'draft' | 'onSeal'>) {
  const t = useTexts();
  const choices = finished(state.contests, draft);
  const { held, note } = sealingOf(state, draft, t);
  return (
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
  );
}

interface Held {
  /** Why it cannot be sealed yet. */
  readonly held: string | null;
  /** What is left open, where it can. */
  readonly note: string | null;
}

/** What the button says of the ballot as it is: what must be mended first, or how many questions are open. */
function sealingOf({ contests, left }: VoterWindowState, draft: Draft, t: ReturnType<typeof useTexts>): Held {
  const only = contests.length === 1;
  if (left.ballots === 0) return { held: t('voter.refused.spent'), note: null };
  for (const [i, contest] of contests.entries()) {
    const fault = draft[i] ? faultOf(contest, draft[i]) : null;
    if (!fault) continue;
    const said = t(fault.key, 'values' in fault ? fault.values : {});
    return { held: only ? said : t('voter.fault.in', { title: contest.title, fault: said }), note: null };
  }
  const open = openQuestions(contests, draft);
  // Others may stay blank: they hold nothing up, and are told of once nothing does.
  const unanswered = open.filter((i) => !draft[i]);
  const [first] = unanswered;
  if (first !== undefined)
    return {
      held: only
        ? t(openFault(contests[first]!).key)
        : t('voter.fault.open.in', { count: unanswered.length, title: contests[first]!.title }),
      note: null,
    };
  return {
    held: null,
    note: open.length === 0 ? null : t(only ? 'voter.form.blank' : 'voter.form.blanks', { count: open.length }),
  };
}
