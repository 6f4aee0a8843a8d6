import { useId } from 'preact/hooks';
import { type Shape, shapePaths } from '../design/signs/shapes.ts';
import { useLanguage } from '../design/surroundings.ts';
import { type Box, cells, delay, stacks } from './layout.ts';
import type { Scene, Spot } from './scene.ts';

/** Each mix leaves wax of another shape. */
const wax: readonly Shape[] = ['circle', 'square', 'hexagon', 'star', 'pentagon', 'diamond', 'plus', 'triangle'];

export type Places = ReadonlyMap<Spot, Box>;

/**
 * The envelopes of a scene, one layer over all stations. Those of one list keep their elements, and glide from place to
 * place; those that come out from under a lid are others, in a place of their own: no line leads through.
 */
export function Envelopes({ envelopes, places }: { envelopes: Scene['envelopes']; places: Places }) {
  const { language } = useLanguage();
  const id = useId();
  const { count, mixes, at, from, taken } = envelopes;
  const heights = stacks(count);
  const here = places.get(at);
  const before = places.get(from);
  if (!here || !before) return null;
  const hidden = at.startsWith('lid');
  // Out of the lid that mixed them; ballots that are cast fall in from above.
  const source = from === 'box' ? null : places.get(from.replace('tray', 'lid') as Spot);
  const resting = cells(heights.length, hidden ? before : here);
  if (resting.length < heights.length) return null;
  const shape = shapePaths[wax[mixes % wax.length]!];
  let gone = 0;
  return (
    <svg class="envelopes" aria-hidden="true">
      <symbol id={id} viewBox="0 0 26 19">
        <rect x="1" y="1" width="24" height="17" rx="2.5" class="paper" />
        {at === 'opened' ? (
          <path d="M1.5 17l11.5-9 11.5 9M1.5 2.5L13 11l11.5-8.5" />
        ) : (
          <>
            <path d="M1.5 2.5L13 11l11.5-8.5" />
            <path class="wax" d={shape} transform="translate(8.2 5.2) scale(0.4)" />
          </>
        )}
      </symbol>
      {heights.map((height, i) => {
        const cell = resting[i]!;
        gone += height;
        const under = hidden && gone <= taken;
        const target = under ? middleOf(here, cell) : cell;
        const start = source ? middleOf(source, cell) : { ...cell, y: cell.y - cell.height };
        const style = {
          '--x': `${target.x.toFixed(1)}px`,
          '--y': `${target.y.toFixed(1)}px`,
          '--from-x': `${start.x.toFixed(1)}px`,
          '--from-y': `${start.y.toFixed(1)}px`,
          '--delay': `${delay(i, heights.length)}ms`,
        };
        return (
          <g key={`${mixes}-${i}`} class={under ? 'envelope under' : 'envelope'} style={style}>
            {height > 1 && <use href={`#${id}`} x="3" y="-3" width={cell.width * 0.86} height={cell.height * 0.86} />}
            <use href={`#${id}`} width={cell.width * 0.86} height={cell.height * 0.86} />
            {height > 1 && (
              <text x={cell.width * 0.43} y={cell.height * 0.64} style={{ fontSize: `${cell.height * 0.6}px` }}>
                {new Intl.NumberFormat(language, { notation: 'compact' }).format(height)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const middleOf = (box: Box, cell: Box): Box => ({
  ...cell,
  x: box.x + (box.width - cell.width) / 2,
  y: box.y + (box.height - cell.height) / 2,
});
