import { useState } from 'preact/hooks';
import {
  electionsOf,
  MOST_COMPARED,
  MOST_VALUES,
  type RunningSeries,
  type SeriesReport,
  type SeriesStanding,
} from '../../../../shared/measure/series.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Field, TextInput } from '../../../design/controls/field.tsx';
import { type Bounds, within } from '../../../design/controls/whole-number.ts';
import { Card } from '../../../design/layout/card.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { Progress } from '../../../design/signs/progress.tsx';
import { useBridge, useTexts, useWritten } from '../../../design/surroundings.ts';
import { KeptList } from './kept-list.tsx';
import { ReportView } from './report-view.tsx';
import { bounds, listWithin, type TypedSeries, usualSeries, wantedSeries } from './wanted-series.ts';

/** Series of elections: chosen, held, compared and taken out. `onWall` opens the room's window, `onLeave` goes back to one. */
export function SeriesView({
  series,
  onWall,
  onLeave,
}: {
  series: SeriesStanding;
  onWall: () => unknown;
  onLeave: () => void;
}) {
  const bridge = useBridge();
  const t = useTexts();
  const { written } = useWritten();
  const [typed, setTyped] = useState(() => usualSeries(t('series.name.usual')));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [report, setReport] = useState<SeriesReport | null>(null);
  const { running, kept } = series;
  if (report) return <ReportView report={report} onLeave={() => setReport(null)} />;
  const wanted = wantedSeries(typed);
  // What was deleted meanwhile is not asked for.
  const ids = chosen.filter((id) => kept.some((one) => one.id === id));
  const choose = (id: string, on: boolean) => setChosen(on ? [...ids, id] : ids.filter((one) => one !== id));
  const readable = ids.length > 0 && ids.length <= MOST_COMPARED;
  return (
    <Screen
      name={running ? 'simulation-series-running' : 'simulation-series'}
      title={t('series.title')}
      lead={t('series.lead')}
      tools={
        <>
          <Button kind="quiet" onClick={onWall}>
            {t('wall.open')}
          </Button>
          {!running && (
            <Button kind="quiet" onClick={onLeave}>
              {t('series.one')}
            </Button>
          )}
        </>
      }
      actionsAtEnd
      actions={
        kept.length === 0 ? null : (
          <Button
            reason={readable ? null : t('series.report.none', { most: MOST_COMPARED })}
            onClick={async () => setReport(await bridge.call('series.report', { ids: [...ids], language: written }))}
          >
            {ids.length > 1 ? t('series.compare', { count: ids.length }) : t('series.report')}
          </Button>
        )
      }
    >
      {running ? (
        <Running running={running} />
      ) : (
        <>
          <Numbers typed={typed} onTyped={setTyped} />
          {wanted && <p>{t('series.count', { elections: electionsOf(wanted) })}</p>}
          <p class="muted">{t('series.quiet')}</p>
          <Button
            kind="primary"
            size="large"
            reason={wanted ? null : t('series.fix')}
            onClick={() => wanted && bridge.call('series.start', wanted)}
          >
            {t('common.start')}
          </Button>
        </>
      )}
      <Card title={t('series.kept')}>
        <KeptList kept={kept} running={running?.id ?? null} chosen={ids} onChoose={choose} />
      </Card>
    </Screen>
  );
}

function Running({ running }: { running: RunningSeries }) {
  const bridge = useBridge();
  const t = useTexts();
  const { title, done, total, failed, now, stopping } = running;
  return (
    <Card title={title}>
      <Progress label={t('series.running')} done={done} total={total} />
      <p>
        {now && (now.repetition === 0 ? t('series.warming') : t('series.now', now))}
        {now && ' · '}
        {left(running, t)}
        {failed > 0 && ` · ${t('series.kept.failed', { failed })}`}
      </p>
      {stopping ? (
        <Banner tone="wait">{t('series.stopping')}</Banner>
      ) : (
        <Button onClick={() => bridge.call('series.stop', {})}>{t('common.stop')}</Button>
      )}
      <p class="muted">{t('series.quiet')}</p>
    </Card>
  );
}

function left({ secondsLeft }: RunningSeries, t: ReturnType<typeof useTexts>): string {
  if (secondsLeft === null) return t('series.left.unknown');
  if (secondsLeft < 60) return t('series.left.seconds');
  return t('series.left.minutes', { minutes: Math.round(secondsLeft / 60) });
}

function Numbers({ typed, onTyped }: { typed: TypedSeries; onTyped: (typed: TypedSeries) => void }) {
  const t = useTexts();
  const set = (some: Partial<TypedSeries>) => onTyped({ ...typed, ...some });
  const wrong = ({ least, most }: Bounds) => t('series.bad-list', { most: MOST_VALUES, from: least, to: most });
  return (
    <div class="numbers">
      <TextInput
        label={t('series.name')}
        value={typed.title}
        onInput={(title) => set({ title })}
        maxLength={60}
        error={typed.title.trim() === '' ? t('series.bad-name') : null}
      />
      {(['voters', 'nodes'] as const).map((name) => (
        <TextInput
          key={name}
          label={t(`series.${name}`)}
          hint={t(`series.${name}.hint`)}
          value={typed[name]}
          onInput={(value) => set({ [name]: value })}
          maxLength={120}
          error={listWithin(typed[name], bounds[name]) === null ? wrong(bounds[name]) : null}
        />
      ))}
      <Field label={t('series.threshold')}>
        {(id) => (
          <select
            id={id}
            value={typed.threshold}
            onChange={({ currentTarget }) => set({ threshold: currentTarget.value === 'all' ? 'all' : 'majority' })}
          >
            <option value="majority">{t('series.threshold.majority')}</option>
            <option value="all">{t('series.threshold.all')}</option>
          </select>
        )}
      </Field>
      <TextInput
        type="number"
        label={t('series.repetitions')}
        hint={t('series.repetitions.hint')}
        value={typed.repetitions}
        onInput={(repetitions) => set({ repetitions })}
        min={bounds.repetitions.least}
        max={bounds.repetitions.most}
        error={
          within(typed.repetitions, bounds.repetitions) === null ? t('simulation.bad', { ...bounds.repetitions }) : null
        }
      />
      <TextInput
        label={t('series.seed')}
        hint={t('series.seed.hint')}
        value={typed.seed}
        onInput={(seed) => set({ seed })}
        maxLength={100}
      />
    </div>
  );
}
