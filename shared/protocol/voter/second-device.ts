/** Another device's test, checked here: the opened ballot is read from the board and encrypted again. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { PictureFound, PictureName } from '../../election/picture.ts';
import { tracker } from '../../election/tracker.ts';
import type { StoryPart } from '../../story/story-part.ts';
import { BoardClient } from '../client/board-client.ts';
import type { OpenedTest, VoterState } from '../ipc.ts';
import type { JoinLink } from '../link.ts';
import { nothingYet } from '../nothing-yet.ts';
import { type Attendance, errorOf, outOfOrder, type VoterHandlers, type VoterParts } from './attendance.ts';
import { LightBoard } from './board/light-board.ts';
import { loadKept } from './kept.ts';
import { LOOK_WITHIN_MS, Lookout } from './lookout.ts';
import { openedTest } from './opened-test.ts';
import { Pictures } from './pictures.ts';
import { flagFile } from './saved-files.ts';

export class SecondDevice implements Attendance {
  /** It shows one test, and goes nowhere. */
  readonly next = null;
  readonly #link: JoinLink;
  readonly #hash: Bytes;
  readonly #parts: VoterParts;
  readonly #changed: () => void;
  readonly #client: BoardClient;
  readonly #pictures: Pictures;
  readonly #lookout: Lookout;
  #board: LightBoard | null = null;
  #opened: OpenedTest | null = null;
  #answer: 'right' | 'wrong' | null = null;
  #broken: OstrakaError | null = null;

  /** @param hash of the opened ballot */
  constructor(link: JoinLink, hash: Bytes, parts: VoterParts, changed: () => void) {
    this.#link = link;
    this.#hash = hash;
    this.#parts = parts;
    this.#changed = changed;
    this.#client = new BoardClient(parts.transport(link));
    this.#pictures = new Pictures(this.#client);
    this.#lookout = new Lookout(parts.clock, {
      look: () => this.#look(),
      expectant: () => false,
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

  state(): VoterState {
    const manifest = this.#board?.record.manifest;
    return {
      ...nothingYet,
      screen: this.#opened ? 'audited' : 'connecting',
      title: manifest?.title ?? null,
      contests: manifest?.contests ?? [],
      connected: this.#lookout.connected,
      opened: this.#opened,
      flag: this.#answer === 'wrong' && this.#opened ? { ...this.#opened, heard: 'aloud' } : null,
      checking: this.#answer ?? 'asking',
      error: this.#error,
    };
  }

  get #error(): VoterState['error'] {
    const error = this.#broken ?? (this.#opened ? null : this.#lookout.missed);
    return error && errorOf(error);
  }

  story(from: number): Promise<StoryPart> {
    return this.#client.story(from);
  }

  picture(name: PictureName): Promise<PictureFound> {
    return this.#pictures.read(name);
  }

  async #look(): Promise<void> {
    if (this.#opened) return;
    const { size, takeover } = await this.#client.status(LOOK_WITHIN_MS);
    const { store } = this.#parts;
    // Whoever waits to take over shows what its own copy holds.
    if (this.#board && takeover) return;
    if (this.#board) this.#board = await this.#board.onward(size);
    else
      this.#board = await LightBoard.open(
        this.#client,
        this.#link.coordinator,
        async (fingerprint) => (await loadKept(store, fingerprint)) !== null,
      );
    this.#broken = null;
    this.#opened = openedTest(this.#board, this.#hash, this.#link);
    if (!this.#opened)
      throw new OstrakaError(
        'not-opened',
        `the board holds no opened ballot “${tracker(this.#hash, this.#board.record.manifest)}”`,
        {
          hint: 'open the test on the voting device first, then scan again',
        },
      );
  }

  readonly handlers: Partial<VoterHandlers> = {
    'voter.audited': async ({ right }) => {
      if (!this.#opened || this.#answer) throw outOfOrder('answer');
      this.#answer = right ? 'right' : 'wrong';
      this.#changed();
      return null;
    },
    'voter.track': async () => {
      await this.#lookout.look();
      return null;
    },
    'voter.save': async ({ what = 'receipt' }) => {
      if (what !== 'flag' || !this.#board || !this.#opened || this.#answer !== 'wrong')
        throw outOfOrder('save: there is nothing to be saved');
      return flagFile(this.#board, this.#opened);
    },
  };
}
