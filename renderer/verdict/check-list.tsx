import { blameIn } from '../../shared/verdict/texts/culprit.ts';
import { Button } from '../design/controls/button.tsx';
import { Icon, type IconName } from '../design/signs/icon.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import type { From } from '../election/hood/board-hood.tsx';
import { fromOf, type Line } from './checklist.ts';
import './verdict.css';

const icons: Readonly<Partial<Record<Line['status'], IconName>>> = {
  passed: 'ok',
  failed: 'fail',
  'not reached': 'wait',
  'not due': 'wait',
  running: 'wait',
};

const statusKey = {
  passed: 'verifier.status.passed',
  failed: 'verifier.status.failed',
  'not reached': 'verifier.status.not-reached',
  'not due': 'verifier.status.not-due',
  'not needed': 'verifier.status.not-needed',
  running: 'verifier.status.running',
  worked: 'verifier.status.worked',
  waiting: 'verifier.status.waiting',
} as const;

interface CheckListProps {
  readonly lines: readonly Line[];
  /** Opens what a check is about into its numbers; null while nothing can be opened. */
  readonly onLook: ((from: From) => void) | null;
}

/** V1 to V18, each with what it means; one that failed opens by itself. */
export function CheckList({ lines, onLook }: CheckListProps) {
  return (
    <ol class="check-list">
      {lines.map((line) => (
        <li key={line.id} class={`check check-${line.status.replace(' ', '-')}`}>
          <CheckLine line={line} onLook={onLook} />
        </li>
      ))}
    </ol>
  );
}

function CheckLine({
  line: { id, status, check, done, total },
  onLook,
}: { line: Line } & Pick<CheckListProps, 'onLook'>) {
  const t = useTexts();
  const { language } = useLanguage();
  const icon = icons[status];
  const blame = check && blameIn(t, check.culprits);
  const from = check && fromOf(check);
  const seconds = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  return (
    <details open={status === 'failed'}>
      <summary>
        <span class="check-icon">
          {icon ? <Icon name={icon} /> : <span aria-hidden="true">{status === 'worked' ? '✓' : '·'}</span>}
        </span>
        <span class="check-said">
          <span class="check-name">
            <strong>{t(`verifier.${id}.name`)}</strong> <span class="muted small">{id}</span>
          </span>
          <span class="check-status">
            {total > 0 && !check ? t('common.done-of', { done, total }) : t(statusKey[status])}
          </span>
        </span>
      </summary>
      <div class="check-body">
        <p>
          {t('verifier.means')} {t(`verifier.${id}.why`)}
        </p>
        {check && (
          <>
            {check.message && (
              <p>
                {t('verifier.found')} <span lang="en">{check.message}</span>
              </p>
            )}
            {blame && (
              <p>
                <strong>{t('verifier.failed-by', { culprit: blame })}</strong>
              </p>
            )}
            {check.index !== null && <p>{t('verifier.failed-at', { index: check.index })}</p>}
            {onLook && from && (
              <div>
                <Button onClick={() => onLook(from)}>{t('opened.look')}</Button>
              </div>
            )}
            <p class="muted small">
              {t('verifier.exact')} <span lang="en">{check.meaning}</span>{' '}
              {t('common.seconds', { seconds: seconds.format(check.milliseconds / 1000) })}
            </p>
          </>
        )}
      </div>
    </details>
  );
}
