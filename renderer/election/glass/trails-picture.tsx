import type { Trails } from '../../../shared/protocol/glass/disclosures.ts';
import { useTexts } from '../../design/surroundings.ts';
import { letterOf } from './letters.ts';
import './glass.css';

/** In units of the picture: between two places of a list, between two lists, around them. */
const DOWN = 22;
const ACROSS = 150;
const EDGE = 24;
const HEAD = 28;
const DOT = 4;
const SIGN = 9;
/** Of the lines, in turn. */
const COLOURS = 8;

const xOf = (list: number): number => EDGE + list * ACROSS;
const yOf = (place: number): number => HEAD + EDGE + place * DOWN;

/** Each list as a column of places; between two of them a box of glass with the lines that it shows, or one with a lid. */
export function TrailsPicture({ trails: { count, mixes, trails } }: { trails: Trails }) {
  const t = useTexts();
  const width = 2 * EDGE + mixes.length * ACROSS;
  const foot = HEAD + 2 * EDGE + (count - 1) * DOWN;
  const places = Array.from({ length: count }, (_, place) => place);
  return (
    <svg
      class="trails"
      viewBox={`0 0 ${width} ${foot + 2}`}
      style={{ '--trails-width': `${width}px` }}
      role="img"
      aria-label={t('glass.picture')}
    >
      {mixes.map(({ node, name, shown }, at) => (
        <g key={node} class={shown === 'passages' ? 'trails-glass' : 'trails-lid'}>
          <rect x={xOf(at) + 2 * SIGN} y={HEAD} width={ACROSS - 4 * SIGN} height={foot - HEAD} rx={8} />
          <text x={xOf(at) + ACROSS / 2} y={HEAD - 10} text-anchor="middle">
            {shortened(name)}
          </text>
          {shown !== 'passages' && (
            <text class="trails-unknown" x={xOf(at) + ACROSS / 2} y={(HEAD + foot) / 2} text-anchor="middle">
              ?
            </text>
          )}
        </g>
      ))}
      {Array.from({ length: mixes.length + 1 }, (_, list) =>
        places.map((place) => (
          <circle key={`${list} ${place}`} class="trails-place" cx={xOf(list)} cy={yOf(place)} r={DOT} />
        )),
      )}
      {trails.map(({ hash, places: way }, i) => (
        <g key={hash} class={`trails-way trails-way-${(i % COLOURS) + 1}`}>
          <polyline points={way.map((place, list) => `${xOf(list)},${yOf(place)}`).join(' ')} />
          {way.map((place, list) => (
            <g key={list}>
              <circle cx={xOf(list)} cy={yOf(place)} r={SIGN} />
              <text x={xOf(list)} y={yOf(place)} dy="0.35em" text-anchor="middle">
                {letterOf(i)}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The whole name stands in the table. */
const shortened = (name: string): string => (name.length > 18 ? `${name.slice(0, 17)}…` : name);
