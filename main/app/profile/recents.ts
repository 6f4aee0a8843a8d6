/** Elections that this profile took part in: one small file beside their directories. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { integer } from '../../../shared/codec/schema.ts';
import { type Recent, type Standing, standings } from '../../../shared/protocol/ipc.ts';
import { loadJson, saveJson } from '../../files/saved-json.ts';

/** Older ones leave the list; their files stay. */
const MOST = 30;
const MAX_TITLE = 200;
const OWNER_ONLY = 0o600;

const recentSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  role: v.picklist(['coordinator', 'node', 'voter']),
  title: v.pipe(v.string(), v.maxLength(MAX_TITLE)),
  usedAt: integer(0, Number.MAX_SAFE_INTEGER),
  standing: v.optional(v.nullable(v.picklist(standings)), null),
});
const fileSchema = v.array(recentSchema);

const FOLDERS = { coordinator: 'elections', node: 'nodes', voter: 'votes' } as const;

export class Recents {
  readonly #profile: string;

  /** @param profile the profile's own directory */
  constructor(profile: string) {
    this.#profile = profile;
  }

  /** Where a role keeps what it needs to go on with this election. */
  directory({ id, role }: Pick<Recent, 'id' | 'role'>): string {
    return join(this.#profile, FOLDERS[role], id);
  }

  /** Where a booth for an election keeps what its voters have left, apart from what the profile's own voter keeps. */
  booth(id: string): string {
    return join(this.#profile, 'booths', id);
  }

  /** The latest first. A file that cannot be read is an empty list: the elections themselves are not in it. */
  list(): Recent[] {
    try {
      const parsed = v.safeParse(fileSchema, loadJson(this.#file));
      return parsed.success ? parsed.output : [];
    } catch (error) {
      if (error instanceof OstrakaError) return [];
      throw error;
    }
  }

  /** Throws `not-found`. */
  find(id: string): Recent {
    const found = this.list().find((recent) => recent.id === id);
    if (!found) throw new OstrakaError('not-found', 'this election is not in the list any more');
    return found;
  }

  /** Puts an election on top of the list. Throws `not-saved`. */
  use(recent: Omit<Recent, 'usedAt' | 'standing'>, now: number): void {
    const all = this.list();
    const standing = all.find(({ id }) => id === recent.id)?.standing ?? null;
    const others = all.filter(({ id }) => id !== recent.id);
    this.#save([{ ...recent, title: cut(recent.title), usedAt: now, standing }, ...others].slice(0, MOST));
  }

  /**
   * Says where an election on the list stands now. The list is a convenience: where it cannot be written, the election goes
   * on without.
   */
  mark(id: string, standing: Standing): void {
    const all = this.list();
    if (!all.some((recent) => recent.id === id && recent.standing !== standing)) return;
    try {
      this.#save(all.map((recent) => (recent.id === id ? { ...recent, standing } : recent)));
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      console.warn(`the start page will not say where this election stands: ${error.message}`);
    }
  }

  /** Takes it from the list; its files stay, so that a slip of the finger loses no keys. */
  forget(id: string): void {
    this.#save(this.list().filter((recent) => recent.id !== id));
  }

  get #file(): string {
    return join(this.#profile, 'recents.json');
  }

  #save(recents: readonly Recent[]): void {
    saveJson(this.#file, recents, OWNER_ONLY);
  }
}

/** A name for a directory: today and enough chance that no two meet. */
export const newId = (now: number): string =>
  `${new Date(now).toISOString().slice(0, 10)}-${randomBytes(6).toString('hex')}`;

const cut = (title: string): string => title.slice(0, MAX_TITLE);
