/** How far an election is within its phase, counted from its status. */
import type { Status } from '../../shared/protocol/coordinator/status.ts';

/** A stage whose progress can be counted; `total` is 0 where nobody knows it. */
export interface Stage {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** The stage of a phase, counted as `status` says: the present phase, or one that is over. */
export function stageOf(status: Status, phase = status.phase): Stage | null {
  const { nodes, threshold, enrolled, ballots } = status;
  switch (phase) {
    case 'ceremony':
    case 'enrolment':
      return { name: 'enrolled', done: enrolled, total: 0 };
    case 'voting':
      return { name: 'ballots', done: ballots, total: 0 };
    case 'mixing': {
      if (status.tooFew) return null;
      return { name: 'mixes and proofs', done: mixedAndProven(status), total: 2 * nodes.length * ballots };
    }
    case 'decryption':
      return { name: 'key shares', done: nodes.filter(({ shares }) => shares).length, total: threshold };
    case 'lobby':
    case 'finished':
      return null;
  }
}

/** Ballots that came through a mix, and through a proof, whole or so far, over all nodes. */
export function mixedAndProven({ nodes, ballots }: Status): number {
  const steps = { none: 0, posted: 1, proven: 2 };
  return sum(
    nodes.map(({ mix, work }) => {
      // A laptop proves before all have heard of its mix.
      const mixed = steps[work?.task === 'proving' && mix === 'none' ? 'posted' : mix];
      const going = (mixed === 0 && work?.task === 'mixing') || (mixed === 1 && work?.task === 'proving');
      return mixed * ballots + (going ? Math.min(work.done, ballots) : 0);
    }),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
