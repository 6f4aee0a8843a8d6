import { Button } from '../../../design/controls/button.tsx';
import { Icon } from '../../../design/signs/icon.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { useLanguage, useTexts } from '../../../design/surroundings.ts';
import { listed } from '../../../texts/texts.ts';
import { type MarkedVoter, toneOf } from './marks.ts';

interface RollRowProps {
  readonly voter: MarkedVoter;
  /** Whether the list can still be changed. */
  readonly open: boolean;
  readonly strike: () => void;
  readonly putBack: () => Promise<unknown>;
}

/** One voter. Clicking the name does nothing: only a button strikes off, and asks first. */
export function RollRow({ voter, open, strike, putBack }: RollRowProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const { name, struck, voted, doubles, similar } = voter;
  const tone = toneOf(voter);
  return (
    <li class={`roll-row${struck ? ' struck' : ''}`}>
      <div>
        {struck ? (
          <s>
            <Name>{name}</Name>
          </s>
        ) : (
          <strong>
            <Name>{name}</Name>
          </strong>
        )}
        {tone !== 'plain' && (
          <span class="roll-mark">
            <Icon name={tone} />{' '}
            {t(doubles.length > 0 ? 'coordinator.roll.mark.double' : 'coordinator.roll.mark.similar', {
              names: listed(language, doubles.length > 0 ? doubles : similar),
            })}
          </span>
        )}
        {struck && <span class="roll-mark">{t('coordinator.roll.struck')}</span>}
        {voted !== null && (
          <span class="roll-mark no-print">
            <Icon name={voted ? 'ok' : 'wait'} /> {t(voted ? 'coordinator.roll.voted' : 'coordinator.roll.voted.not')}
          </span>
        )}
      </div>
      {open && (
        <div class="no-print">
          {struck ? (
            <Button label={t('coordinator.roll.back.label', { name })} onClick={putBack}>
              {t('coordinator.roll.back')}
            </Button>
          ) : (
            <Button kind="quiet" label={t('coordinator.roll.strike.label', { name })} onClick={strike}>
              {t('coordinator.roll.strike')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
