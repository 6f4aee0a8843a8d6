/** What this window keeps of an election that it leads, beside its board: the file election.json. */
import { join } from 'node:path';
import * as v from 'valibot';
import { unhex } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { readable } from '../../../../shared/codec/readable.ts';
import { integer } from '../../../../shared/codec/schema.ts';
import { planSchema } from '../../../../shared/election/manifest.ts';
import { MAX_DRAFT } from '../../../../shared/protocol/ipc.ts';
import { rehearsedSchema } from '../../../../shared/protocol/rehearsal/rehearsed.ts';
import type { FrontOptions } from '../../../coordinator/front.ts';
import { loadJson, saveJson } from '../../../files/saved-json.ts';
import type { Room } from '../../window/role.ts';
import { keptFrontSchema } from './behind-proxy.ts';

const OWNER_ONLY = 0o600;

const hexSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.transform(unhex));
/** Hashes of pictures and a registrar's key stand there in hexadecimal; all else is for the schema of a plan. */
const keptContestSchema = v.looseObject({
  pictures: v.exactOptional(v.array(v.nullable(v.looseObject({ sha256: hexSchema })))),
});

/** Programs from before there was a least number of ballots opened a single one, as manifests of version 1 do. */
const keptPlanSchema = v.pipe(
  v.looseObject({
    contests: v.array(keptContestSchema),
    voters: v.optional(v.looseObject({ registrar: v.exactOptional(hexSchema) })),
  }),
  v.transform((plan) => ({ leastBallots: 1, ...plan })),
  planSchema,
);

const fileSchema = v.object({
  plan: keptPlanSchema,
  /** Title of the election that this is another round of. */
  after: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
  port: v.nullable(integer(1, 65_535)),
  /** What the wizard was filled in with, in its own words. */
  draft: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(MAX_DRAFT))), null),
  /** What came of the last rehearsal of that. */
  rehearsed: v.optional(v.nullable(rehearsedSchema), null),
  front: v.optional(v.nullable(keptFrontSchema), null),
});

interface Kept extends Omit<v.InferOutput<typeof fileSchema>, 'front'> {
  readonly front: FrontOptions | null;
}

export const directoryOf = (room: Room, id: string): string => room.recents.directory({ id, role: 'coordinator' });
export const fileOf = (room: Room, id: string): string => join(directoryOf(room, id), 'election.json');

/** Throws `not-saved`. */
export const keep = (room: Room, id: string, election: Partial<Kept> & Pick<Kept, 'plan' | 'port'>): void =>
  saveJson(fileOf(room, id), readable(election), OWNER_ONLY);

/** Null where it cannot be read. */
export function kept(room: Room, id: string): Kept | null {
  try {
    const parsed = v.safeParse(fileSchema, loadJson(fileOf(room, id)));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}
