/** Where envelopes lie in a tray, and how many of them one scene stands for. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Envelopes up to this many are drawn one by one, more as stacks. */
export const MOST_SINGLE = 200;
const MOST_STACKS = 24;
/** Width over height of an envelope with the space around it. */
const ASPECT = 1.35;
/** The widest envelope, in heights of its tray, which grows with the type. */
const MOST_WIDTH = 0.4;

/** The heights of the stacks that `count` envelopes are drawn as: round ones and a rest, or ones. */
export function stacks(count: number): number[] {
  if (count <= MOST_SINGLE) return new Array<number>(count).fill(1);
  const steps = [1, 2, 5].flatMap((digit) => Array.from({ length: 8 }, (_, power) => digit * 10 ** power));
  const height = Math.min(...steps.filter((step) => Math.ceil(count / step) <= MOST_STACKS));
  const rest = count % height;
  return [...new Array<number>(Math.floor(count / height)).fill(height), ...(rest > 0 ? [rest] : [])];
}

/**
 * Cells for `count` envelopes in `box`, row by row from the top left, as large as they can be. Every cell lies inside.
 */
export function cells(count: number, box: Box): Box[] {
  if (count === 0 || box.width <= 0 || box.height <= 0) return [];
  let best = { columns: 1, width: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const width = Math.min(box.width / columns, (box.height / rows) * ASPECT, MOST_WIDTH * box.height);
    // Of a few, which are as large as they may be anyhow, as many lie side by side as can.
    if (width >= best.width) best = { columns, width };
  }
  const { columns, width } = best;
  const height = width / ASPECT;
  return Array.from({ length: count }, (_, i) => ({
    x: box.x + (i % columns) * width,
    y: box.y + Math.floor(i / columns) * height,
    width,
    height,
  }));
}
