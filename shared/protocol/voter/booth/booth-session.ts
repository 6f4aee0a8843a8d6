/**
 * What stands behind a booth's window: one voter's session after another over a store that forgets each. Who has left is in
 * no session any more; a page starts a new worker besides.
 */
import { OstrakaError } from '../../../codec/error.ts';
import { parseCode } from '../../../election/credential.ts';
import type { PictureFound, PictureName } from '../../../election/picture.ts';
import type { StoryPart } from '../../../story/story-part.ts';
import type { Answer, Argument, VoterScreen, VoterState } from '../../ipc.ts';
import { readInvitation, receiptLink } from '../../link.ts';
import { outOfOrder, type VoterCall, type VoterHandlers, type VoterParts } from '../attendance.ts';
import { VoterSession } from '../session.ts';
import type { BoothCall, BoothState } from './booth-calls.ts';
import { BoothStore, claimOfCode, claimOfName } from './booth-store.ts';

export type BoothHandlers = VoterHandlers & {
  readonly [C in BoothCall]: (argument: Argument<C>) => Promise<Answer<C>>;
};

/** Where the voter's place on the roll is not their key's, as far as the device knows. */
const unplaced: ReadonlySet<VoterScreen> = new Set(['join', 'connecting', 'cancelled', 'enrol']);
/** Where nobody waits for an answer. */
const settled: ReadonlySet<VoterScreen> = new Set(['cast', 'closed', 'result']);

export class BoothSession {
  readonly #parts: VoterParts;
  readonly #changed: () => void;
  #store: BoothStore;
  #session: VoterSession;
  #link: string | null = null;
  /** Whether those who may come back are forgotten, because voting is over. */
  #over = false;

  /** @param changed the state may have changed */
  constructor(parts: VoterParts, changed: () => void) {
    this.#parts = parts;
    this.#changed = changed;
    [this.#store, this.#session] = this.#open();
  }

  state(): VoterState {
    const state = this.#session.state();
    return { ...state, cheating: null, hasNext: false, brought: null, signedUp: null, booth: this.#booth(state) };
  }

  get election(): VoterSession['election'] {
    return this.#session.election;
  }

  /** Voters of another round come to a booth that is set up for it. */
  get nextPage(): never {
    throw outOfOrder('go on to another round: set up a booth for it');
  }

  story(from: number): Promise<StoryPart> {
    return this.#session.story(from);
  }

  picture(name: PictureName): Promise<PictureFound> {
    return this.#session.picture(name);
  }

  close(): void {
    this.#session.close();
  }

  readonly handlers: BoothHandlers = {
    'voter.join': async (argument) => {
      this.#link = argument.link;
      return this.#session.handlers['voter.join'](argument);
    },
    'voter.trust': (argument) => this.#session.handlers['voter.trust'](argument),
    'voter.enrol': async (argument) => {
      this.#mayEnter('name');
      const { names } = this.#booth(this.#session.state()).plan!;
      if (names.length > 0 && !names.includes(argument.name))
        throw new OstrakaError('bad-request', 'this name is not on the list of this booth', {
          hint: 'ask whoever has set it up',
        });
      if (await this.#goesOn(claimOfName(argument.name))) return null;
      return this.#session.handlers['voter.enrol'](argument);
    },
    'voter.code': async (argument) => {
      this.#mayEnter('code');
      if (await this.#goesOn(claimOfCode(this.#known.fingerprint, parseCode(argument.code)))) return null;
      return this.#session.handlers['voter.code'](argument);
    },
    'voter.next': async () => this.nextPage,
    'voter.cheat': async () => {
      throw outOfOrder('cheat: a booth is everybody’s');
    },
    'voter.use-mine': async () => {
      throw outOfOrder('lend a ballot: a booth is everybody’s');
    },
    'voter.seal': (argument) => this.#pass('voter.seal', argument),
    'voter.cast': (argument) => this.#pass('voter.cast', argument),
    'voter.audit': (argument) => this.#pass('voter.audit', argument),
    'voter.audited': (argument) => this.#pass('voter.audited', argument),
    'voter.again': (argument) => this.#pass('voter.again', argument),
    'voter.track': (argument) => this.#pass('voter.track', argument),
    'voter.save': async (argument) => {
      if ((argument.what ?? 'receipt') === 'receipt')
        throw outOfOrder('save: a file on this device would outlast its voter');
      return this.#session.handlers['voter.save'](argument);
    },
    'booth.start': async ({ plan }) => {
      const { asks } = this.#booth(this.#session.state());
      if (asks !== 'code' && asks !== 'name') throw outOfOrder('start a booth: nobody could vote in it');
      await this.#store.start(this.#known.fingerprint, plan);
      this.#changed();
      return null;
    },
    'booth.next': async () => {
      const { fingerprint } = this.#known;
      const { screen } = this.#session.state();
      const store = this.#store;
      const leave = () => store.leave(fingerprint, !unplaced.has(this.#session.state().screen));
      await (settled.has(screen) ? leave() : this.#session.turn(leave));
      await this.#renew();
      return null;
    },
    'booth.end': async ({ lose }) => {
      await this.#store.end(this.#known.fingerprint, lose);
      await this.#renew();
      return null;
    },
  };

  #pass<C extends VoterCall>(name: C, argument: Argument<C>): Promise<Answer<C>> {
    return this.#session.handlers[name](argument);
  }

  get #known(): NonNullable<VoterSession['election']> {
    const { election } = this.#session;
    if (!election) throw outOfOrder('do this: the election is not known yet');
    return election;
  }

  #mayEnter(way: 'code' | 'name'): void {
    const { plan, asks, voting } = this.#booth(this.#session.state());
    if (plan === null) throw outOfOrder('vote: the booth is not open');
    if (asks !== way) throw outOfOrder(`come with a ${way}: this election takes none at a booth`);
    // Before, whoever signs up has to keep a key until voting opens.
    if (!voting) throw new OstrakaError('out-of-phase', 'a booth takes voters while voting is open');
  }

  /** Whether it is somebody who was here before and has not cast: they have the key again that their place on the roll is. */
  async #goesOn(claim: string): Promise<boolean> {
    const seed = await this.#store.claim(this.#known.fingerprint, claim);
    if (seed) await this.#session.takeUp(seed);
    return !unplaced.has(this.#session.state().screen);
  }

  /** Nothing of the last voter's session stays: the next begins as if there had been none. */
  async #renew(): Promise<void> {
    this.#session.close();
    [this.#store, this.#session] = this.#open();
    this.#over = false;
    this.#changed();
    if (this.#link !== null) await this.#session.handlers['voter.join']({ link: this.#link });
  }

  #open(): [BoothStore, VoterSession] {
    const store = new BoothStore(this.#parts.store);
    return [store, new VoterSession({ ...this.#parts, store }, () => this.#heard())];
  }

  #heard(): void {
    const { screen } = this.#session.state();
    if ((screen === 'closed' || screen === 'result') && !this.#over && this.#store.seen?.parked.length) {
      this.#over = true;
      this.#store.forgetParked(this.#known.fingerprint).catch(() => {
        // It is tried again with the next look.
        this.#over = false;
      });
    }
    this.#changed();
  }

  #booth({ title, credentials, latecomers, voting, receipt }: VoterState): BoothState {
    const { plan = null, turn = 0, parked = [], served = [] } = this.#store.seen ?? {};
    const known = title !== null && credentials !== null;
    const asks = !known ? null : credentials === 'codes' ? 'code' : latecomers ? 'name' : 'nothing';
    const where = receipt && this.#link !== null ? receiptLink(readInvitation(this.#link).link, receipt.hash) : null;
    return { plan, asks, voting, turn, parked: parked.length, receiptLink: where, served, held: false };
  }
}
