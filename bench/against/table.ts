/** The figures of a comparison, as tables for a terminal. */
import { table } from '../table.ts';
import type { Build } from './build.ts';
import type { Figures, RowFigures } from './figures.ts';
import type { Estimate } from './ratio.ts';

export function printed({ environment, builds, size, version, load, rows }: Figures): string {
  const { machine, cores, node } = environment;
  return [
    `${cores} × ${machine}, Node ${node}, load ${load.before.toFixed(1)} before and ${load.after.toFixed(1)} after; N = ${size}`,
    ...builds.map(inWords),
    ...(version === null ? [] : [`the transcript is one of version ${version}, the same file for both`]),
    'medians with an interval of the median; ratios round by round, of lists and ballots in X25519 of the same moment;',
    '“?” where the interval reaches across the aim',
    '',
    ...table(
      ['', 'this', 'other', 'ratio', 'interval', 'rounds', 'aim', ''],
      rows.map(({ row, this: own, other, ratio, samples, met }) => [
        `${row.name}: ${row.words}, ${row.unit}`,
        withSpread(own),
        withSpread(other),
        ratio.median.toFixed(3),
        interval(ratio),
        String(samples.this.length),
        row.aim === null ? '' : row.aim.toFixed(2),
        met ?? '',
      ]),
    ),
    ...x25519Table(rows),
  ].join('\n');
}

const inWords = ({ name, root, commit, changed }: Build): string =>
  `${name}: ${commit?.slice(0, 8) ?? 'a commit that nobody knows'}${changed ? ', changed' : ''}, in ${root}`;

function x25519Table(rows: readonly RowFigures[]): string[] {
  const lines = rows.flatMap(({ row, x25519 }) =>
    x25519 === null
      ? []
      : [
          [
            `${row.name}, in X25519`,
            withSpread(x25519.this),
            withSpread(x25519.other),
            row.x25519?.toFixed(2) ?? '',
            x25519.met ?? '',
          ],
        ],
  );
  return lines.length === 0 ? [] : ['', ...table(['', 'this', 'other', 'aim', ''], lines)];
}

const withSpread = ({ median, low, high }: Estimate): string => `${three(median)} (${three(low)}–${three(high)})`;

/** With how sure it is, where that is less than usual. */
const interval = ({ low, high, coverage }: Estimate): string =>
  `${low.toFixed(3)}–${high.toFixed(3)}${coverage < 0.95 ? ` (${Math.floor(100 * coverage)} %)` : ''}`;

const three = (x: number): string => String(Number(x.toPrecision(3)));
