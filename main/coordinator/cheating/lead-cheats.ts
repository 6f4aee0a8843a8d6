/** A lesson at the organiser's laptop: the cheat that its person chose, and what came of it. In any other election there is none. */
import * as v from 'valibot';
import { type Entry, readEntry } from '../../../shared/board/entry.ts';
import { leafHash } from '../../../shared/board/merkle.ts';
import { ableToMix, type ElectionRecord, nodeOf, phaseOf } from '../../../shared/board/record.ts';
import { type Bytes, equal, unhex } from '../../../shared/codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { integer } from '../../../shared/codec/schema.ts';
import type { Label } from '../../../shared/protocol/cheating/catalogue/cheat.ts';
import {
  isLeadCheat,
  type LeadChosen,
  leadCheat,
  leadCheats,
  leadCheatsAhead,
  leadMomentOf,
  leadOutcome,
} from '../../../shared/protocol/cheating/lead-lesson.ts';
import { isAsStated, labelOf, labelSchema, type Outcome } from '../../../shared/protocol/cheating/outcome.ts';
import { currentNote } from '../../../shared/protocol/coordinator/board.ts';
import type { CoordinatorEvent } from '../../../shared/protocol/coordinator/state.ts';
import type { LeadLesson } from '../../../shared/protocol/ipc.ts';
import type { JobResult } from '../../../shared/protocol/jobs.ts';
import { checkReceipt, receiptFor } from '../../../shared/protocol/voter.ts';
import type { LessonDesk } from '../lesson-desk.ts';
import type { CoordinatorLoop, Deceit } from '../loop.ts';

/** Where the store keeps it: a laptop that starts from another board goes on with its cheat. */
const KEPT = 'cheat';
const keptSchema = v.strictObject({
  name: v.picklist(leadCheats),
  guess: labelSchema,
  done: v.boolean(),
  faults: integer(0, 2 ** 31),
});

export class LeadCheats implements Deceit {
  readonly #loop: CoordinatorLoop;
  readonly #desk: LessonDesk;
  #chosen: LeadChosen | null;
  #rewrite: ((leaves: readonly Bytes[]) => void) | null = null;

  constructor(loop: CoordinatorLoop, desk: LessonDesk) {
    this.#loop = loop;
    this.#desk = desk;
    const kept = loop.store.get(KEPT);
    this.#chosen = kept ? decodeAs(keptSchema, kept) : null;
    loop.deceit = this;
    loop.on('change', () => this.#rewriteWhenDue());
  }

  /** Calls `rewrite` when this laptop is to stop and start again from other entries (`rewriteBoard`). */
  onRewrite(rewrite: (leaves: readonly Bytes[]) => void): void {
    this.#rewrite = rewrite;
  }

  get chosen(): LeadChosen | null {
    return this.#chosen;
  }

  get outcome(): Outcome | null {
    const record = this.#lesson;
    return this.#chosen && record && leadOutcome(this.#chosen, record, [...this.#desk.accusations.values()]);
  }

  /** As the organiser's window shows it; null where this is no lesson. */
  get view(): LeadLesson | null {
    const { record } = this.#loop.state;
    const ahead = this.#ahead;
    if (!record || !ahead) return null;
    const { outcome } = this;
    return {
      cheats: ahead.map((name) => ({ name, moment: leadMomentOf(name) })),
      chosen: this.#chosen && {
        name: this.#chosen.name,
        guess: this.#chosen.guess,
        label: leadCheat(this.#chosen.name).label,
        done: this.#chosen.done,
      },
      outcome: outcome && {
        ...outcome,
        label: labelOf(outcome),
        asStated: isAsStated(leadCheat(this.#chosen!.name), outcome),
      },
      accusers: [...this.#desk.accusations.keys()].map((node) => record.manifest.nodes[node - 1]!.name),
      stuffed: this.#desk.stuffed,
    };
  }

  /**
   * From here on this laptop cheats in this way, one cheat at a time.
   * @param names what invented voters are called, where the roll is stuffed
   * Throws `bad-request`, `not-a-lesson`, `out-of-phase`, and what the list of voters refuses names with.
   */
  async cheat(name: string, guess: Label, names: readonly string[]): Promise<void> {
    if (!isLeadCheat(name)) throw new OstrakaError('bad-request', `no organiser cheats by ${name}`);
    const ahead = this.#ahead;
    if (ahead === null)
      throw new OstrakaError(
        'not-a-lesson',
        'this election is no lesson: its organiser does not cheat in it on purpose',
        {
          hint: 'begin an election as a lesson, and cheat there',
        },
      );
    if (this.#chosen && !this.outcome)
      throw new OstrakaError('out-of-phase', 'this laptop cheats already: wait for what comes of it');
    if (!ahead.includes(name))
      throw new OstrakaError('out-of-phase', 'the moment for this cheat is over, or has not come');
    if (name === 'stuffed-roll') await this.#desk.stuff(names);
    const faults = this.#loop.state.record!.faults.length;
    await this.#keep({ name, guess, done: name === 'stuffed-roll', faults });
    this.#rewriteWhenDue();
  }

  /** The board of a lesson; null of any other election, whatever the store says of a cheat. */
  get #lesson(): ElectionRecord | null {
    const { record } = this.#loop.state;
    return record?.manifest.lesson ? record : null;
  }

  get #ahead() {
    const { record } = this.#loop.state;
    return record && leadCheatsAhead(record, this.#desk.isListOpen);
  }

  #keep(chosen: LeadChosen): Promise<unknown> {
    this.#chosen = chosen;
    const kept = this.#loop.store.write({ put: { [KEPT]: encodeCanonical({ ...chosen }) } });
    this.#loop.emit('change');
    return kept;
  }

  #did(): void {
    // A disk that is full ends the lesson elsewhere.
    if (this.#chosen && !this.#chosen.done) this.#keep({ ...this.#chosen, done: true }).catch(() => {});
  }

  /** The cheat that is chosen and not over, by what it makes a coordinator do. */
  get #deed() {
    return this.#lesson && this.#chosen && !(this.#chosen.done && this.outcome)
      ? leadCheat(this.#chosen.name).deed
      : null;
  }

  /** Once the laptops hold what is to be forgotten: else nobody would miss it. */
  #rewriteWhenDue(): void {
    const { state, store } = this.#loop;
    const deed = this.#chosen?.done ? null : this.#deed;
    const { record, witnessed } = state;
    if (deed?.kind !== 'rewrite' || !this.#rewrite || !record || phaseOf(record) !== deed.during) return;
    const isKnown = deed.during === 'voting' ? witnessed?.size === record.log.size : record.shareSets.size > 0;
    const leaves = isKnown ? deed.board(store.entries()) : null;
    if (!leaves) return;
    this.#did();
    this.#rewrite(leaves);
  }

  /** What a node brings after the close, of the one whose turn to mix comes first. */
  ignores(event: CoordinatorEvent): boolean {
    const { record } = this.#loop.state;
    if (event.kind !== 'submit' || event.asker.by !== 'node' || !record?.closing) return false;
    if (this.#deed?.kind !== 'deaf' || nodeOf(record, unhex(event.asker.key)) !== ableToMix(record)[0]) return false;
    this.#did();
    return true;
  }

  believes(result: JobResult): JobResult {
    const deed = this.#deed;
    if (deed?.kind !== 'results' || this.#chosen?.done || result.kind !== 'open') return result;
    this.#did();
    return deed.change(result);
  }

  /** Another voter's ballot, once, where the next voter asks for the place of theirs. */
  placeOf(leaf: Bytes, index: number): number {
    if (this.#deed?.kind !== 'swapped receipts' || this.#chosen?.done) return index;
    const own = readEntry(leaf);
    const isAnother = (entry: Entry) => entry.type === 'ballot' && !equal(entry.author, own.author);
    const another = this.#loop.store.entries().findIndex((one) => isAnother(readEntry(one)));
    if (own.type !== 'ballot' || another < 0 || !this.#isRefuted(leaf, another)) return index;
    this.#did();
    return another;
  }

  /** Whether the device that is shown this place finds that its ballot is not there: by the code that devices run. */
  #isRefuted(leaf: Bytes, index: number): boolean {
    const { state } = this.#loop;
    const { manifest, coordinator, epoch, log } = state.record!;
    const proof = { index, path: log.inclusionProof(index, log.size), note: currentNote(state) ?? '' };
    try {
      checkReceipt(receiptFor(manifest, leafHash(leaf), leaf, proof), manifest, coordinator, epoch);
      return false;
    } catch (error) {
      return error instanceof OstrakaError && error.code === 'bad-receipt';
    }
  }
}
