/** After the end: another round with the same room, opened by the second press. */
import { useState } from 'preact/hooks';
import { MOST_CHARACTERS } from '../../../../shared/election/contest.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Field, TextInput } from '../../../design/controls/field.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { TextKey } from '../../../texts/catalogue.ts';
import type { Election } from '../panels/election.ts';
import { namesIn } from '../wizard/names-entry.ts';
import { type Asking, newQuestion, type RunOff, retitled, runOffIn, titleOfNext } from './next-plan.ts';

/** What runs again is called by why it does. */
const runOffTexts = {
  undecided: { title: 'round.run-off', text: 'round.run-off.undecided' },
  leading: { title: 'round.run-off', text: 'round.run-off.leading' },
  turnout: { title: 'round.run-off.turnout', text: 'round.run-off.turnout.text' },
  both: { title: 'round.run-off.both', text: 'round.run-off.both.text' },
} as const satisfies Record<RunOff['why'], { readonly title: TextKey; readonly text: TextKey }>;

export function AnotherRound({ election }: { election: Election }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  if (election.status.takeover || election.address.leftTo !== null) return null;
  return (
    <div class="no-print">
      <Card title={t('round.title')}>
        {election.status.next ? (
          <p>{t('round.opened')}</p>
        ) : open ? (
          <Form election={election} />
        ) : (
          <>
            <p class="muted">{t('round.lead')}</p>
            <div class="row">
              <Button size="large" onClick={() => setOpen(true)}>
                {t('round.button')}
              </Button>
            </div>
          </>
        )}
      </Card>
    </div>
  );
}

function Form({ election }: { election: Election }) {
  const t = useTexts();
  const bridge = useBridge();
  const { status, contests, tally, credentials } = election;
  const runOff = runOffIn(contests, tally);
  const [title, setTitle] = useState(titleOfNext(t, status.title));
  const [asking, setAsking] = useState<Asking>(runOff ? 'run-off' : 'same');
  const [typed, setTyped] = useState('');
  const names = namesIn(typed);
  const asked = (): ReturnType<typeof retitled> =>
    asking === 'new'
      ? [newQuestion(title.trim(), names)]
      : retitled(asking === 'run-off' && runOff ? runOff.contests : contests, status.title, title.trim());
  const reason =
    title.trim() === ''
      ? t('round.untitled')
      : asking === 'new' && new Set(names).size < 2
        ? t('round.names.few')
        : null;
  const open = () => bridge.call('coordinator.another-round', { title: title.trim(), contests: asked() });
  // Where too few voted for any question, the same is what is proposed already.
  const isSame = runOff?.why === 'turnout' && runOff.contests.length === contests.length;
  const ways: Asking[] = [...(runOff ? (['run-off'] as const) : []), ...(isSame ? [] : (['same'] as const)), 'new'];
  const texts: Record<Asking, string> = {
    'run-off': runOff ? t(runOffTexts[runOff.why].text) : '',
    same: t('round.same.text', { count: contests.length }),
    new: t('round.new.text'),
  };
  return (
    <div class="stack">
      <TextInput label={t('wizard.title')} value={title} onInput={setTitle} maxLength={MOST_CHARACTERS.title} />
      <fieldset class="stack">
        <legend class="visually-hidden">{t('round.title')}</legend>
        {ways.map((way) => (
          <label class="choice" key={way}>
            <input type="radio" name="another-round" checked={asking === way} onChange={() => setAsking(way)} />
            <span>
              <strong>
                {way === 'run-off' && runOff
                  ? t(runOffTexts[runOff.why].title, { count: runOff.contests.length })
                  : t(`round.${way}`, { count: contests.length })}
              </strong>
              <span class="muted">{texts[way]}</span>
              {way === 'run-off' &&
                runOff?.contests.map((contest) => (
                  <span key={contest.title}>
                    {t('round.run-off.of', { question: contest.title, names: contest.options.join(', ') })}
                  </span>
                ))}
            </span>
          </label>
        ))}
      </fieldset>
      {asking === 'new' && (
        <Field label={t('round.names')}>
          {(id) => <textarea id={id} rows={4} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />}
        </Field>
      )}
      <p class="muted small">{t(credentials === 'codes' ? 'round.stays.codes' : 'round.stays')}</p>
      <div class="row">
        <Button kind="primary" size="large" onClick={open} reason={reason}>
          {t('round.open')}
        </Button>
      </div>
    </div>
  );
}
