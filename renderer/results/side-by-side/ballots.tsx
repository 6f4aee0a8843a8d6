import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../design/controls/button.tsx';
import { useDragging } from '../../design/controls/dragging.ts';
import { TextInput } from '../../design/controls/field.tsx';
import { within } from '../../design/controls/whole-number.ts';
import { Name } from '../../design/signs/name.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { CandidateMark } from '../candidate-mark.tsx';
import { candidateAt } from '../candidates.ts';
import {
  COUNTS,
  type Draft,
  dropped,
  type Kind,
  MOST_KINDS,
  moreKinds,
  moved,
  toggled,
  withKind,
  withoutKind,
} from './draft.ts';

interface BallotsProps {
  readonly heading: Ref<HTMLHeadingElement>;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** Every kind of ballot on a sheet of its own: how many there are, and in what order they rank. */
export function Ballots({ heading, draft, onDraft }: BallotsProps) {
  const t = useTexts();
  const full = draft.kinds.length >= MOST_KINDS;
  return (
    <section class="stack" aria-label={t('side-by-side.ballots.title')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('side-by-side.ballots.title')}
      </h2>
      <p class="muted small">{t('side-by-side.ballots.hint')}</p>
      <ul class="ballot-kinds">
        {draft.kinds.map((kind, i) => (
          <li key={kind.id} class="card ballot-kind">
            <KindOfBallot
              kind={kind}
              number={i + 1}
              options={draft.options}
              onKind={(change) => onDraft(withKind(draft, kind.id, change))}
              onRemove={() => onDraft(withoutKind(draft, kind.id))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          reason={full ? t('side-by-side.ballots.full', { most: MOST_KINDS }) : null}
          onClick={() => onDraft(moreKinds(draft))}
        >
          {t('side-by-side.ballots.add')}
        </Button>
      </div>
    </section>
  );
}

interface KindProps {
  readonly kind: Kind;
  readonly number: number;
  readonly options: readonly string[];
  readonly onKind: (change: Partial<Kind>) => void;
  readonly onRemove: () => void;
}

function KindOfBallot({ kind, number, options, onKind, onRemove }: KindProps) {
  const t = useTexts();
  const unranked = options.flatMap((_, option) => (kind.order.includes(option) ? [] : [option]));
  const wrong = within(kind.count, COUNTS) === null;
  return (
    <>
      <div class="kind-head">
        <TextInput
          type="digits"
          label={t('side-by-side.ballots.count', { number })}
          value={kind.count}
          onInput={(count) => onKind({ count })}
          error={wrong ? t('side-by-side.ballots.count.wrong', { most: COUNTS.most }) : null}
        />
        <Button kind="quiet" label={t('side-by-side.ballots.remove', { number })} onClick={onRemove}>
          <span aria-hidden="true">×</span>
        </Button>
      </div>
      <Order kind={kind} options={options} onKind={onKind} />
      {unranked.length > 0 && (
        <div class="stack-small">
          <p class="muted small">{t('side-by-side.ballots.unranked')}</p>
          <div class="row">
            {unranked.map((option) => (
              <Button key={option} kind="quiet" onClick={() => onKind({ order: toggled(kind.order, option) })}>
                {t('side-by-side.ballots.rank', { name: options[option]! })}
              </Button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function Order({ kind: { order }, options, onKind }: Pick<KindProps, 'kind' | 'options' | 'onKind'>) {
  const t = useTexts();
  const list = useRef<HTMLOListElement>(null);
  const dragging = useDragging(list, (option, to) => onKind({ order: dropped(order, option, to) }));
  // The focus goes along with the name that moves, on the same arrow.
  const focused = useRef<{ readonly option: number; readonly by: -1 | 1 } | null>(null);
  useLayoutEffect(() => {
    const { option, by } = focused.current ?? {};
    if (option !== undefined) list.current?.querySelector<HTMLElement>(`[data-arrow="${option} ${by}"]`)?.focus();
    focused.current = null;
  }, [order]);
  const arrow = (option: number, by: -1 | 1) => (
    <button
      type="button"
      class="small-button"
      data-arrow={`${option} ${by}`}
      aria-label={t(by < 0 ? 'common.higher' : 'common.lower', { name: options[option]! })}
      onClick={() => {
        focused.current = { option, by };
        onKind({ order: moved(order, option, by) });
      }}
    >
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
    </button>
  );
  return (
    <ol class="kind-order" ref={list}>
      {order.map((option, place) => (
        <li
          key={option}
          class={`${dragging.mark(place, order.length)}${dragging.dragged === option ? ' dragged' : ''}`}
        >
          <span {...dragging.handle(option, place)} title={t('common.drag', { name: options[option]! })}>
            ⠿
          </span>
          <CandidateMark candidate={candidateAt(option, options[option]!)} />
          <span class="kind-name">
            <Name>{options[option]!}</Name>
          </span>
          {arrow(option, -1)}
          {arrow(option, 1)}
          <button
            type="button"
            class="small-button"
            aria-label={t('side-by-side.ballots.unrank', { name: options[option]! })}
            onClick={() => onKind({ order: toggled(order, option) })}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
