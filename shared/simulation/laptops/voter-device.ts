/** A voter's device: it follows the board, enrols, seals, casts, keeps receipts, and compares them with what it reads. */
import { phaseOf } from '../../board/record.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import type { BlobName } from '../../codec/schema.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import type { Choices } from '../../election/choice.ts';
import type { Answer } from '../../protocol/coordinator/state.ts';
import { LightBoard } from '../../protocol/voter/board/light-board.ts';
import { contradictionOf } from '../../protocol/voter/standing.ts';
import {
  type Booth,
  bind,
  boothOf,
  cast,
  checkReceipt,
  enrol,
  type Receipt,
  receiptFor,
  seal,
} from '../../protocol/voter.ts';
import { Laptop } from './laptop.ts';
import type { CoordinatorParty, Reading, Standing } from './parties.ts';
import type { Surroundings } from './surroundings.ts';

/** Milliseconds between two looks at the coordinator. */
const PACE_MS = 1500;

/** Answers after which a ballot is sent again. */
const waits: ReadonlySet<ErrorCode> = new Set(['busy', 'not-taken-over', 'board-lost']);

/** What a device asks of the board comes from one reading. */
class Snapshot {
  reading: Reading;
  /** Whether what was read is not enough: then the next reading is of the whole board. */
  isTooLate = false;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  status = async () => this.reading.status;
  checkpoint = async () => {
    if (this.reading.note === null) throw new OstrakaError('not-yet', 'there is no checkpoint yet');
    return this.reading.note;
  };
  entries = async (from: number, to: number) => {
    const { reading } = this;
    this.isTooLate ||= from < reading.from;
    if (this.isTooLate) throw new OstrakaError('not-yet', 'what comes before this reading is not read yet');
    return reading.leaves.slice(from - reading.from, to - reading.from);
  };
  blob = async ({ sha256 }: BlobName) => this.reading.blobs(sha256);
  excerpt = async () => {
    throw new OstrakaError('internal', 'boards of simulations are read whole');
  };
}

export class VoterDevice extends Laptop {
  readonly key: SigningKey;
  /** The key in the join link. */
  coordinator: Bytes;
  /** What this voter casts, one after the other where that is allowed. */
  readonly wishes: Choices[];
  /** On disk: what has been sealed and not been answered yet, and what was acknowledged. */
  sending: { readonly leaf: Bytes; readonly ballot: Bytes } | null = null;
  readonly receipts: Receipt[] = [];
  enrolled = false;
  /** The one-time code that this voter was handed, where a registrar makes them. */
  code: SigningKey | null = null;
  /** Why it believes nothing more. */
  broken: OstrakaError | null = null;
  board: LightBoard | null = null;
  #snapshot: Snapshot | null = null;
  #patience: number | null = null;

  constructor(world: Surroundings, name: string, key: SigningKey, coordinator: Bytes, wishes: readonly Choices[]) {
    super(world, name);
    this.key = key;
    this.coordinator = coordinator;
    this.wishes = [...wishes];
  }

  /** Whether nothing is left that this voter wants to cast. */
  get content(): boolean {
    return this.gone || this.broken !== null || (this.wishes.length === 0 && this.sending === null);
  }

  protected boot(): void {
    this.board = null;
    this.#look();
  }

  #look(): void {
    const from = this.#snapshot?.isTooLate ? 0 : (this.board?.entries.length ?? 0);
    // A receipt that comes while the board is on its way may well be of a later one.
    const receipts = [...this.receipts];
    const question = (coordinator: CoordinatorParty, reply: (reading: Reading) => void) =>
      reply(coordinator.read(from));
    this.world.wire.request<Reading>(this, question, async (answer) => {
      if (answer && answer.value.leaves.length + from > 0) await this.#read(answer.value, receipts);
      if (this.broken) return;
      if (this.board) this.goOn(this.board);
      this.later(PACE_MS, () => this.#look());
    });
  }

  async #read(reading: Reading, receipts: readonly Receipt[]): Promise<void> {
    try {
      if (this.board && reading.status.takeover) return;
      if (this.board && this.#snapshot) {
        Object.assign(this.#snapshot, { reading, isTooLate: false });
        this.board = await this.board.onward(reading.status.size);
      } else {
        this.#snapshot = new Snapshot(reading);
        this.board = await LightBoard.open(this.#snapshot, this.coordinator, () => this.world.replaced);
      }
      // Whoever takes the coordinator's word does not look again.
      for (const receipt of this.world.lapse === 'takes a receipt for a witness' ? [] : receipts) {
        const contradiction = contradictionOf(receipt, this.board);
        if (contradiction)
          throw new OstrakaError('contradiction', contradiction.how, {
            culprit: contradiction.culprit ?? { kind: 'nobody' },
          });
      }
    } catch (error) {
      if (!(error instanceof OstrakaError) || error.code === 'internal') throw error;
      // Where another laptop is about to take over, the link is tried again.
      const early = error.code === 'not-yet' || (this.world.replaced && error.code === 'wrong-coordinator');
      if (!early) this.#break(error);
    }
  }

  #break(error: OstrakaError): void {
    const { code, message, culprit = { kind: 'nobody' } } = error;
    this.broken = error;
    this.world.ledger.alarmed(this.name, { code, message, culprit });
  }

  protected goOn(board: LightBoard): void {
    const { key } = this;
    const { record } = board;
    const { latecomers, revote } = record.manifest.voters;
    const voting = phaseOf(record) === 'voting';
    const closed = board.saidByCoordinator('close') !== null;
    if (this.code) this.#bind(this.code, board, voting && !closed);
    else if (!this.enrolled && !closed && (!voting || latecomers)) this.enrol(board);
    // A board that does not show the last ballot yet would have the next one replace the wrong one.
    const shown = board.entries.length > (this.receipts.at(-1)?.index ?? 0);
    if (voting && !closed && shown && record.signers.has(key.publicKey) && !this.sending) {
      this.#patience ??= this.world.schedule.now + this.world.dice.below(8000);
      const last = board.ballotsOf(key.publicKey).at(-1) ?? null;
      if (last && !revote) this.wishes.length = 0;
      const [wish] = this.wishes;
      if (wish && this.world.schedule.now >= this.#patience)
        this.#seal(wish, last && { hash: last.hash, sequence: last.body.sequence });
    }
    if (closed && !this.sending) this.wishes.length = 0;
    if (this.sending) this.#submit(this.sending);
    else this.#seekWitnesses();
  }

  /** Puts this device's key in the place of the code. */
  #bind(code: SigningKey, { record }: LightBoard, voting: boolean): void {
    if (!voting || record.voters?.get(code.publicKey)?.key !== null) return;
    const leaf = bind(this.booth, code, this.key);
    this.world.wire.request<Answer>(
      this,
      (coordinator, reply) => coordinator.ask((asker) => ({ kind: 'submit', leaf, asker }), reply),
      () => {},
    );
  }

  protected enrol({ record }: LightBoard): void {
    const request = enrol(record.manifest, this.key, this.name);
    const blinding = this.world.random(32);
    this.world.wire.request<Answer>(
      this,
      (coordinator, reply) =>
        coordinator.ask((asker) => ({ kind: 'enrol', request, blinding, from: null, asker }), reply),
      (answer) => {
        if (answer?.value.ok) this.enrolled = true;
      },
    );
  }

  #seal(wish: Choices, previous: { hash: Bytes; sequence: number } | null): void {
    const booth = this.booth;
    const sealed = seal(booth, this.key, wish, previous, this.world.random);
    this.world.ledger.sealed.set(hex(sealed.hash), { voter: this.name, choices: wish });
    const sending = { leaf: cast(booth, this.key, sealed), ballot: sealed.hash };
    this.carryOut([
      () => {
        this.sending = sending;
        this.wishes.shift();
      },
    ]);
  }

  get booth(): Booth {
    return boothOf(this.board!.record, 'app');
  }

  #submit({ leaf, ballot }: NonNullable<VoterDevice['sending']>): void {
    type Told = Answer & { readonly standing?: Standing | null };
    this.world.wire.request<Told>(
      this,
      (coordinator, reply) =>
        coordinator.ask(
          (asker) => ({ kind: 'submit', leaf, asker }),
          (answer) => reply(answer.ok ? { ...answer, standing: coordinator.standing(leaf, false) } : answer),
        ),
      (told) => {
        if (!told || this.sending?.leaf !== leaf) return;
        const answer = told.value;
        if (answer.ok) return this.#take(leaf, ballot, answer.standing ?? null);
        // Another coordinator may take over, from which it goes on.
        if (waits.has(answer.code)) return;
        this.sending = null;
        this.world.ledger.refusals.push({ voter: this.name, code: answer.code, culprit: answer.culprit });
      },
    );
  }

  /** Checks what was acknowledged; only then is the ballot off this device's hands. */
  #take(leaf: Bytes, ballot: Bytes, standing: Standing | null): void {
    if (!standing || !this.board) return;
    try {
      const receipt = receiptFor(this.board.record.manifest, ballot, leaf, standing);
      const { coordinator, epoch } = this.board.signerOf(receipt.note);
      checkReceipt(receipt, this.board.record.manifest, coordinator, epoch);
      this.carryOut([
        () => {
          this.receipts.push(receipt);
          this.sending = null;
          this.world.ledger.receipts.push({ voter: this.name, receipt });
          if (this.world.lapse === 'takes a receipt for a witness') this.world.ledger.witnessed.add(hex(ballot));
        },
      ]);
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      this.#break(error);
    }
  }

  /** Asks for the last receipt again, under a checkpoint that enough nodes have co-signed. */
  #seekWitnesses(): void {
    const receipt = this.receipts.at(-1);
    const { board } = this;
    if (!receipt || !board || this.world.ledger.witnessed.has(hex(receipt.ballot))) return;
    const leaf = board.entries[receipt.index]?.leaf;
    if (!leaf) return;
    this.world.wire.request<Standing | null>(
      this,
      (coordinator, reply) => reply(coordinator.standing(leaf, true)),
      (answer) => {
        if (!answer?.value || !this.board) return;
        const better = receiptFor(this.board.record.manifest, receipt.ballot, leaf, answer.value);
        try {
          const { coordinator, epoch } = this.board.signerOf(better.note);
          const verdict = checkReceipt(better, this.board.record.manifest, coordinator, epoch);
          if (verdict.witnessed) this.world.ledger.witnessed.add(hex(receipt.ballot));
        } catch (error) {
          if (!(error instanceof OstrakaError)) throw error;
          this.#break(error);
        }
      },
    );
  }
}
