import type { Pairwise } from '../../shared/election/tally/pairs/pairwise.ts';
import { Table } from '../design/layout/table.tsx';
import { Name } from '../design/signs/name.tsx';
import { useTexts } from '../design/surroundings.ts';
import { CandidateMark } from './candidate-mark.tsx';
import type { Candidate } from './candidates.ts';

interface PairwiseTableProps {
  readonly pairwise: Pairwise;
  readonly order: readonly number[];
  readonly candidates: readonly Candidate[];
}

/** Who is preferred to whom, and by how many. Wins are bold and say so. */
export function PairwiseTable({ pairwise, order, candidates }: PairwiseTableProps) {
  const t = useTexts();
  return (
    <Table
      caption={t('results.pairs.caption')}
      head={[t('results.candidate'), ...order.map((slot) => candidates[slot]!.letter)]}
      numeric={order.map((_, i) => i + 1)}
      rows={order.map((a) => [
        <span class="bar-name" key={a}>
          <CandidateMark candidate={candidates[a]!} />
          <Name>{candidates[a]!.name}</Name>
        </span>,
        ...order.map((b) => {
          if (a === b) return '–';
          const [above, below] = [pairwise[a]![b]!, pairwise[b]![a]!];
          const figures = `${above} : ${below}`;
          return above > below ? (
            <strong key={b} class="pair-win">
              <span class="visually-hidden">{t('results.pairs.win')} </span>
              {figures}
            </strong>
          ) : (
            <span key={b}>{figures}</span>
          );
        }),
      ])}
    />
  );
}
