import { MAX_SCREEN_OPTIONS, type Rule } from '../../../../shared/election/contest.ts';
import { methods } from '../../../../shared/election/tally/methods.ts';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { HowItCounts, useRuleName } from '../../../election/how-it-counts.tsx';
import type { DraftProps } from './draft-props.ts';
import { GradeNames } from './grade-names.tsx';
import { NumberField } from './number-field.tsx';
import {
  ballotOf,
  besideRules,
  type ContestDraft,
  consistent,
  rulesOffered,
  severalFirst,
  withRule,
} from './plan-draft.ts';

export function Rules({ draft, change }: DraftProps) {
  const setContest = (next: ContestDraft) =>
    change({ ...draft, contests: draft.contests.map((one) => (one.id === next.id ? next : one)) });
  return (
    <>
      {draft.contests.map((contest) => (
        <ContestRule key={contest.id} contest={contest} title={contest.title || draft.title} change={setContest} />
      ))}
    </>
  );
}

interface ContestRuleProps {
  readonly contest: ContestDraft;
  readonly title: string;
  readonly change: (next: ContestDraft) => void;
}

function ContestRule({ contest, title, change }: ContestRuleProps) {
  const t = useTexts();
  const nameOf = useRuleName();
  const isForSeats = severalFirst.includes(contest.rule);
  return (
    <div class="stack">
      <fieldset class="rules">
        <legend>{t('wizard.rule-of', { title })}</legend>
        {rulesOffered.map((rule) => (
          <label class="choice" key={rule}>
            <input
              type="radio"
              name={`rule-${contest.id}`}
              checked={contest.rule === rule}
              onChange={() => change(withRule(contest, rule, t('wizard.grades.usual').split(', ')))}
            />
            <span>
              <strong>{t(`wizard.rule.${rule}`)}</strong>
              <span class="muted">{t(`method.${methods[rule].gist}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isForSeats && <Seats contest={contest} change={change} />}
      <Disclosure summary={t('method.how', { name: nameOf(contest.rule, contest.seats) })}>
        <HowItCounts rule={contest.rule} />
      </Disclosure>
      {contest.grades && <GradeNames contest={contest} grades={contest.grades} change={change} />}
      <Disclosure summary={t('wizard.more')}>
        {!isForSeats && methods[contest.rule].fills === 'any' && <Seats contest={contest} change={change} />}
        {ballotOf[contest.rule] === 'score' && !contest.grades && (
          <NumberField
            label={t('wizard.top')}
            value={contest.top}
            min={1}
            max={100}
            onChange={(top) => change({ ...contest, top })}
          />
        )}
        {ballotOf[contest.rule] === 'ranking' && methods[contest.rule].equalRanks && (
          <label class="choice">
            <input
              type="checkbox"
              checked={contest.ties}
              onChange={(event) => change(consistent({ ...contest, ties: event.currentTarget.checked }))}
            />
            <span>{t('wizard.ties')}</span>
          </label>
        )}
        {besideRules(contest).length > 0 && <Beside contest={contest} change={change} />}
      </Disclosure>
    </div>
  );
}

function Seats({ contest, change }: Pick<ContestRuleProps, 'contest' | 'change'>) {
  const t = useTexts();
  return (
    <NumberField
      label={t('wizard.seats')}
      value={contest.seats}
      min={1}
      max={MAX_SCREEN_OPTIONS}
      onChange={(seats) => change(consistent({ ...contest, seats }))}
    />
  );
}

/** Other rules over the same ballots: the same election, counted differently. */
function Beside({ contest, change }: Pick<ContestRuleProps, 'contest' | 'change'>) {
  const t = useTexts();
  const toggle = (rule: Rule, on: boolean) =>
    change({ ...contest, beside: on ? [...contest.beside, rule] : contest.beside.filter((one) => one !== rule) });
  return (
    <fieldset class="stack">
      <legend>{t('wizard.beside')}</legend>
      {besideRules(contest).map((rule) => (
        <label class="choice" key={rule}>
          <input
            type="checkbox"
            checked={contest.beside.includes(rule)}
            onChange={(event) => toggle(rule, event.currentTarget.checked)}
          />
          <span>{t(`wizard.rule.${rule}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
