/**
 * A voter's part in one election, from the join link to the result: what the voter may do on each screen. The election is
 * followed in followed-election.ts, and what takes the coordinator's answer is done in errands.ts.
 */
import { phaseOf } from '../../board/record.ts';
import { type Bytes, unhex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Choices } from '../../election/choice.ts';
import { parseCode } from '../../election/credential.ts';
import type { PictureFound, PictureName } from '../../election/picture.ts';
import type { StoryPart } from '../../story/story-part.ts';
import type { OpenedTest, VoterScreen, VoterState } from '../ipc.ts';
import type { JoinLink } from '../link.ts';
import { audit, cast, enrol, objectTo, seal } from '../voter.ts';
import {
  type Attendance,
  errorOf,
  type NextRound,
  outOfOrder,
  type VoterHandlers,
  type VoterParts,
} from './attendance.ts';
import { objecting, sealing, sending, unsealing } from './casting.ts';
import { Errands, offering } from './errands.ts';
import { FollowedElection } from './followed-election.ts';
import { cheat, lessonOf, useMine } from './lesson.ts';
import { Lookout, passing } from './lookout.ts';
import { type Desk, type Entered, type Part, screenOf, stateOf } from './part.ts';
import { Pictures } from './pictures.ts';
import { savedFile } from './saved-files.ts';

export class Participation implements Attendance {
  readonly #parts: VoterParts;
  readonly #changed: () => void;
  readonly #election: FollowedElection;
  readonly #pictures: Pictures;
  readonly #part: Part;
  readonly #errands: Errands;
  readonly #lookout: Lookout;
  /** The one-time code that came with the link, until it is kept with the election. */
  #offered: string | null;

  /**
   * @param way `trusted`: whether the person vouches for a coordinator that took over; `code`: the one-time code of the slip
   * whose address was scanned; `name`: the voter's own in the round before
   */
  constructor(
    link: JoinLink,
    parts: VoterParts,
    changed: () => void,
    way: { readonly trusted: boolean; readonly code: string | null; readonly name: string | null },
  ) {
    const { trusted, code, name } = way;
    this.#offered = code;
    this.#parts = parts;
    this.#changed = changed;
    this.#election = new FollowedElection(link, parts, trusted);
    this.#pictures = new Pictures(this.#election.client);
    this.#part = this.#election.part;
    this.#part.brought = name;
    this.#errands = new Errands(this.#election, parts.clock);
    this.#lookout = new Lookout(parts.clock, {
      look: () => this.#look(),
      expectant: () => this.#errands.expectant,
      broken: (error) => {
        this.#part.broken = error;
      },
      changed,
    });
  }

  /** Looks for the election, and follows it from then on. Never rejects: what goes wrong stands in the state. */
  begin(): Promise<void> {
    return this.#lookout.look();
  }

  turn<T>(act: () => Promise<T>): Promise<T> {
    return this.#lookout.turn(act);
  }

  /** Before the voter has a place on the roll: the one that they come with may be this key's already. */
  async takeUp(seed: Bytes): Promise<void> {
    this.#at('enrol', 'take up a key');
    await this.#lookout.turn(async () => {
      await this.#election.keep((kept) => ({ ...kept, seed }));
      await this.#election.read();
    });
  }

  close(): void {
    this.#lookout.end();
  }

  state(): VoterState {
    return { ...stateOf(this.#part, this.#lookout), cheating: lessonOf(this.#part) };
  }

  get election(): Attendance['election'] {
    const record = this.#part.entered?.board.record;
    return record ? { fingerprint: record.fingerprint, title: record.manifest.title } : null;
  }

  get next(): NextRound | null {
    const { next, entered } = this.#part;
    return next === null ? null : { link: next, name: entered?.kept.enrolled ?? '' };
  }

  story(from: number): Promise<StoryPart> {
    return this.#election.client.story(from);
  }

  picture(name: PictureName): Promise<PictureFound> {
    return this.#pictures.read(name);
  }

  async #look(): Promise<void> {
    await this.#election.look();
    if (!this.#part.entered) return;
    await this.#takeOffered();
    await this.#errands.goOn();
  }

  /** Keeps the code that came with the link, as if it had been typed. It is offered once; what keeps it from use is said. */
  async #takeOffered(): Promise<void> {
    const code = this.#offered;
    if (code === null) return;
    try {
      await this.#election.keep(offering(this.#election.here, parseCode(code)));
    } catch (error) {
      if (!(error instanceof OstrakaError) || passing(error)) throw error;
      this.#part.trouble = errorOf(error);
    }
    this.#offered = null;
    this.#parts.onCodeTaken?.();
  }

  readonly handlers: Omit<VoterHandlers, 'voter.join' | 'voter.trust' | 'voter.next'> = {
    'voter.enrol': async ({ name }) => {
      const { board, key } = this.#at('enrol', 'enrol');
      const { manifest } = board.record;
      if (manifest.voters.credentials !== 'keys') throw outOfOrder('enrol: this election uses codes');
      await this.#asked(async () => {
        await this.#election.patient.enrol(enrol(manifest, key, name));
        await this.#election.keep((kept) => ({ ...kept, enrolled: name }));
        this.#part.struckOff = false;
        if (this.#part.brought !== null) this.#parts.onCodeTaken?.();
      });
      return null;
    },
    'voter.code': async ({ code }) => {
      const { board } = this.#at('enrol', 'use a code');
      if (board.record.manifest.voters.credentials !== 'codes') throw outOfOrder('use a code: there are none here');
      const parsed = parseCode(code);
      await this.#asked(async () => {
        await this.#election.keep(offering(this.#election.here, parsed));
        if (phaseOf(board.record) === 'voting') await this.#errands.spend();
      });
      return null;
    },
    'voter.cheat': async (wanted) => {
      await this.#lookout.turn(() => cheat(this.#election, wanted, this.#parts.random, this.#changed));
      return null;
    },
    'voter.use-mine': async () => {
      await this.#asked(() => useMine(this.#election));
      return null;
    },
    'voter.seal': async ({ choices }) => {
      if (screenOf(this.#part) !== 'sealed') this.#at('form', 'seal a ballot');
      await this.#seal(choices);
      return null;
    },
    'voter.cast': async () => {
      const { key } = this.#at('sealed', 'cast');
      const { sealed } = this.#desk('sealed');
      const leaf = cast(this.#election.booth, key, sealed);
      // Whoever gets hold of the device later cannot prove from it what was voted.
      sealed.opening.choices.fill(0);
      sealed.opening.randomness.fill(0);
      this.#part.desk = { at: 'casting' };
      this.#changed();
      await this.#heardLater(async () => {
        await this.#election.keep(sending(sealed.hash, leaf)).catch((error: unknown) => {
          this.#part.desk = { at: 'form' };
          this.#part.uncast = sealed.hash;
          throw error;
        });
        await this.#errands.deliver();
      });
      return null;
    },
    'voter.audit': async () => {
      const { key } = this.#at('sealed', 'test a ballot');
      const { sealed } = this.#desk('sealed');
      if (this.state().left.tests === 0) throw outOfOrder('test a ballot: no more tests are taken of you');
      this.#part.desk = { at: 'auditing', hash: sealed.hash, leaf: audit(this.#election.booth, key, sealed) };
      this.#changed();
      await this.#heardLater(() => this.#errands.publish());
      return null;
    },
    'voter.audited': async ({ right }) => {
      this.#at('audited', 'answer');
      const { opened } = this.#desk('audited');
      if (right && this.#part.draft) await this.#seal(this.#part.draft);
      else await this.#object(opened);
      return null;
    },
    'voter.again': async () => {
      const screen = screenOf(this.#part);
      const { revote, left } = this.state();
      // Where a takeover has lost the ballot there is none that this one replaces.
      const isAnew = revote || (this.#part.findings.contradiction !== null && this.#part.findings.last === null);
      const free = screen === 'sealed' || screen === 'audited' || (screen === 'cast' && isAnew && left.ballots > 0);
      if (!free) throw outOfOrder('begin again');
      const { desk } = this.#part;
      if (desk.at === 'sealed') await this.#election.keep(unsealing(desk.sealed.hash));
      this.#part.desk = { at: 'form' };
      this.#changed();
      return null;
    },
    'voter.track': async () => {
      await this.#lookout.look();
      return null;
    },
    'voter.save': async ({ what = 'receipt' }) => {
      const saved = savedFile(what, this.#election.here, this.#part.flag);
      if (!saved) throw outOfOrder('save: there is nothing to be saved yet');
      return saved;
    },
  };

  /** Refuses what does not belong to the present screen. */
  #at(screen: VoterScreen, what: string): Entered {
    if (this.#part.broken) throw this.#part.broken;
    if (screenOf(this.#part) !== screen) throw outOfOrder(what);
    this.#part.trouble = null;
    return this.#election.here;
  }

  /** What lies on the desk, which is `at` this. */
  #desk<A extends Desk['at']>(at: A): Extract<Desk, { at: A }> {
    const { desk } = this.#part;
    if (desk.at !== at) throw outOfOrder('do this');
    return desk as Extract<Desk, { at: A }>;
  }

  /** Does what the voter waits for, then looks. */
  async #asked(act: () => Promise<void>): Promise<void> {
    try {
      await this.#lookout.turn(act);
    } finally {
      this.#changed();
    }
    await this.#lookout.look();
  }

  /**
   * The same where the screen on which the voter asked is gone before there is an answer: what goes wrong stands in the
   * state, and goes on by itself where nobody answered.
   */
  async #heardLater(act: () => Promise<void>): Promise<void> {
    try {
      await this.#asked(act);
    } catch (error) {
      if (!passing(error)) this.#part.trouble = errorOf(error);
      await this.#lookout.look();
    }
  }

  /** The voter's “No” goes to the board, where the election knows of such a thing; the device says it in any case. */
  async #object(opened: OpenedTest): Promise<void> {
    const { board, key } = this.#election.here;
    this.#part.flag = opened;
    this.#part.desk = { at: 'form' };
    if (board.record.manifest.version === 1) return this.#changed();
    const leaf = objectTo(this.#election.booth, key, board.at(opened.index)!.leaf);
    await this.#heardLater(async () => {
      await this.#election.keep(objecting(unhex(opened.hash), leaf));
      this.#changed();
      await this.#errands.object();
    });
  }

  async #seal(choices: Choices): Promise<void> {
    const { key, board } = this.#election.here;
    const { last } = this.#part.findings;
    if (last && !board.record.manifest.voters.revote)
      throw new OstrakaError('second-ballot', 'you have voted, and this election takes one ballot each');
    const sealed = seal(this.#election.booth, key, choices, last, this.#parts.random);
    await this.#election.keep(sealing(sealed.hash));
    this.#part.desk = { at: 'sealed', sealed };
    this.#part.draft = choices;
    this.#part.uncast = null;
    this.#changed();
  }
}
