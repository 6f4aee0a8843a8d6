/**
 * A watch as a window shows it, wherever that runs: what was seen becomes a state, and what a person asks for is answered. It
 * knows neither what computes nor how a file is saved.
 */
import { type Fork, writeFork } from '../board/fork.ts';
import { phaseOf } from '../board/record.ts';
import { type Transcript, writeTranscript } from '../board/transcript-file.ts';
import { type Bytes, utf8 } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { fileName } from '../codec/file-name.ts';
import type { Handlers, IpcError, Saved } from '../protocol/ipc.ts';
import { type JoinLink, writeLink } from '../protocol/link.ts';
import type { Clock } from '../protocol/voter/attendance.ts';
import type { WatchState } from '../protocol/watched.ts';
import { storyPart } from '../story/story-part.ts';
import { carefully, Follow } from './follow.ts';
import type { Sighting } from './sighting.ts';
import { Alarming, type WatchSource } from './signed-board.ts';
import { type WatchExamine, Watcher } from './watcher.ts';

export interface WatchDeskParts {
  readonly source: WatchSource;
  /** The join link, and whether its key is nobody's word but the coordinator's own. */
  readonly link: JoinLink;
  readonly unproven: boolean;
  readonly examine: WatchExamine;
  readonly clock: Clock;
  /** Milliseconds from any start. */
  readonly now: () => number;
  /** The last checkpoint that this device has kept of it. */
  readonly remembered: string | null;
  /** Keeps the last checkpoint, where this device keeps anything. */
  readonly remember: (note: string) => void;
  readonly save: (name: string, mime: string, bytes: Bytes) => Promise<Saved>;
  /** What may be shown of an error. */
  readonly failure: (error: unknown) => IpcError;
  readonly changed: () => void;
}

export const nothingSeen: WatchState = {
  role: 'watch',
  ...{ election: null, phase: null, board: null, before: 0, cosigned: null, working: null },
  ...{ alarms: [], fork: false, connected: false, missed: null, kept: true, unproven: false, link: null },
  ...{ judging: null, verdict: null, contests: [], error: null },
};

export class WatchDesk {
  readonly #parts: WatchDeskParts;
  readonly #watcher: Watcher;
  readonly #follow: Follow;
  #state: WatchState;
  #fork: Fork | null = null;
  /** Never with entries whose blobs are still to come: the file would not verify. */
  #whole: Transcript | null = null;
  #note = '';
  #ended = false;

  constructor(parts: WatchDeskParts) {
    this.#parts = parts;
    const { link, unproven, examine, clock, remembered } = parts;
    this.#state = { ...nothingSeen, unproven, link: writeLink(link) };
    const leader = link.coordinator;
    const tell = (sighting: Sighting) => this.#see(sighting);
    this.#watcher = new Watcher({
      ...{ source: carefully(parts.source), leader, expected: null, kept: null, remembered, examine, tell },
    });
    this.#follow = new Follow(this.#watcher, { clock, tell, looked: () => this.#looked() });
  }

  get state(): WatchState {
    return this.#state;
  }

  begin(): void {
    this.#follow.begin();
    void this.#follow.ended.then((why) => this.#end(why));
  }

  close(): void {
    this.#ended = true;
    this.#follow.end();
  }

  readonly handlers = {
    'window.story': async ({ from }) => storyPart(this.#watcher.story.beats, from),
    'watch.save': async ({ what }) => {
      const title = this.#state.election?.title ?? '';
      if (what === 'fork' && this.#fork)
        return this.#parts.save(fileName(title, '-fork.json'), 'application/json', utf8(writeFork(this.#fork)));
      if (what === 'fork' || !this.#whole) throw new OstrakaError('not-yet', 'there is nothing to save yet');
      const bytes = writeTranscript(this.#whole);
      return this.#parts.save(fileName(title, '.ostraka'), 'application/octet-stream', bytes);
    },
  } satisfies Handlers;

  #see(sighting: Sighting): void {
    const state = this.#state;
    switch (sighting.saw) {
      case 'election': {
        const { saw: _, ...election } = sighting;
        return this.#show({ election });
      }
      case 'kept':
      case 'waiting':
        return this.#show({ missed: null, connected: true });
      case 'head':
        return sighting.before > 0 ? this.#show({ before: sighting.before }) : undefined;
      case 'remembered':
        return this.#show({ before: sighting.size });
      case 'cosigned':
        return this.#show({ cosigned: { size: sighting.size, nodes: sighting.nodes } });
      case 'progress': {
        const { checked, signed, ballots } = sighting;
        return this.#show({ ...this.#told(), board: { checked, signed, ballots }, working: null });
      }
      case 'working': {
        const { index, type, share } = sighting;
        return this.#show({ working: share < 1 ? { index, type, share } : null });
      }
      case 'scene':
        // Told with the progress of its batch: voters come by the thousand.
        return;
      case 'alarm':
        this.#fork ??= sighting.fork;
        return this.#show({ alarms: [...state.alarms, sighting.alarm], fork: this.#fork !== null });
      case 'nobody':
        return this.#show({ connected: false, missed: this.#parts.failure(sighting.error) });
      case 'somebody':
        return this.#show({ connected: true, missed: null });
    }
  }

  #told(): Pick<WatchState, 'phase'> {
    const { record } = this.#watcher;
    return { phase: record && phaseOf(record) };
  }

  #looked(): void {
    const { board } = this.#watcher;
    const note = board?.head?.note ?? '';
    if (board && note !== this.#note) {
      this.#whole = board.transcript();
      this.#parts.remember(note);
    }
    this.#note = note;
    this.#show({ ...this.#told(), connected: true, missed: null });
  }

  async #end(why: OstrakaError | null): Promise<void> {
    if (this.#ended) return;
    const isBroken = why instanceof Alarming && why.alarm.code === 'bad-board';
    if (why && !isBroken) return this.#show({ error: why instanceof Alarming ? null : this.#parts.failure(why) });
    try {
      const { examine, now } = this.#parts;
      const { verdict, record } = await this.#watcher.verdict({
        examine: (statements, blobs) => examine(statements, blobs, () => {}),
        clock: now,
        onProgress: (check, done, total) => this.#show({ judging: { check, done, total } }),
      });
      this.#whole = this.#watcher.board?.transcript() ?? null;
      this.#show({ verdict, contests: record?.manifest.contests ?? [], judging: null, ...this.#told() });
    } catch (error) {
      this.#show({ error: this.#parts.failure(error), judging: null });
    }
  }

  #show(change: Partial<WatchState>): void {
    this.#state = { ...this.#state, ...change };
    if (!this.#ended) this.#parts.changed();
  }
}
