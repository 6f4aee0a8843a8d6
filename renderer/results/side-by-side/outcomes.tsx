import type { ComponentChildren } from 'preact';
import { type ComparedRule, comparedRules, sideBySide } from '../../../shared/election/tally/side-by-side/outcomes.ts';
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
  const { rule: name } = useSideSpeaker();
  const [before, after] = [useCells(poll, ticks), useCells(then?.poll ?? poll, then?.ticks ?? ticks)];
  const strong = (rule: ComparedRule, cell: ComponentChildren) => (rule === about ? <mark>{cell}</mark> : cell);
  return (
    <Table
      caption={t(then ? 'side-by-side.outcomes.changed' : 'side-by-side.outcomes')}
      head={[
        t('results.compare.rule'),
        ...(then ? [t('side-by-side.before'), t('side-by-side.after')] : [t('side-by-side.outcomes.winner')]),
      ]}
      rows={comparedRules.map((rule) => [
        strong(rule, name(rule)),
        strong(rule, before[rule]),
        ...(then ? [strong(rule, after[rule])] : []),
      ])}
    />
  );
}

function useCells(poll: Poll, ticks: number): Record<ComparedRule, ComponentChildren> {
  const speaker = useSideSpeaker();
  const cells = sideBySide(poll, ticks).map(({ rule, outcome }) => [
    rule,
    <span key={rule} class="outcome">
      {outcome.kind === 'won' && (
        <CandidateMark candidate={candidateAt(outcome.winner, poll.options[outcome.winner]!)} />
      )}
      <span class={outcome.kind === 'won' ? 'outcome-won' : 'muted'}>{outcomeInWords(outcome, poll, speaker)}</span>
    </span>,
  ]);
  return Object.fromEntries(cells);
}
