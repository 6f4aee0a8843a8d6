import {
  type ComparedRule,
  type RuleOutcome,
  sideBySide,
} from '../../../shared/election/tally/side-by-side/outcomes.ts';
import type { Poll } from '../../../shared/election/tally/side-by-side/poll.ts';
import { outcomeInWords } from '../../../shared/election/tally/side-by-side/words.ts';
import { Table } from '../../design/layout/table.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { CandidateMark } from '../candidate-mark.tsx';
import { candidateAt } from '../candidates.ts';
import { useSideSpeaker } from './speaker.ts';

interface OutcomesProps {
  readonly poll: Poll;
  readonly ticks: number;
  /** What becomes of it, in a column beside. */
  readonly then?: { readonly poll: Poll; readonly ticks: number };
  /** The rule that is spoken of. */
  readonly about?: ComparedRule;
}

/** Every rule with who wins by it, and where the ballots change, who wins then. */
export function Outcomes({ poll, ticks, then, about }: OutcomesProps) {
  const t = useTexts();
  const speaker = useSideSpeaker();
  const before = sideBySide(poll, ticks);
  const after = then ? sideBySide(then.poll, then.ticks) : before;
  const told = (of: Poll, { outcome }: RuleOutcome) => outcomeInWords(outcome, of, speaker);
  return (
    <Table
      caption={t(then ? 'side-by-side.outcomes.changed' : 'side-by-side.outcomes')}
      head={[t('results.compare.rule'), t(then ? 'side-by-side.before-after' : 'side-by-side.outcomes.winner')]}
      rows={before.map((one, i) => {
        const name = speaker.rule(one.rule);
        const first = <Winner poll={poll} outcome={one} />;
        const other = after[i]!;
        const changes = then !== undefined && told(then.poll, other) !== told(poll, one);
        const cell = changes ? (
          <span class="outcomes">
            {first} → <Winner poll={then.poll} outcome={other} />
          </span>
        ) : (
          first
        );
        return one.rule === about ? [<mark key="rule">{name}</mark>, <mark key="winner">{cell}</mark>] : [name, cell];
      })}
    />
  );
}

function Winner({ poll, outcome: { outcome } }: { readonly poll: Poll; readonly outcome: RuleOutcome }) {
  const speaker = useSideSpeaker();
  const won = outcome.kind === 'won';
  return (
    <span class="outcome">
      {won && <CandidateMark candidate={candidateAt(outcome.winner, poll.options[outcome.winner]!, true)} />}
      <span class={won ? 'outcome-won' : 'muted'}>{outcomeInWords(outcome, poll, speaker)}</span>
    </span>
  );
}
