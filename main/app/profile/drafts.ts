/**
 * Plans that are being filled in: a small file for each beside the elections, which outlives its window. What stands in it
 * is the wizard's own affair.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { MAX_DRAFT } from '../../../shared/protocol/ipc.ts';
import { type Rehearsed, rehearsedSchema } from '../../../shared/protocol/rehearsal/rehearsed.ts';
import { loadJson, saveJson } from '../../files/saved-json.ts';
import { Pace } from '../../progress/pace.ts';

const FOLDER = 'drafts';
const OWNER_ONLY = 0o600;
/** Milliseconds: nobody loses more than what was typed in these, even where the process is killed. */
const SAVE_EVERY = 500;

const fileSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MAX_DRAFT)),
  rehearsed: v.optional(v.nullable(rehearsedSchema), null),
});
type Kept = Readonly<v.InferOutput<typeof fileSchema>>;

/** Of all windows of this process, which is the only one that has the profile. */
const open = new Set<string>();

/** One plan, in the one window that has it open. */
export class Draft {
  readonly #path: string;
  readonly #pace = new Pace(SAVE_EVERY, () => this.#saveLater());
  #kept: Kept | null;
  #saved: Kept | null;
  /** What stood here when it was begun anew, which may be put back. */
  #aside: Kept | null = null;
  /** Why it could not be saved; said when it is changed next. */
  #failure: unknown = null;

  private constructor(path: string, kept: Kept | null) {
    this.#path = path;
    this.#kept = kept;
    this.#saved = kept;
    open.add(path);
  }

  /** The one changed last that no window has open; an empty one where there is none. A file that cannot be read stays where it is. */
  static take(profile: string): Draft {
    const folder = join(profile, FOLDER);
    for (const path of latestFirst(folder)) {
      const kept = open.has(path) ? null : read(path);
      if (kept !== null) return new Draft(path, kept);
    }
    return new Draft(join(folder, `${randomUUID()}.json`), null);
  }

  /**
   * A plan that was an election: the wizard goes on from it.
   * @param rehearsed its last rehearsal; null where there was none
   */
  static of(profile: string, text: string, rehearsed: Rehearsed | null): Draft {
    const draft = new Draft(join(profile, FOLDER, `${randomUUID()}.json`), null);
    draft.#kept = { text, rehearsed };
    draft.#pace.soon();
    return draft;
  }

  get text(): string | null {
    return this.#kept?.text ?? null;
  }

  /** Null where this plan was not rehearsed yet. */
  get rehearsed(): Rehearsed | null {
    return this.#kept?.rehearsed ?? null;
  }

  /** @param text null: there is nothing to keep any more. Throws `not-saved` where an earlier one could not be written. */
  keep(text: string | null): void {
    if (text === null) this.#aside = this.#kept ?? this.#aside;
    const { rehearsed } = text === this.#aside?.text ? this.#aside! : this;
    this.#kept = text === null ? null : { text, rehearsed };
    this.#pace.soon();
    const failure = this.#failure;
    this.#failure = null;
    if (failure) throw failure;
  }

  /** Writes what is not written yet, and leaves the plan to the next window. Throws `not-saved`. */
  close(): void {
    this.#pace.stop();
    open.delete(this.#path);
    this.#save();
  }

  /** Leaves nothing of it behind. */
  discard(): void {
    this.#kept = null;
    this.close();
  }

  #saveLater(): void {
    try {
      this.#save();
    } catch (error) {
      this.#failure = error;
    }
  }

  #save(): void {
    if (this.text === (this.#saved?.text ?? null) && this.rehearsed === (this.#saved?.rehearsed ?? null)) return;
    if (this.#kept === null) rmSync(this.#path, { force: true });
    else saveJson(this.#path, this.#kept, OWNER_ONLY);
    this.#saved = this.#kept;
  }
}

function latestFirst(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name))
      .map((path) => ({ path, at: statSync(path).mtimeMs }))
      .sort((a, b) => b.at - a.at)
      .map(({ path }) => path);
  } catch {
    return [];
  }
}

function read(path: string): Kept | null {
  try {
    const parsed = v.safeParse(fileSchema, loadJson(path));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}
