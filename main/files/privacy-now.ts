/**
 * Who could know what, for windows: of a board as far as it has come, made anew only where it has grown. What many opened
 * ballots give away is found a part at a time, and others are heard between.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { findGiveaways } from '../../shared/board/privacy/outcome.ts';
import { openedIn, type Privacy, privacyWith } from '../../shared/board/privacy/privacy.ts';
import type { ElectionRecord } from '../../shared/board/record.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';

type Given = ReturnType<typeof findGiveaways> extends Generator<unknown, infer G> ? G : never;

const NOTHING: Given = [];

export class PrivacyNow {
  readonly #blob: (sha256: Bytes) => Bytes;
  readonly #changed: () => void;
  #told: { readonly size: number; readonly given: Given; readonly privacy: Privacy } | null = null;
  /** What the opened ballots of a result give away, as far as that is known. */
  #of: ElectionRecord['result'] = null;
  #given = NOTHING;
  #found: Promise<void> = Promise.resolve();

  /**
   * @param blob of the board; throws where it is missing or damaged
   * @param changed called when it says more of a board that has not grown
   */
  constructor(blob: (sha256: Bytes) => Bytes, changed: () => void = () => {}) {
    this.#blob = blob;
    this.#changed = changed;
  }

  /** What the opened ballots give away is left out where they cannot be read any more, and until it is found. */
  of(record: ElectionRecord): Privacy {
    this.#look(record);
    const { size } = record.log;
    const given = this.#given;
    if (this.#told?.size !== size || this.#told.given !== given)
      this.#told = { size, given, privacy: privacyWith(record, given) };
    return this.#told.privacy;
  }

  /** The same once that is found. */
  async whole(record: ElectionRecord): Promise<Privacy> {
    this.#look(record);
    await this.#found;
    return this.of(record);
  }

  #look(record: ElectionRecord): void {
    if (this.#of === record.result) return;
    this.#of = record.result;
    this.#given = NOTHING;
    const plaintexts = this.#plaintexts(record);
    if (plaintexts) this.#found = this.#find(findGiveaways(...openedIn(record, plaintexts)));
  }

  async #find(finding: ReturnType<typeof findGiveaways>): Promise<void> {
    let found = finding.next();
    const isLong = !found.done;
    for (; !found.done; found = finding.next()) await breathe();
    this.#given = found.value;
    if (isLong) this.#changed();
  }

  #plaintexts({ result }: ElectionRecord): Bytes | null {
    try {
      return result && this.#blob(result.plaintexts.sha256);
    } catch (error) {
      // Whose disk it is says so elsewhere; a window still shows the rest.
      if (error instanceof OstrakaError) return null;
      throw error;
    }
  }
}
