import { useRef } from 'preact/hooks';
import { MAX_CONTESTS } from '../../../../shared/election/contest.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { DraftProps } from './draft-props.ts';
import { type ContestDraft, newContest, takesNames, withOptions } from './plan-draft.ts';

export function Questions({ draft, change }: DraftProps) {
  const t = useTexts();
  const { contests } = draft;
  const setContest = (next: ContestDraft) =>
    change({ ...draft, contests: contests.map((one) => (one.id === next.id ? next : one)) });
  const add = () =>
    change({ ...draft, contests: [...contests, newContest(Math.max(...contests.map(({ id }) => id)) + 1)] });
  const remove = (id: number) => change({ ...draft, contests: contests.filter((one) => one.id !== id) });
  return (
    <>
      <TextInput
        label={t('wizard.title')}
        hint={t('wizard.title.hint')}
        value={draft.title}
        maxLength={200}
        onInput={(title) => change({ ...draft, title })}
      />
      {contests.map((contest, i) => (
        <fieldset key={contest.id} class={contests.length > 1 ? 'question boxed' : 'question'}>
          <legend class={contests.length > 1 ? '' : 'visually-hidden'}>
            {t('wizard.question-number', { number: i + 1 })}
          </legend>
          {contests.length > 1 && (
            <TextInput
              label={t('wizard.question')}
              value={contest.title}
              maxLength={200}
              onInput={(title) => setContest({ ...contest, title })}
            />
          )}
          <Options contest={contest} change={setContest} />
          {contests.length > 1 && (
            <Button kind="quiet" onClick={() => remove(contest.id)}>
              {t('wizard.contest.remove')}
            </Button>
          )}
        </fieldset>
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
      {contests.length < MAX_CONTESTS && (
        <div>
          <Button onClick={add}>+ {t('wizard.contest.add')}</Button>
        </div>
      )}
    </>
  );
}

/** Names to choose from: Enter adds one, pasted lines add several. */
function Options({ contest, change }: { contest: ContestDraft; change: (next: ContestDraft) => void }) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const { options, typed } = contest;
  const add = (names: string) => {
    change({ ...contest, options: withOptions(options, names), typed: '' });
    input.current?.focus();
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (!/[\r\n\t]/.test(pasted)) return;
    event.preventDefault();
    add(`${typed}${pasted}`);
  };
  return (
    <>
      <div class="option-entry" onPaste={paste}>
        <TextInput
          label={t('wizard.option')}
          hint={t('wizard.option.hint')}
          value={typed}
          maxLength={120}
          inputRef={input}
          onInput={(next) => change({ ...contest, typed: next })}
          onEnter={() => add(typed)}
        />
        <Button onClick={() => add(typed)}>{t('wizard.option.add')}</Button>
      </div>
      <p class="muted" role="status">
        {t('wizard.options', { count: options.length })}
      </p>
      {options.length > 0 && (
        <ol class="option-list">
          {options.map((name) => (
            <li key={name}>
              <span>{name}</span>
              <Button
                kind="quiet"
                label={t('wizard.option.remove', { name })}
                onClick={() => {
                  change({ ...contest, options: options.filter((one) => one !== name) });
                  input.current?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ol>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={contest.writeIn}
          onChange={(event) => change({ ...contest, writeIn: event.currentTarget.checked })}
        />
        <span>{t('wizard.write-in')}</span>
      </label>
    </>
  );
}
