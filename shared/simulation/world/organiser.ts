/** The person who leads a simulated election: opens enrolment, opens voting, closes; asks again where nothing came of it. */
import { phaseOf } from '../../board/record.ts';
import type { Order } from '../../protocol/coordinator/state.ts';
import { statusOf } from '../../protocol/coordinator/status.ts';
import { hasOwnEpoch } from '../../protocol/coordinator/takeover.ts';
import type { CoordinatorLaptop } from '../laptops/coordinator-laptop.ts';
import type { World } from './world.ts';

/** Milliseconds between two looks at the screen. */
const PACE_MS = 500;
/** Milliseconds that a voter who has not enrolled, or not voted, is waited for. */
const PATIENCE_MS = 40_000;

export class Organiser {
  readonly #world: World;
  readonly #coordinator: CoordinatorLaptop;
  #waitsSince: number | null = null;
  #phase = '';

  constructor(world: World, coordinator: CoordinatorLaptop) {
    this.#world = world;
    this.#coordinator = coordinator;
  }

  begin(): void {
    this.#world.schedule.after(PACE_MS, () => {
      this.#look();
      this.begin();
    });
  }

  #look(): void {
    const { schedule } = this.#world;
    const coordinator = this.#coordinator;
    if (!coordinator.up) return;
    const { record } = coordinator.state;
    const phase = record ? phaseOf(record) : 'lobby';
    if (phase !== this.#phase) this.#waitsSince = schedule.now;
    this.#phase = phase;
    const [out] = statusOf(coordinator.state).differing.filter(({ leftOut, hindrance }) => !leftOut && !hindrance);
    if (out)
      return coordinator.later(0, () =>
        coordinator.ask(
          (asker) => ({ kind: 'leave-out', node: out.index, asker }),
          () => {},
        ),
      );
    const order = this.#due(phase, schedule.now - (this.#waitsSince ?? 0) > PATIENCE_MS);
    // Told that there will be no result, it wants the end all the same.
    const confirmed = order === 'close' ? statusOf(coordinator.state).ballots : null;
    if (order)
      coordinator.later(0, () =>
        coordinator.ask(
          (asker) => ({ kind: 'order', order, confirmed, asker }),
          () => {},
        ),
      );
  }

  #due(phase: string, impatient: boolean): Order | null {
    const { nodes, voters } = this.#world;
    const { lobby, connected, enrolled, record } = this.#coordinator.state;
    if (record && !hasOwnEpoch(this.#coordinator.state)) return 'take-over';
    switch (phase) {
      case 'lobby':
        return lobby.size === nodes.length && connected.size === nodes.length ? 'open-enrolment' : null;
      case 'enrolment': {
        if (this.#world.registrar) return this.#coordinator.state.registered ? 'open-voting' : null;
        const late = record!.manifest.voters.latecomers;
        return enrolled.size === voters.length || ((impatient || late) && enrolled.size > 0) ? 'open-voting' : null;
      }
      case 'voting':
        return impatient || voters.every(({ content }) => content) ? 'close' : null;
      default:
        return null;
    }
  }
}
