/** Who could know what, for windows: of a board as far as it has come, made anew only where it has grown. */
import { type Privacy, privacyOf } from '../../shared/board/privacy/privacy.ts';
import type { ElectionRecord } from '../../shared/board/record.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';

export class PrivacyNow {
  readonly #blob: (sha256: Bytes) => Bytes;
  #told: { readonly size: number; readonly privacy: Privacy } | null = null;

  /** @param blob of the board; throws where it is missing or damaged */
  constructor(blob: (sha256: Bytes) => Bytes) {
    this.#blob = blob;
  }

  /** What the opened ballots give away is left out where they cannot be read any more. */
  of(record: ElectionRecord): Privacy {
    const { size } = record.log;
    if (this.#told?.size !== size) this.#told = { size, privacy: privacyOf(record, this.#plaintexts(record)) };
    return this.#told.privacy;
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
