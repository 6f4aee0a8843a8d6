/** A voter's device that posts what its cheat makes, and remembers what it was told. */
import { readEntry } from '../../board/entry.ts';
import { hashOf } from '../../board/entry-types/polling.ts';
import { phaseOf } from '../../board/record.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import type { Desk } from '../../protocol/cheating/catalogue/cheat.ts';
import { wish } from '../../protocol/cheating/catalogue/voting.ts';
import type { Answer } from '../../protocol/coordinator/state.ts';
import type { LightBoard } from '../../protocol/voter/board/light-board.ts';
import { VoterDevice } from './voter-device.ts';

export class HostileVoter extends VoterDevice {
  submission: (desk: Desk) => Bytes[] | null = () => null;
  #leaves: Bytes[] | null = null;
  /** Whether all of it was answered. */
  cheated = false;
  #over = false;

  override get content(): boolean {
    return this.gone || this.broken !== null || this.cheated || this.#over;
  }

  protected override goOn(board: LightBoard): void {
    const { record } = board;
    const voting = phaseOf(record) === 'voting';
    const closed = board.saidByCoordinator('close') !== null;
    if (!this.enrolled && !closed && !voting) this.enrol(board);
    if (closed) this.#over = true;
    if (!voting || closed || this.cheated || !record.signers.has(this.key.publicKey)) return;
    const leaves = board.entries.map(({ leaf }) => leaf);
    const { random } = this.world;
    this.#leaves ??= this.submission({ record, leaves, booth: this.booth, key: this.key, choices: wish, random });
    if (!this.#leaves) return;
    for (const leaf of this.#leaves) this.#note(leaf);
    this.#post(this.#leaves);
  }

  /** What of it is taken counts like anyone's. */
  #note(leaf: Bytes): void {
    const { type, author, body } = readEntry(leaf);
    if (type !== 'ballot') return;
    const hash = hex(hashOf(this.board!.record.fingerprint, author, body));
    if (!this.world.ledger.sealed.has(hash)) this.world.ledger.sealed.set(hash, { voter: this.name, choices: wish });
  }

  #post([leaf, ...rest]: readonly Bytes[]): void {
    if (!leaf) {
      this.cheated = true;
      return;
    }
    this.world.wire.request<Answer>(
      this,
      (coordinator, reply) => coordinator.ask((asker) => ({ kind: 'submit', leaf, asker }), reply),
      (answer) => {
        // Without an answer the next look begins again: what stands already is told to stand.
        if (!answer || (!answer.value.ok && answer.value.code === 'busy')) return;
        if (!answer.value.ok && answer.value.code === 'out-of-phase') this.#over = true;
        else this.#post(rest);
      },
    );
  }
}
