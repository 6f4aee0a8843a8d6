import { useId } from 'preact/hooks';
import type { useDragging } from '../../../design/controls/dragging.ts';
import { takeText } from '../../../design/controls/field.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { Fault } from './faults.ts';
import { isList, namesIn } from './names-entry.ts';

export interface OptionRowProps {
  readonly name: string;
  /** From 1. */
  readonly place: number;
  readonly places: number;
  readonly fault: Fault | null;
  readonly mark: string;
  readonly isDragged: boolean;
  readonly handle: ReturnType<ReturnType<typeof useDragging>['handle']>;
  readonly rename: (name: string) => void;
  /** Several names were pasted into this one: what stands here now. */
  readonly onList: (names: readonly string[]) => void;
  readonly onEnter: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly remove: () => void;
}

export function OptionRow({ name, place, places, fault, rename, move, remove, ...row }: OptionRowProps) {
  const t = useTexts();
  const errorId = useId();
  const take = (names: readonly string[]) => {
    row.onList(names);
    return true;
  };
  const named = { name: name.trim() || String(place) };
  const arrow = (part: 'higher' | 'lower', by: 1 | -1, isEnd: boolean) => (
    <button
      type="button"
      class="row-button"
      data-part={part}
      aria-label={t(`common.${part}`, named)}
      disabled={isEnd}
      onClick={() => move(by)}
    >
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
    </button>
  );
  return (
    <li class={[row.mark, row.isDragged && 'dragged', fault && 'faulty'].filter(Boolean).join(' ')}>
      <span {...row.handle} title={t('common.drag', named)}>
        ⠿
      </span>
      <span class="option-place" aria-hidden="true">
        {place}
      </span>
      <div class="option-name">
        <input
          type="text"
          autoComplete="off"
          data-part="input"
          aria-label={t('wizard.option.name', { place })}
          value={name}
          onInput={(event) => rename(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            row.onEnter();
          }}
          {...takeText((text, rest) => isList(text) && take([...namesIn(rest), ...namesIn(text)]))}
          {...(fault ? { 'aria-invalid': 'true' as const, 'aria-describedby': errorId } : {})}
        />
      </div>
      {arrow('higher', -1, place === 1)}
      {arrow('lower', 1, place === places)}
      <button type="button" class="row-button" aria-label={t('wizard.option.remove', named)} onClick={remove}>
        <span aria-hidden="true">×</span>
      </button>
      {fault && (
        <p class="field-error" id={errorId} role="alert">
          {t(fault.key, fault.values)}
        </p>
      )}
    </li>
  );
}
