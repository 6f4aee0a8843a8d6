/** “More about how it is counted”: what may be chosen of a rule, each with an example that the choice changes. */
import { useId } from 'preact/hooks';
import type { Rule } from '../../../../shared/election/contest.ts';
import { exampleOf } from '../../../../shared/election/tally/choices/example.ts';
import { mayElectNobody } from '../../../../shared/election/tally/choices/method.ts';
import {
  answerOf,
  chosenValue,
  type Field,
  hindranceOf,
  type Offer,
  shownFor,
  type Value,
} from '../../../../shared/election/tally/choices/table.ts';
import { speakerFor } from '../../../../shared/verdict/outcome/speaker.ts';
import { TextInput } from '../../../design/controls/field.tsx';
import { useLanguage, useTexts } from '../../../design/surroundings.ts';
import { exampleInWords } from '../../../results/example.ts';
import { answerIn, askedOf, withAnswer } from './choices-draft.ts';
import { choiceFault } from './faults.ts';
import { NumberField } from './number-field.tsx';
import type { ContestDraft } from './plan-draft.ts';
import { useRuleLabel } from './rule-label.ts';
import './counted.css';

interface CountedProps {
  readonly contest: ContestDraft;
  readonly change: (next: ContestDraft) => void;
}

/** Nothing where the rule leaves nothing to choose. */
export function Counted({ contest, change }: CountedProps) {
  return (
    <>
      {shownFor(askedOf(contest)).map((offer) => (
        <Choice key={offer.field} offer={offer} contest={contest} change={change} />
      ))}
    </>
  );
}

interface ChoiceProps extends CountedProps {
  readonly offer: Offer & { readonly field: Field };
}

function Choice({ offer, contest, change }: ChoiceProps) {
  const t = useTexts();
  const label = useRuleLabel();
  const id = useId();
  const asked = askedOf(contest);
  const typed = answerIn(contest, offer);
  const hindrance = hindranceOf(offer, asked);
  const picked = 'values' in offer && typed !== '' ? offer.values.find((one) => String(one) === typed) : undefined;
  // What is in its way leaves what was picked where it is, to be taken back here.
  const value = chosenValue(offer, asked, typed) ?? (hindrance && picked) ?? null;
  const fault = choiceFault(contest, offer);
  const answer = (next: string) => change(withAnswer(contest, offer, next));
  return (
    <fieldset class="counted" aria-describedby={id}>
      <legend>{t(`choice.${offer.field}`)}</legend>
      <p class="muted" id={id}>
        {t(`choice.${offer.field}.text`)}
      </p>
      <div class="counted-answers">
        {'values' in offer ? (
          [null, ...(hindrance ? offer.values : offer.open(asked))].map((one) => (
            <label class="choice" key={String(one)}>
              <input
                type="radio"
                name={`${offer.field}-${contest.id}`}
                checked={one === value}
                disabled={hindrance !== null && one !== null && one !== value}
                onChange={() => answer(one === null ? '' : String(one))}
              />
              <span>{t(`choice.${answerOf(offer, one)}`, { last: contest.options.at(-1) ?? '' })}</span>
            </label>
          ))
        ) : 'read' in offer ? (
          <TextInput
            label={t(`choice.${answerOf(offer, null)}`)}
            hint={t('choice.leastTurnout.hint')}
            value={typed}
            error={fault && t(fault.key, fault.values)}
            onInput={answer}
          />
        ) : (
          <NumberField
            label={t(`choice.${answerOf(offer, null)}`)}
            value={typed}
            bounds={offer.bounds(asked)!}
            fault={fault}
            onChange={answer}
          />
        )}
      </div>
      {hindrance && (
        <p class={value === null ? 'muted' : 'field-error'}>
          {t(`choice.hindered.${hindrance}`, { rules: mayElectNobody.map(label).join(', ') })}
        </p>
      )}
      {!offer.uncounted && !hindrance && <ExampleOf rule={asked.rule} offer={offer} value={value} />}
    </fieldset>
  );
}

interface ExampleOfProps {
  readonly rule: Rule;
  readonly offer: Offer;
  readonly value: Value | null;
}

/** Invented ballots, counted as those of an election are. */
function ExampleOf({ rule, offer, value }: ExampleOfProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const example = exampleOf(rule, offer, value);
  const { contest } = example;
  const names = offer.field === 'none' ? contest.options.with(-1, t('choice.none.name')) : contest.options;
  const { ballots, working, result } = exampleInWords(example, speakerFor({ language, say: t }, contest, names));
  return (
    <div class="counted-example">
      <p class="muted">{t('choice.example', { names: names.join(', '), seats: contest.seats })}</p>
      <ul class="plain-list">
        {ballots.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ol class="plain-list muted">
        {working.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ol>
      <p role="status">
        <strong>{result}</strong>
      </p>
    </div>
  );
}
