/** A registrar beside a chaos run: nothing befalls its laptop, and its network is that of the voters. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dispatch } from '../../cli/dispatch.ts';
import { pause, waitFor } from './wait.ts';

/** Between two tries of a person at a terminal; milliseconds. */
const PAUSE = 500;

export class Registrar {
  readonly #data: string;
  readonly #table: string;

  constructor(directory: string) {
    this.#data = join(directory, 'registrar');
    this.#table = join(directory, 'codes.csv');
  }

  /** Makes its key; in hexadecimal. */
  async begin(): Promise<string> {
    const { said } = await this.#run('new');
    return said[0]!;
  }

  /** Makes codes and has them reach the coordinator, as often as it takes; null where that was not in time. */
  async makeCodes(count: number, link: () => string, within: number): Promise<readonly string[] | null> {
    const sent = await waitFor(async () => {
      // Codes that were written and not sent are sent again.
      const wanted = existsSync(this.#table) ? [] : ['--count', String(count), '--csv', this.#table];
      const { code } = await this.#run('codes', link(), ...wanted);
      if (code !== 0) await pause(PAUSE);
      return code === 0;
    }, within);
    if (!sent) return null;
    const [, ...rows] = readFileSync(this.#table, 'utf8').trimEnd().split('\r\n');
    return rows.map((row) => /([0-9A-Z]{4}-){4}[0-9A-Z]/.exec(row)![0]);
  }

  async #run(...words: string[]): Promise<{ readonly code: number; readonly said: readonly string[] }> {
    const said: string[] = [];
    const code = await dispatch(['registrar', ...words, '--data', this.#data], {
      stop: new AbortController().signal,
      say: (line) => void said.push(line),
      note: () => {},
    });
    return { code, said };
  }
}
