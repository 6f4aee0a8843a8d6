/** A receipt that was scanned or printed, looked up here: the ballot is found on the board, with who has co-signed it. */
import { entrySigned } from '../../board/entry.ts';
import { hashOf } from '../../board/entry-types/polling.ts';
import { leafHash } from '../../board/merkle.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { PictureFound, PictureName } from '../../election/picture.ts';
import { tracker } from '../../election/tracker.ts';
import type { StoryPart } from '../../story/story-part.ts';
import { BoardClient } from '../client/board-client.ts';
import type { VoterState } from '../ipc.ts';
import type { JoinLink } from '../link.ts';
import { nothingYet } from '../nothing-yet.ts';
import { checkReceipt, type Receipt, receiptFor } from '../voter.ts';
import { type Attendance, errorOf, outOfOrder, type VoterHandlers, type VoterParts } from './attendance.ts';
import { LightBoard } from './board/light-board.ts';
import { loadKept } from './kept.ts';
import { LOOK_WITHIN_MS, Lookout } from './lookout.ts';
import { Pictures } from './pictures.ts';
import { forkFile, receiptFile } from './saved-files.ts';
import { type Contradiction, contradictionOf, missingBallot, mixedBallots } from './standing.ts';

export class ReceiptDevice implements Attendance {
  readonly #coordinator: Bytes;
  readonly #ballot: Bytes;
  readonly #parts: VoterParts;
  readonly #client: BoardClient;
  readonly #pictures: Pictures;
  readonly #lookout: Lookout;
  #board: LightBoard | null = null;
  #receipt: Receipt | null = null;
  #cosigners: readonly string[] = [];
  #witnessed = false;
  #standing: { readonly closed: boolean; readonly mixed: boolean | null; readonly replaced: boolean } | null = null;
  #contradiction: Contradiction | null = null;
  #broken: OstrakaError | null = null;

  /** @param ballot the hash that the receipt names */
  constructor(link: JoinLink, ballot: Bytes, parts: VoterParts, changed: () => void) {
    this.#coordinator = link.coordinator;
    this.#ballot = ballot;
    this.#parts = parts;
    this.#client = new BoardClient(parts.transport(link));
    this.#pictures = new Pictures(this.#client);
    this.#lookout = new Lookout(parts.clock, {
      look: () => this.#look(),
      expectant: () => this.#receipt !== null && !this.#witnessed,
      broken: (error) => {
        this.#broken = error;
      },
      changed,
    });
  }

  begin(): Promise<void> {
    return this.#lookout.look();
  }

  turn<T>(act: () => Promise<T>): Promise<T> {
    return this.#lookout.turn(act);
  }

  close(): void {
    this.#lookout.end();
  }

  /** Nothing to be found again: this device does not take part. */
  readonly election = null;
  readonly next = null;

  state(): VoterState {
    const manifest = this.#board?.record.manifest;
    const receipt = this.#receipt;
    const standing = this.#standing;
    return {
      ...nothingYet,
      lookingUp: true,
      screen: receipt && standing ? (standing.closed ? 'closed' : 'cast') : 'connecting',
      title: manifest?.title ?? null,
      lesson: manifest?.lesson ?? false,
      connected: this.#lookout.connected,
      receipt:
        receipt && standing && manifest
          ? {
              hash: hex(receipt.ballot),
              tracker: tracker(receipt.ballot, manifest),
              index: receipt.index,
              recorded: this.#contradiction === null,
              witnessed: this.#witnessed,
              cosigners: this.#cosigners,
              mixed: standing.mixed,
              replaced: standing.replaced,
            }
          : null,
      error: this.#error,
    };
  }

  get #error(): VoterState['error'] {
    if (this.#contradiction !== null) return errorOf(missingBallot(this.#contradiction));
    const error = this.#broken ?? (this.#receipt ? null : this.#lookout.missed);
    return error && errorOf(error);
  }

  story(from: number): Promise<StoryPart> {
    return this.#client.story(from);
  }

  picture(name: PictureName): Promise<PictureFound> {
    return this.#pictures.read(name);
  }

  async #look(): Promise<void> {
    const { size, takeover } = await this.#client.status(LOOK_WITHIN_MS);
    const { store } = this.#parts;
    const knows = async (fingerprint: Bytes) => (await loadKept(store, fingerprint)) !== null;
    // Whoever waits to take over shows what its own copy holds.
    if (this.#board && takeover) return;
    if (this.#board) this.#board = await this.#board.onward(size);
    else this.#board = await LightBoard.open(this.#client, this.#coordinator, knows);
    this.#broken = null;
    this.#contradiction = this.#receipt && contradictionOf(this.#receipt, this.#board);
    if (this.#contradiction) return;
    const found = this.#find(this.#board);
    if (!this.#receipt) {
      const proof = await this.#client.inclusion(leafHash(found.leaf));
      this.#take(receiptFor(this.#board.record.manifest, this.#ballot, found.leaf, proof));
    }
    this.#standing = standingOf(this.#board, this.#ballot, found);
    if (!this.#witnessed) await this.#seekWitnesses(leafHash(found.leaf));
  }

  /** Throws `not-on-board`. */
  #find({ entries, record }: LightBoard): Found {
    const index = entries.findIndex(
      (entry) =>
        entry.type === 'ballot' &&
        equal(hashOf(record.fingerprint, entry.author, entry.body), this.#ballot) &&
        entrySigned(entry.leaf, entry.author),
    );
    if (index < 0)
      throw new OstrakaError('not-on-board', `the board holds no ballot “${tracker(this.#ballot, record.manifest)}”`, {
        hint: 'compare the receipt; if it was printed after casting, tell everyone in the room',
      });
    const { author, leaf } = entries[index]!;
    return { index, author, leaf };
  }

  /** Checks it, and who has co-signed it; throws what `checkReceipt` throws. */
  #take(receipt: Receipt): void {
    const board = this.#board!;
    const { manifest } = board.record;
    const { coordinator, epoch } = board.signerOf(receipt.note);
    const { witnessed, cosigners } = checkReceipt(receipt, manifest, coordinator, epoch);
    this.#receipt = receipt;
    this.#witnessed = witnessed;
    this.#cosigners = cosigners.map((index) => manifest.nodes[index - 1]!.name);
  }

  async #seekWitnesses(leaf: Bytes): Promise<void> {
    try {
      const { index, path, note } = await this.#client.inclusion(leaf, true);
      this.#take({ ...this.#receipt!, index, path: [...path], note });
    } catch (error) {
      if (!(error instanceof OstrakaError && error.code === 'not-yet')) throw error;
    }
  }

  readonly handlers: Partial<VoterHandlers> = {
    'voter.track': async () => {
      await this.#lookout.look();
      return null;
    },
    'voter.save': async ({ what = 'receipt' }) => {
      const board = this.#board;
      const receipt = this.#receipt;
      const saved =
        receipt && board
          ? what === 'receipt'
            ? receiptFile(receipt, board)
            : what === 'fork'
              ? forkFile(receipt, board)
              : null
          : null;
      if (!saved) throw outOfOrder('save: there is nothing to be saved');
      return saved;
    },
  };
}

interface Found {
  readonly index: number;
  readonly author: Bytes;
  readonly leaf: Bytes;
}

/** What became of the ballot, as the board says it. */
function standingOf(board: LightBoard, ballot: Bytes, { index, author }: Found) {
  return {
    closed: board.saidByCoordinator('close') !== null,
    mixed: mixedBallots(board)?.has(hex(ballot)) ?? null,
    replaced: board.ballotsOf(author).some((one) => one.index > index),
  };
}
