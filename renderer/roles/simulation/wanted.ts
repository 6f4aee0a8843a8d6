/** What a simulation is asked for, as it is typed. */
import type { Argument } from '../../../shared/protocol/ipc.ts';
import { type Bounds, within } from '../../design/controls/whole-number.ts';

export interface Typed {
  readonly voters: string;
  readonly nodes: string;
  readonly threshold: string;
  readonly seed: string;
}

export const usual: Typed = { voters: '100', nodes: '3', threshold: '2', seed: 'classroom' };

/** What each number may be; no more laptops can be needed than there are. */
export function boundsOf({ nodes }: Typed): Readonly<Record<'voters' | 'nodes' | 'threshold', Bounds>> {
  return {
    voters: { least: 1, most: 100_000 },
    nodes: { least: 1, most: 9 },
    threshold: { least: 1, most: within(nodes, { least: 1, most: 9 }) ?? 9 },
  };
}

/** Null while a number is missing or out of bounds. */
export function wantedOf(typed: Typed): Argument<'simulation.start'> | null {
  const bounds = boundsOf(typed);
  const voters = within(typed.voters, bounds.voters);
  const nodes = within(typed.nodes, bounds.nodes);
  const threshold = within(typed.threshold, bounds.threshold);
  return voters === null || nodes === null || threshold === null
    ? null
    : { voters, nodes, threshold, seed: typed.seed };
}
