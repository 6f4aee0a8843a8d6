import type { SeriesFigure, SeriesReport, SeriesSaved } from '../../../../shared/measure/series.ts';
import { Button } from '../../../design/controls/button.tsx';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { Table } from '../../../design/layout/table.tsx';
import { OnlyEnglish } from '../../../design/notices/only-english.tsx';
import { useBridge, useTexts, useWritten } from '../../../design/surroundings.ts';

/** The figures of one series, or of several beside each other, each with its numbers, and what takes them out. */
export function ReportView({ report, onLeave }: { report: SeriesReport; onLeave: () => void }) {
  const t = useTexts();
  const { lang } = useWritten();
  const save = useSave(report);
  return (
    <Screen
      name="simulation-series-report"
      title={t('series.report.title')}
      tools={
        <Button kind="quiet" onClick={onLeave}>
          {t('series.report.back')}
        </Button>
      }
      actions={
        <SaveButton kind="primary" save={save({ kind: 'report' })}>
          {t('series.save.report')}
        </SaveButton>
      }
      actionsAtEnd
    >
      <OnlyEnglish />
      {report.sections.map(({ heading, texts, figures }, i) => (
        <section key={i} class="series-section">
          <h2 lang={lang}>{heading}</h2>
          {texts.map((paragraph) => (
            <p key={paragraph} lang={lang}>
              {paragraph}
            </p>
          ))}
          {figures.map((figure) => (
            <Figure key={figure.id} figure={figure} save={save} />
          ))}
        </section>
      ))}
      <Card title={t('series.report.methods')}>
        {report.methods.map(({ text, verbatim }) =>
          verbatim ? (
            <pre key={text} class="verbatim">
              {text}
            </pre>
          ) : (
            <p key={text} lang={lang}>
              {text}
            </p>
          ),
        )}
      </Card>
      <Card title={t('series.tables')}>
        <div class="row">
          {(['csv', 'parquet', 'json', 'dictionary'] as const).map((form) => (
            <SaveButton key={form} save={save({ kind: 'table', form })}>
              {t(`series.save.${form}`)}
            </SaveButton>
          ))}
        </div>
      </Card>
    </Screen>
  );
}

type Save = ReturnType<typeof useSave>;

function useSave({ ids }: SeriesReport) {
  const bridge = useBridge();
  const { written } = useWritten();
  return (what: SeriesSaved) => () => bridge.call('series.save', { ids: [...ids], language: written, what });
}

function Figure({ figure: { id, title, says, svg, head, rows }, save }: { figure: SeriesFigure; save: Save }) {
  const t = useTexts();
  const { lang } = useWritten();
  const cells = rows.map((row) => row.map((cell) => cell ?? '–'));
  const figures = head.flatMap((_, i) => (rows.every((row) => typeof row[i] !== 'string') ? [i] : []));
  return (
    <figure class="series-figure">
      <h3 lang={lang}>{title}</h3>
      {/* As a picture, so that nothing in it can do more than be seen. */}
      <img lang={lang} alt={says} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} />
      <figcaption lang={lang}>{says}</figcaption>
      <Disclosure summary={t('series.figure.numbers')}>
        <Table caption={title} head={head} rows={cells} numeric={figures} />
      </Disclosure>
      <div class="row">
        <SaveButton save={save({ kind: 'figure', figure: id, form: 'svg' })}>{t('series.save.svg')}</SaveButton>
        <SaveButton save={save({ kind: 'figure', figure: id, form: 'csv' })}>{t('series.save.numbers')}</SaveButton>
      </div>
    </figure>
  );
}
