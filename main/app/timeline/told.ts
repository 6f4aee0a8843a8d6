/**
 * What a timeline said before its process was started again. The board is then read anew, in steps of its own, and what
 * follows from it would be told a second time.
 */
import type { Happening } from '../../../shared/protocol/ipc.ts';
import type { TimelineText } from '../../../shared/protocol/named-texts.ts';
import { isComing } from './joining.ts';

export class Told {
  /** What was said, as often as it was. */
  readonly #said: string[];
  /** Of ballots opened as tests. */
  readonly #audited: number;
  readonly #size: number;

  /** @param size of the board, when the last of it was told */
  constructor(timeline: readonly Happening[], size: number) {
    this.#said = timeline.map(substance);
    this.#audited = Math.max(0, ...timeline.map(auditedIn));
    this.#size = size;
  }

  /** Whether a board of that size holds what was not told. */
  isPassedBy(size: number): boolean {
    return size > this.#size;
  }

  /** Of what happened, what was not said yet. Who comes and goes does so anew, and is no part of the board. */
  without(happened: readonly Happening[]): Happening[] {
    return happened.filter((one) => {
      if (isComing(one)) return true;
      if (one.text === 'timeline.audited') return auditedIn(one) > this.#audited;
      const at = this.#said.indexOf(substance(one));
      if (at !== -1) this.#said.splice(at, 1);
      return at === -1;
    });
  }
}

const phaseTexts: ReadonlySet<TimelineText> = new Set([
  'timeline.lobby',
  'timeline.ceremony',
  'timeline.enrolment',
  'timeline.voting',
  'timeline.mixing',
  'timeline.decryption',
  'timeline.finished',
]);

/** All but when; of a phase not the numbers either, which are as far as the board was read. */
const substance = ({ text, values, culprit }: Happening): string =>
  JSON.stringify(phaseTexts.has(text) ? [text] : [text, Object.entries(values).sort(), culprit ?? null]);

const auditedIn = ({ text, values: { count } }: Happening): number =>
  text === 'timeline.audited' && typeof count === 'number' ? count : 0;
