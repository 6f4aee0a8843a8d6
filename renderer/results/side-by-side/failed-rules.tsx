import type { Failure, OneSeatCriterion } from '../../../shared/election/tally/criteria/names.ts';
import {
  ballotsOf,
  failuresOf,
  metBy,
  type ShownBallot,
  staying,
} from '../../../shared/election/tally/criteria/shown.ts';
import { candidates } from '../../../shared/election/tally/places.ts';
import { type ComparedRule, comparedRules } from '../../../shared/election/tally/side-by-side/outcomes.ts';
import { orderInWords, outcomeInWords } from '../../../shared/election/tally/side-by-side/words.ts';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import type { SayCompared } from '../../texts/compared/compared.ts';
import { useSideSpeaker } from './speaker.ts';

interface Saying {
  readonly say: SayCompared;
}

/** Each rule with what it does not meet, folded away. */
export function FailedRules({ say }: Saying) {
  const speaker = useSideSpeaker();
  return (
    <>
      {comparedRules.map((rule) => {
        const [failed, met] = [failuresOf(rule), metBy(rule)];
        return (
          <Disclosure
            key={rule}
            summary={say('criteria.rule', { rule: speaker.rule(rule), failed: failed.length, met: met.length })}
          >
            <FailedRule rule={rule} say={say} />
          </Disclosure>
        );
      })}
    </>
  );
}

function FailedRule({ rule, say }: Saying & { readonly rule: ComparedRule }) {
  const speaker = useSideSpeaker();
  const failed = failuresOf(rule);
  const scored = failed.some(([, { poll }]) => ballotsOf(poll).some((ballot) => 'scores' in ballot));
  return (
    <div class="stack">
      {failed.length === 0 && <p>{say('criteria.none')}</p>}
      {scored && <p class="muted small">{say('criteria.scores')}</p>}
      {failed.map(([criterion, failure]) => (
        <Shown key={criterion} criterion={criterion} failure={failure} say={say} />
      ))}
      <p class="muted small">
        {say('criteria.met', { names: speaker.list(metBy(rule).map((criterion) => say(`criterion.${criterion}`))) })}
      </p>
    </div>
  );
}

/** A poll, what it elects, and what is odd about that or what it was changed to. */
function Shown({
  criterion,
  failure,
  say,
}: Saying & { readonly criterion: OneSeatCriterion; readonly failure: Failure }) {
  const speaker = useSideSpeaker();
  const { poll, winners, after, elects = [] } = failure;
  const names = staying(criterion, failure);
  const then = elects.map((one) => names[one]!);
  const one = winners.length > 1 ? say('criteria.one-of-them') : letter(winners[0]!);
  const shows = say(`shows.${criterion}`, { one, elects: speaker.list(then.map(letter)) });
  return (
    <div class="stack-small paradox">
      <h3>{say(`criterion.${criterion}`)}</h3>
      <p class="muted small">{say(`promise.${criterion}`)}</p>
      <div class="shown-polls">
        <Poll title={say('criteria.ballots')} ballots={ballotsOf(poll)} names={everybody} elected={winners} say={say} />
        {after === undefined ? (
          <p>{shows}</p>
        ) : (
          <Poll title={shows} ballots={ballotsOf(after)} names={names} elected={then} say={say} />
        )}
      </div>
    </div>
  );
}

interface PollProps extends Saying {
  readonly title: string;
  readonly ballots: readonly ShownBallot[];
  /** Who each number of these ballots is. */
  readonly names: readonly number[];
  readonly elected: readonly number[];
}

function Poll({ title, ballots, names, elected, say }: PollProps) {
  const speaker = useSideSpeaker();
  const options = everybody.map(letter);
  const [winner = 0] = elected;
  const outcome =
    elected.length === 1 ? ({ kind: 'won', winner } as const) : ({ kind: 'tied', among: elected } as const);
  const marksOf = (ballot: ShownBallot): string =>
    'ranks' in ballot
      ? orderInWords(
          { options, ballots: [], scale: 1 },
          ballot.ranks.map((equals) => equals.map((one) => names[one]!)),
          speaker,
        )
      : ballot.scores.map((score, one) => `${letter(names[one]!)} ${score ?? '–'}`).join(', ');
  return (
    <div class="stack-small">
      <p>{title}</p>
      <ul class="plain-list">
        {ballots.map((ballot) => {
          const line = `${speaker.figure(ballot.count, 1)} × ${marksOf(ballot)}`;
          return <li key={line}>{line}</li>;
        })}
      </ul>
      <p class="outcome-won">
        {say('criteria.elected', { result: outcomeInWords(outcome, { options, ballots: [], scale: 1 }, speaker) })}
      </p>
    </div>
  );
}

const everybody = candidates(26);
const letter = (one: number): string => String.fromCharCode(65 + one);
