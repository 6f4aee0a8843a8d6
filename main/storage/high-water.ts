/**
 * How many entries a board once had, beside its database. SQLite takes a write-ahead log up to its first damaged page and
 * forgets the rest, which then looks like a good board of an earlier time. The mark is not synced: after a power cut it
 * may say too little, never too much.
 */
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';

const FORM = /^\d{15}\n$/;

export class HighWater {
  /** 0 where there is no mark that can be read. */
  readonly mark: number;
  readonly #file: number;

  constructor(path: string) {
    const text = existsSync(path) ? readFileSync(path, 'latin1') : '';
    this.mark = FORM.test(text) ? Number(text) : 0;
    this.#file = openSync(path, text === '' ? 'w' : 'r+', 0o600);
    // Takes its room on the disk now, so that none is wanted later.
    if (text === '') this.rise(0);
  }

  /** Called when the entries are durable. A mark that cannot be written is worth no failure. */
  rise(count: number): void {
    try {
      writeSync(this.#file, `${String(count).padStart(15, '0')}\n`, 0);
    } catch {}
  }

  close(): void {
    closeSync(this.#file);
  }
}
