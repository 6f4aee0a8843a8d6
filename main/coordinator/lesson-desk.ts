/** A lesson at the organiser's laptop: voters that it makes up, and what parties show of their own part (docs/PROTOCOL.md). */

import { phaseOf } from '../../shared/board/record.ts';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { SigningKey } from '../../shared/crypto/signature.ts';
import { errorOfAnswer } from '../../shared/protocol/coordinator/answering.ts';
import { madeUpPlace } from '../../shared/protocol/coordinator/code-slips.ts';
import { standingOf } from '../../shared/protocol/coordinator/roll.ts';
import type { Answer } from '../../shared/protocol/coordinator/state.ts';
import type { Disclosure } from '../../shared/protocol/glass/disclosure.ts';
import { Disclosures, type Trails } from '../../shared/protocol/glass/disclosures.ts';
import { Game, mayMark } from '../../shared/protocol/glass/game.ts';
import { isTrue } from '../../shared/protocol/glass/is-true.ts';
import { drawChoices, MAX_MADE_UP, madeUpKey } from '../../shared/protocol/glass/made-up.ts';
import { releaseBallot } from '../../shared/protocol/glass/release.ts';
import type { LedLesson } from '../../shared/protocol/ipc.ts';
import { bind, boothOf, cast, enrol, seal } from '../../shared/protocol/voter.ts';
import { systemRandom } from '../workers/system-random.ts';
import type { CoordinatorLoop } from './loop.ts';

/** A voter that this laptop made up: what stands on the roll, and what signs the ballot. */
interface MadeUp {
  readonly rollKey: SigningKey;
  readonly key: SigningKey;
}

export class LessonDesk {
  readonly disclosures = new Disclosures();
  readonly #loop: CoordinatorLoop;
  /** All there can be, by number; empty until the election has a name. */
  #possible: readonly MadeUp[] = [];
  #voting = false;
  #game: Game | null = null;

  constructor(loop: CoordinatorLoop) {
    this.#loop = loop;
    loop.on('change', () => void this.#vote().catch((error: unknown) => console.error(error)));
  }

  /** Takes what somebody tells and hands it on, where it is true of this board; false where it is not, or no lesson. */
  hear(told: Disclosure): boolean {
    const { record } = this.#loop.state;
    if (!record?.manifest.lesson || !isTrue(record, this.disclosures, told, this.#blob)) return false;
    if (this.disclosures.take(told)) {
      this.#loop.emit('message', null, { say: 'lesson', told });
      this.#loop.emit('change');
    }
    return true;
  }

  /** Null before the close, and where this is no lesson. */
  get trails(): Trails | null {
    const { record } = this.#loop.state;
    return record && this.disclosures.trails(record, this.#blob);
  }

  /** As the organiser's window shows it. */
  get view(): LedLesson {
    const madeUp = this.#enrolled.length;
    const { trails } = this;
    return {
      madeUp,
      mayMakeUp: this.#isListOpen && madeUp < MAX_MADE_UP,
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
    const { state, store } = this.#loop;
    const { record } = state;
    if (!record?.manifest.lesson)
      throw new OstrakaError('not-a-lesson', 'this election is no lesson: no voter is made up in it');
    const { credentials } = record.manifest.voters;
    if (!this.#isListOpen)
      throw new OstrakaError('out-of-phase', 'voters are made up while the list of voters is open');
    const free = this.#all.map((one, i) => ({ ...one, number: i + 1 })).filter((one) => !this.#isOnList(one));
    if (count > free.length) throw new OstrakaError('over-limit', `a lesson makes up at most ${MAX_MADE_UP} voters`);
    for (const { rollKey, number } of free.slice(0, count)) {
      if (credentials === 'codes') store.commit({ put: { [codeName(rollKey)]: rollKey.publicKey } });
      else {
        const request = enrol(record.manifest, rollKey, `${name} ${number}`);
        const blinding = systemRandom(32);
        obeyed(await this.#loop.ask((asker) => ({ kind: 'enrol', request, blinding, from: null, asker })));
      }
    }
  }

  /** Casts what made-up voters have not cast yet, and lets their ballots be followed. */
  async #vote(): Promise<void> {
    const { record } = this.#loop.state;
    if (this.#voting || !record?.manifest.lesson || !record.voters) return;
    this.#voting = true;
    try {
      for (const one of this.#enrolled) {
        if (phaseOf(record) === 'voting') await this.#cast(one);
        this.#release(one);
      }
    } finally {
      this.#voting = false;
    }
  }

  async #cast({ rollKey, key }: MadeUp): Promise<void> {
    const record = this.#loop.state.record!;
    const voter = record.voters!.get(hex(rollKey.publicKey));
    if (!voter || voter.ballot) return;
    const submit = async (leaf: Bytes): Promise<void> =>
      obeyed(await this.#loop.ask((asker) => ({ kind: 'submit', leaf, asker })));
    if (!voter.key) await submit(bind(boothOf(record, 'command'), rollKey, key));
    const booth = boothOf(record, 'command');
    const choices = drawChoices(record.manifest.contests, systemRandom);
    await submit(cast(booth, key, seal(booth, key, choices, null, systemRandom)));
  }

  #release({ rollKey, key }: MadeUp): void {
    const record = this.#loop.state.record!;
    const ballot = record.voters!.get(hex(rollKey.publicKey))?.ballot;
    if (ballot && !this.disclosures.mentions(ballot.hash))
      this.hear(releaseBallot(record.fingerprint, ballot.hash, key));
  }

  get #isListOpen(): boolean {
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
      this.#possible = Array.from({ length: MAX_MADE_UP }, (_, i) => {
        const rollKey = madeUpKey(key.seed, fingerprint, i + 1);
        return { rollKey, key: coded ? madeUpKey(key.seed, fingerprint, MAX_MADE_UP + i + 1) : rollKey };
      });
    }
    return this.#possible;
  }

  get #enrolled(): readonly MadeUp[] {
    return this.#loop.state.record?.manifest.lesson ? this.#all.filter((one) => this.#isOnList(one)) : [];
  }

  #isOnList({ rollKey }: MadeUp): boolean {
    const { state, store } = this.#loop;
    return standingOf(state, rollKey.publicKey) === 'enrolled' || store.get(codeName(rollKey)) !== undefined;
  }

  readonly #blob = (sha256: Bytes): Bytes | undefined => {
    const { store } = this.#loop;
    return store.hasBlob(sha256) ? store.blob(sha256) : undefined;
  };
}

const codeName = ({ publicKey }: SigningKey): string => madeUpPlace(publicKey);

function obeyed(answer: Answer): void {
  if (!answer.ok) throw errorOfAnswer(answer);
}
