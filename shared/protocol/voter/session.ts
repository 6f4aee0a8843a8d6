/**
 * What stands behind a voter's window: nothing, a part in one election, or the check of another device's test or receipt. The same
 * in the app's own process and in a phone's page.
 */
import type { Bytes } from '../../codec/bytes.ts';
import type { PictureFound, PictureName } from '../../election/picture.ts';
import { type StoryPart, storyPart } from '../../story/story-part.ts';
import type { Answer, Argument, VoterState } from '../ipc.ts';
import { nextPage, readInvitation, readLink } from '../link.ts';
import { nothingYet } from '../nothing-yet.ts';
import { type Attendance, outOfOrder, type VoterCall, type VoterHandlers, type VoterParts } from './attendance.ts';
import { Participation } from './participation.ts';
import { ReceiptDevice } from './receipt-device.ts';
import { SecondDevice } from './second-device.ts';

export class VoterSession {
  readonly #parts: VoterParts;
  readonly #changed: () => void;
  #attendance: Attendance | null = null;
  /** The link it was last given. */
  #link: string | null = null;

  /** @param changed the state may have changed */
  constructor(parts: VoterParts, changed: () => void) {
    this.#parts = parts;
    this.#changed = changed;
  }

  state(): VoterState {
    return this.#attendance?.state() ?? nothingYet;
  }

  /** The election it takes part in, once it is known. */
  get election(): Attendance['election'] {
    return this.#attendance?.election ?? null;
  }

  /** Every one throws OstrakaErrors: `out-of-order` where it does not belong to the present screen, and those of its work. */
  readonly handlers: VoterHandlers = {
    'voter.join': async ({ link }) => {
      await this.#join(link);
      return null;
    },
    'voter.trust': async () => {
      if (this.#link === null || this.state().error?.code !== 'unknown-coordinator')
        throw outOfOrder('trust another coordinator');
      await this.#join(this.#link, true);
      return null;
    },
    'voter.next': async () => {
      await this.#join(this.nextPage);
      return null;
    },
    'voter.enrol': (argument) => this.#pass('voter.enrol', argument),
    'voter.code': (argument) => this.#pass('voter.code', argument),
    'voter.cheat': (argument) => this.#pass('voter.cheat', argument),
    'voter.use-mine': (argument) => this.#pass('voter.use-mine', argument),
    'voter.seal': (argument) => this.#pass('voter.seal', argument),
    'voter.cast': (argument) => this.#pass('voter.cast', argument),
    'voter.audit': (argument) => this.#pass('voter.audit', argument),
    'voter.audited': (argument) => this.#pass('voter.audited', argument),
    'voter.again': (argument) => this.#pass('voter.again', argument),
    'voter.track': (argument) => this.#pass('voter.track', argument),
    'voter.save': (argument) => this.#pass('voter.save', argument),
  };

  /** Where the next round is joined, with the name that this voter has here. Throws `out-of-order`. */
  get nextPage(): string {
    const next = this.#attendance?.next;
    if (!next) throw outOfOrder('go on: no other round is open');
    return nextPage(readLink(next.link), next.name);
  }

  /** What is told of the election; nothing before one is joined. */
  async story(from: number): Promise<StoryPart> {
    return this.#attendance?.story(from) ?? storyPart([], from);
  }

  /** A picture of its ballot, or why there is none. */
  async picture(name: PictureName): Promise<PictureFound> {
    return this.#attendance?.picture(name) ?? 'missing';
  }

  /** Runs `act` while nothing that the voter has asked for is under way. */
  turn<T>(act: () => Promise<T>): Promise<T> {
    return this.#attendance?.turn(act) ?? act();
  }

  /** Goes on with a key that this device has kept elsewhere. Throws `out-of-order` before the election is known. */
  async takeUp(seed: Bytes): Promise<void> {
    if (!this.#attendance?.takeUp) throw outOfOrder('take up a key');
    await this.#attendance.takeUp(seed);
  }

  close(): void {
    this.#attendance?.close();
    this.#attendance = null;
  }

  /** Resolves after the first look; whether that found anything stands in the state. Throws `bad-link`. */
  #join(text: string, trusted = false): Promise<void> {
    const { link, test, receipt, code, name } = readInvitation(text);
    this.#link = text;
    this.close();
    const attendance = test
      ? new SecondDevice(link, test, this.#parts, this.#changed)
      : receipt
        ? new ReceiptDevice(link, receipt, this.#parts, this.#changed)
        : new Participation(link, this.#parts, this.#changed, { trusted, code, name });
    this.#attendance = attendance;
    this.#changed();
    return attendance.begin();
  }

  async #pass<C extends VoterCall>(name: C, argument: Argument<C>): Promise<Answer<C>> {
    const handlers: Partial<VoterHandlers> = this.#attendance?.handlers ?? {};
    const handler = handlers[name];
    if (!handler) throw outOfOrder('do this: join an election first');
    return handler(argument);
  }
}
