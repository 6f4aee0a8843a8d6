import { useLayoutEffect, useRef } from 'preact/hooks';
import { MAX_CONTESTS } from '../../../../shared/election/contest.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { EditProps, Removal } from './draft-props.ts';
import { textFault } from './faults.ts';
import { Options } from './options.tsx';
import { type ContestDraft, newContest, type PlanDraft, takesNames } from './plan-draft.ts';

export function Questions({ draft, change, edit }: EditProps) {
  const t = useTexts();
  const title = useRef<HTMLInputElement>(null);
  // Before the screen looks for where reading goes on.
  useLayoutEffect(() => title.current?.focus(), []);
  const { contests } = draft;
  const titled = textFault(draft.title, 'title');
  const add = () =>
    change({ ...draft, contests: [...contests, newContest(Math.max(...contests.map(({ id }) => id)) + 1)] });
  const remove = (contest: ContestDraft, at: number) =>
    change(
      { ...draft, contests: contests.toSpliced(at, 1) },
      {
        said: { key: 'wizard.contest.removed', values: { number: at + 1 } },
        putBack: (now) => ({ ...now, contests: now.contests.toSpliced(at, 0, contest) }),
      },
    );
  return (
    <>
      <TextInput
        label={t('wizard.title')}
        hint={t('wizard.title.hint')}
        error={titled && t(titled.key, titled.values)}
        value={draft.title}
        inputRef={title}
        onInput={(next) => change({ ...draft, title: next })}
        onEnter={() => title.current && nextField(title.current)?.focus()}
      />
      {contests.map((contest, at) => (
        <Question
          key={contest.id}
          contest={contest}
          number={contests.length > 1 ? at + 1 : null}
          draft={draft}
          change={change}
          edit={edit}
          remove={() => remove(contest, at)}
        />
      ))}
      {takesNames(draft) && (
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.joinNames}
            onChange={(event) => change({ ...draft, joinNames: event.currentTarget.checked })}
          />
          <span>
            {t('wizard.join-names')}
            <span class="muted">{t('wizard.join-names.text')}</span>
          </span>
        </label>
      )}
      <div>
        <Button
          onClick={add}
          reason={contests.length < MAX_CONTESTS ? null : t('wizard.contest.most', { most: MAX_CONTESTS })}
        >
          + {t('wizard.contest.add')}
        </Button>
      </div>
    </>
  );
}

interface QuestionProps extends EditProps {
  readonly contest: ContestDraft;
  /** From 1; null for one alone. */
  readonly number: number | null;
  readonly remove: () => void;
}

function Question({ contest, number, draft, change, edit, remove }: QuestionProps) {
  const t = useTexts();
  const edited = (now: PlanDraft, edit: (contest: ContestDraft) => ContestDraft): PlanDraft => ({
    ...now,
    contests: now.contests.map((one) => (one.id === contest.id ? edit(one) : one)),
  });
  const set = (next: ContestDraft, removal?: Removal) =>
    change(
      edited(draft, () => next),
      removal,
    );
  const asked = textFault(contest.title, 'title');
  return (
    <fieldset class={number === null ? 'question' : 'question boxed'}>
      <legend class={number === null ? 'visually-hidden' : ''}>
        {t('wizard.question-number', { number: number ?? 1 })}
      </legend>
      {number !== null && (
        <TextInput
          label={t('wizard.question')}
          error={asked && t(asked.key, asked.values)}
          value={contest.title}
          onInput={(title) => set({ ...contest, title })}
        />
      )}
      <Options
        contest={contest}
        change={set}
        edit={(editing) => edit((now) => edited(now, editing))}
        putBack={(editing) => (now) => edited(now, editing)}
      />
      {number !== null && (
        <Button kind="quiet" onClick={remove}>
          {t('wizard.contest.remove')}
        </Button>
      )}
    </fieldset>
  );
}

/** The field after this one, in the order of the page. */
function nextField(field: HTMLInputElement): HTMLInputElement | null {
  const fields = [...(field.closest('.wizard')?.querySelectorAll<HTMLInputElement>('input[type="text"]') ?? [])];
  return fields[fields.indexOf(field) + 1] ?? null;
}
