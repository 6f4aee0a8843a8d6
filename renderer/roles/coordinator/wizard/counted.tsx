/** “More about how it is counted”: what may be chosen of a rule, each with an example that the choice changes. */
import { useId } from 'preact/hooks';
import type { Rule } from '../../../../shared/election/contest.ts';
import { exampleOf } from '../../../../shared/election/tally/choices/example.ts';
import {
  answerOf,
  chosenValue,
  type Field,
  type Offer,
  offersFor,
  type Value,
} from '../../../../shared/election/tally/choices/table.ts';
import { speakerFor } from '../../../../shared/verdict/outcome/speaker.ts';
import { useLanguage, useTexts } from '../../../design/surroundings.ts';
import { exampleInWords } from '../../../results/example.ts';
import { answerIn, askedOf, withAnswer } from './choices-draft.ts';
import { choiceFault } from './faults.ts';
import { NumberField } from './number-field.tsx';
import type { ContestDraft } from './plan-draft.ts';
import './counted.css';

interface CountedProps {
  readonly contest: ContestDraft;
  readonly change: (next: ContestDraft) => void;
}

/** Nothing where the rule leaves nothing to choose. */
export function Counted({ contest, change }: CountedProps) {
  return (
    <>
      {offersFor(askedOf(contest)).map((offer) => (
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
  const id = useId();
  const asked = askedOf(contest);
  const typed = answerIn(contest, offer);
  const value = chosenValue(offer, asked, typed) ?? null;
  const answer = (next: string) => change(withAnswer(contest, offer, next));
  return (
    <fieldset class="counted" aria-describedby={id}>
      <legend>{t(`choice.${offer.field}`)}</legend>
      <p class="muted" id={id}>
        {t(`choice.${offer.field}.text`)}
      </p>
      <div class="counted-answers">
        {'values' in offer ? (
          [null, ...offer.open(asked)].map((one) => (
            <label class="choice" key={String(one)}>
              <input
                type="radio"
                name={`${offer.field}-${contest.id}`}
                checked={one === value}
                onChange={() => answer(one === null ? '' : String(one))}
              />
              <span>{t(`choice.${answerOf(offer, one)}`)}</span>
            </label>
          ))
        ) : (
          <NumberField
            label={t(`choice.${answerOf(offer, null)}`)}
            value={typed}
            bounds={offer.bounds(asked)!}
            fault={choiceFault(contest, offer)}
            onChange={answer}
          />
        )}
      </div>
      {!offer.uncounted && <ExampleOf rule={asked.rule} offer={offer} value={value} />}
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
  const { ballots, working, result } = exampleInWords(
    example,
    speakerFor({ language, say: t }, contest, contest.options),
  );
  return (
    <div class="counted-example">
      <p class="muted">{t('choice.example', { names: contest.options.join(', '), seats: contest.seats })}</p>
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
