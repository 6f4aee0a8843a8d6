/** The window of a simulation. */
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { IpcError } from '../../../../shared/protocol/ipc.ts';
import { storyPart } from '../../../../shared/story/story-part.ts';
import { SimulatedElection } from '../../../local-election/simulated-election.ts';
import { ipcError } from '../../window/ipc-host.ts';
import type { Handlers, RoleSession, Room, StateOf } from '../../window/role.ts';

export const openSimulation = (room: Room): RoleSession => new SimulationSession(room);

class SimulationSession implements RoleSession {
  readonly #room: Room;
  #election: SimulatedElection | null = null;
  /** Settles when the election that runs is over and cleared away; null while none runs. */
  #held: Promise<void> | null = null;
  #error: IpcError | null = null;
  readonly recent = null;
  readonly duty = null;

  constructor(room: Room) {
    this.#room = room;
  }

  state(): StateOf<'simulation'> {
    const view = this.#election?.view ?? { task: null, status: null, tally: null, privacy: null, timings: [] };
    const contests = this.#election?.plan.contests ?? [];
    return { role: 'simulation', running: this.running, ...view, contests, error: this.#error };
  }

  get running(): boolean {
    return this.#held !== null;
  }

  async close(): Promise<void> {
    await this.#stop();
  }

  readonly handlers: Handlers = {
    'window.story': async ({ from }) => storyPart(this.#election?.story ?? [], from),
    /** Answered when it runs; how it goes is in the state. */
    'simulation.start': async (wanted) => {
      if (this.#held) throw new OstrakaError('out-of-phase', 'a simulation runs already');
      const { workers } = this.#room.surroundings;
      this.#election = new SimulatedElection(wanted, workers, () => this.#room.changed());
      this.#error = null;
      this.#held = this.#hold(this.#election);
      this.#room.changed();
      return null;
    },
    'simulation.stop': async () => {
      await this.#stop();
      return null;
    },
  };

  async #hold(election: SimulatedElection): Promise<void> {
    try {
      await election.hold();
    } catch (error) {
      const stopped = error instanceof OstrakaError && error.code === 'interrupted';
      if (!stopped) this.#error = ipcError(error);
    } finally {
      this.#held = null;
      this.#room.changed();
    }
  }

  async #stop(): Promise<void> {
    this.#election?.stop();
    await this.#held;
  }
}
