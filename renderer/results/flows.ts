/** The geometry of votes flowing from round to round: bands between columns of bars, all on one scale. */
import { candidates } from '../../shared/election/tally/places.ts';
import type { Rounds } from '../../shared/verdict/outcome/rounds.ts';
import { sum } from '../../shared/verdict/outcome/sum.ts';

export interface Node {
  readonly round: number;
  /** Null for the votes that stand with nobody. */
  readonly slot: number | null;
  readonly votes: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Band {
  readonly from: number | null;
  readonly to: number | null;
  readonly votes: number;
  readonly path: string;
}

export interface Flows {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Node[];
  readonly bands: readonly Band[];
}

export const NODE_WIDTH = 14;
export const COLUMN = 150;
/** Room for a label beside the last column, and for the lines of text between bars. */
const MARGIN = 84;
const GAP = 20;
const TOP = 28;

/** `order`: candidates from the top, the first of the result first. */
export function flowsOf({ rounds, moves }: Rounds, order: readonly number[]): Flows {
  const total = Math.max(1, ...rounds.map(({ alone, nobody }) => sum(alone) + nobody));
  const rows = [...order, null];
  const scale = Math.max(160, 26 * order.length) / total;
  const nodes = rounds.flatMap(({ alone, nobody }, round) => {
    let y = TOP;
    return rows.flatMap((slot): Node[] => {
      const here = slot === null ? nobody : alone[slot]!;
      if (here <= 0) return [];
      const node = { round, slot, votes: here, x: round * COLUMN, y, height: here * scale };
      y += node.height + GAP;
      return [node];
    });
  });
  const at = (round: number, slot: number | null) => nodes.find((node) => node.round === round && node.slot === slot);
  const rank = new Map(rows.map((slot, i) => [slot, i]));
  const bands = moves.flatMap((between, round) => {
    // Bands leave and arrive in the order of the rows, so that they cross no more than they must.
    const used = { from: new Map<number | null, number>(), to: new Map<number | null, number>() };
    const ordered = [...between].sort(
      (a, b) => rank.get(a.from)! - rank.get(b.from)! || rank.get(a.to)! - rank.get(b.to)!,
    );
    return ordered.flatMap(({ from, to, votes }): Band[] => {
      const [source, target] = [at(round, from), at(round + 1, to)];
      if (!source || !target) return [];
      const y0 = source.y + (used.from.get(from) ?? 0);
      const y1 = target.y + (used.to.get(to) ?? 0);
      const thick = votes * scale;
      used.from.set(from, y0 - source.y + thick);
      used.to.set(to, y1 - target.y + thick);
      return [{ from, to, votes, path: bandPath(source.x + NODE_WIDTH, y0, target.x, y1, thick) }];
    });
  });
  return {
    width: (rounds.length - 1) * COLUMN + NODE_WIDTH + MARGIN,
    height: Math.max(TOP, ...nodes.map(({ y, height }) => y + height)) + GAP,
    nodes,
    bands,
  };
}

function bandPath(x0: number, y0: number, x1: number, y1: number, thick: number): string {
  const middle = (x0 + x1) / 2;
  const n = (value: number): string => value.toFixed(1);
  return (
    `M${n(x0)} ${n(y0)}C${n(middle)} ${n(y0)} ${n(middle)} ${n(y1)} ${n(x1)} ${n(y1)}` +
    `v${n(thick)}C${n(middle)} ${n(y1 + thick)} ${n(middle)} ${n(y0 + thick)} ${n(x0)} ${n(y0 + thick)}z`
  );
}

/** Candidates in the order of a result. */
export const orderOf = (ranking: readonly (readonly number[])[], count: number): number[] => {
  const ranked = ranking.flat();
  return [...ranked, ...candidates(count).filter((slot) => !ranked.includes(slot))];
};
