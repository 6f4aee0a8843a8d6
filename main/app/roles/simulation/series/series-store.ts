/** The series that a profile keeps: of each its plan, how it stands, and the directory with its results. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { OstrakaError } from '../../../../../shared/codec/error.ts';
import { integer } from '../../../../../shared/codec/schema.ts';
import { type KeptSeries, seriesSchema } from '../../../../../shared/measure/series.ts';
import { writeForOwner } from '../../../../storage/owner-only.ts';

const count = integer(0, 1e9);
const keptSchema = v.strictObject({
  wanted: seriesSchema,
  done: count,
  total: count,
  failed: count,
  usedAt: integer(0, Number.MAX_SAFE_INTEGER),
});
export type StoredSeries = v.InferOutput<typeof keptSchema>;

const SUFFIX = '.json';

export class SeriesStore {
  readonly #directory: string;

  /** @param directory of the profile; made where it is missing */
  constructor(directory: string) {
    this.#directory = join(directory, 'series');
  }

  /** The newest first. What cannot be read is left out, and left alone. */
  list(): KeptSeries[] {
    if (!existsSync(this.#directory)) return [];
    const ids = readdirSync(this.#directory).flatMap((name) =>
      name.endsWith(SUFFIX) ? [name.slice(0, -SUFFIX.length)] : [],
    );
    return ids
      .flatMap((id): KeptSeries[] => {
        const stored = this.#read(id);
        if (!stored) return [];
        const { wanted, done, total, failed, usedAt } = stored;
        return [{ id, title: wanted.title, done, total, failed, usedAt }];
      })
      .sort((a, b) => b.usedAt - a.usedAt || (a.id < b.id ? -1 : 1));
  }

  /** Throws `not-found`. */
  get(id: string): StoredSeries {
    const stored = this.#read(id);
    if (!stored) throw new OstrakaError('not-found', 'this series is not kept here any more');
    return stored;
  }

  put(id: string, stored: StoredSeries): void {
    mkdirSync(this.#directory, { recursive: true });
    writeForOwner(join(this.#directory, `${id}${SUFFIX}`), `${JSON.stringify(stored, null, 2)}\n`);
  }

  /** A name that no series has yet: the day and a number. */
  freshId(now: Date): string {
    const day = now.toISOString().slice(0, 10);
    for (let i = 1; ; i++) {
      const id = `${day}-${i}`;
      if (!existsSync(join(this.#directory, `${id}${SUFFIX}`)) && !existsSync(this.results(id))) return id;
    }
  }

  /** Where its results lie; the directory of a sweep. */
  results(id: string): string {
    return join(this.#directory, id);
  }

  /** The results first: what is left of a series that was half deleted is not shown. */
  remove(id: string): void {
    rmSync(join(this.#directory, `${id}${SUFFIX}`), { force: true });
    rmSync(this.results(id), { recursive: true, force: true });
  }

  #read(id: string): StoredSeries | null {
    try {
      const read: unknown = JSON.parse(readFileSync(join(this.#directory, `${id}${SUFFIX}`), 'utf8'));
      const parsed = v.safeParse(keptSchema, read);
      return parsed.success ? parsed.output : null;
    } catch {
      return null;
    }
  }
}
