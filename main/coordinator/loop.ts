/**
 * Runs `coordinator.step`: one event after the other, everything durable before anything leaves, jobs in workers. What
 * came together is committed together, so that many answers cost one sync of the disk; the store's own thread waits for it,
 * and meanwhile nothing is read off a state that is ahead of the disk. The database is the truth; the state is rebuilt from
 * it at start.
 */
import { EventEmitter } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import { blobsBrought, type Entry } from '../../shared/board/entry.ts';
import { phaseOf } from '../../shared/board/record.ts';
import { prepareProofs } from '../../shared/board/roll/proof.ts';
import { recordBytesOf } from '../../shared/board/roll/records.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import type { SigningKey } from '../../shared/crypto/signature.ts';
import { NONCE_BYTES, type Plan } from '../../shared/election/manifest.ts';
import type { FloorRule } from '../../shared/protocol/coordinator/floor/floor.ts';
import type { HourOrder } from '../../shared/protocol/coordinator/hours/hour.ts';
import { restoreCoordinator } from '../../shared/protocol/coordinator/restore.ts';
import type {
  Answer,
  Asker,
  CoordinatorEffect,
  CoordinatorEvent,
  CoordinatorState,
} from '../../shared/protocol/coordinator/state.ts';
import { type Status, statusOf } from '../../shared/protocol/coordinator/status.ts';
import { step } from '../../shared/protocol/coordinator/step.ts';
import type { JobResult } from '../../shared/protocol/jobs.ts';
import type { ToNode, Work } from '../../shared/protocol/messages.ts';
import { Turns } from '../measure/turns.ts';
import type { Commit } from '../storage/board-writer.ts';
import { type CoordinatorStore, REFUSED_NOTE } from '../storage/coordinator-store.ts';
import { leavesOf } from '../storage/leaves.ts';
import type { CryptoPool } from '../workers/crypto-pool.ts';
import { systemRandom } from '../workers/system-random.ts';
import type { Desk } from './desk/desk.ts';
import { gatheringFor, Inbox } from './inbox.ts';
import { RollList } from './roll/roll-list.ts';

/** Time-outs are noticed this often. */
const TICK = 500;
/** So much of what people ask has its turn at once; nodes are heard between any two turns. */
const SHARE = 256;

interface Happenings {
  /** The status may have changed. */
  change: [];
  /** A message for one node, by key in hexadecimal, or for all. */
  message: [to: string | null, message: ToNode];
  /** A laptop, by its key, has begun a piece of work, is farther with it, or (null) has ended it. */
  work: [laptop: Bytes, work: Work | null];
  /** An announced hour has come: this is to be ordered, and `hour` told what came of it. */
  hour: [order: HourOrder];
  /** A defect: the loop cannot go on. */
  broken: [error: unknown];
}

/** How this laptop cheats in a lesson (`cheating/`). */
export interface Deceit {
  /** Whether this is not heard. */
  ignores(event: CoordinatorEvent): boolean;
  /** What is believed and published in place of what a job has found. */
  believes(result: JobResult): JobResult;
  /** The place that a voter's device is shown of its entry. */
  placeOf(leaf: Bytes, index: number): number;
}

export class CoordinatorLoop extends EventEmitter<Happenings> {
  readonly state: CoordinatorState;
  readonly store: CoordinatorStore;
  readonly turns = new Turns();
  /** Who signed up, for whoever leads. */
  readonly roll: RollList;
  /** In a lesson; in any other election nobody asks it. */
  deceit: Deceit | null = null;
  /** Of two people, where opening and closing take both; else null. */
  desk: Desk | null = null;
  readonly #pool: CryptoPool;
  readonly #waiting = new Map<number, { answer: (answer: Answer) => void; refuse: (error: unknown) => void }>();
  readonly #inbox = new Inbox<CoordinatorEvent>();
  readonly #ticker: NodeJS.Timeout;
  #wasHeld = false;
  #soon: NodeJS.Immediate | null = null;
  #gathering: NodeJS.Timeout | null = null;
  /** Whether the disk is waited for: the state is ahead of it. */
  #isCommitting = false;
  /** Who waits to read the state. */
  readonly #readers: Reader[] = [];
  /** What stopped it: the state may be ahead of the disk for good. */
  #broken: { readonly error: unknown } | null = null;
  /** When people last had their turn, on a clock that is never set. */
  #heardPeopleAt = 0;
  /** How many of them it was. */
  #lastHeard = 0;
  #status: Status | null = null;
  /** When voting will close, as was announced. */
  #closesAt: number | null = null;
  #closed = false;
  #nextRequest = 1;
  /** Null until there is a roll. */
  #provable: Promise<void> | null = null;

  private constructor(state: CoordinatorState, store: CoordinatorStore, pool: CryptoPool) {
    super();
    this.state = state;
    this.store = store;
    this.#pool = pool;
    this.roll = new RollList(this);
    this.#ticker = setInterval(() => this.tell({ kind: 'tick' }), TICK);
    store.onLost?.((why) => this.#break(why));
  }

  /**
   * Folds what is on disk again, proofs included, and goes on from there.
   * @param floor what the store asks for before anything is signed
   * Throws what `restoreCoordinator` throws, and
   * `storage-damaged` or `blob-missing` where a blob that the board names is not what it should be.
   */
  static async open(
    plan: Plan,
    key: SigningKey,
    store: CoordinatorStore,
    pool: CryptoPool,
    onProgress?: (done: number, total: number) => void,
    floor: FloorRule | null = null,
  ): Promise<CoordinatorLoop> {
    const values = (prefix: string) => store.list(prefix).map(([, value]) => value);
    const brought: Bytes[] = [];
    const kept = {
      leaves: leavesOf(store),
      lobby: values('lobby/'),
      enrolled: store.pages('enrolled/'),
      struck: store.pages('struck/'),
      compared: values('compared/'),
      settings: values('setting/'),
      notes: ['close', 'witnessed', 'latest', REFUSED_NOTE]
        .map((name) => store.note(name))
        .filter((note) => note !== undefined),
    };
    const restoring = {
      examine: (statements: Parameters<CryptoPool['examine']>[0]) =>
        pool.examine(statements, (name) => store.blobFile(name)),
      holds: (blob: BlobName) => store.holds(blob),
      breathe,
      nonce: systemRandom(NONCE_BYTES),
      floor,
      // Its file may be damaged, and a copy of the board comes without one.
      onListToMix: (list: Bytes) => store.keepBlob(list),
      onEntry: (entry: Entry) => void brought.push(...blobsBrought(entry).map(({ sha256 }) => sha256)),
      ...(onProgress ? { onProgress } : {}),
    };
    const state = await restoreCoordinator(plan, key, Date.now(), kept, restoring);
    // What waits for its proof was not read above: better said now than when somebody needs it.
    for (const sha256 of brought) await store.checkBlob(sha256);
    return new CoordinatorLoop(state, store, pool);
  }

  /** As of now; worked out once until something changes, however many ask. */
  get status(): Status {
    this.#status ??= statusOf(this.state);
    return this.#closesAt === null || this.#status.phase !== 'voting'
      ? this.#status
      : { ...this.#status, closesIn: Math.max(0, this.#closesAt - Date.now()) };
  }

  /** Lets everyone know that voting closes in so many seconds, or that it does not; closing is an order of its own. */
  announceClose(seconds: number | null): void {
    this.#closesAt = seconds === null ? null : Date.now() + 1000 * seconds;
    this.emit('change');
  }

  get finished(): boolean {
    return this.state.record !== null && phaseOf(this.state.record) === 'finished';
  }

  /** Lets something happen: soon, and in order. */
  tell(event: CoordinatorEvent): void {
    if (this.#cheating?.ignores(event)) return;
    this.#inbox.push(event);
    this.#wake();
  }

  /** Lets something happen that a request waits for. Rejects with what stopped the loop: nothing is acknowledged any more. */
  ask(event: (asker: Asker) => CoordinatorEvent): Promise<Answer> {
    const id = this.#nextRequest++;
    return new Promise((answer, refuse) => {
      if (this.#broken) return refuse(this.#broken.error);
      this.#waiting.set(id, { answer, refuse });
      this.#inbox.pushRequest(event({ by: 'request', id }));
      this.#wake();
    });
  }

  /** The place of an entry on the board, as its author's device is told. */
  placeShown(leaf: Bytes, index: number): number {
    return this.#cheating?.placeOf(leaf, index) ?? index;
  }

  /**
   * Runs `read` at once or, where the state is ahead of the disk, as soon as it is not: nobody is told what could be forgotten.
   * @param refuse hears what stopped the loop, once it has: then the state may never come to the disk
   */
  whenDurable(read: () => void, refuse: (error: unknown) => void): void {
    if (this.#broken) refuse(this.#broken.error);
    else if (this.#isCommitting) this.#readers.push({ read, refuse });
    else read();
  }

  /** Resolves when that may be read; rejects with what stopped the loop. */
  durable(): Promise<void> {
    return new Promise((resolve, reject) => this.whenDurable(resolve, reject));
  }

  /** Resolves when places on the roll can be shown to whoever asks without holding anybody else up; rejects as `durable` does. */
  async provable(): Promise<void> {
    const { record } = this.state;
    // Those that come later hold one record each.
    const [first] = record?.rolls.values() ?? [];
    if (first) this.#provable ??= prepareProofs(first, recordBytesOf(record!.manifest), breathe);
    await this.#provable;
    await this.durable();
  }

  get #cheating(): Deceit | null {
    return this.state.record?.manifest.lesson ? this.deceit : null;
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#ticker);
    if (this.#soon) clearImmediate(this.#soon);
    if (this.#gathering) clearTimeout(this.#gathering);
  }

  #wake(): void {
    if (this.#closed || this.#isCommitting) return;
    if (this.#inbox.isUrgent) this.#soon ??= setImmediate(() => this.#turn(0));
    const { requests } = this.#inbox;
    if (requests === 0) return;
    const gathering = requests < SHARE ? gatheringFor(this.#lastHeard) : 0;
    const rest = Math.max(0, this.#heardPeopleAt + gathering - performance.now());
    this.#gathering ??= setTimeout(() => this.#turn(SHARE), rest);
  }

  /** Everything of the first lane and so much of the other; one commit for all of it, and only then its effects. */
  #turn(share: number): void {
    if (share === 0) this.#soon = null;
    else this.#gathering = null;
    // The other lane's turn came first, and the disk is waited for: it is woken then.
    if (this.#isCommitting) return;
    if (share > 0) {
      this.#heardPeopleAt = performance.now();
      this.#lastHeard = Math.min(share, this.#inbox.requests);
    }
    void this.turns.whole('step', () => this.#guarded(() => this.#step(share)));
  }

  #step(share: number): void {
    const events = this.#inbox.take(share);
    const now = Date.now();
    const effects = step(this.state, events, now);
    const commit = commitOf(effects);
    if (!commit) return this.#leave(events, effects);
    this.#isCommitting = true;
    this.store.write(commit).then(
      () => {
        this.#isCommitting = false;
        if (!this.#closed) void this.turns.whole('step', () => this.#guarded(() => this.#leave(events, effects)));
      },
      (error) => this.#break(error),
    );
  }

  /** What a turn brings leaves, now that it is durable; then those have their turn who wait to read the state. */
  #leave(events: readonly CoordinatorEvent[], effects: readonly CoordinatorEffect[]): void {
    this.#status = null;
    for (const effect of effects) this.#release(effect);
    for (const event of events) if (event.kind === 'work') this.emit('work', event.key, event.work);
    // Results that are held back are free when the hour comes, whatever else happens.
    const { held } = this.state.hour;
    const hasCome = held !== this.#wasHeld;
    this.#wasHeld = held;
    if (hasCome || effects.length > 0 || events.some(({ kind }) => kind !== 'tick')) this.emit('change');
    if (!this.#provable) this.provable().catch((error) => this.#break(error));
    for (const { read, refuse } of this.#readers.splice(0)) setImmediate(() => this.whenDurable(read, refuse));
    this.#wake();
  }

  #guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#break(error);
    }
  }

  #release(effect: CoordinatorEffect): void {
    switch (effect.do) {
      case 'answer':
        this.#answer(effect.asker, effect.answer);
        return;
      case 'send':
        this.emit('message', effect.key, effect.message);
        return;
      case 'broadcast':
        this.emit('message', null, effect.message);
        return;
      case 'job':
        this.#pool
          .run(effect.job, (name) => this.store.blobFile(name))
          .then(
            (found) => {
              const result = this.#cheating?.believes(found) ?? found;
              this.tell({ kind: 'done', job: effect.id, result });
            },
            (error) => this.#break(error),
          );
        return;
      case 'hour':
        this.emit('hour', effect.order);
        return;
      case 'go-on':
        setImmediate(() => this.tell({ kind: 'tick' }));
        return;
      default:
        return;
    }
  }

  #answer(asker: Asker, answer: Answer): void {
    if (asker.by === 'request') {
      this.#waiting.get(asker.id)?.answer(answer);
      this.#waiting.delete(asker.id);
      return;
    }
    const { submission } = asker;
    const message: ToNode = answer.ok
      ? { say: 'accepted', submission, index: answer.index }
      : { say: 'refused', submission, code: answer.code, message: answer.message };
    this.emit('message', asker.key, message);
  }

  /** A full disk or a defect: nothing more is acknowledged, whoever waits is told so, and whoever runs this says why and stops. */
  #break(error: unknown): void {
    if (this.#closed) return;
    this.#broken = { error };
    this.close();
    this.emit('broken', error);
    for (const { refuse } of this.#readers.splice(0)) refuse(error);
    for (const { refuse } of this.#waiting.values()) refuse(error);
    this.#waiting.clear();
  }
}

interface Reader {
  readonly read: () => void;
  readonly refuse: (error: unknown) => void;
}

/** By what name the store keeps a checkpoint. */
const nameOf = ({ close, refused, witnessed }: Extract<CoordinatorEffect, { do: 'note' }>): string =>
  refused ? REFUSED_NOTE : close ? 'close' : witnessed ? 'witnessed' : 'latest';

/** What is to be durable before anything leaves; null where nothing is. */
function commitOf(effects: readonly CoordinatorEffect[]): Commit | null {
  const entries: Bytes[] = [];
  const blobs: Bytes[] = [];
  const put: Record<string, Bytes | null> = {};
  const notes: Record<string, string> = {};
  for (const effect of effects) {
    if (effect.do === 'append') entries.push(effect.leaf);
    else if (effect.do === 'keep-blob') blobs.push(effect.bytes);
    else if (effect.do === 'put') put[effect.key] = effect.value;
    else if (effect.do === 'note') notes[nameOf(effect)] = effect.note;
  }
  const some = entries.length + blobs.length + Object.keys(put).length + Object.keys(notes).length;
  return some > 0 ? { entries, blobs, put, notes } : null;
}
