import { MAX_NODES } from '../../../../shared/crypto/ceremony/context.ts';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { DraftProps } from './draft-props.ts';
import { NumberField } from './number-field.tsx';
import { meaning, withLaptops } from './plan-draft.ts';

export function People({ draft, change }: DraftProps) {
  return (
    <div class="people">
      <Laptops draft={draft} change={change} />
      <Voters draft={draft} change={change} />
    </div>
  );
}

function Voters({ draft, change }: DraftProps) {
  const t = useTexts();
  return (
    <fieldset class="stack">
      <legend>{t('wizard.voters')}</legend>
      {(['keys', 'codes'] as const).map((credentials) => (
        <label class="choice" key={credentials}>
          <input
            type="radio"
            name="credentials"
            checked={draft.credentials === credentials}
            onChange={() => change({ ...draft, credentials })}
          />
          <span>
            <strong>{t(`wizard.${credentials}`)}</strong>
            <span class="muted">{t(`wizard.${credentials}.text`)}</span>
          </span>
        </label>
      ))}
      <Disclosure summary={t('wizard.more-voters')}>
        {(['revote', 'latecomers', 'pages'] as const)
          .filter((option) => option !== 'latecomers' || draft.credentials === 'keys')
          .map((option) => (
            <label class="choice" key={option}>
              <input
                type="checkbox"
                checked={draft[option]}
                onChange={(event) => change({ ...draft, [option]: event.currentTarget.checked })}
              />
              <span>
                {t(`wizard.${option}`)}
                {option === 'pages' && <span class="muted">{t('wizard.pages.text')}</span>}
              </span>
            </label>
          ))}
      </Disclosure>
    </fieldset>
  );
}

/** The numbers, with what they mean in words beside them. */
function Laptops({ draft, change }: DraftProps) {
  const t = useTexts();
  const { laptops, threshold, leastMixes } = draft;
  const { readers, absentAtClose, absentAfter } = meaning(draft);
  const mixes = leastMixes ?? threshold;
  const said = readers === 1 ? 'wizard.meaning.one' : readers === laptops ? 'wizard.meaning.all' : 'wizard.meaning';
  return (
    <div class="stack">
      <NumberField
        label={t('wizard.laptops')}
        value={laptops}
        min={1}
        max={MAX_NODES}
        onChange={(next) => change(withLaptops(draft, next, threshold, leastMixes))}
      />
      <NumberField
        label={t('wizard.threshold')}
        value={threshold}
        min={1}
        max={laptops}
        onChange={(next) => change(withLaptops(draft, laptops, next, leastMixes))}
      />
      <Banner tone={readers === 1 ? 'fail' : 'plain'}>
        <p>{t(said, { readers, laptops })}</p>
        <p class="muted">{t('wizard.absent', { close: absentAtClose, after: absentAfter })}</p>
      </Banner>
      <Disclosure summary={t('wizard.exact')}>
        <p class="muted">{t('wizard.exact.text', { threshold, laptops, mixes })}</p>
        <NumberField
          label={t('wizard.mixes')}
          value={mixes}
          min={threshold}
          max={laptops}
          onChange={(next) => change(withLaptops(draft, laptops, threshold, next))}
        />
      </Disclosure>
    </div>
  );
}
