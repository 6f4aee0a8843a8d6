import type { JSX } from 'preact';
import {
  type Addition,
  addInField,
  addReals,
  cubic,
  FIELD,
  fieldPoints,
  lessonCurve,
  type Point,
} from '../../../shared/lesson/curve.ts';
import { modulo } from '../../../shared/lesson/tiny-group.ts';

/** What the pictures show of the plane, in units of the curve. */
const REALS = { left: -3.5, right: 5.5, top: 6.5 } as const;

interface PictureProps {
  readonly P: Point;
  readonly Q: Point;
  readonly label: string;
}

/** The curve over the reals: the line through P and Q, where it meets the curve again, and that point's mirror image. */
export function RealPicture({ P, Q, label }: PictureProps) {
  const { left, right, top } = REALS;
  const added = addReals(lessonCurve, P, Q);
  const at = (x: number): number => added!.slope * (x - P.x) + P.y;
  return (
    <svg class="hood-picture" viewBox={`${left} ${-top} ${right - left} ${2 * top}`} role="img" aria-label={label}>
      <path class="axis" d={`M${left} 0H${right}M0 ${-top}V${top}`} />
      <path class="curve" d={wave()} />
      {added ? (
        <>
          <path class="line" d={`M${left} ${-at(left)}L${right} ${-at(right)}`} />
          <path class="mirror" d={`M${added.third.x} ${-added.third.y}V${-added.sum.y}`} />
        </>
      ) : (
        <path class="line" d={`M${P.x} ${-top}V${top}`} />
      )}
      <Points P={P} Q={Q} added={added} unit={0.17} up={-1} />
    </svg>
  );
}

/** Whether a point lies within the picture over the reals. */
export const isSeen = ({ x, y }: Point): boolean => x < REALS.right && Math.abs(y) < REALS.top;

/** From far above, through the point on the axis, to far below. */
function wave(): string {
  const root = rootOf();
  const xs = Array.from({ length: 200 }, (_, i) => root + (REALS.right - root) * (i / 199) ** 2);
  const branch = (sign: 1 | -1) => xs.map((x) => `${x} ${sign * Math.sqrt(Math.max(0, cubic(lessonCurve, x)))}`);
  return `M${[...branch(1).reverse(), ...branch(-1)].join('L')}`;
}

/** The only x at which the curve of the lesson crosses the axis, by halving. */
export function rootOf(): number {
  let [low, high] = [-3, -2];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (cubic(lessonCurve, middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

/** All points modulo a small prime; the line runs on through the edges, and meets the curve where it does. */
export function FieldPicture({ P, Q, label, onPoint }: PictureProps & { onPoint: (point: Point) => void }) {
  const added = addInField(lessonCurve, FIELD, P, Q);
  const line = Array.from({ length: FIELD }, (_, i) =>
    added ? { x: i, y: modulo(added.slope * (i - P.x) + P.y, FIELD) } : { x: P.x, y: i },
  );
  return (
    <svg class="hood-picture" viewBox={`-1 -1 ${FIELD + 1} ${FIELD + 1}`} role="img" aria-label={label}>
      <path class="grid" d={grid()} />
      <g class="field-line">
        {line.map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={FIELD - 1 - y} r="0.14" />
        ))}
      </g>
      <g class="field-points">
        {fieldPoints(lessonCurve, FIELD).map((point) => (
          // The sliders beside the picture do the same for whoever uses no mouse.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <circle
            key={`${point.x} ${point.y}`}
            cx={point.x}
            cy={FIELD - 1 - point.y}
            r="0.3"
            onClick={() => onPoint(point)}
          />
        ))}
      </g>
      <Points P={P} Q={Q} added={added} unit={0.3} up={FIELD - 1} />
    </svg>
  );
}

const grid = (): string => Array.from({ length: FIELD }, (_, i) => `M${i} 0V${FIELD - 1}M0 ${i}H${FIELD - 1}`).join('');

interface PointsProps {
  readonly P: Point;
  readonly Q: Point;
  readonly added: Addition | null;
  /** The radius of a point. */
  readonly unit: number;
  /** Where y = 0 is: a row of the grid, counted from the top; −1 where it is the middle. */
  readonly up: number;
}

function Points({ P, Q, added, unit, up }: PointsProps) {
  const y = (point: Point): number => (up < 0 ? -point.y : up - point.y);
  const dot = (name: string, point: Point, kind: string): JSX.Element => (
    <g key={name} class={`dot ${kind}`}>
      <circle cx={point.x} cy={y(point)} r={unit} />
      <text x={point.x + 1.4 * unit} y={y(point) - 1.2 * unit} font-size={3.2 * unit}>
        {name}
      </text>
    </g>
  );
  const same = P.x === Q.x && P.y === Q.y;
  return (
    <>
      {dot(same ? 'P = Q' : 'P', P, 'given')}
      {!same && dot('Q', Q, 'given')}
      {added && dot('', added.third, 'third')}
      {added && dot('P + Q', added.sum, 'sum')}
    </>
  );
}
