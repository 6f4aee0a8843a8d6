/** Every statement that reads or writes rows of a board: texts that never change, whose values travel beside them. */

/** Prepared by its name when it is first used. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

export const prepared = (name: string, text: string): Prepared => ({ name: `ostraka ${name}`, text });

/** All leaves in one value, which travels as bytes, with where each begins in it and how long it is: an array would travel as text. */
export const INSERT_ENTRIES = prepared(
  'insert entries',
  `INSERT INTO ostraka.entries (position, leaf)
   SELECT $1::bigint + place - 1, substring($2::bytea FROM at + 1 FOR length)
   FROM unnest($3::int[], $4::int[]) WITH ORDINALITY AS given (at, length, place)`,
);
export const COUNT_ENTRIES = prepared(
  'count entries',
  'SELECT count(*) AS count, coalesce(max(position) + 1, 0) AS next FROM ostraka.entries',
);
export const READ_ENTRIES = prepared(
  'read entries',
  'SELECT leaf FROM ostraka.entries WHERE position >= $1 AND position < $2 ORDER BY position',
);

/** A row for each that is new. */
export const INSERT_HEAD = prepared(
  'insert head',
  `INSERT INTO ostraka.heads (size, term, root, note) VALUES ($1, $2, $3, $4)
   ON CONFLICT (size) DO NOTHING RETURNING size`,
);
export const READ_ROOT = prepared('read root', 'SELECT root FROM ostraka.heads WHERE size = $1');

export const PUT_NOTES = prepared(
  'put notes',
  `INSERT INTO ostraka.notes (name, note) SELECT * FROM unnest($1::text[], $2::text[])
   ON CONFLICT (name) DO UPDATE SET note = excluded.note`,
);
export const READ_NOTES = prepared('read notes', 'SELECT name, note FROM ostraka.notes');

export const PUT_VALUES = prepared(
  'put values',
  `INSERT INTO ostraka.kv (key, value) SELECT * FROM unnest($1::text[], $2::bytea[])
   ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
);
export const REMOVE_VALUES = prepared('remove values', 'DELETE FROM ostraka.kv WHERE key = ANY ($1::text[])');
export const READ_VALUES = prepared(
  'read values',
  'SELECT key, value FROM ostraka.kv WHERE key > $1 ORDER BY key LIMIT $2',
);

/** A row for each that is new. */
export const INSERT_BLOB = prepared(
  'insert blob',
  'INSERT INTO ostraka.blobs (sha256, length) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING RETURNING sha256',
);
export const INSERT_PIECE = prepared(
  'insert piece',
  'INSERT INTO ostraka.blob_pieces (sha256, piece, bytes) VALUES ($1, $2, $3)',
);
export const READ_BLOBS = prepared('read blobs', 'SELECT sha256, length FROM ostraka.blobs ORDER BY sha256');
export const READ_PIECE = prepared(
  'read piece',
  'SELECT bytes FROM ostraka.blob_pieces WHERE sha256 = $1 AND piece = $2',
);
