import { useRef } from 'preact/hooks';
import { WhenField } from '../../../design/controls/when-field.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { DraftProps } from '../wizard/draft-props.ts';
import { timesFault } from '../wizard/faults.ts';

/** When voting opens and closes by itself: a class that opens and closes by hand leaves it folded up. */
export function TimesFields({ draft, change }: DraftProps) {
  const t = useTexts();
  const fault = timesFault(draft);
  const used = useRef(false);
  used.current ||= draft.opens !== '' || draft.closes !== '' || draft.results !== '' || draft.committee;
  const said = fault && t(fault.key, fault.values);
  return (
    <Disclosure summary={t('hours.wizard')} open={used.current}>
      <p class="muted">{t('hours.wizard.text')}</p>
      <WhenField
        label={t('hours.field.opens')}
        value={draft.opens}
        error={fault?.of === 'opens' && said}
        onChange={(opens) => change({ ...draft, opens })}
      />
      <WhenField
        label={t('hours.field.closes')}
        value={draft.closes}
        error={fault?.of === 'closes' && said}
        onChange={(closes) => change({ ...draft, closes })}
      />
      {!draft.committee && (
        <WhenField
          label={t('hours.field.results')}
          value={draft.results}
          error={fault?.of === 'results' && said}
          onChange={(results) => change({ ...draft, results })}
        />
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.committee}
          onChange={({ currentTarget }) => change({ ...draft, committee: currentTarget.checked })}
        />
        <span>{t('hours.field.committee')}</span>
      </label>
    </Disclosure>
  );
}
