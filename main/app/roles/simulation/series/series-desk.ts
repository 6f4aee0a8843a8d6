/** Series of elections behind the window of a simulation: held one at a time, kept in the profile, read for their figures. */
import { OstrakaError } from '../../../../../shared/codec/error.ts';
import { fileName } from '../../../../../shared/codec/file-name.ts';
import type { OwnLanguage } from '../../../../../shared/codec/texts.ts';
import type { SeriesStanding, SeriesWanted } from '../../../../../shared/measure/series.ts';
import type { Handlers } from '../../../../../shared/protocol/ipc.ts';
import type { Hold } from '../../../../sweep/one-run.ts';
import { type PlannedSweep, parseSweepPlan } from '../../../../sweep/plan-file.ts';
import { Sweep, type SweepProgress } from '../../../../sweep/sweep.ts';
import type { Surroundings } from '../../../window/session.ts';
import { COMMAND } from './held-here.ts';
import { reportFile, seriesTable } from './series-files.ts';
import { LastReport, type ReportOrder } from './series-report-thread.ts';
import { SeriesStore } from './series-store.ts';

export interface SeriesRoom {
  readonly surroundings: Pick<Surroundings, 'dataDirectory' | 'saveFile'>;
  /** Holds the elections of a series. */
  readonly hold: (planned: PlannedSweep) => Hold;
  /** Whether something else runs that would be measured as well. */
  readonly busy: () => boolean;
  readonly changed: () => void;
  /** A series has ended: why it could not go on, or null. */
  readonly ended: (error: unknown) => void;
}

interface Going {
  readonly id: string;
  readonly wanted: SeriesWanted;
  readonly stop: AbortController;
  progress: SweepProgress;
  ended: Promise<void>;
}

export class SeriesDesk {
  readonly #room: SeriesRoom;
  readonly #store: SeriesStore;
  readonly #reports = new LastReport();
  #going: Going | null = null;
  #kept: SeriesStanding['kept'];

  constructor(room: SeriesRoom) {
    this.#room = room;
    this.#store = new SeriesStore(room.surroundings.dataDirectory);
    this.#kept = this.#store.list();
  }

  get running(): boolean {
    return this.#going !== null;
  }

  get standing(): SeriesStanding {
    const going = this.#going;
    if (!going) return { kept: this.#kept, running: null };
    const { id, wanted, progress, stop } = going;
    const { total, done, failed, left, running } = progress;
    const now = running && {
      voters: running.run.of.voters,
      nodes: running.run.of.nodes,
      repetition: running.run.repetition,
    };
    return {
      kept: this.#kept,
      running: {
        ...{ id, title: wanted.title, done: done + failed, total, failed, now },
        ...{ secondsLeft: left === null ? null : Math.round(left / 1000), stopping: stop.signal.aborted },
      },
    };
  }

  readonly handlers = {
    /** Answered when it runs; how it goes is in the state. */
    'series.start': async (wanted) => {
      this.#hold(this.#store.freshId(new Date()), wanted);
      return null;
    },
    'series.resume': async ({ id }) => {
      this.#hold(id, this.#store.get(id).wanted);
      return null;
    },
    'series.stop': async () => {
      await this.stop();
      return null;
    },
    'series.remove': async ({ id }) => {
      if (this.#going?.id === id) throw new OstrakaError('out-of-phase', 'this series is being held');
      this.#store.remove(id);
      this.#reports.forget();
      this.#look();
      return null;
    },
    'series.report': async ({ ids, language }) => (await this.#reports.fresh(this.#order(ids, language))).report,
    'series.save': async ({ ids, language, what }) => {
      const order = this.#order(ids, language);
      const { ending, mime, bytes } =
        what.kind === 'table'
          ? await seriesTable(order.directories[0]!, what.form)
          : reportFile(await this.#reports.shown(order), what);
      const { title } = this.#store.get(ids[0]!).wanted;
      return this.#room.surroundings.saveFile(fileName(title, ending), mime, bytes);
    },
  } satisfies Handlers;

  /** Ends what is held; it can be gone on with. */
  async stop(): Promise<void> {
    this.#going?.stop.abort();
    this.#room.changed();
    await this.#going?.ended;
  }

  /** Throws `not-found`. */
  #order(ids: readonly string[], language: OwnLanguage): ReportOrder {
    for (const id of ids) this.#store.get(id);
    return { ids, directories: ids.map((id) => this.#store.results(id)), language };
  }

  #hold(id: string, wanted: SeriesWanted): void {
    if (this.#going || this.#room.busy()) throw new OstrakaError('out-of-phase', 'an election is held here already');
    const directory = this.#store.results(id);
    const stop = new AbortController();
    const planned = parseSweepPlan(planText(wanted), id);
    const sweep = new Sweep(
      { planned, directory, hold: this.#room.hold(planned), command: COMMAND },
      {
        progress: (progress) => {
          going.progress = progress;
          this.#room.changed();
        },
        ended: () => this.#keep(going),
      },
    );
    const going: Going = { id, wanted, stop, progress: sweep.progress, ended: Promise.resolve() };
    this.#going = going;
    this.#keep(going);
    going.ended = this.#run(sweep, going);
  }

  async #run(sweep: Sweep, going: Going): Promise<void> {
    try {
      await sweep.hold(going.stop.signal);
      this.#room.ended(null);
    } catch (error) {
      this.#room.ended(error);
    } finally {
      going.progress = sweep.progress;
      sweep.close();
      this.#keep(going);
      this.#going = null;
      this.#room.changed();
    }
  }

  #keep({ id, wanted, progress: { done, failed, total } }: Going): void {
    this.#store.put(id, { wanted, done: done + failed, total, failed, usedAt: Date.now() });
    this.#look();
  }

  #look(): void {
    this.#kept = this.#store.list();
    this.#room.changed();
  }
}

/** The plan of a sweep, as `ostraka sweep` would read it. */
export const planText = ({ title, voters, nodes, threshold, repetitions, seed }: SeriesWanted): string =>
  `${JSON.stringify({ title, seed, repetitions, voters, nodes, threshold }, null, 2)}\n`;
