/** One question of the ballot, in the form its kind asks for. */
import type { Ref, RefCallback } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Contest, Version } from '../../../../shared/election/contest.ts';
import { leastMarks, noneOf, slots } from '../../../../shared/election/contest.ts';
import type { Order } from '../../../../shared/election/order.ts';
import { methodIn } from '../../../../shared/election/tally/choices/method.ts';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { HowItCounts, useRuleName } from '../../../election/how-it-counts.tsx';
import { About, type Shown, shownOf } from './about.tsx';
import { type Answer, faultOf, used, withName } from './draft.ts';
import { PointsField } from './points-field.tsx';
import { RankingField } from './ranking-field.tsx';
import { ScoreRow } from './score-row.tsx';
import './contest-field.css';
import { Name } from '../../../design/signs/name.tsx';

type Of<B extends Contest['ballot'], T> = Extract<T, { readonly ballot: B }>;

export interface ContestFieldProps {
  readonly contest: Contest;
  /** In which this voter sees what there is to choose among. */
  readonly order: Order;
  /** How many laptops may say together that written-in names are one person; null where none may. */
  readonly joiners: number | null;
  readonly version: Version;
  readonly answer: Answer | null;
  /** Which of how many it is, where it is asked by itself. */
  readonly progress: string | null;
  readonly heading: RefCallback<HTMLElement>;
  readonly onChange: (answer: Answer) => void;
}

export function ContestField(props: ContestFieldProps) {
  const { contest, order, version, joiners, answer, progress, heading, onChange } = props;
  const t = useTexts();
  const [typed, setTyped] = useState(answer?.writeIn ?? '');
  // Nobody is told of a name that is missing before there was time to write it.
  const [leftBlank, setLeftBlank] = useState(false);
  const nameOf = useRuleName();
  const [hintId, progressId] = [useId(), useId()];
  const change = (next: Answer, name = typed) => onChange(withName(contest, next, name));
  // Points that are none are told of beside their field.
  const found = answer && faultOf(contest, answer);
  const isTooEarly = found?.key === 'voter.fault.no-name' && !leftBlank;
  // Nor does an answer that is on its way to enough look wrong.
  const missing = found?.key === 'voter.fault.too-few' ? found : null;
  const fault = found?.key === 'voter.fault.points' || isTooEarly || missing ? null : found;
  const wanted = answer !== null && used(answer).includes(contest.options.length);
  // The field for the name opens where one may not look: below the others, under the bar.
  const writeIn = useRef<HTMLDivElement>(null);
  const wasWanted = useRef(wanted);
  useLayoutEffect(() => {
    if (wanted && !wasWanted.current) writeIn.current?.scrollIntoView({ block: 'nearest' });
    wasWanted.current = wanted;
  }, [wanted]);
  const none = noneOf(contest);
  const about = (slot: number): Shown => shownOf(contest, slot);
  const name = (slot: number): string => contest.options[slot] ?? (typed.trim() || t('voter.form.write-in'));

  return (
    <fieldset class="contest" aria-describedby={hintId}>
      <legend>
        {progress && (
          <span class="contest-progress muted small" id={progressId} aria-hidden="true">
            {progress}
          </span>
        )}
        <h2 ref={heading} tabIndex={-1} {...(progress ? { 'aria-describedby': progressId } : {})}>
          <Name>{contest.title}</Name>
        </h2>
      </legend>
      <div class="contest-hint muted" id={hintId}>
        <p>{howToMark(contest, t)}</p>
        <p class="small">
          {contest.writeIn
            ? t('voter.form.wins.any', { seats: contest.seats })
            : t('voter.form.wins', { seats: contest.seats, of: slots(contest) })}{' '}
          {howItIsDecided(contest, t)}
        </p>
        {none !== null && <p class="small">{t('voter.form.none', { name: contest.options[none]! })}</p>}
        {contest.order === 'drawn' && <p class="small">{t('voter.form.drawn')}</p>}
      </div>
      <Options contest={contest} answer={answer} order={order} name={name} about={about} change={change} />
      {contest.writeIn && wanted && (
        <WriteIn
          place={writeIn}
          name={typed}
          joiners={joiners}
          onInput={(next) => {
            setTyped(next);
            if (answer) change(answer, next);
          }}
          onLeave={() => setLeftBlank(true)}
        />
      )}
      {missing && (
        <p class="muted" role="status">
          {t(missing.key, missing.values)}
        </p>
      )}
      {fault && (
        <p class="field-error" role="alert">
          {t(fault.key, 'values' in fault ? fault.values : {})}
        </p>
      )}
      <Disclosure summary={t('method.how', { name: nameOf(contest.rules[0]!, contest.seats) })}>
        <HowItCounts rule={contest.rules[0]!} contest={contest} version1={version === 1} />
      </Disclosure>
    </fieldset>
  );
}

/** How it is answered; where as many may be ticked as there are, no limit is spoken of. */
function howToMark(contest: Contest, t: ReturnType<typeof useTexts>): string {
  const least = leastMarks(contest);
  if (contest.ballot === 'ranking' && least > 1)
    return `${t('voter.form.ranking.least', { least })} ${t('voter.form.none-blank')}`;
  if (contest.ballot === 'approval') {
    const { most } = contest;
    const limited = most < slots(contest);
    if (least > 1)
      return `${t(!limited ? 'voter.form.approval.least' : least === most ? 'voter.form.approval.exactly' : 'voter.form.approval.between', { least, most })} ${t('voter.form.none-blank')}`;
    if (limited) return t('voter.form.approval.most', { most });
  }
  if (contest.ballot === 'score' && contest.points !== undefined)
    return t(contest.top < contest.points ? 'voter.form.points.top' : 'voter.form.points', {
      points: contest.points,
      top: contest.top,
    });
  if (contest.ballot === 'score')
    return contest.grades ? t('voter.form.grades') : t('voter.form.score', { top: contest.top });
  return t(`voter.form.${contest.ballot}`);
}

/** By which rule: its gist, and where several win how their seats are filled. */
function howItIsDecided(contest: Contest, t: ReturnType<typeof useTexts>): string {
  const { rules, seats } = contest;
  const method = methodIn(contest, rules[0]!);
  const [filled] = method.seats;
  return [method.gist, ...(seats > 1 && filled ? [filled] : [])].map((key) => t(`method.${key}`)).join(' ');
}

interface OptionsProps {
  readonly contest: Contest;
  readonly answer: Answer | null;
  readonly order: Order;
  readonly name: (slot: number) => string;
  /** What the plan shows beside its name. */
  readonly about: (slot: number) => Shown;
  readonly change: (answer: Answer) => void;
}

function Options({ contest, answer, order, name, about, change }: OptionsProps) {
  switch (contest.ballot) {
    case 'single':
      return (
        <Single
          blank={noneOf(contest) === null ? 'nobody' : 'abstain'}
          choice={ofKind('single', answer)}
          order={order}
          name={name}
          about={about}
          change={change}
        />
      );
    case 'approval':
      return <Approval choice={ofKind('approval', answer)} order={order} name={name} about={about} change={change} />;
    case 'score': {
      const typed = ofKind('score', answer)?.typed ?? [];
      if (contest.points !== undefined)
        return (
          <PointsField
            slots={order}
            name={name}
            about={about}
            points={contest.points}
            top={contest.top}
            given={typed.map(Number)}
            onGive={(given) =>
              change({ ballot: 'score', typed: given.map((points) => (points === 0 ? '' : String(points))) })
            }
          />
        );
      return (
        <div class="ballot-options">
          {order.map((slot) => (
            <ScoreRow
              key={slot}
              name={name(slot)}
              about={about(slot)}
              top={contest.top}
              grades={contest.grades ?? null}
              typed={typed[slot] ?? ''}
              onType={(text) =>
                change({
                  ballot: 'score',
                  typed: order.map((_, other) => (other === slot ? text : (typed[other] ?? ''))),
                })
              }
            />
          ))}
        </div>
      );
    }
    case 'ranking':
      return (
        <RankingField
          slots={order}
          name={name}
          about={about}
          ties={contest.ties}
          ranks={ofKind('ranking', answer)?.ranks ?? []}
          onRanks={(ranks) => change({ ballot: 'ranking', ranks: ranks.map((equals) => [...equals]) })}
        />
      );
  }
}

const ofKind = <B extends Contest['ballot']>(ballot: B, answer: Answer | null): Of<B, Answer> | null =>
  answer?.ballot === ballot ? (answer as Of<B, Answer>) : null;

interface MarksProps<B extends Contest['ballot']> extends Pick<OptionsProps, 'order' | 'name' | 'about' | 'change'> {
  readonly choice: Of<B, Answer> | null;
}

interface SingleProps extends MarksProps<'single'> {
  /** What a blank vote is called: where one can vote for none of them, it is another thing. */
  readonly blank: 'nobody' | 'abstain';
}

function Single({ blank, choice, order, name, about, change }: SingleProps) {
  const t = useTexts();
  const group = useId();
  return (
    <div class="ballot-options">
      {[...order, null].map((slot) => (
        <label key={slot} class={slot === null ? 'choice choice-blank' : 'choice'}>
          <input
            type="radio"
            name={group}
            checked={choice !== null && choice.pick === slot}
            onChange={() => change({ ballot: 'single', pick: slot })}
          />
          <span>
            {slot === null ? t(`voter.form.${blank}`) : <Name>{name(slot)}</Name>}
            {slot !== null && <About {...about(slot)} />}
          </span>
        </label>
      ))}
    </div>
  );
}

function Approval({ choice, order, name, about, change }: MarksProps<'approval'>) {
  const picks = choice?.picks ?? [];
  return (
    <div class="ballot-options">
      {order.map((slot) => (
        <label key={slot} class="choice">
          <input
            type="checkbox"
            checked={picks.includes(slot)}
            onChange={() =>
              change({
                ballot: 'approval',
                // In the plan's order, whatever this voter sees.
                picks: order.map((_, other) => other).filter((other) => picks.includes(other) !== (other === slot)),
              })
            }
          />
          <span>
            <Name>{name(slot)}</Name>
            <About {...about(slot)} />
          </span>
        </label>
      ))}
    </div>
  );
}

interface WriteInProps extends Pick<ContestFieldProps, 'joiners'> {
  readonly place: Ref<HTMLDivElement>;
  readonly name: string;
  readonly onInput: (name: string) => void;
  readonly onLeave: () => void;
}

function WriteIn({ place, name, joiners, onInput, onLeave }: WriteInProps) {
  const t = useTexts();
  const id = useId();
  return (
    <div class="field" ref={place}>
      <label for={id}>{t('voter.form.write-in.name')}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={100}
        value={name}
        aria-describedby={`${id}-note`}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onLeave}
      />
      <p class="muted" id={`${id}-note`}>
        {t('voter.form.write-in.note')} {joiners !== null && t('voter.form.write-in.joiners', { count: joiners })}
      </p>
    </div>
  );
}
