import type { Rounds } from '../../shared/verdict/outcome/rounds.ts';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import type { Candidate } from './candidates.ts';
import { COLUMN, flowsOf, NODE_WIDTH } from './flows.ts';

interface FlowDiagramProps {
  /** What tells it from others on the page. */
  readonly of: string;
  readonly rounds: Rounds;
  readonly order: readonly number[];
  readonly candidates: readonly Candidate[];
}

/** How small it may get before it scrolls: its letters are still read. */
const SMALLEST = 0.75;

/** Votes as bands from round to round. It scrolls by itself where rounds are many, by keyboard too. */
export function FlowDiagram({ of, rounds, order, candidates }: FlowDiagramProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const { width, height, nodes, bands } = flowsOf(rounds, order);
  const colour = (slot: number | null) => (slot === null ? 'var(--line)' : candidates[slot]!.colour);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section class="flows" aria-label={`${t('results.flows')}: ${of}`} tabIndex={0}>
      <svg
        style={{ width: `${width / 16}em`, minWidth: `${(width / 16) * SMALLEST}em` }}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('results.flows.label')}
      >
        {bands.map(({ from, to, path }, i) => (
          <path key={i} d={path} class={from === to ? 'band' : 'band moved'} style={{ fill: colour(from) }} />
        ))}
        {rounds.rounds.map((_, round) => (
          <text key={round} x={round * COLUMN} y={14} class="flow-head">
            {round + 1}.
          </text>
        ))}
        {nodes.map(({ round, slot, votes, x, y, height: high }) => (
          <g key={`${round}-${slot}`}>
            <rect x={x} y={y} width={NODE_WIDTH} height={high} style={{ fill: colour(slot) }} />
            <text x={x + NODE_WIDTH + 5} y={y + Math.max(11, high / 2 + 4)}>
              {slot === null ? '–' : candidates[slot]!.letter} {number.format(votes)}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}
