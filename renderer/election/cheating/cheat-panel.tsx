/** In a lesson: choose a cheat, predict, do it, and see what comes of it; the same for laptops, phones and the organiser. */
import { useState } from 'preact/hooks';
import type { JudgedOutcome } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { Field } from '../../design/controls/field.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { useTexts } from '../../design/surroundings.ts';
import type { TextKey } from '../../texts/catalogue.ts';

type Guess = JudgedOutcome['label'];

/** A cheat that has its name and words in the catalogue of texts. */
export type Told = TextKey extends infer K ? (K extends `cheat.name.${infer Name}` ? Name : never) : never;

/** What is said of whoever cheats. */
export interface Cheater {
  readonly lead: TextKey;
  readonly none: TextKey;
  /** What may be predicted, by what the catalogue calls it. */
  readonly guesses: Readonly<Record<Guess, TextKey>>;
  readonly shown: Readonly<Record<JudgedOutcome['shown'], TextKey>>;
  /** Between the choice and the deed, and between that and what is shown. */
  readonly waits: TextKey;
  readonly done: TextKey;
  /** What was gained by those that nobody notices. */
  readonly gained?: Partial<Readonly<Record<Told, TextKey>>>;
}

export interface Cheats<Name extends Told> {
  /** Those that can be tried, under the moment that they are about; no heading where that is null. */
  readonly offered: readonly { readonly moment: TextKey | null; readonly names: readonly Name[] }[];
  readonly chosen: { readonly name: Name; readonly guess: Guess; readonly done: boolean } | null;
  readonly outcome: JudgedOutcome | null;
  readonly cheat: (name: Name, guess: Guess) => Promise<unknown>;
}

export function CheatPanel<Name extends Told>({ who, cheats }: { who: Cheater; cheats: Cheats<Name> }) {
  const { chosen, outcome } = cheats;
  return (
    <>
      {chosen && <Watching who={who} chosen={chosen} outcome={outcome} />}
      {(!chosen || outcome) && <Choosing who={who} cheats={cheats} />}
    </>
  );
}

function Choosing<Name extends Told>({ who, cheats }: { who: Cheater; cheats: Cheats<Name> }) {
  const t = useTexts();
  const { offered, chosen } = cheats;
  const [name, setName] = useState<Name | null>(null);
  const [guess, setGuess] = useState<Guess | null>(null);
  const all = offered.flatMap(({ names }) => names);
  // Its moment may pass while somebody thinks.
  const wanted = all.find((one) => one === name) ?? null;
  const cheat = async () => {
    if (!wanted || !guess) return;
    await cheats.cheat(wanted, guess);
    setName(null);
    setGuess(null);
  };
  if (all.length === 0) return <p class="muted">{t(who.none)}</p>;
  return (
    <>
      <p class="muted">{t(who.lead)}</p>
      <Field label={t(chosen ? 'cheat.again' : 'cheat.which')}>
        {(id) => (
          <select
            id={id}
            value={wanted ?? ''}
            onChange={({ currentTarget }) => setName(all.find((one) => one === currentTarget.value) ?? null)}
          >
            <option value="">{t('cheat.choose')}</option>
            {offered
              .filter(({ names }) => names.length > 0)
              .map(({ moment, names }) =>
                moment ? (
                  <optgroup key={moment} label={t(moment)}>
                    <Options names={names} />
                  </optgroup>
                ) : (
                  <Options key="now" names={names} />
                ),
              )}
          </select>
        )}
      </Field>
      {wanted && <p>{t(`cheat.words.${wanted}`)}</p>}
      <fieldset class="stack">
        <legend>{t('cheat.guess')}</legend>
        {(Object.keys(who.guesses) as Guess[]).map((one) => (
          <label class="choice" key={one}>
            <input type="radio" name="guess" checked={guess === one} onChange={() => setGuess(one)} />
            <span>{t(who.guesses[one])}</span>
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

function Options({ names }: { names: readonly Told[] }) {
  const t = useTexts();
  return (
    <>
      {names.map((name) => (
        <option key={name} value={name}>
          {t(`cheat.name.${name}`)}
        </option>
      ))}
    </>
  );
}

interface WatchingProps {
  readonly who: Cheater;
  readonly chosen: { readonly name: Told; readonly guess: Guess; readonly done: boolean };
  readonly outcome: JudgedOutcome | null;
}

function Watching({ who, chosen: { name, guess, done }, outcome }: WatchingProps) {
  const t = useTexts();
  return (
    <>
      <p>
        <strong>{t('cheat.chosen', { name: t(`cheat.name.${name}`) })}</strong>
      </p>
      <p>{t(`cheat.words.${name}`)}</p>
      <p class="muted">{t('cheat.predicted', { guess: t(who.guesses[guess]) })}</p>
      <div role="status">
        {outcome ? (
          <Came who={who} name={name} guess={guess} outcome={outcome} />
        ) : (
          <p>{t(done ? who.done : who.waits)}</p>
        )}
      </div>
    </>
  );
}

interface CameProps {
  readonly who: Cheater;
  readonly name: Told;
  readonly guess: Guess;
  readonly outcome: JudgedOutcome;
}

/** What was shown, which check showed it or what was gained, and whether that was predicted. */
function Came({ who, name, guess, outcome }: CameProps) {
  const t = useTexts();
  const { label, asStated, check, code, message } = outcome;
  const gained = outcome.shown === 'nothing' ? who.gained?.[name] : undefined;
  return (
    <Banner tone={outcome.shown === 'nothing' ? 'fail' : 'ok'}>
      <p class="alarm">{t(who.shown[outcome.shown])}</p>
      {gained && <p>{t(gained)}</p>}
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
