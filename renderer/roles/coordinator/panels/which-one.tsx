import { useState } from 'preact/hooks';
import type { GameView, Truth } from '../../../../shared/protocol/glass/game.ts';
import { expectedHits } from '../../../../shared/protocol/glass/game.ts';
import type { LedLesson } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Field } from '../../../design/controls/field.tsx';
import { within } from '../../../design/controls/whole-number.ts';
import { Card } from '../../../design/layout/card.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { letterOf } from '../../../election/glass/letters.ts';
import './which-one.css';

/** As many places can be tapped; among more one is typed. */
const MOST_TAPPED = 60;

/** “Which one is it?”: the room bets on where a marked ballot came out. */
export function WhichOne({ lesson: { trails, mayMark, game } }: { lesson: LedLesson }) {
  const bridge = useBridge();
  const t = useTexts();
  if (!trails?.sealed || trails.trails.length === 0) return null;
  const mark = (
    <div class="row">
      <Button onClick={() => bridge.call('coordinator.mark', {})}>
        {t(game ? 'glass.game.again' : 'glass.game.mark')}
      </Button>
    </div>
  );
  return (
    <Card title={t('glass.game')}>
      {!game && <p class="muted">{t(mayMark ? 'glass.game.lead' : 'glass.game.late')}</p>}
      {game && <Marked game={game} from={trails.trails[game.trail]!.places[0]!} />}
      {mayMark && mark}
    </Card>
  );
}

function Marked({ game, from }: { game: GameView; from: number }) {
  const t = useTexts();
  const { bets, truth, hiddenBy } = game;
  const letter = letterOf(game.trail);
  const total = bets.reduce((sum, each) => sum + each, 0);
  return (
    <>
      <p class="which-question">{t('glass.game.marked', { letter, place: from + 1, count: bets.length })}</p>
      {truth ? (
        <>
          <Laid bets={bets} truth={truth} />
          <div role="status">
            <Known letter={letter} truth={truth} total={total} count={bets.length} />
          </div>
        </>
      ) : (
        <>
          <Betting bets={bets} total={total} />
          {hiddenBy !== null && <Banner tone="wait">{t('glass.game.hidden', { name: hiddenBy })}</Banner>}
        </>
      )}
    </>
  );
}

function Betting({ bets, total }: { bets: readonly number[]; total: number }) {
  const bridge = useBridge();
  const t = useTexts();
  const bet = (place: number | null) => bridge.call('coordinator.bet', { place });
  return (
    <>
      {bets.length <= MOST_TAPPED ? (
        <fieldset class="which-places">
          <legend>{t('glass.game.places')}</legend>
          {bets.map((each, place) => (
            <Button
              key={place}
              label={t('glass.game.place', { place: place + 1, bets: each })}
              onClick={() => bet(place)}
            >
              <Place place={place} bets={each} />
            </Button>
          ))}
        </fieldset>
      ) : (
        <TypedBet count={bets.length} onBet={bet} />
      )}
      <div class="row">
        <span role="status">{t('glass.game.total', { bets: total })}</span>
        {total > 0 && (
          <Button kind="quiet" onClick={() => bet(null)}>
            {t('glass.game.back')}
          </Button>
        )}
      </div>
    </>
  );
}

const Place = ({ place, bets }: { place: number; bets: number }) => (
  <span aria-hidden="true">
    <strong>{place + 1}</strong>
    <span class="which-bets">{bets > 0 ? `×${bets}` : '–'}</span>
  </span>
);

function TypedBet({ count, onBet }: { count: number; onBet: (place: number) => Promise<unknown> }) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const label = t('glass.game.number', { count });
  const place = within(typed, { least: 1, most: count });
  return (
    <Field label={label}>
      {(id) => (
        <div class="row">
          <input
            id={id}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button
            reason={place === null ? label : null}
            onClick={async () => {
              await onBet(place! - 1);
              setTyped('');
            }}
          >
            {t('glass.game.bet')}
          </Button>
        </div>
      )}
    </Field>
  );
}

/** What was bet, with the place where it came out. */
function Laid({ bets, truth }: { bets: readonly number[]; truth: Truth }) {
  const t = useTexts();
  return (
    <ol class="which-places">
      {bets.map((each, place) =>
        each > 0 || place === truth.place ? (
          <li key={place} class={place === truth.place ? 'which-truth' : ''}>
            <span class="visually-hidden">{t('glass.game.place', { place: place + 1, bets: each })}</span>
            <Place place={place} bets={each} />
          </li>
        ) : null,
      )}
    </ol>
  );
}

function Known({ letter, truth, total, count }: { letter: string; truth: Truth; total: number; count: number }) {
  const t = useTexts();
  const { place, hits, asGood } = truth;
  return (
    <>
      <p>
        <strong>{t('glass.game.truth', { letter, place: place + 1 })}</strong>
      </p>
      {total === 0 ? (
        <p>{t('glass.game.none')}</p>
      ) : (
        <>
          <p>
            {t('glass.game.hits', {
              hits,
              bets: total,
              mean: t('glass.game.mean', { bets: total, count, exact: mixedNumber(total, count) }),
            })}
          </p>
          <p>{t('glass.game.chance', { count, good: asGood })}</p>
        </>
      )}
    </>
  );
}

function mixedNumber(bets: number, places: number): string {
  const { whole, over, under } = expectedHits(bets, places);
  if (over === 0) return `${whole}`;
  return whole === 0 ? `${over}/${under}` : `${whole} ${over}/${under}`;
}
