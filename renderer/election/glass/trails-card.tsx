/** Ballots of a lesson on their way through the mixes, as far as laptops have shown it. */
import type { Trails } from '../../../shared/protocol/glass/disclosures.ts';
import { Card } from '../../design/layout/card.tsx';
import { Table } from '../../design/layout/table.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { letterOf } from './letters.ts';
import { TrailsPicture } from './trails-picture.tsx';

export function TrailsCard({ trails }: { trails: Trails }) {
  const t = useTexts();
  const { withheld, mixes, sealed } = trails;
  const lengths = trails.trails.map(({ places }) => places.length - 1);
  const far = Math.max(0, ...lengths);
  // What was lent after a laptop had shown its part is followed once it shows again.
  const isEven = lengths.every((length) => length === far);
  const end = mixes[far];
  return (
    <Card title={t('glass.trails')}>
      {withheld ? (
        <p class="muted">{t(`glass.${withheld}`)}</p>
      ) : (
        <>
          <p class="muted">{t('glass.trails.lead')}</p>
          {trails.trails.length < trails.count && <p class="muted">{t('glass.trails.ballots')}</p>}
          <TrailsPicture trails={trails} />
          <Places trails={trails} />
          <div role="status">
            {!isEven && <p>{t('glass.uneven')}</p>}
            {isEven && end && <p>{t('glass.ends', { name: end.name })}</p>}
            {isEven && !end && sealed && <p>{t('glass.end')}</p>}
          </div>
        </>
      )}
    </Card>
  );
}

/** The same in numbers, for whoever cannot see the lines. */
function Places({ trails: { count, mixes, trails } }: { trails: Trails }) {
  const t = useTexts();
  return (
    <Table
      caption={t('glass.table', { count })}
      head={[t('glass.ballot'), t('glass.start'), ...mixes.map(({ name }) => t('glass.after', { name }))]}
      rows={trails.map(({ tracker, places }, i) => [
        <>
          <strong>{letterOf(i)}</strong> {tracker}
        </>,
        ...Array.from({ length: mixes.length + 1 }, (_, at) => {
          const place = places[at];
          return place === undefined ? <span class="muted">{t('glass.unknown')}</span> : place + 1;
        }),
      ])}
    />
  );
}
