/** A mix node's laptop: its disks, its process, and what a cheat makes of the effects of its steps. */
import { blobsIn, type Statement } from '../../board/evidence.ts';
import { recordsIn } from '../../board/roll/records.ts';
import { type Bytes, hex, unhex } from '../../codec/bytes.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { BESIDE, type Cheater, honest, restate, submits, type Twist } from '../../protocol/cheating/twist.ts';
import type { ToNode } from '../../protocol/messages.ts';
import { mayRelease, wakesAt } from '../../protocol/node/holding.ts';
import { DRAFT, readKept } from '../../protocol/node/kept.ts';
import type { Kept, NodeEffect, NodeEvent, NodeState } from '../../protocol/node/state.ts';
import { newNode, step } from '../../protocol/node/step.ts';
import { forgetLeast, Laptop } from './laptop.ts';
import type { CoordinatorParty, NodeParty } from './parties.ts';
import type { Surroundings } from './surroundings.ts';

/** A request that failed is tried again after this long, while the session lives. */
const RETRY_MS = 500;
/** Whether an awaited hour has come is looked again so often. */
const LOOK_EVERY_MS = 1000;
const HOUR_MS = 3_600_000;

export class NodeLaptop extends Laptop implements NodeParty {
  readonly key: SigningKey;
  readonly coordinator: Bytes;
  readonly secrets = new Map<string, Bytes>();
  readonly kept = new Map<string, Bytes>();
  readonly blobs = new Map<string, Bytes>();
  readonly leaves: Bytes[] = [];
  latest: string | null = null;
  /** The coordinator that this laptop's person lets take over. */
  successor: Bytes | null = null;
  twist: Twist = honest;
  /** Whether its twist has made a difference. */
  cheated = false;
  state!: NodeState;
  /** In which life of its process it is to be woken; null while it waits for no hour. */
  #wakes: number | null = null;

  constructor(world: Surroundings, name: string, key: SigningKey, coordinator: Bytes) {
    super(world, name);
    this.key = key;
    this.coordinator = coordinator;
    this.state = newNode(key, name, coordinator, this.#memory());
  }

  protected boot(): void {
    this.state = newNode(this.key, this.name, this.coordinator, this.#memory(), this.successor);
    this.world.wire.join(this);
  }

  get #cheater(): Cheater {
    const { key, state, leaves, blobs } = this;
    const { random } = this.world;
    return { key, state, random, leaves: () => leaves, blob: (sha256) => blobs.get(hex(sha256)) };
  }

  #memory(): Kept {
    return readKept(this.kept, {
      leaves: [...this.leaves],
      blobs: [...this.blobs].map(([name, { length }]) => ({ sha256: unhex(name), length })),
      secrets: new Map(this.secrets),
      note: this.latest,
    });
  }

  tell(event: NodeEvent): void {
    const { random, lapse } = this.world;
    if (lapse === 'opens too few ballots') forgetLeast(this.state.replica?.record);
    if (lapse === 'presses by itself' && event.kind !== 'release' && mayRelease(this.state))
      this.tell({ kind: 'release' });
    const now = lapse === 'forgets the hour' ? this.clock + HOUR_MS : this.clock;
    const honestly = step(this.state, event, now, random);
    if (event.kind === 'disconnected' && lapse === 'cries fork when nobody answers')
      honestly.push({ do: 'alarm', alarm: { code: 'fork', message: '', culprit: { kind: 'coordinator' } } });
    if (lapse === 'signs what its person warned of') this.state.disk.compared = null;
    if (lapse === 'loses its drafts while it runs') this.state.disk.drafts.clear();
    if (lapse === 'turns its key twice') honestly.push(...this.#secondTurn(honestly));
    if (this.state.alarm && lapse === 'overlooks forks') this.state.alarm = null;
    if (this.state.alarm && lapse === 'forgets what it signed') return this.#reinstall();
    const effects = this.twist(honestly, this.#cheater);
    if (effects.length !== honestly.length || effects.some((effect, i) => effect !== honestly[i])) this.cheated = true;
    for (const effect of effects)
      if (effect.do === 'submit' && !honestly.includes(effect)) this.world.ledger.forged(effect.leaf);
    const secrets = effects.filter((effect) => effect.do === 'keep-secret');
    const store = effects.filter(({ do: what }) => stored.has(what));
    const erased = effects.filter((effect) => effect.do === 'erase-secret');
    const writes = [
      // One file after the other: a crash may come between any two.
      ...secrets.map((effect) => () => this.#write(effect)),
      ...(store.length > 0 ? [() => store.forEach((effect) => void this.#write(effect))] : []),
      ...erased.map((effect) => () => this.#write(effect)),
    ];
    const outgoing = effects.filter(({ do: what }) => leaving.has(what));
    const early = lapse === 'signs before it writes' ? outgoing.filter(({ do: what }) => what === 'send') : [];
    const release = (list: readonly NodeEffect[]) => list.map((effect) => () => this.#release(effect));
    const rest = outgoing.filter((effect) => !early.includes(effect));
    this.carryOut([...release(early), ...writes, ...release(rest)]);
    this.world.stepped(this);
    this.#wakeInTime();
  }

  /** Looks again, now and then, whether an awaited hour has come: its clock may be set meanwhile. */
  #wakeInTime(): void {
    const at = wakesAt(this.state, this.clock);
    if (at === null || this.#wakes === this.life) return;
    this.#wakes = this.life;
    this.later(Math.min(at - this.clock, LOOK_EVERY_MS), () => {
      this.#wakes = null;
      this.tell({ kind: 'go-on' });
    });
  }

  #write(effect: NodeEffect): void {
    const { lapse } = this.world;
    switch (effect.do) {
      case 'keep-secret':
        return void this.secrets.set(effect.name, effect.value);
      case 'erase-secret':
        return void this.secrets.delete(effect.name);
      case 'keep-entries':
        return void this.leaves.push(...effect.leaves);
      case 'keep-blob':
        return void this.blobs.set(hex(effect.sha256), effect.bytes);
      case 'keep-note':
        this.latest = effect.note;
        return;
      case 'put':
        if (effect.key.startsWith(DRAFT) && lapse === 'keeps no drafts') return;
        if (effect.value) this.kept.set(effect.key, effect.value);
        else this.kept.delete(effect.key);
        return;
      default:
        return;
    }
  }

  #release(effect: NodeEffect): void {
    const { wire, ledger, work, lapse } = this.world;
    switch (effect.do) {
      case 'send':
        ledger.sent(this, effect.message);
        return wire.toCoordinator(this, effect.message);
      case 'go-on':
        return this.tell({ kind: 'go-on' });
      case 'alarm':
        return ledger.alarmed(this.name, effect.alarm);
      case 'fetch':
        return this.#ask(
          (coordinator) => coordinator.read(effect.from, effect.to).leaves,
          (leaves) => this.tell({ kind: 'fetched', from: effect.from, leaves }),
        );
      case 'fetch-blob':
        return this.#ask(
          ({ disk }) => disk.blobs.get(hex(effect.sha256)) ?? null,
          (bytes) => {
            if (!bytes) return false;
            this.blobs.set(hex(effect.sha256), bytes);
            this.tell({ kind: 'blob', blob: { sha256: effect.sha256, length: bytes.length } });
            return true;
          },
        );
      case 'submit':
        ledger.submitted(this, effect.leaf);
        return this.#upload(effect.blobs, () => {
          wire.toCoordinator(this, { say: 'submit', submission: effect.submission, leaf: effect.leaf });
        });
      case 'job': {
        const { id, job } = effect;
        return this.later(this.world.workTime(this, job), () => {
          if (job.kind === 'examine' && lapse === 'believes proofs unread') return this.#believe(id, job.statements);
          const tally = job.kind === 'examine' && job.statements.some(({ evidence }) => evidence.kind === 'result');
          if (tally && lapse === 'believes any tally') return this.#believe(id, job.statements);
          if (job.kind === 'examine')
            ledger.examined(
              this,
              job.statements.map(({ leaf }) => leaf),
            );
          this.tell({ kind: 'done', job: id, result: work.run(job, this.blobs, this.world.random) });
        });
      }
      default:
        return;
    }
  }

  #believe(job: number, statements: readonly Statement[]): void {
    const findings = statements.map(({ evidence }) =>
      // Without the records nothing can be folded: these it reads, and believes them.
      evidence.kind === 'roll'
        ? { ok: true as const, records: recordsIn(evidence.roll, blobsIn(this.blobs)) }
        : { ok: true as const },
    );
    this.tell({ kind: 'done', job, result: { kind: 'examine', findings } });
  }

  #secondTurn(effects: readonly NodeEffect[]): NodeEffect[] {
    const own = effects.find(submits('shares'));
    const { closing } = this.state.replica?.record ?? {};
    if (!own || !closing) return [];
    const leaf = restate(own.leaf, this.key, 'shares', (body) => ({ ...body, list: closing.digest }));
    return [{ ...own, leaf, submission: own.submission + BESIDE }];
  }

  /** Starts again with its keys and nothing else. */
  #reinstall(): void {
    this.leaves.length = 0;
    this.kept.clear();
    this.latest = null;
    this.crash(100);
  }

  #upload(blobs: readonly Bytes[], then: () => void): void {
    const [first, ...rest] = blobs;
    if (!first) return then();
    const bytes = this.blobs.get(hex(first))!;
    this.#ask(
      ({ disk }) => void disk.blobs.set(hex(first), bytes),
      () => this.#upload(rest, then),
    );
  }

  /** Asks until it is answered, the session ends or the process dies; `then` may find the answer wanting. */
  #ask<T>(question: (coordinator: CoordinatorParty) => T, then: (answer: T) => unknown): void {
    const { session } = this.state;
    const attempt = (): void => {
      if (!session || this.state.session !== session) return;
      const asks = (coordinator: CoordinatorParty, reply: (value: T) => void) => reply(question(coordinator));
      this.world.wire.request<T>(this, asks, (answer) => {
        if (answer === null || then(answer.value) === false) this.later(RETRY_MS, attempt);
      });
    };
    attempt();
  }

  /** Hears the coordinator. */
  hear(message: ToNode): void {
    if (message.say === 'head' && message.note !== null) this.tell({ kind: 'head', note: message.note });
    else if (message.say === 'how-far') this.tell({ kind: 'how-far' });
    else if (message.say === 'accepted') this.tell({ kind: 'accepted', submission: message.submission });
    else if (message.say === 'refused') {
      const { submission, code, message: words } = message;
      this.tell({ kind: 'refused', submission, code, message: words });
    }
  }
}

const stored: ReadonlySet<NodeEffect['do']> = new Set(['keep-entries', 'keep-blob', 'keep-note', 'put']);
const leaving: ReadonlySet<NodeEffect['do']> = new Set(['send', 'submit', 'fetch', 'fetch-blob', 'job', 'alarm']);
