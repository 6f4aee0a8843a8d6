/** A lesson at the organiser's laptop: voters that it makes up, and what parties show of their own part (docs/PROTOCOL.md). */

import { nodeOf, phaseOf } from '../../shared/board/record.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Choices } from '../../shared/election/choice.ts';
import type { NodeIndex } from '../../shared/election/manifest.ts';
import type { Accusation } from '../../shared/protocol/cheating/lead-lesson.ts';
import { madeUpPlace } from '../../shared/protocol/coordinator/code-slips.ts';
import { standingOf } from '../../shared/protocol/coordinator/roll.ts';
import type { Disclosure, Release } from '../../shared/protocol/glass/disclosure.ts';
import { Disclosures, type Trails } from '../../shared/protocol/glass/disclosures.ts';
import { Game, mayMark } from '../../shared/protocol/glass/game.ts';
import { isTrue } from '../../shared/protocol/glass/is-true.ts';
import { drawChoices, MAX_MADE_UP, MAX_STUFFED, madeUpKey, STUFFED_FROM } from '../../shared/protocol/glass/made-up.ts';
import { releaseBallot } from '../../shared/protocol/glass/release.ts';
import type { LedLesson } from '../../shared/protocol/ipc.ts';
import { systemRandom } from '../workers/system-random.ts';
import type { CoordinatorLoop } from './loop.ts';
import { castMadeUp, enrolMadeUp, type MadeUpVoter } from './made-up/voters.ts';
import { inTurn } from './organiser.ts';

interface MadeUp extends MadeUpVoter {
  /** Whether the list is stuffed with it: it passes for a person, and nobody may follow its ballot. */
  readonly isStuffed: boolean;
}

export class LessonDesk {
  readonly disclosures = new Disclosures();
  /** Laptops that have stopped, and why they say that this one is to blame. */
  readonly accusations = new Map<NodeIndex, Accusation>();
  readonly #loop: CoordinatorLoop;
  /** All there can be, by number; empty until the election has a name. */
  #possible: readonly MadeUp[] = [];
  #voting = false;
  #game: Game | null = null;
  /** What voters say that the list is stuffed with. */
  #wish: Choices | null = null;

  constructor(loop: CoordinatorLoop) {
    this.#loop = loop;
    loop.on('change', () => void this.#vote().catch((error: unknown) => console.error(error)));
  }

  /** Takes what somebody tells and hands it on, where it is true of this board; false where it is not, or no lesson. */
  hear(told: Disclosure): boolean {
    const { record } = this.#loop.state;
    if (!record?.manifest.lesson || !isTrue(record, this.disclosures, told, this.#blob)) return false;
    // Room that replaced ballots took is free again, before and after.
    this.disclosures.releases(record);
    if (this.disclosures.knows(record, told, this.#blob)) return true;
    if (this.disclosures.take(told)) {
      this.disclosures.releases(record);
      this.#loop.emit('message', null, { say: 'lesson', told });
      this.#loop.emit('change');
    }
    return true;
  }

  /** A voter's own device lets its ballot be followed and opened. Throws `not-a-lesson`, `not-released`. */
  release(release: Release): void {
    if (!this.#loop.state.record?.manifest.lesson)
      throw new OstrakaError('not-a-lesson', 'this election is no lesson: nobody’s ballot is followed in it');
    if (!this.hear(release))
      throw new OstrakaError('not-released', 'a ballot that counts is released by the key that cast it', {
        hint: 'cast it first',
      });
  }

  /** Null before the close, and where this is no lesson. */
  get trails(): Trails | null {
    const { record } = this.#loop.state;
    return record && this.disclosures.trails(record, this.#blob);
  }

  /** As the organiser's window shows it. */
  get view(): LedLesson {
    const madeUp = this.#enrolled.filter(({ isStuffed }) => !isStuffed).length;
    const { trails } = this;
    return {
      madeUp,
      mayMakeUp: this.isListOpen && madeUp < MAX_MADE_UP,
      trails,
      mayMark: mayMark(trails),
      game: (trails && this.#game?.view(trails)) ?? null,
    };
  }

  /** “Which one is it?”: marks a ballot, or begins anew with another. Throws `not-a-lesson`, `out-of-phase`. */
  mark(): void {
    this.#game = new Game(this.#trailsOfLesson, systemRandom);
  }

  /** A bet on a place, from 0; null takes the last one back. Throws `not-a-lesson`, `not-yet` and what the game throws. */
  bet(place: number | null): void {
    const trails = this.#trailsOfLesson;
    if (!trails || !this.#game) throw new OstrakaError('not-yet', 'no ballot is marked yet');
    if (place === null) this.#game.takeBack(trails);
    else this.#game.bet(place, trails);
  }

  get #trailsOfLesson(): Trails | null {
    if (!this.#loop.state.record?.manifest.lesson)
      throw new OstrakaError('not-a-lesson', 'this election is no lesson: no ballot is marked in it');
    return this.trails;
  }

  /**
   * Puts voters on the list that are nobody; their ballots are cast as soon as voting is open.
   * @param name what they are called, before a number
   * Throws `not-a-lesson`, `out-of-phase`, and what the coordinator refuses them with.
   */
  async makeUp(count: number, name: string): Promise<void> {
    const all = this.#mayBePutOnList.filter(({ isStuffed }) => !isStuffed);
    const free = all.map((one, i) => ({ ...one, number: i + 1 })).filter((one) => !this.#isOnList(one));
    if (count > free.length) throw new OstrakaError('over-limit', `a lesson makes up at most ${MAX_MADE_UP} voters`);
    for (const one of free.slice(0, count)) await this.#putOnList(one, `${name} ${one.number}`);
  }

  /**
   * Puts invented people of these names on the list, who all vote alike as soon as voting is open, and whose ballots look
   * like anybody's. Throws what `makeUp` throws.
   */
  async stuff(names: readonly string[]): Promise<void> {
    const free = this.#mayBePutOnList.filter((one) => one.isStuffed && !this.#isOnList(one));
    if (names.length === 0) throw new OstrakaError('bad-request', 'who is invented needs a name');
    if (names.length > free.length)
      throw new OstrakaError('over-limit', `a lesson’s organiser invents at most ${MAX_STUFFED} people`);
    for (const [i, name] of names.entries())
      await this.#putOnList(free[i]!, name).catch((error: unknown) => {
        if (!(error instanceof OstrakaError) || error.code !== 'voter-name-taken') throw error;
        return this.#putOnList(free[i]!, `${name} ${i + 2}`);
      });
  }

  /** Ballots of invented people among all that count so far; null where there are none. */
  get stuffed(): { readonly ballots: number; readonly all: number } | null {
    const { record } = this.#loop.state;
    const invented = this.#enrolled.filter(({ isStuffed }) => isStuffed);
    const ballots = invented.filter(({ rollKey }) => record!.voters?.get(rollKey.publicKey)?.ballot).length;
    return ballots > 0 ? { ballots, all: record!.electorate.cast } : null;
  }

  /** A laptop says that it was this one. Nobody says so, or is heard, where it is no lesson. */
  hearAccusation(key: Bytes, accusation: Accusation): void {
    const { record } = this.#loop.state;
    const node = record?.manifest.lesson ? nodeOf(record, key) : null;
    if (node === null) return;
    this.accusations.set(node, accusation);
    this.#loop.emit('change');
  }

  /** Whom this laptop can make up. Throws `not-a-lesson`, `out-of-phase`. */
  get #mayBePutOnList(): readonly MadeUp[] {
    if (!this.#loop.state.record?.manifest.lesson)
      throw new OstrakaError('not-a-lesson', 'this election is no lesson: no voter is made up in it');
    requireOpen(this.isListOpen);
    return this.#all;
  }

  async #putOnList(one: MadeUp, name: string): Promise<void> {
    const { manifest } = this.#loop.state.record!;
    if (manifest.voters.credentials === 'codes')
      return inTurn(this.#loop, async () => {
        // Voting may have opened meanwhile.
        requireOpen(this.isListOpen);
        const { publicKey } = one.rollKey;
        await this.#loop.store.write({ put: { [madeUpPlace(publicKey)]: publicKey } });
      });
    await enrolMadeUp(this.#loop, one, name);
  }

  /** Casts what made-up voters have not cast yet, and lets their ballots be followed. */
  async #vote(): Promise<void> {
    const { record } = this.#loop.state;
    if (this.#voting || !record?.manifest.lesson || !record.voters) return;
    this.#voting = true;
    try {
      for (const one of this.#enrolled) {
        if (phaseOf(record) === 'voting') await this.#cast(one);
        if (!one.isStuffed) this.#release(one);
      }
    } finally {
      this.#voting = false;
    }
  }

  #cast(one: MadeUp): Promise<void> {
    return castMadeUp(this.#loop, one, () => {
      const drawn = drawChoices(this.#loop.state.record!.manifest.contests, systemRandom);
      this.#wish ??= drawn;
      return one.isStuffed ? this.#wish : drawn;
    });
  }

  #release({ rollKey, key }: MadeUp): void {
    const record = this.#loop.state.record!;
    const ballot = record.voters!.get(rollKey.publicKey)?.ballot;
    if (ballot && !this.disclosures.mentions(ballot.hash))
      this.hear(releaseBallot(record.fingerprint, ballot.hash, key));
  }

  /** Whether voters can still be put on the list. */
  get isListOpen(): boolean {
    const { record } = this.#loop.state;
    if (!record) return false;
    const { latecomers, credentials } = record.manifest.voters;
    const phase = phaseOf(record);
    return phase === 'enrolment' || (phase === 'voting' && latecomers && credentials === 'keys');
  }

  get #all(): readonly MadeUp[] {
    const { record, key } = this.#loop.state;
    if (this.#possible.length === 0 && record) {
      const { fingerprint, manifest } = record;
      const coded = manifest.voters.credentials === 'codes';
      const made = (number: number) => madeUpKey(key.seed, fingerprint, number);
      const voter = (from: number, i: number, most: number, isStuffed: boolean): MadeUp => {
        const rollKey = made(from + i);
        return { rollKey, key: coded ? made(from + most + i) : rollKey, isStuffed };
      };
      this.#possible = [
        ...Array.from({ length: MAX_MADE_UP }, (_, i) => voter(1, i, MAX_MADE_UP, false)),
        ...Array.from({ length: MAX_STUFFED }, (_, i) => voter(STUFFED_FROM, i, MAX_STUFFED, true)),
      ];
    }
    return this.#possible;
  }

  get #enrolled(): readonly MadeUp[] {
    return this.#loop.state.record?.manifest.lesson ? this.#all.filter((one) => this.#isOnList(one)) : [];
  }

  #isOnList({ rollKey }: MadeUp): boolean {
    const { state, store } = this.#loop;
    return (
      standingOf(state, rollKey.publicKey) === 'enrolled' || store.get(madeUpPlace(rollKey.publicKey)) !== undefined
    );
  }

  readonly #blob = (sha256: Bytes): Bytes | undefined => {
    const { store } = this.#loop;
    return store.hasBlob(sha256) ? store.blob(sha256) : undefined;
  };
}

function requireOpen(isOpen: boolean): void {
  if (!isOpen) throw new OstrakaError('out-of-phase', 'voters are made up while the list of voters is open');
}
