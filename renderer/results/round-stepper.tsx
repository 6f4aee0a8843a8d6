import { useState } from 'preact/hooks';
import type { Rounds } from '../../shared/verdict/outcome/rounds.ts';
import { Button } from '../design/controls/button.tsx';
import { Chip } from '../design/signs/chip.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { BarChart } from './bar-chart.tsx';
import type { Candidate } from './candidates.ts';

interface RoundStepperProps {
  /** What tells it from others on the page. */
  readonly of: string;
  readonly rounds: Rounds['rounds'];
  /** Sentences of each round. */
  readonly words: readonly (readonly string[])[];
  readonly order: readonly number[];
  readonly candidates: readonly Candidate[];
  /** What has to be reached. */
  readonly line: 'majority' | 'quota';
  /** Whether too few voted for anybody to be elected by it. */
  readonly missed: boolean;
}

/** One round at a time, each with its sentences; the final bars stand above it already. */
export function RoundStepper({ of, rounds, words, order, candidates, line, missed }: RoundStepperProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const [at, setAt] = useState(0);
  const round = rounds[at]!;
  const before = rounds[at - 1];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: line === 'quota' ? 5 : 2 });
  const full = Math.max(...rounds.flatMap(({ votes, needed }) => [...votes, needed ?? 0]));
  return (
    <div class="stack">
      <div class="round-head">
        {rounds.map((_, i) => (
          <Button
            key={i}
            pressed={i === at}
            label={`${t('results.round', { round: i + 1, rounds: rounds.length })}: ${of}`}
            onClick={() => setAt(i)}
          >
            {i + 1}
          </Button>
        ))}
      </div>
      <ul class="round-words" aria-live="polite">
        {words[at]!.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <BarChart
        title={t('results.round', { round: at + 1, rounds: rounds.length })}
        full={full}
        line={
          round.needed === null
            ? null
            : { value: round.needed, label: t(`results.line.${line}`, { count: round.needed }) }
        }
        rows={order.map((slot) => {
          const gone = before?.out.includes(slot) ?? false;
          const votes = round.votes[slot]!;
          const moved = before ? votes - before.votes[slot]! : 0;
          const change = moved === 0 || gone ? '' : ` (${moved > 0 ? '+' : '−'}${number.format(Math.abs(moved))})`;
          return {
            candidate: candidates[slot]!,
            value: votes,
            figure: gone && votes === 0 ? '–' : `${number.format(votes)}${change}`,
            faded: gone,
            mark: round.elected.includes(slot) ? (
              missed ? (
                <Chip>{t('results.mark.would')}</Chip>
              ) : (
                <Chip tone="ok">{t('results.mark.elected')}</Chip>
              )
            ) : round.out.includes(slot) ? (
              <Chip>{t('results.mark.out')}</Chip>
            ) : null,
          };
        })}
      />
      {round.nobody > round.lost && (
        <p class="muted">
          {t(round.several > 0 ? 'results.round.nobody-alone' : 'results.round.nobody')}:{' '}
          {number.format(round.nobody - round.lost)}
        </p>
      )}
      {round.lost > 0 && (
        <p class="muted">
          {t('results.round.lost')}: {number.format(round.lost)}
        </p>
      )}
    </div>
  );
}
