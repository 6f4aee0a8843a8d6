/** The next voter comes, with a code or a name. */
import { useState } from 'preact/hooks';
import { tidyName } from '../../../../shared/election/names/name-fault.ts';
import type { BoothPlan, BoothState } from '../../../../shared/protocol/voter/booth/booth-calls.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Field } from '../../../design/controls/field.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { nameFaultIn } from '../../../texts/in-words/name-fault.ts';
import { Entry } from '../screens/entrance.tsx';
import { VoterFrame, type VoterWindowState } from '../screens/voter-frame.tsx';

interface EntryScreenProps {
  readonly state: VoterWindowState;
  readonly booth: BoothState;
  readonly plan: BoothPlan;
  readonly asks: 'code' | 'name';
}

export function EntryScreen({ state, booth, plan, asks }: EntryScreenProps) {
  const t = useTexts();
  const bridge = useBridge();
  return (
    <VoterFrame
      name="voter-booth-entry"
      state={state}
      overline={state.title}
      title={t('booth.entry.title')}
      lead={t(`booth.entry.${asks}`)}
    >
      {asks === 'code' ? (
        <Entry
          label={t('voter.code.label')}
          hint={t('voter.code.hint')}
          maxLength={60}
          button={t('booth.entry.button')}
          empty={t('voter.code.empty')}
          send={(code) => bridge.call('voter.code', { code })}
        />
      ) : plan.names.length > 0 ? (
        <NameOfList names={plan.names.filter((name) => !booth.served.includes(name))} />
      ) : (
        <Entry
          label={t(state.inventedNames ? 'voter.enrol.invented' : 'voter.enrol.name')}
          fault={(typed) => nameFaultIn(t, tidyName(typed), 'voter')}
          button={t('booth.entry.button')}
          empty={t(state.inventedNames ? 'voter.enrol.invented.empty' : 'voter.enrol.empty')}
          send={(name) => bridge.call('voter.enrol', { name: tidyName(name) })}
        />
      )}
      <p class="muted">{t('booth.entry.shared')}</p>
    </VoterFrame>
  );
}

function NameOfList({ names }: { names: readonly string[] }) {
  const t = useTexts();
  const bridge = useBridge();
  const [chosen, setChosen] = useState('');
  return (
    <div class="stack">
      <Field label={t('booth.entry.choose')}>
        {(id) => (
          <select id={id} value={chosen} autoComplete="off" onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{t('booth.entry.choose.none')}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button
        kind="primary"
        size="large"
        reason={chosen === '' ? t('booth.entry.choose.empty') : null}
        onClick={() => bridge.call('voter.enrol', { name: chosen })}
      >
        {t('booth.entry.button')}
      </Button>
    </div>
  );
}
