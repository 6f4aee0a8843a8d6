import type { MajorityJudgementResult } from '../../shared/election/tally/majority-judgement.ts';
import type { Speaker } from '../../shared/verdict/outcome/words.ts';
import { Table } from '../design/layout/table.tsx';
import { Name } from '../design/signs/name.tsx';
import { useTexts } from '../design/surroundings.ts';
import { CandidateMark } from './candidate-mark.tsx';
import type { Candidate } from './candidates.ts';

interface GradesProps {
  readonly grades: MajorityJudgementResult['grades'];
  readonly order: readonly number[];
  readonly candidates: readonly Candidate[];
  readonly speaker: Pick<Speaker, 'grade'>;
}

/** How often each candidate got each grade, the best first. */
export function Grades({ grades, order, candidates, speaker }: GradesProps) {
  const t = useTexts();
  const all = (grades[0] ?? []).map((_, grade) => grade).reverse();
  return (
    <Table
      caption={t('results.grades')}
      head={[t('results.candidate'), ...all.map(speaker.grade)]}
      numeric={all.map((_, i) => i + 1)}
      rows={order.map((slot) => [
        <span class="bar-name" key={slot}>
          <CandidateMark candidate={candidates[slot]!} />
          <Name>{candidates[slot]!.name}</Name>
        </span>,
        ...all.map((grade) => grades[slot]![grade]!),
      ])}
    />
  );
}
