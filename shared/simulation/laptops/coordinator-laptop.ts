/** The coordinator's laptop: its disk, its process, its web half. */
import { blobsIn, type Statement } from '../../board/evidence.ts';
import { leafHash, MerkleLog } from '../../board/merkle.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { BlobName } from '../../codec/schema.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { NONCE_BYTES } from '../../election/manifest.ts';
import { shownHead } from '../../protocol/coordinator/board.ts';
import { type FloorRule, maySign } from '../../protocol/coordinator/floor/floor.ts';
import { restoreCoordinator } from '../../protocol/coordinator/restore.ts';
import type {
  Answer,
  Asker,
  CoordinatorEffect,
  CoordinatorEvent,
  CoordinatorState,
} from '../../protocol/coordinator/state.ts';
import { statusOf } from '../../protocol/coordinator/status.ts';
import { step } from '../../protocol/coordinator/step.ts';
import type { JobResult } from '../../protocol/jobs.ts';
import type { FromNode } from '../../protocol/messages.ts';
import { type Commit, diskAfter, type Failure, write } from './board-server.ts';
import { forgetLeast, Laptop } from './laptop.ts';
import type { CoordinatorDisk, CoordinatorParty, Reading, Standing } from './parties.ts';
import type { Surroundings } from './surroundings.ts';

/** Milliseconds between two ticks. */
const TICK_MS = 1000;

export interface Deceit {
  results?: (result: JobResult) => JobResult;
  /** The leaf whose place is shown in place of the one asked for. */
  receipts?: (leaf: Bytes) => Bytes | null;
  /** The key of the node whose entries it does not hear after the close. */
  deafTo?: Bytes;
}

export class CoordinatorLaptop extends Laptop implements CoordinatorParty {
  readonly key: SigningKey;
  readonly disk: CoordinatorDisk;
  /** What it has written, one step after the other. */
  commits: Commit[] = [];
  /** What it asks of the nodes at its start. */
  floor: FloorRule | null = null;
  /** How its server dies in the next commit that appends; null where it does not. */
  failsNext: Failure | null = null;
  /** Whether no commit ever returns. */
  stalls = false;
  #stalled = false;
  /** Whether it does not start again, for its server has lost what it signed. */
  lost = false;
  /** The log of what is on disk. */
  log = new MerkleLog();
  state!: CoordinatorState;
  /** How it cheats, where it does. */
  readonly deceit: Deceit = {};
  readonly #answering = new Map<number, (answer: Answer) => void>();

  constructor(world: Surroundings, key: SigningKey, disk: CoordinatorDisk, name = 'coordinator') {
    super(world, name);
    this.key = key;
    this.disk = disk;
    this.rewrite(disk.leaves);
  }

  /** Starts next from what other servers hold of its commits. */
  goOnFrom(commits: readonly Commit[]): void {
    const { leaves, kept, notes } = diskAfter(commits, this.disk.blobs);
    this.rewrite(leaves);
    this.disk.kept.clear();
    for (const [key, value] of kept) this.disk.kept.set(key, value);
    for (const [name, note] of notes) this.disk.notes.set(name, note);
    this.commits = [...commits];
  }

  /** Puts other entries on the disk, and forgets what was signed. */
  rewrite(leaves: readonly Bytes[]): void {
    this.disk.leaves.splice(0, this.disk.leaves.length, ...leaves);
    this.disk.notes.clear();
    this.log = new MerkleLog();
    for (const leaf of leaves) this.log.append(leaf);
  }

  protected async boot(): Promise<void> {
    const values = (prefix: string) =>
      [...this.disk.kept].flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
    const { leaves, blobs, notes } = this.disk;
    if (this.world.lapse === 'starts from an older copy' && leaves.length > 1) this.rewrite(leaves.slice(0, -1));
    this.#answering.clear();
    this.#stalled = false;
    const kept = {
      leaves: [...leaves],
      lobby: values('lobby/'),
      enrolled: values('enrolled/'),
      struck: values('struck/'),
      compared: values('compared/'),
      settings: values('setting/'),
      notes: [...notes.values()],
    };
    const restoring = {
      examine: async (statements: readonly Statement[]) => this.world.work.examine(statements, blobsIn(blobs)),
      holds: ({ sha256, length }: BlobName) => blobs.get(hex(sha256))?.length === length,
      nonce: this.world.random(NONCE_BYTES),
      floor: this.#floorAsked,
    };
    try {
      this.state = await restoreCoordinator(this.world.plan, this.key, this.clock, kept, restoring);
    } catch (error) {
      const known = error instanceof OstrakaError;
      this.lost = known && error.code === 'board-lost' && this.floor !== null;
      // Whoever lied on its board cannot start from it again, nor who was told that it has lost what it signed.
      if (this.lost || (known && !this.world.isHonest(this))) return this.leave();
      throw error;
    }
    this.#tick();
  }

  get #floorAsked(): FloorRule | null {
    const { lapse } = this.world;
    if (lapse === 'signs without reports') return null;
    return lapse === 'asks q nodes and no more' ? 'quorum' : this.floor;
  }

  #tick(): void {
    this.later(TICK_MS, () => {
      if (this.world.lapse !== 'never looks at the clock') this.tell({ kind: 'tick' });
      this.#tick();
    });
  }

  tell(event: CoordinatorEvent): void {
    if (event.kind === 'submit') this.world.ledger.asked(event.asker, event.leaf);
    const { lapse } = this.world;
    if (lapse === 'opens too few ballots') forgetLeast(this.state.record);
    if (this.#stalled) return;
    const effects = step(this.state, [event], this.clock);
    const writes = effects.filter((effect) => durable.has(effect.do));
    this.#stalled = this.stalls && writes.length > 0;
    if (this.#stalled) return;
    const commit = () => this.#write(writes);
    const leaving = effects.filter((effect) => !durable.has(effect.do));
    const early = leaving.filter(({ do: what }) => lapse === 'signs before it stores' && tellsNodes.has(what));
    const release = (list: readonly CoordinatorEffect[]) => list.map((effect) => () => this.#release(effect));
    const rest = release(leaving.filter((effect) => !early.includes(effect)));
    const fails = writes.some((effect) => effect.do === 'append') ? this.failsNext : null;
    if (fails) this.#failIn([...release(early), commit, ...(fails.acknowledged ? rest : [])], fails);
    else if (lapse === 'acknowledges before it writes') this.carryOut([...rest, commit]);
    else this.carryOut([...release(early), commit, ...rest]);
    this.world.stepped(this);
  }

  #write(effects: readonly CoordinatorEffect[]): void {
    if (effects.length === 0) return;
    for (const effect of effects) {
      write(this.disk, effect);
      if (effect.do === 'append') this.log.append(effect.leaf);
    }
    this.commits.push({ at: this.world.schedule.now, effects });
  }

  /** Its server dies of a commit: it does this, and nothing more. */
  #failIn(acts: readonly (() => void)[], { then }: Failure): void {
    this.failsNext = null;
    this.#stalled = true;
    this.steps += 1;
    for (const act of acts) act();
    this.world.note(`${this.name}: its server dies in step ${this.steps}`);
    then();
  }

  #release(effect: CoordinatorEffect): void {
    const { wire, ledger } = this.world;
    if (effect.do === 'answer') {
      const { asker } = effect;
      const answer = this.#lapsing(asker, effect.answer);
      ledger.answered(this, asker, answer);
      if (asker.by === 'request') {
        this.#answering.get(asker.id)?.(answer);
        this.#answering.delete(asker.id);
      } else
        wire.toNode(
          this,
          asker.key,
          answer.ok
            ? { say: 'accepted', submission: asker.submission, index: answer.index }
            : { say: 'refused', submission: asker.submission, code: answer.code, message: answer.message },
        );
    } else if (effect.do === 'send') wire.toNode(this, effect.key, effect.message);
    else if (effect.do === 'broadcast') wire.toNode(this, null, effect.message);
    else if (effect.do === 'go-on') this.tell({ kind: 'tick' });
    else if (effect.do === 'job') {
      const { id, job } = effect;
      this.later(this.world.workTime(this, job), () => {
        const result = this.world.work.run(job, this.disk.blobs, this.world.random);
        this.tell({ kind: 'done', job: id, result: this.deceit.results?.(result) ?? result });
      });
    }
  }

  #lapsing(asker: Asker, answer: Answer): Answer {
    const { lapse, ledger } = this.world;
    if (lapse === 'refuses good ballots' && answer.ok && ledger.asks(asker, 'ballot'))
      return { ok: false, code: 'bad-ballot', message: 'no' };
    if (lapse !== 'names nobody' || answer.ok) return answer;
    return { ok: false, code: answer.code, message: answer.message };
  }

  /** Hears a node whose key is proven. */
  hear(key: Bytes, message: FromNode): void {
    if (message.say === 'submit') {
      if (this.state.record?.closing && this.deceit.deafTo && equal(this.deceit.deafTo, key)) return;
      const asker: Asker = { by: 'node', key: hex(key), submission: message.submission };
      this.tell({ kind: 'submit', leaf: message.leaf, asker });
    } else if (message.say === 'cosign') this.tell({ kind: 'cosign', key, size: message.size, line: message.line });
    else if (message.say === 'seen') this.tell({ kind: 'seen', key, note: message.note });
    else if (message.say === 'compared') {
      const { attempt, match, signature } = message;
      this.tell({ kind: 'compared', key, comparison: { attempt, match, signature } });
    } else if (message.say === 'report') {
      const { epoch, head, signature } = message;
      this.tell({ kind: 'report', key, epoch, head, signature });
    }
  }

  // ---- the web half ---------------------------------------------------------------------------------------------------

  /** A request that a step answers, perhaps much later. */
  ask(event: (asker: Asker) => CoordinatorEvent, then: (answer: Answer) => void): void {
    const id = this.world.ledger.newRequest();
    this.#answering.set(id, then);
    this.tell(event({ by: 'request', id }));
  }

  /** Entries as `GET /api/entries` and the checkpoint as `GET /api/checkpoint` give them. */
  read(from: number, to = Number.POSITIVE_INFINITY): Reading {
    const { state, disk } = this;
    // Until it may sign, nobody is shown what may never have left.
    const leaves = maySign(state.floor) ? disk.leaves.slice(from, to) : [];
    const note = shownHead(state)?.note ?? null;
    return { status: statusOf(state), from, leaves, note, blobs: blobsIn(disk.blobs) };
  }

  /** As `GET /api/inclusion`; null where no such checkpoint covers the leaf. */
  standing(asked: Bytes, witnessed: boolean): Standing | null {
    const { record } = this.state;
    const leaf = this.deceit.receipts?.(asked) ?? asked;
    const index = record?.log.find(leafHash(leaf));
    const checkpoint = witnessed ? this.state.witnessed : shownHead(this.state);
    if (!record || index === undefined || !checkpoint || checkpoint.size <= index) return null;
    return { index, path: record.log.inclusionProof(index, checkpoint.size), note: checkpoint.note };
  }
}

const tellsNodes: ReadonlySet<CoordinatorEffect['do']> = new Set(['send', 'broadcast']);
const durable: ReadonlySet<CoordinatorEffect['do']> = new Set(['append', 'keep-blob', 'put', 'note']);
