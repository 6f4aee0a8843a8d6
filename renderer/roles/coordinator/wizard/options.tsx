/** Names to choose from: Enter adds one, pasted lines add several; each is renamed where it stands, moved and removed. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { useDragging } from '../../../design/controls/dragging.ts';
import { TextInput } from '../../../design/controls/field.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { About } from './about.tsx';
import type { Removal } from './draft-props.ts';
import { type Fault, manyFault, optionFaults, typedFault } from './faults.ts';
import { entered, enteredBeside, isList, moved, namesIn } from './names-entry.ts';
import { OptionRow } from './option-row.tsx';
import { Pictures } from './pictures/pictures.tsx';
import { aboutOf, beside, type ContestDraft, picturesOf } from './plan-draft.ts';

interface OptionsProps {
  readonly contest: ContestDraft;
  readonly change: (next: ContestDraft, removal?: Removal) => void;
  /** Changes the contest, whatever it has become since this was drawn. */
  readonly edit: (edit: (contest: ContestDraft) => ContestDraft) => void;
  /** Puts something back into the contest, whatever it has become. */
  readonly putBack: (edit: (contest: ContestDraft) => ContestDraft) => Removal['putBack'];
}

/** A row that gets the focus, and where in it. */
interface Wanted {
  readonly place: number;
  readonly part: 'input' | 'higher' | 'lower';
}

export function Options({ contest, change, edit, putBack }: OptionsProps) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<Wanted | null>(null);
  const [notice, setNotice] = useState<Fault | null>(null);
  const { options, typed } = contest;
  const faults = optionFaults(options);
  const wrong = typedFault(contest);
  const many = manyFault(contest);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { place, part } = wanted.current;
    wanted.current = null;
    const row = list.current?.children[place];
    // At an end the arrow that was pressed has nothing more to do.
    const found = row?.querySelector<HTMLElement>(`[data-part="${part}"]:not([disabled])`);
    (found ?? row?.querySelector<HTMLElement>('input'))?.focus();
  }, [options]);

  /** Puts names in place of some of those that are there, and says what was done where nobody sees it at a glance. */
  const enter = (names: readonly string[], next: Partial<ContestDraft>, at = options.length, replaced = 0) => {
    const found = entered(options, names, at, replaced);
    if ('refused' in found) return setNotice(found.refused);
    setNotice(noticeOf(found));
    const shown = beside(contest, (list) => enteredBeside(list, found.count, at, replaced));
    change({ ...contest, ...next, options: found.options, ...shown });
  };
  const add = (names: readonly string[]) => {
    enter(names, { typed: '' });
    input.current?.focus();
    return true;
  };
  const move = (from: number, to: number, part: Wanted['part']) => {
    if (to < 0 || to >= options.length || from === to) return;
    wanted.current = { place: to, part };
    const shown = beside(contest, (list) => moved(list, from, to));
    change({ ...contest, options: moved(options, from, to), ...shown });
  };
  const remove = (at: number) => {
    const name = options[at]!;
    const before = beside(contest, (list) => [list[at]!]);
    change(
      { ...contest, options: options.toSpliced(at, 1), ...beside(contest, (list) => list.toSpliced(at, 1)) },
      {
        said: { key: 'wizard.option.removed', values: { name } },
        putBack: putBack((now) => ({
          ...now,
          options: now.options.toSpliced(at, 0, name),
          about: aboutOf(now).toSpliced(at, 0, ...before.about),
          pictures: picturesOf(now).toSpliced(at, 0, ...before.pictures),
        })),
      },
    );
    input.current?.focus();
  };
  const dragging = useDragging(list, (from, before) => move(from, before > from ? before - 1 : before, 'input'));

  return (
    <>
      <div class="option-entry">
        <TextInput
          label={t('wizard.option')}
          hint={t('wizard.option.hint')}
          error={wrong && t(wrong.key, wrong.values)}
          value={typed}
          inputRef={input}
          onInput={(next) => change({ ...contest, typed: next })}
          onEnter={() => add(namesIn(typed))}
          onText={(text, rest) => isList(text) && add([...namesIn(rest), ...namesIn(text)])}
        />
        <Button onClick={() => add(namesIn(typed))}>{t('wizard.option.add')}</Button>
      </div>
      {notice && (
        <p class="muted" role="status">
          {t(notice.key, notice.values)}
        </p>
      )}
      {many && <Banner tone="fail">{t(many.key, many.values)}</Banner>}
      <p class="muted" role="status">
        {t('wizard.options', { count: options.length })}
      </p>
      {options.length > 0 && (
        <ol class="option-list" ref={list}>
          {options.map((name, at) => (
            <OptionRow
              // A row is its place: it stays under the hands of whoever types in it.
              key={at}
              name={name}
              place={at + 1}
              places={options.length}
              fault={faults[at]!}
              mark={dragging.mark(at, options.length)}
              isDragged={dragging.dragged === at}
              handle={dragging.handle(at, at)}
              rename={(next) => change({ ...contest, options: options.with(at, next) })}
              onList={(names) => enter(names, {}, at, 1)}
              onEnter={() => (list.current?.children[at + 1]?.querySelector('input') ?? input.current)?.focus()}
              move={(by) => move(at, at + by, by < 0 ? 'higher' : 'lower')}
              remove={() => remove(at)}
            />
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
      {options.length > 0 && <About contest={contest} change={change} />}
      {options.length > 0 && <Pictures contest={contest} change={change} edit={edit} putBack={putBack} />}
    </>
  );
}

function noticeOf({ count, cleaned }: { readonly count: number; readonly cleaned: number }): Fault | null {
  if (cleaned > 0) return { key: 'wizard.entry.cleaned', values: { count, cleaned } };
  return count > 1 ? { key: 'wizard.entry.added', values: { count } } : null;
}
