/** Opened ballots and rounds as files for other programs, one click away. */
import type { Tally } from '../../../../shared/board/count.ts';
import type { Contest } from '../../../../shared/election/contest.ts';
import { formatsFor } from '../../../../shared/election/export-formats.ts';
import type { Argument } from '../../../../shared/protocol/ipc.ts';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';

export function ExportPart({ contests, tally }: { readonly contests: readonly Contest[]; readonly tally: Tally }) {
  const t = useTexts();
  const bridge = useBridge();
  const { language } = useLanguage();
  const save = (wanted: Argument<'coordinator.export'>) => () => bridge.call('coordinator.export', wanted);
  return (
    <Disclosure summary={t('coordinator.export')}>
      <p class="muted">{t('coordinator.export.text')}</p>
      {tally.contests.map((result, at) => {
        const contest = contests[at]!;
        return (
          <div key={contest.title} class="row">
            {contests.length > 1 && <strong>{contest.title}</strong>}
            {formatsFor(contest, result)
              .filter((what) => what !== 'rounds.json' || !severalCounts(result))
              .map((what) => (
                <SaveButton key={what} save={save({ what, contest: at, language })}>
                  {t(`coordinator.export.${what}`)}
                </SaveButton>
              ))}
          </div>
        );
      })}
      <Disclosure summary={t('coordinator.export.whole.ask')}>
        <p>{t('results.whole')}</p>
        <div class="row">
          <SaveButton save={save({ what: 'whole' })}>{t('coordinator.export.whole')}</SaveButton>
        </div>
      </Disclosure>
    </Disclosure>
  );
}

/** A runoff for each seat is drawn one by one, which are several files: the command line writes these. */
const severalCounts = ({ results: [decides] }: Tally['contests'][number]): boolean =>
  decides?.rule === 'sequential-runoff' && decides.passes.length > 1;
