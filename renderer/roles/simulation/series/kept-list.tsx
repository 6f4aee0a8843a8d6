import { useState } from 'preact/hooks';
import type { KeptSeries } from '../../../../shared/measure/series.ts';
import { Button } from '../../../design/controls/button.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import { whenIn } from '../../../texts/when.ts';

/** The series of this profile: to be chosen, gone on with, deleted. `running`: the one that is held now. */
export function KeptList({
  kept,
  running,
  chosen,
  onChoose,
}: {
  kept: readonly KeptSeries[];
  running: string | null;
  chosen: readonly string[];
  onChoose: (id: string, on: boolean) => void;
}) {
  const t = useTexts();
  if (kept.length === 0) return <p class="muted">{t('series.kept.none')}</p>;
  return (
    <ul class="series-list">
      {kept.map((one) => (
        <li key={one.id} class="series-kept">
          <label class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(one.id)}
              onChange={({ currentTarget }) => onChoose(one.id, currentTarget.checked)}
            />
            <span>
              <strong>{one.title}</strong>
              <Held series={one} />
            </span>
          </label>
          {running === null && <Also series={one} />}
        </li>
      ))}
    </ul>
  );
}

function Held({ series: { done, total, failed, usedAt } }: { series: KeptSeries }) {
  const t = useTexts();
  const { language } = useLanguage();
  const held = done === total ? t('series.kept.whole', { total }) : t('series.kept.part', { done, total });
  const day = whenIn(language, usedAt);
  return (
    <span class="muted small">
      {[day, held, ...(failed > 0 ? [t('series.kept.failed', { failed })] : [])].join(' · ')}
    </span>
  );
}

/** What else can be done with it; nothing is deleted at one tap. */
function Also({ series: { id, title, done, total } }: { series: KeptSeries }) {
  const bridge = useBridge();
  const t = useTexts();
  const [sure, setSure] = useState(false);
  return (
    <div class="row">
      {done < total && (
        <Button label={`${t('series.resume')}: ${title}`} onClick={() => bridge.call('series.resume', { id })}>
          {t('series.resume')}
        </Button>
      )}
      <Button
        kind={sure ? 'danger' : 'quiet'}
        label={`${t(sure ? 'series.remove.sure' : 'series.remove')}: ${title}`}
        onClick={() => (sure ? bridge.call('series.remove', { id }) : setSure(true))}
      >
        {t(sure ? 'series.remove.sure' : 'series.remove')}
      </Button>
    </div>
  );
}
