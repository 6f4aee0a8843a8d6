/** The window of a simulation. */
import { readTranscript } from '../../../../shared/board/transcript-file.ts';
import type { Bytes } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Handlers, IpcError } from '../../../../shared/protocol/ipc.ts';
import { storyPart } from '../../../../shared/story/story-part.ts';
import { ownVersion } from '../../../launch/own-version.ts';
import { SimulatedElection, sampleElection } from '../../../local-election/simulated-election.ts';
import { judgeHere } from '../../../verdict/judge-here.ts';
import { OwnHood } from '../../window/hood.ts';
import { ipcError } from '../../window/ipc-host.ts';
import type { RoleSession, Room, StateOf } from '../../window/role.ts';
import { saveArchive } from '../../window/save-archive.ts';
import { saveTranscript, saveVerifier } from '../../window/save-transcript.ts';
import { type Shown, Wall } from '../../window/wall.ts';
import { holdHere } from './series/held-here.ts';
import { SeriesDesk } from './series/series-desk.ts';

export const openSimulation = (room: Room): RoleSession => new SimulationSession(room);

class SimulationSession implements RoleSession {
  readonly #room: Room;
  /** What the room sees. */
  readonly #wall: Wall;
  readonly #hood: OwnHood;
  readonly #series: SeriesDesk;
  #election: SimulatedElection | null = null;
  /** Settles when the election that runs is over and cleared away; null while none runs. */
  #held: Promise<void> | null = null;
  #error: IpcError | null = null;
  readonly recent = null;
  readonly duty = null;

  constructor(room: Room) {
    this.#room = room;
    this.#hood = new OwnHood(
      () => {
        const transcript = this.#election?.transcript ?? null;
        return transcript && { size: transcript.length, read: () => transcript };
      },
      { workers: room.surroundings.workers, invented: true },
    );
    this.#wall = new Wall({ shown: () => this.#onWall(), story: () => this.#election?.story ?? [] }, () =>
      room.changed(),
    );
    this.#series = new SeriesDesk({
      surroundings: room.surroundings,
      hold: (planned) =>
        holdHere(
          planned,
          (election) => this.#show(election),
          () => this.#tell(),
        ),
      busy: () => this.#held !== null,
      changed: () => room.changed(),
      ended: (error) => {
        this.#election = null;
        this.#error = error === null ? null : ipcError(error);
      },
    });
    this.handlers = { ...this.#ownHandlers, ...this.#series.handlers };
  }

  state(): StateOf<'simulation'> {
    const view = this.#election?.view ?? { task: null, status: null, tally: null, privacy: null, timings: [] };
    const contests = this.#election?.plan.contests ?? [];
    return {
      role: 'simulation',
      wall: this.#wall.standing,
      running: this.#held !== null,
      ...view,
      contests,
      canOpen: this.#held === null && this.#election?.transcript != null,
      series: this.#series.standing,
      error: this.#error,
    };
  }

  get running(): boolean {
    return this.#held !== null || this.#series.running;
  }

  async close(): Promise<void> {
    this.#wall.end();
    await this.#hood.close();
    await this.#series.stop();
    await this.#stop();
  }

  readonly handlers: Handlers;
  readonly #ownHandlers = {
    'hood.list': (asked) => this.#hood.handlers['hood.list']!(asked),
    'hood.open': (asked) => this.#hood.handlers['hood.open']!(asked),
    'hood.rows': (asked) => this.#hood.handlers['hood.rows']!(asked),
    'window.story': async ({ from }) => storyPart(this.#election?.story ?? [], from),
    /** Answered when it runs; how it goes is in the state. */
    'simulation.start': async (wanted) => {
      if (this.#held || this.#series.running) throw new OstrakaError('out-of-phase', 'a simulation runs already');
      const { workers } = this.#room.surroundings;
      const election = new SimulatedElection(sampleElection(wanted), workers, () => this.#tell());
      this.#show(election);
      await this.#hood.close();
      this.#error = null;
      this.#held = this.#hold(election);
      this.#room.changed();
      return null;
    },
    'simulation.wall': async ({ order }) => {
      this.#wall.obey(order, (wall) => this.#room.surroundings.openWall(wall));
      return null;
    },
    'simulation.save': async ({ what }) => {
      if (what === 'verifier') return saveVerifier(this.#room.surroundings);
      const { title, transcript } = this.#over;
      return saveTranscript(this.#room.surroundings, title, transcript);
    },
    'simulation.archive': async ({ language }) => {
      const { title, transcript } = this.#over;
      const { surroundings } = this.#room;
      const read = readTranscript(transcript);
      const judged = await judgeHere(read, { expected: null, workers: surroundings.workers, onProgress: () => {} });
      const maker = { madeBy: 'anyone', version: ownVersion(), times: [] } as const;
      const file = { bytes: () => [transcript], size: transcript.length };
      return saveArchive(surroundings, title, { judged, notes: read.notes, ...file, maker }, language);
    },
    'simulation.stop': async () => {
      await this.#stop();
      return null;
    },
  } satisfies Handlers;

  /** The election that was simulated last. Throws `not-yet` before it is over. */
  get #over(): { readonly title: string; readonly transcript: Bytes } {
    const { transcript = null, plan } = this.#election ?? {};
    if (!transcript || !plan) throw new OstrakaError('not-yet', 'there is no simulated election here to be saved');
    return { title: plan.title, transcript };
  }

  #show(election: SimulatedElection): void {
    this.#election = election;
    this.#wall.begin();
  }

  #tell(): void {
    this.#room.changed();
    this.#wall.tell();
  }

  /** Nobody in the room joins it, and its voters are made up. */
  #onWall(): Shown | null {
    const { status = null, tally = null } = this.#election?.view ?? {};
    return (
      status && {
        link: null,
        unannounced: false,
        pages: [],
        words: [],
        status,
        contests: this.#election?.plan.contests ?? [],
        credentials: 'keys',
        codes: 0,
        inventedNames: false,
        names: { listed: [], more: 0 },
        tally,
      }
    );
  }

  async #hold(election: SimulatedElection): Promise<void> {
    try {
      await election.hold();
    } catch (error) {
      const stopped = error instanceof OstrakaError && error.code === 'interrupted';
      if (!stopped) this.#error = ipcError(error);
    } finally {
      this.#held = null;
      this.#tell();
    }
  }

  async #stop(): Promise<void> {
    this.#election?.stop();
    await this.#held;
  }
}
