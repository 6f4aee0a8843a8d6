/** Whoever runs the election sets a booth up: compares the words, reads what it changes, and opens it. */
import { useState } from 'preact/hooks';
import { tidyName } from '../../../../shared/election/names/name-fault.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Field, TextInput } from '../../../design/controls/field.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import { useReading } from '../../../design/theme/reading.ts';
import { CompareWords } from '../screens/entrance.tsx';
import { VoterFrame, type VoterWindowState } from '../screens/voter-frame.tsx';
import { fillScreen } from './full-screen.ts';

const MINUTES = [1, 2, 5, 10] as const;
const MOST_NAMES = 1000;
const LONGEST_NAME = 60;
const LEAST_PASSCODE = 4;

export function SetupScreen({ state, asks }: { state: VoterWindowState; asks: 'code' | 'name' }) {
  const t = useTexts();
  const bridge = useBridge();
  const { language } = useLanguage();
  const [reading] = useReading();
  const [minutes, setMinutes] = useState(2);
  const [typed, setTyped] = useState('');
  const [passcode, setPasscode] = useState('');
  const holds = state.shell === 'app';
  const names = [
    ...new Set(
      typed
        .split(/\r?\n/)
        .map(tidyName)
        .filter((name) => name !== ''),
    ),
  ];
  const fault =
    names.length > MOST_NAMES || names.some((name) => name.length > LONGEST_NAME)
      ? t('booth.names.fault', { most: MOST_NAMES })
      : null;
  const open = async () => {
    // Browsers allow it within the press of the button, and not later.
    const filling = holds ? null : fillScreen();
    const plan = { idle: minutes * 60, names, look: { language, ...reading } };
    await bridge.call('booth.start', { plan, passcode: holds ? passcode : null });
    await filling;
  };
  return (
    <VoterFrame
      name="voter-booth-setup"
      state={state}
      overline={state.title}
      title={t('booth.setup.title')}
      lead={t('booth.setup.lead')}
      actions={
        <Button
          kind="primary"
          size="large"
          reason={fault ?? (holds && passcode.length < LEAST_PASSCODE ? t('booth.passcode.hint') : null)}
          onClick={open}
        >
          {t('booth.open')}
        </Button>
      }
    >
      <CompareWords state={state} />
      <Card title={t('booth.changes')}>
        <p>{t('booth.changes.sees')}</p>
        <p>{t('booth.changes.forgets')}</p>
        <p>{t('booth.changes.test')}</p>
      </Card>
      <Field label={t('booth.idle')}>
        {(id) => (
          <select id={id} value={String(minutes)} onChange={(event) => setMinutes(Number(event.currentTarget.value))}>
            {MINUTES.map((count) => (
              <option key={count} value={count}>
                {t('booth.idle.minutes', { count })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {asks === 'name' && (
        <Field label={t('booth.names')} hint={t('booth.names.hint')} error={fault}>
          {(id, describedBy) => (
            <textarea
              id={id}
              rows={6}
              autoComplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
            />
          )}
        </Field>
      )}
      {holds ? (
        <TextInput
          type="password"
          label={t('booth.passcode')}
          hint={t('booth.passcode.hint')}
          value={passcode}
          onInput={setPasscode}
          maxLength={60}
        />
      ) : (
        <p class="muted">{t('booth.lock')}</p>
      )}
    </VoterFrame>
  );
}

/** In this election a booth would lose its voters' keys: it says why, and what to plan. */
export function UnfitScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  return (
    <VoterFrame name="voter-booth-unfit" state={state} overline={state.title} title={t('booth.unfit.title')}>
      <Banner tone="fail">{t('booth.unfit')}</Banner>
      <p>{t('booth.unfit.plan')}</p>
    </VoterFrame>
  );
}
