/** What a window remembers of an election beside its board: when what happened. Kept in a small file, for after a restart. */

import * as v from 'valibot';
import { type Culprit, culpritSchema } from '../../../shared/codec/culprit.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { integer } from '../../../shared/codec/schema.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import type { Happening } from '../../../shared/protocol/ipc.ts';
import { type TimelineText, timelineTexts } from '../../../shared/protocol/named-texts.ts';
import { loadJson, saveJson } from '../../files/saved-json.ts';
import { happening, happeningsBetween } from './happenings.ts';
import { withHappening } from './joining.ts';
import { keptPhases, PhaseClock } from './phase-clock.ts';
import { Told } from './told.ts';

/** Older happenings leave the timeline. */
const MOST = 300;
const OWNER_ONLY = 0o600;

const fileSchema = v.object({
  timeline: v.array(
    v.object({
      at: integer(0, Number.MAX_SAFE_INTEGER),
      text: v.picklist(timelineTexts),
      values: v.record(v.string(), v.union([v.string(), v.number()])),
      culprit: v.exactOptional(culpritSchema),
      tone: v.picklist(['plain', 'ok', 'fail', 'wait']),
    }),
  ),
  timings: keptPhases,
  /** Of the board, when all this had been told. */
  size: v.optional(integer(0, Number.MAX_SAFE_INTEGER), 0),
});

export class History {
  readonly phases: PhaseClock;
  readonly #file: string;
  #timeline: readonly Happening[];
  #before: Status | null = null;
  /** What the process before this one told; null once the board has gone beyond it. */
  #told: Told | null;
  #size: number;

  /** Goes on with the history in `file`; one that cannot be read is begun anew. */
  constructor(file: string) {
    this.#file = file;
    const kept = readHistory(file);
    this.#timeline = kept?.timeline ?? [];
    this.phases = new PhaseClock(kept?.timings);
    this.#size = kept?.size ?? 0;
    this.#told = kept && new Told(kept.timeline, this.#size);
    if (kept) this.add('timeline.resumed');
  }

  get timeline(): readonly Happening[] {
    return [...this.#timeline];
  }

  /** Takes in how the election stands now. */
  observe(status: Status, now = Date.now()): void {
    const happened = happeningsBetween(this.#before, status, now);
    this.#push(this.#told?.without(happened) ?? happened);
    if (this.#told?.isPassedBy(status.size)) this.#told = null;
    this.#before = status;
    this.#size = status.size;
    if (this.phases.enter(status.phase, now)) this.save();
  }

  add(text: TimelineText, values?: Happening['values'], tone?: Happening['tone'], culprit?: Culprit): void {
    this.#push([happening(Date.now(), text, values, tone, culprit)]);
  }

  /** What stays as it is over restarts is said once. */
  addOnce(text: TimelineText, values?: Happening['values'], tone?: Happening['tone'], culprit?: Culprit): void {
    const one = happening(Date.now(), text, values, tone, culprit);
    this.#push(this.#told?.without([one]) ?? [one]);
  }

  /** A history that cannot be written is lost with the process; the election goes on. */
  save(): void {
    try {
      saveJson(this.#file, { timeline: this.#timeline, timings: this.phases.kept, size: this.#size }, OWNER_ONLY);
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      console.warn(error.message);
    }
  }

  #push(happened: readonly Happening[]): void {
    this.#timeline = happened.reduce(withHappening, this.#timeline).slice(-MOST);
  }
}

function readHistory(file: string): v.InferOutput<typeof fileSchema> | null {
  try {
    const parsed = v.safeParse(fileSchema, loadJson(file));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}
