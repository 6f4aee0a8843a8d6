/**
 * Runs `node.step`: one event at a time, everything durable before anything leaves, jobs in workers; the stores' own threads
 * wait for the disk. What survives a kill is on disk; the replica is folded again, proofs included, before anything new is signed.
 */
import { EventEmitter } from 'node:events';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import type { SigningKey } from '../../shared/crypto/signature.ts';
import { type Battery, lowBattery } from '../../shared/protocol/battery.ts';
import type { Twist } from '../../shared/protocol/cheating/twist.ts';
import type { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { Disclosure } from '../../shared/protocol/glass/disclosure.ts';
import type { FromNode, Work } from '../../shared/protocol/messages.ts';
import { wakesAt } from '../../shared/protocol/node/holding.ts';
import { readKept } from '../../shared/protocol/node/kept.ts';
import type { Alarm, Kept, NodeEffect, NodeEvent, NodeState } from '../../shared/protocol/node/state.ts';
import { newNode, step } from '../../shared/protocol/node/step.ts';
import { Turns } from '../measure/turns.ts';
import type { BoardStore } from '../storage/board-store.ts';
import type { KeyStore } from '../storage/key-store.ts';
import { leavesOf } from '../storage/leaves.ts';
import type { CryptoPool } from '../workers/crypto-pool.ts';
import { systemRandom } from '../workers/system-random.ts';
import { GlassBox } from './glass-box.ts';
import { Lesson } from './lesson.ts';

const SECRET = 'election/';
/** The coordinator is told how far a job is no more often than this. */
const TELL_EVERY = 250;
/** A fetch that failed is tried again while the session lives, with growing pauses, in milliseconds. */
const PAUSES = { first: 250, longest: 2000 } as const;

/** Milliseconds after which it is looked again whether an awaited hour has come: timers stand still while a laptop sleeps, and clocks are set. */
const LOOK_EVERY = 30_000;

interface Happenings {
  change: [];
  /** To the coordinator, over the session. */
  message: [message: FromNode];
  alarm: [alarm: Alarm];
  broken: [error: unknown];
}

export interface NodeParts {
  readonly key: SigningKey;
  readonly name: string;
  /** The coordinator's key as the first join link gave it. */
  readonly coordinator: Bytes;
  /** The key of the coordinator that takes over, where the person has agreed to it. */
  readonly successor: Bytes | null;
  /** Whether the voters are made up. */
  readonly areMadeUp: boolean;
  readonly store: BoardStore;
  readonly keys: KeyStore;
  readonly pool: CryptoPool;
  readonly client: BoardClient;
  /** How this laptop cheats in a lesson, where it was told to. */
  readonly twist?: Twist | undefined;
}

export class NodeLoop extends EventEmitter<Happenings> {
  readonly state: NodeState;
  readonly lesson: Lesson;
  readonly glass: GlassBox;
  /** Files that did not hold what their names say when this laptop started: they are made or fetched again. */
  readonly damagedBlobs: number;
  readonly turns = new Turns();
  /** What is to happen next, while the disk is waited for or something leaves. */
  readonly #events: Told[] = [];
  #isBusy = false;
  /** What this laptop computes right now, by job. */
  readonly #works = new Map<number, Work>();
  /** What the coordinator knows of that, and when it was told. */
  #told: Work | null = null;
  #toldAt = 0;
  /** Percent of this laptop's battery, while that runs out. */
  #battery: number | null = null;
  readonly #parts: NodeParts;
  /** Wakes this node at the hour that it waits for. */
  #waking: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(parts: NodeParts) {
    super();
    this.#parts = parts;
    const { whole, damaged } = parts.store.checkBlobs();
    this.damagedBlobs = damaged.length;
    const { key, name, coordinator, successor, areMadeUp } = parts;
    this.state = newNode(key, name, coordinator, kept(parts, whole), successor, areMadeUp);
    this.lesson = new Lesson(this.state, parts.store);
    this.glass = new GlassBox(this.state, parts.store);
  }

  /** A blob of the board, as this laptop keeps it; throws `blob-missing`, `storage-damaged`. */
  blob(sha256: Bytes): Bytes {
    return this.#parts.store.blob(sha256);
  }

  /** What this laptop computes right now; what others wait for comes before checks. */
  get work(): Work | null {
    const works = [...this.#works.values()];
    return works.find(({ task }) => task !== 'checking') ?? works[0] ?? null;
  }

  /**
   * Lets something happen: at once, or after what is under way. Resolves when all that it brings is durable and has left, or when
   * this laptop has ended.
   */
  tell(event: NodeEvent): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return new Promise((happened) => {
      this.#events.push({ event, happened });
      if (!this.#isBusy) this.#next();
    });
  }

  #next(): void {
    this.#isBusy = true;
    for (let told = this.#events[0]; told && !this.#closed; told = this.#events[0]) {
      const { event } = told;
      if (!this.turns.own('step', () => this.#guarded(event))) return;
      this.#over();
    }
    this.#isBusy = false;
  }

  /** Whether all of it has happened: the disk is not waited for. */
  #guarded(event: NodeEvent): boolean {
    try {
      const effects = this.#twisted(step(this.state, event, Date.now(), systemRandom));
      const writing = this.#write(effects);
      if (!writing) this.#leave(event, effects);
      else
        writing.then(
          () => {
            if (this.#closed) return;
            this.turns.own('step', () => this.#left(event, effects));
            this.#over();
            this.#next();
          },
          (error) => this.#break(error),
        );
      return writing === null;
    } catch (error) {
      this.#break(error);
      return true;
    }
  }

  /** What came first has happened. */
  #over(): void {
    this.#events.shift()?.happened();
  }

  #left(event: NodeEvent, effects: readonly NodeEffect[]): void {
    try {
      this.#leave(event, effects);
    } catch (error) {
      this.#break(error);
    }
  }

  /** What an event brings leaves, now that it is durable. */
  #leave(event: NodeEvent, effects: readonly NodeEffect[]): void {
    this.glass.see(effects);
    for (const effect of effects) this.#release(effect);
    this.#agree();
    this.#wakeInTime();
    if (event.kind === 'refused' && this.lesson.refused(event)) this.#beginSession();
    // Whoever leads now has not heard it.
    if (event.kind === 'connected' && this.#battery !== null) this.#tellBattery();
    this.emit('change');
  }

  #wakeInTime(): void {
    clearTimeout(this.#waking);
    const now = Date.now();
    const at = wakesAt(this.state, now);
    if (at !== null && !this.#closed)
      this.#waking = setTimeout(() => void this.tell({ kind: 'go-on' }), Math.min(at - now, LOOK_EVERY));
  }

  /**
   * In a lesson: makes this laptop a glass box, shows how it mixed, or joins those who read a ballot, by its hash. Throws
   * what `GlassBox` throws.
   */
  disclose(what: 'open' | 'show' | { readonly read: Bytes }): void {
    if (what === 'open') this.glass.open();
    else {
      const told = what === 'show' ? this.glass.show() : this.glass.join(what.read);
      this.emit('message', { say: 'lesson', told });
    }
    this.emit('change');
  }

  /** In a lesson: what somebody has shown of their part. */
  hear(told: Disclosure): void {
    if (this.#closed) return;
    try {
      this.glass.hear(told);
      this.#agree();
      this.emit('change');
    } catch (error) {
      this.#break(error);
    }
  }

  #agree(): void {
    const told = this.glass.agree();
    if (told) this.emit('message', { say: 'lesson', told });
  }

  /** As if it came back: what this session has submitted is submitted again, honestly now. */
  #beginSession(): void {
    void this.tell({ kind: 'disconnected' });
    void this.tell({ kind: 'connected' });
  }

  /** How this laptop's battery stands: the room is told while it is low. */
  power(battery: Battery | null): void {
    const percent = lowBattery(battery);
    if (this.#closed || percent === this.#battery) return;
    this.#battery = percent;
    this.#tellBattery();
  }

  #tellBattery(): void {
    this.emit('message', { say: 'battery', percent: this.#battery });
  }

  /** Cheats are for lessons: in any other election the steps stay honest. */
  #twisted(effects: readonly NodeEffect[]): readonly NodeEffect[] {
    const { key, store, twist } = this.#parts;
    const { state } = this;
    if (!state.replica?.record.manifest.lesson) return effects;
    const blob = (sha256: Bytes) => (store.hasBlob(sha256) ? store.blob(sha256) : undefined);
    const me = { key, state, random: systemRandom, blob, leaves: () => store.entries() };
    return this.lesson.twisted(twist ? twist(effects, me) : effects, me);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#waking);
    for (const { happened } of this.#events.splice(0)) happened();
  }

  /** Secrets first: an entry in the database must never name what this laptop could forget. Null where nothing is to be kept. */
  #write(effects: readonly NodeEffect[]): Promise<unknown> | null {
    const { keys, store } = this.#parts;
    const secrets = new Map<string, Bytes>();
    const erase: string[] = [];
    const entries: Bytes[] = [];
    const blobs: Bytes[] = [];
    const put: Record<string, Bytes | null> = {};
    const notes: Record<string, string> = {};
    for (const effect of effects) {
      if (effect.do === 'keep-secret') secrets.set(SECRET + effect.name, effect.value);
      else if (effect.do === 'erase-secret') erase.push(SECRET + effect.name);
      else if (effect.do === 'keep-entries') entries.push(...effect.leaves);
      else if (effect.do === 'keep-blob') blobs.push(effect.bytes);
      else if (effect.do === 'put') put[effect.key] = effect.value;
      else if (effect.do === 'keep-note') notes.latest = effect.note;
    }
    const onBoard = entries.length + blobs.length + Object.keys(put).length + Object.keys(notes).length > 0;
    if (!onBoard && secrets.size + erase.length === 0) return null;
    const write = async (): Promise<void> => {
      if (secrets.size > 0) await keys.write({ put: secrets });
      if (onBoard) await store.write({ entries, blobs, put, notes });
      if (erase.length > 0) await keys.write({ erase });
    };
    return write();
  }

  #release(effect: NodeEffect): void {
    const { client, pool, store } = this.#parts;
    switch (effect.do) {
      case 'send':
        this.emit('message', effect.message);
        return;
      case 'alarm':
        this.emit('alarm', effect.alarm);
        return;
      case 'go-on':
        setImmediate(() => this.tell({ kind: 'go-on' }));
        return;
      case 'fetch':
        this.#persist(() =>
          client.entries(effect.from, effect.to).then((leaves) => ({ kind: 'fetched', from: effect.from, leaves })),
        );
        return;
      case 'fetch-blob':
        this.#persist(() => this.#fetchBlob(effect));
        return;
      case 'submit':
        this.#persist(() => this.#submit(effect));
        return;
      case 'job': {
        const total =
          this.state.replica?.record.closing?.count ??
          (effect.job.kind === 'examine' ? effect.job.statements.length : 0);
        const done = (share: number) => ({ task: effect.work, done: Math.floor(share * total), total });
        this.#working(effect.id, done(0));
        pool
          .run(
            effect.job,
            (name) => store.blobFile(name),
            (share) => this.#working(effect.id, done(share)),
          )
          .then(
            (result) => {
              this.#working(effect.id, null);
              void this.tell({ kind: 'done', job: effect.id, result });
            },
            (error) => this.#break(error),
          );
        return;
      }
      default:
        return;
    }
  }

  /** Checks are nobody else's affair. */
  #working(job: number, work: Work | null): void {
    if (this.#closed) return;
    if (work) this.#works.set(job, work);
    else this.#works.delete(job);
    const shown = this.work?.task === 'checking' ? null : this.work;
    const goesOn = shown !== null && shown.task === this.#told?.task;
    const now = performance.now();
    if (shown !== this.#told && !(goesOn && now - this.#toldAt < TELL_EVERY)) {
      this.#told = shown;
      this.#toldAt = now;
      this.emit('message', { say: 'work', work: shown });
    }
    // Whoever watches looks again; a job that begins or ends is an event of its own.
    if (work && work.done > 0) this.emit('change');
  }

  async #fetchBlob(name: BlobName): Promise<NodeEvent> {
    const blob = await this.#parts.store.keepBlob(await this.#parts.client.blob(name), name.sha256);
    return { kind: 'blob', blob };
  }

  async #submit({ submission, leaf, blobs }: Extract<NodeEffect, { do: 'submit' }>): Promise<null> {
    const { client, store, key } = this.#parts;
    const election = this.state.replica!.record.fingerprint;
    for (const sha256 of blobs) await client.upload(election, sha256, store.blob(sha256), key);
    this.emit('message', { say: 'submit', submission, leaf });
    return null;
  }

  /** Tries until it succeeds, the session ends or the loop is closed: the next session asks again for what is missing. */
  async #persist(attempt: () => Promise<NodeEvent | null>): Promise<void> {
    const { session } = this.state;
    const wanted = (): boolean => !this.#closed && session !== null && this.state.session === session;
    for (let pause: number = PAUSES.first; wanted(); pause = Math.min(2 * pause, PAUSES.longest))
      try {
        const event = await attempt();
        if (event && !this.#closed) void this.tell(event);
        return;
      } catch (error) {
        // Nobody else can mend this laptop's own disk.
        const own = !(error instanceof OstrakaError) || error.code.startsWith('storage-');
        if (own) return this.#break(error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
  }

  #break(error: unknown): void {
    if (this.#closed) return;
    this.close();
    this.emit('broken', error);
  }
}

interface Told {
  readonly event: NodeEvent;
  readonly happened: () => void;
}

/** What survived on this laptop. */
const kept = ({ store, keys }: NodeParts, blobs: Kept['blobs']): Kept =>
  readKept(new Map(store.list('')), {
    leaves: leavesOf(store),
    blobs,
    secrets: new Map(keys.list(SECRET).map(([name, value]) => [name.slice(SECRET.length), value])),
    note: store.note('latest') ?? null,
  });
