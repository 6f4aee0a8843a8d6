import type { ComponentChildren } from 'preact';
import { Name } from '../design/signs/name.tsx';
import { CandidateMark } from './candidate-mark.tsx';
import type { Candidate } from './candidates.ts';

export interface BarRow {
  readonly candidate: Candidate;
  readonly value: number;
  /** The figure beside the bar, and what the candidate has become. */
  readonly figure: string;
  readonly mark: ComponentChildren;
  readonly faded?: boolean;
}

export interface BarChartProps {
  /** What the figures are. */
  readonly title: string;
  readonly rows: readonly BarRow[];
  /** The value of a full bar. */
  readonly full: number;
  readonly line: { readonly value: number; readonly label: string } | null;
}

/** Bars with everything written beside them, so that no colour has to be told from another. */
export function BarChart({ title, rows, full, line }: BarChartProps) {
  return (
    <div class="bars">
      <p class="muted small">{title}</p>
      <ul aria-label={title}>
        {rows.map((row) => (
          <li key={row.candidate.slot} class={row.faded ? 'faded' : ''}>
            <BarParts row={row} full={full} line={line} />
          </li>
        ))}
      </ul>
      {line && <p class="muted small bar-legend">{line.label}</p>}
    </div>
  );
}

/** Name, figure and bar of one row. */
export function BarParts({ row, full, line }: Pick<BarChartProps, 'full' | 'line'> & { readonly row: BarRow }) {
  const { candidate, value, figure, mark } = row;
  const percent = (of: number) => `${Math.min(100, (100 * of) / full)}%`;
  return (
    <>
      <span class="bar-name">
        <CandidateMark candidate={candidate} />
        <Name>{candidate.name}</Name>
      </span>
      <span class="bar-figure">
        {figure}
        {mark}
      </span>
      <span class="bar-track">
        <span class="bar-fill" style={{ width: percent(value), background: candidate.colour }} />
        {line && <span class="bar-line" style={{ insetInlineStart: percent(line.value) }} />}
      </span>
    </>
  );
}
