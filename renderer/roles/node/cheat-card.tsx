import { useState } from 'preact/hooks';
import type { NodeLesson } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { Field } from '../../design/controls/field.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import type { TextKey } from '../../texts/catalogue.ts';

type Cheats = NodeLesson['cheats'];
type Name = Cheats[number]['name'];
type Chosen = NonNullable<NodeLesson['chosen']>;
type Outcome = NonNullable<NodeLesson['outcome']>;

const moments = ['ceremony', 'mixing', 'decryption'] as const;

/** What may be predicted, by what the catalogue calls it. */
const guesses = {
  'refused and named': 'cheat.guess.named',
  'detected, culprit unknown': 'cheat.guess.unknown',
  'not detectable': 'cheat.guess.nothing',
} as const satisfies Record<Chosen['guess'], TextKey>;

const shown = {
  fault: 'cheat.caught',
  refusal: 'cheat.refused',
  'time-out': 'cheat.late',
  'no effect': 'cheat.never',
  nothing: 'cheat.unnoticed',
} as const satisfies Record<Outcome['shown'], TextKey>;

/** In a lesson: choose a cheat, predict, do it, and see what comes of it. */
export function CheatCard({ lesson: { cheats, chosen, outcome } }: { lesson: NodeLesson }) {
  const t = useTexts();
  return (
    <Card title={t('cheat.title')}>
      {chosen && <Watching chosen={chosen} outcome={outcome} />}
      {(!chosen || outcome) && <Choosing cheats={cheats} again={chosen !== null} />}
    </Card>
  );
}

function Choosing({ cheats, again }: { cheats: Cheats; again: boolean }) {
  const bridge = useBridge();
  const t = useTexts();
  const [name, setName] = useState<Name | null>(null);
  const [guess, setGuess] = useState<Chosen['guess'] | null>(null);
  // Its moment may pass while somebody thinks.
  const wanted = cheats.find((one) => one.name === name)?.name ?? null;
  const cheat = async () => {
    if (!wanted || !guess) return;
    await bridge.call('node.cheat', { name: wanted, guess });
    setName(null);
    setGuess(null);
  };
  if (cheats.length === 0) return <p class="muted">{t('cheat.none')}</p>;
  return (
    <>
      <p class="muted">{t('cheat.lead')}</p>
      <Field label={t(again ? 'cheat.again' : 'cheat.which')}>
        {(id) => (
          <select
            id={id}
            value={wanted ?? ''}
            onChange={({ currentTarget }) =>
              setName(cheats.find((one) => one.name === currentTarget.value)?.name ?? null)
            }
          >
            <option value="">{t('cheat.choose')}</option>
            {moments
              .map((moment) => ({ moment, offered: cheats.filter((one) => one.moment === moment) }))
              .filter(({ offered }) => offered.length > 0)
              .map(({ moment, offered }) => (
                <optgroup key={moment} label={t(`cheat.moment.${moment}`)}>
                  {offered.map((one) => (
                    <option key={one.name} value={one.name}>
                      {t(`cheat.name.${one.name}`)}
                    </option>
                  ))}
                </optgroup>
              ))}
          </select>
        )}
      </Field>
      {wanted && <p>{t(`cheat.words.${wanted}`)}</p>}
      <fieldset class="stack">
        <legend>{t('cheat.guess')}</legend>
        {(Object.keys(guesses) as Chosen['guess'][]).map((one) => (
          <label class="choice" key={one}>
            <input type="radio" name="guess" checked={guess === one} onChange={() => setGuess(one)} />
            <span>{t(guesses[one])}</span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        <Button kind="danger" reason={wanted && guess ? null : t('cheat.reason')} onClick={cheat}>
          {t('cheat.do')}
        </Button>
      </div>
    </>
  );
}

function Watching({ chosen, outcome }: { chosen: Chosen; outcome: Outcome | null }) {
  const t = useTexts();
  const { name, guess, done } = chosen;
  return (
    <>
      <p>
        <strong>{t('cheat.chosen', { name: t(`cheat.name.${name}`) })}</strong>
      </p>
      <p>{t(`cheat.words.${name}`)}</p>
      <p class="muted">{t('cheat.predicted', { guess: t(guesses[guess]) })}</p>
      <div role="status">
        {outcome ? <Came guess={guess} outcome={outcome} /> : <p>{t(done ? 'cheat.done' : 'cheat.waits')}</p>}
      </div>
    </>
  );
}

/** What was shown, which check showed it, and whether that was predicted. */
function Came({ guess, outcome }: { guess: Chosen['guess']; outcome: Outcome }) {
  const t = useTexts();
  const { label, asStated, check, code, message } = outcome;
  return (
    <Banner tone={outcome.shown === 'nothing' ? 'fail' : 'ok'}>
      <p class="alarm">{t(shown[outcome.shown])}</p>
      {check && <p>{t('cheat.check', { check, name: t(`verifier.${check}.name`) })}</p>}
      {outcome.shown !== 'no effect' && <p>{t(guess === label ? 'cheat.right' : 'cheat.wrong')}</p>}
      <p>{t(asStated ? 'cheat.stated' : 'cheat.otherwise')}</p>
      {code && (
        <Disclosure summary={t('common.exact')}>
          <p class="muted">
            {t('node.alarm.code', { code })} <span lang="en">{message}</span>
          </p>
        </Disclosure>
      )}
    </Banner>
  );
}
