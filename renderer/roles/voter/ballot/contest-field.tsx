/** One question of the ballot, in the form its kind asks for. */
import { useId, useState } from 'preact/hooks';
import type { Choice } from '../../../../shared/election/choice.ts';
import type { Contest, Version } from '../../../../shared/election/contest.ts';
import { slots } from '../../../../shared/election/contest.ts';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { HowItCounts, useRuleName } from '../../../election/how-it-counts.tsx';
import { faultOf, used, withName } from './draft.ts';
import { RankingField } from './ranking-field.tsx';
import { ScoreRow } from './score-row.tsx';
import './contest-field.css';

type Of<B extends Contest['ballot'], T> = Extract<T, { readonly ballot: B }>;

export interface ContestFieldProps {
  readonly contest: Contest;
  /** How many laptops may say together that written-in names are one person; null where none may. */
  readonly joiners: number | null;
  readonly version: Version;
  readonly choice: Choice | null;
  readonly onChange: (choice: Choice) => void;
}

export function ContestField({ contest, version, joiners, choice, onChange }: ContestFieldProps) {
  const t = useTexts();
  const [typed, setTyped] = useState(choice?.writeIn ?? '');
  const nameOf = useRuleName();
  const hintId = useId();
  const change = (next: Choice, name = typed) => onChange(withName(contest, next, name));
  const fault = choice && faultOf(contest, choice);
  const wanted = choice !== null && used(choice).includes(contest.options.length);
  const name = (slot: number): string => contest.options[slot] ?? (typed.trim() || t('voter.form.write-in'));
  const all = Array.from({ length: slots(contest) }, (_, slot) => slot);

  return (
    <fieldset class="contest" aria-describedby={hintId}>
      <legend>{contest.title}</legend>
      <p class="muted" id={hintId}>
        {t(
          contest.ballot === 'score' && contest.grades ? 'voter.form.grades' : `voter.form.${contest.ballot}`,
          contest.ballot === 'approval'
            ? { most: Math.min(contest.most, all.length) }
            : contest.ballot === 'score'
              ? { top: contest.top }
              : {},
        )}
      </p>
      <Options contest={contest} choice={choice} all={all} name={name} change={change} />
      {contest.writeIn && wanted && (
        <WriteIn
          name={typed}
          joiners={joiners}
          onInput={(next) => {
            setTyped(next);
            if (choice) change(choice, next);
          }}
        />
      )}
      {fault && (
        <p class="field-error" role="alert">
          {t(fault.key, 'values' in fault ? fault.values : {})}
        </p>
      )}
      <Disclosure summary={t('method.how', { name: nameOf(contest.rules[0]!, contest.seats) })}>
        <HowItCounts rule={contest.rules[0]!} version1={version === 1} />
      </Disclosure>
    </fieldset>
  );
}

interface OptionsProps {
  readonly contest: Contest;
  readonly choice: Choice | null;
  readonly all: readonly number[];
  readonly name: (slot: number) => string;
  readonly change: (choice: Choice) => void;
}

function Options({ contest, choice, all, name, change }: OptionsProps) {
  switch (contest.ballot) {
    case 'single':
      return <Single choice={ofKind('single', choice)} all={all} name={name} change={change} />;
    case 'approval':
      return <Approval choice={ofKind('approval', choice)} all={all} name={name} change={change} />;
    case 'score': {
      const scores = ofKind('score', choice)?.scores ?? [];
      return (
        <div class="ballot-options">
          {all.map((slot) => (
            <ScoreRow
              key={slot}
              name={name(slot)}
              top={contest.top}
              grades={contest.grades ?? null}
              score={scores[slot] ?? null}
              onScore={(score) =>
                change({
                  ballot: 'score',
                  scores: all.map((other) => (other === slot ? score : (scores[other] ?? null))),
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
          slots={all}
          name={name}
          ties={contest.ties}
          ranks={ofKind('ranking', choice)?.ranks ?? []}
          onRanks={(ranks) => change({ ballot: 'ranking', ranks: ranks.map((equals) => [...equals]) })}
        />
      );
  }
}

const ofKind = <B extends Contest['ballot']>(ballot: B, choice: Choice | null): Of<B, Choice> | null =>
  choice?.ballot === ballot ? (choice as Of<B, Choice>) : null;

interface MarksProps<B extends Contest['ballot']> extends Pick<OptionsProps, 'all' | 'name' | 'change'> {
  readonly choice: Of<B, Choice> | null;
}

function Single({ choice, all, name, change }: MarksProps<'single'>) {
  const t = useTexts();
  const group = useId();
  return (
    <div class="ballot-options">
      {[...all, null].map((slot) => (
        <label key={slot} class={slot === null ? 'choice choice-blank' : 'choice'}>
          <input
            type="radio"
            name={group}
            checked={choice !== null && choice.pick === slot}
            onChange={() => change({ ballot: 'single', pick: slot })}
          />
          <span>{slot === null ? t('voter.form.nobody') : name(slot)}</span>
        </label>
      ))}
    </div>
  );
}

function Approval({ choice, all, name, change }: MarksProps<'approval'>) {
  const picks = choice?.picks ?? [];
  return (
    <div class="ballot-options">
      {all.map((slot) => (
        <label key={slot} class="choice">
          <input
            type="checkbox"
            checked={picks.includes(slot)}
            onChange={() =>
              change({
                ballot: 'approval',
                picks: all.filter((other) => picks.includes(other) !== (other === slot)),
              })
            }
          />
          <span>{name(slot)}</span>
        </label>
      ))}
    </div>
  );
}

interface WriteInProps extends Pick<ContestFieldProps, 'joiners'> {
  readonly name: string;
  readonly onInput: (name: string) => void;
}

function WriteIn({ name, joiners, onInput }: WriteInProps) {
  const t = useTexts();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('voter.form.write-in.name')}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={100}
        value={name}
        aria-describedby={`${id}-note`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="muted" id={`${id}-note`}>
        {t('voter.form.write-in.note')} {joiners !== null && t('voter.form.write-in.joiners', { count: joiners })}
      </p>
    </div>
  );
}
