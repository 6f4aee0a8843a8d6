import type { Happening } from '../../shared/protocol/ipc.ts';
import { culpritIn } from '../../shared/verdict/texts/culprit.ts';
import { Card } from '../design/layout/card.tsx';
import { Icon } from '../design/signs/icon.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { isTextKey } from '../texts/catalogue.ts';
import './timeline.css';

/** What the core reported in English, and of whom, is said in words of the catalogue, where it names them. */
function inOwnWords(
  values: Happening['values'],
  culprit: Happening['culprit'],
  t: ReturnType<typeof useTexts>,
): Happening['values'] {
  const { says } = values;
  return {
    ...values,
    ...(culprit && { culprit: capitalised(culpritIn(t, culprit)) }),
    ...(typeof says === 'string' && isTextKey(says) && { message: t(says, values) }),
  };
}

/** A culprit begins its sentence here. */
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What happened, the newest first. */
export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  const t = useTexts();
  const { language } = useLanguage();
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' });
  return (
    <Card title={t('coordinator.timeline')}>
      {happenings.length === 0 && <p class="muted">{t('coordinator.timeline.empty')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <ol class="timeline" tabIndex={0} aria-label={t('coordinator.timeline')}>
        {happenings.toReversed().map(({ at, text, values, culprit, tone }, i) => (
          <li key={happenings.length - i}>
            <time dateTime={new Date(at).toISOString()}>{clock.format(at)}</time>
            <span>
              {tone !== 'plain' && <Icon name={tone} label={t(`common.tone.${tone}`)} />}{' '}
              {isTextKey(text) ? t(text, inOwnWords(values, culprit, t)) : text}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
