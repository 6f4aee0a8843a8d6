import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Rule } from '../../../../shared/election/contest.ts';
import { choosing } from '../../../../shared/election/tally/choices/table.ts';
import { examples } from '../../../../shared/election/tally/examples.ts';
import { methods } from '../../../../shared/election/tally/methods.ts';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { HowItCounts, useRuleName } from '../../../election/how-it-counts.tsx';
import { GuideInPlace } from '../../../guide/guide-in-place.tsx';
import { choosesAny, chosenIn } from './choices-draft.ts';
import { Counted } from './counted.tsx';
import type { DraftProps } from './draft-props.ts';
import { besideLost, pointsFault, pointsTopFault, seatsFault, tiesLost, topFault } from './faults.ts';
import { GradeNames } from './grade-names.tsx';
import { NumberField } from './number-field.tsx';
import {
  ballotOf,
  besideOf,
  besideRules,
  type ContestDraft,
  givesPoints,
  mostSeats,
  pointsTopBounds,
  pointsTopTyped,
  readsAsNone,
  seatsOf,
  seatsTyped,
  TOP,
  withRule,
} from './plan-draft.ts';
import { commonRules, type RuleGroup, ruleGroups } from './rule-groups.ts';
import { useRuleLabel } from './rule-label.ts';

export function Rules({ draft, change }: DraftProps) {
  const setContest = (next: ContestDraft) =>
    change({ ...draft, contests: draft.contests.map((one) => (one.id === next.id ? next : one)) });
  const t = useTexts();
  return (
    <>
      <GuideInPlace page="counting" summary={t('wizard.which')} />
      {draft.contests.map((contest) => (
        <ContestRule
          key={contest.id}
          contest={contest}
          title={draft.contests.length > 1 ? contest.title : draft.title}
          change={setContest}
        />
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
  const { rule } = contest;
  const isForPoints = givesPoints(rule);
  const mayShare = ballotOf(rule) === 'ranking' && methods[rule].equalRanks;
  const others = besideRules(contest);
  const chosen = chosenIn(contest);
  const label = useRuleLabel();
  const several = (seatsOf(contest) ?? 1) > 1 && methods[rule].fills !== 'one';
  // Who takes an answer back still has the others under the hands.
  const used = useRef(false);
  used.current ||= topFault(contest) !== null || choosesAny(contest);
  const choice = (one: Rule) => (
    <label class="choice" key={one}>
      <input
        type="radio"
        name={`rule-${contest.id}`}
        checked={rule === one}
        onChange={() => change(withRule(contest, one, t('wizard.grades.usual').split(', ')))}
      />
      <span>
        <strong>{label(one)}</strong>
        <span class="muted">
          {t(`method.${methods[one].gist}`)} {t(`wizard.fills.${fillsOf(one)}`)}
          {one === 'equal-shares' && ` ${t('wizard.note.equal-shares')}`}
        </span>
        {rule === one && several && rule !== 'plurality' && (
          <span class="muted">{methods[one].seats.map((sentence) => t(`method.${sentence}`)).join(' ')}</span>
        )}
      </span>
    </label>
  );
  return (
    <div class="stack">
      <h2>{title}</h2>
      <Seats contest={contest} change={change} />
      {rule === 'plurality' && several && <OneVote seats={seatsOf(contest)!} />}
      <fieldset class="rules">
        <legend>{t('wizard.rule')}</legend>
        <div class="rule-cards">{commonRules.map(choice)}</div>
        {ruleGroups.map((group) => (
          <Group key={group.name} group={group} chosen={rule}>
            {group.rules.map(choice)}
          </Group>
        ))}
      </fieldset>
      {tiesLost(contest) && <Banner tone="wait">{t('wizard.aside.ties')}</Banner>}
      {besideLost(contest).length > 0 && (
        <Banner tone="wait">
          {t('wizard.aside.beside', {
            rules: besideLost(contest).map(label).join(', '),
          })}
        </Banner>
      )}
      {rule === 'cumulative' && <Points contest={contest} change={change} />}
      {rule === 'majority-judgement' && <GradeNames contest={contest} change={change} />}
      {readsAsNone(contest, t('wizard.none.words')) && (
        <Banner tone="plain">{t('wizard.none', { name: contest.options.at(-1)!, more: t('wizard.more') })}</Banner>
      )}
      <Disclosure summary={t('wizard.more')} open={used.current}>
        <Counted contest={contest} change={change} />
        {isForPoints && (
          <NumberField
            label={t('wizard.top')}
            value={contest.top}
            bounds={TOP}
            fault={topFault(contest)}
            onChange={(next) => change({ ...contest, top: next })}
          />
        )}
        {mayShare && (
          <label class="choice">
            <input
              type="checkbox"
              checked={contest.ties}
              onChange={(event) => change({ ...contest, ties: event.currentTarget.checked })}
            />
            <span>{t('wizard.ties')}</span>
          </label>
        )}
        {others.length > 0 && (
          <Disclosure summary={t('wizard.beside')} open={besideOf(contest).length > 0}>
            <Beside contest={contest} change={change} />
          </Disclosure>
        )}
        <Disclosure summary={t('method.how', { name: nameOf(rule, seatsOf(contest) ?? 1) })}>
          <HowItCounts rule={rule} contest={choosing(examples[rule].contest, chosen)} />
        </Disclosure>
      </Disclosure>
    </div>
  );
}

interface GroupProps {
  readonly group: RuleGroup;
  readonly chosen: Rule;
  readonly children: ComponentChildren;
}

/** Folded away unless the rule is among them when the screen opens: what is open stays so while other rules are tried. */
function Group({ group: { name, rules }, chosen, children }: GroupProps) {
  const t = useTexts();
  const [open] = useState(rules.includes(chosen));
  return (
    <Disclosure summary={t(`wizard.group.${name}`)} open={open}>
      <div class="rule-cards">{children}</div>
    </Disclosure>
  );
}

function fillsOf(rule: Rule): 'one' | 'any' | 'proportional' | 'lists' {
  const { proportional, fills } = methods[rule];
  return proportional === 'yes' && fills !== 'lists' ? 'proportional' : fills;
}

function Seats({ contest, change }: Pick<ContestRuleProps, 'contest' | 'change'>) {
  const t = useTexts();
  return (
    <NumberField
      label={t(methods[contest.rule].fills === 'lists' ? 'wizard.seats.lists' : 'wizard.seats')}
      value={seatsTyped(contest)}
      bounds={{ least: 1, most: mostSeats(contest) }}
      fault={seatsFault(contest)}
      onChange={(seats) => change({ ...contest, seats })}
    />
  );
}

/** What one vote for several seats comes to, which whoever sets the seats may not have meant. */
function OneVote({ seats }: { readonly seats: number }) {
  const t = useTexts();
  const label = useRuleLabel();
  const [one, ticks, shares, ranks] = (['plurality', 'approval', 'equal-shares', 'stv'] as const).map(label);
  return (
    <Banner tone="plain">
      {t('wizard.pick-one', { seats, one: one!, ticks: ticks!, shares: shares!, ranks: ranks! })}
    </Banner>
  );
}

/** What each voter gives away, and how much of it one name may get. */
function Points({ contest, change }: Pick<ContestRuleProps, 'contest' | 'change'>) {
  const t = useTexts();
  return (
    <>
      <NumberField
        label={t('wizard.points')}
        value={contest.points}
        bounds={TOP}
        fault={pointsFault(contest)}
        onChange={(points) => change({ ...contest, points })}
      />
      <NumberField
        label={t('wizard.points.top')}
        value={pointsTopTyped(contest)}
        bounds={pointsTopBounds(contest)}
        fault={pointsTopFault(contest)}
        onChange={(pointsTop) => change({ ...contest, pointsTop })}
      />
    </>
  );
}

/** Other rules over the same ballots: the same election, counted differently. */
function Beside({ contest, change }: Pick<ContestRuleProps, 'contest' | 'change'>) {
  const t = useTexts();
  const label = useRuleLabel();
  const counted = besideOf(contest);
  const toggle = (rule: Rule, on: boolean) =>
    change({ ...contest, beside: on ? [...contest.beside, rule] : contest.beside.filter((one) => one !== rule) });
  return (
    <fieldset class="stack">
      <legend class="visually-hidden">{t('wizard.beside')}</legend>
      {besideRules(contest).map((rule) => (
        <label class="choice" key={rule}>
          <input
            type="checkbox"
            checked={counted.includes(rule)}
            onChange={(event) => toggle(rule, event.currentTarget.checked)}
          />
          <span>{label(rule)}</span>
        </label>
      ))}
    </fieldset>
  );
}
