import { useLayoutEffect, useRef } from 'preact/hooks';
import { useDragging } from '../../../design/controls/dragging.ts';
import { useTexts } from '../../../design/surroundings.ts';
import { About, type Shown } from './about.tsx';
import { higher, join, lower, moveTo, placeOf, type Ranks, tap } from './ranking.ts';
import './mark.css';
import './ranking-field.css';
import { Name } from '../../../design/signs/name.tsx';

interface RankingFieldProps {
  readonly slots: readonly number[];
  readonly name: (slot: number) => string;
  /** What the plan shows beside its name. */
  readonly about: (slot: number) => Shown;
  readonly ties: boolean;
  readonly ranks: Ranks;
  readonly onRanks: (ranks: Ranks) => void;
}

/**
 * Two lists. The options keep the places they have on the ballot, whatever happens, so that a row never moves away under
 * a finger: a tap ranks, arrows move in the ranking. The order that results stands below and can be dragged.
 */
export function RankingField({ slots, name, about, ties, ranks, onRanks }: RankingFieldProps) {
  const t = useTexts();
  return (
    <div class="ranking">
      <ul class="ballot-options">
        {slots.map((slot) => (
          <RankRow key={slot} name={name(slot)} about={about(slot)} slot={slot} ranks={ranks} onRanks={onRanks} />
        ))}
      </ul>
      <section class="order">
        <h3>{t('voter.form.order')}</h3>
        {ranks.length === 0 ? (
          <p class="muted">{t('voter.form.order.empty')}</p>
        ) : (
          <Order name={name} ties={ties} ranks={ranks} onRanks={onRanks} />
        )}
      </section>
    </div>
  );
}

interface RankRowProps extends Pick<RankingFieldProps, 'ranks' | 'onRanks'> {
  readonly name: string;
  readonly about: Shown;
  readonly slot: number;
}

function RankRow({ name, about, slot, ranks, onRanks }: RankRowProps) {
  const t = useTexts();
  const place = placeOf(ranks, slot) + 1;
  const arrow = (label: string, sign: string, edit: (ranks: Ranks, slot: number) => Ranks) => (
    <button type="button" class="mark" aria-label={label} onClick={() => onRanks(edit(ranks, slot))}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <li class={place > 0 ? 'choice rank-row ranked' : 'choice rank-row'}>
      <button type="button" class="rank" aria-pressed={place > 0} onClick={() => onRanks(tap(ranks, slot))}>
        <span class="place" aria-hidden="true">
          {place > 0 ? place : ''}
        </span>
        <span class="rank-name">
          <Name>{name}</Name>
          {/* In brackets: before them every browser has a space, before a comma some. */}
          <span class="visually-hidden">
            {' '}
            ({place > 0 ? t('voter.form.ranked', { place }) : t('voter.form.unranked')})
          </span>
          <About {...about} />
        </span>
      </button>
      <span class={place > 0 ? 'marks' : 'marks absent'}>
        {arrow(t('common.higher', { name }), '↑', higher)}
        {arrow(t('common.lower', { name }), '↓', lower)}
      </span>
    </li>
  );
}

function Order({ name, ties, ranks, onRanks }: Omit<RankingFieldProps, 'slots' | 'about'>) {
  const t = useTexts();
  const list = useRef<HTMLOListElement>(null);
  const dragging = useDragging(list, (slot, to) => onRanks(moveTo(ranks, slot, to)));

  // A name that changes places gets a new row; the focus goes along with it.
  const moved = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (moved.current !== null)
      list.current?.querySelector<HTMLElement>(`[data-slot="${moved.current}"] button`)?.focus();
    moved.current = null;
  }, [ranks]);
  const move = (slot: number, edit: typeof lower) => () => {
    moved.current = slot;
    onRanks(edit(ranks, slot));
  };

  return (
    <ol class="order-list" ref={list}>
      {ranks.map((equals, place) => (
        <li key={equals.join('-')} class={dragging.mark(place, ranks.length)}>
          <span class="place">{place + 1}</span>
          <ul class="equals">
            {equals.map((slot) => (
              <li key={slot} data-slot={slot} class={dragging.dragged === slot ? 'dragged' : ''}>
                <span class="order-held">
                  <span {...dragging.handle(slot, place)} title={t('common.drag', { name: name(slot) })}>
                    ⠿
                  </span>
                  <span class="order-name">
                    <Name>{name(slot)}</Name>
                  </span>
                </span>
                {ties && equals.length > 1 && (
                  <button
                    type="button"
                    class="mark mark-wide"
                    aria-label={`${name(slot)}: ${t('voter.form.apart')}`}
                    onClick={move(slot, lower)}
                  >
                    {t('voter.form.apart')}
                  </button>
                )}
                {ties && equals.length === 1 && place > 0 && (
                  <button
                    type="button"
                    class="mark mark-wide"
                    aria-label={`${name(slot)}: ${t('voter.form.equal')}`}
                    onClick={move(slot, join)}
                  >
                    {t('voter.form.equal')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
