/** Where an election stands, as the list of recent ones says it. */
import type { Phase } from '../../../shared/board/record.ts';
import type { Recent, Standing, VoterScreen } from '../../../shared/protocol/ipc.ts';
import type { Recents } from './recents.ts';

/** Phases as people tell them apart. */
export function standingIn(phase: 'lobby' | Phase): Standing {
  switch (phase) {
    case 'ceremony':
      return 'enrolment';
    case 'decryption':
      return 'mixing';
    default:
      return phase;
  }
}

/** Null while a voter's device knows nothing of it yet. */
export function standingAt(screen: VoterScreen): Standing | null {
  switch (screen) {
    case 'join':
    case 'connecting':
      return null;
    case 'cancelled':
      return 'cancelled';
    case 'enrol':
    case 'waiting':
      return 'enrolment';
    case 'closed':
      return 'mixing';
    case 'result':
      return 'finished';
    default:
      return 'voting';
  }
}

/** Writes it down whenever it has changed, and no more often. */
export class Mark {
  readonly #recents: Recents;
  #last: Standing | null = null;

  constructor(recents: Recents) {
    this.#recents = recents;
  }

  set(id: Recent['id'], standing: Standing): void {
    if (standing === this.#last) return;
    this.#last = standing;
    this.#recents.mark(id, standing);
  }
}
