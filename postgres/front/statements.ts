/** Every statement between fronts and whoever leads: texts that never change, whose values travel beside them. */
import { type Prepared, prepared } from '../board/statements.ts';

export const TO_LEADER = 'ostraka_submissions';
export const TO_FRONTS = 'ostraka_shown';

/** All of them or, where so many wait already, none: then no row has its name. Those that are there stay as they are. */
export const BRING: Prepared = prepared(
  'bring',
  `WITH brought AS (
     INSERT INTO ostraka.submissions (name, kind, body, address)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::bytea[], $4::text[])
     WHERE (SELECT count(*) FROM (SELECT FROM ostraka.submissions WHERE answer IS NULL LIMIT $5::bigint) AS waiting) < $5::bigint
     ON CONFLICT (name) DO NOTHING
     RETURNING name)
   SELECT count(*) AS count, pg_notify('${TO_LEADER}', '') FROM brought`,
);
export const ARE_THERE = prepared('are there', 'SELECT name FROM ostraka.submissions WHERE name = ANY ($1::uuid[])');
export const READ_ANSWERS = prepared(
  'read answers',
  'SELECT name, answer FROM ostraka.submissions WHERE name = ANY ($1::uuid[]) AND answer IS NOT NULL',
);
export const READ_SHOWN = prepared(
  'read shown',
  `SELECT leader, size, told, greatest(0, extract(epoch FROM clock_timestamp() - at) * 1000)::float8 AS age
   FROM ostraka.shown`,
);

export const WAITING = prepared(
  'waiting',
  `SELECT name, kind, body, address FROM ostraka.submissions
   WHERE answer IS NULL AND name <> ALL ($1::uuid[]) ORDER BY number LIMIT $2`,
);
/** No row where another leads. */
export const TELL = prepared(
  'tell',
  `WITH lead AS (SELECT term FROM ostraka.term WHERE term = $1 FOR SHARE),
   told AS (
     INSERT INTO ostraka.shown (term, leader, size, told)
     SELECT term, $2::bytea, $3::bigint, $4::json FROM lead WHERE $2 IS NOT NULL
     ON CONFLICT (one) DO UPDATE SET term = excluded.term, leader = excluded.leader, size = excluded.size,
       told = excluded.told, at = clock_timestamp()),
   answered AS (
     UPDATE ostraka.submissions AS brought SET answer = given.answer, answered = now()
     FROM lead, unnest($5::uuid[], $6::json[]) AS given (name, answer)
     WHERE brought.name = given.name AND brought.answer IS NULL)
   SELECT pg_notify('${TO_FRONTS}', '') FROM lead`,
);
export const TIDY = prepared(
  'tidy',
  `DELETE FROM ostraka.submissions WHERE answer IS NOT NULL AND answered < now() - interval '10 minutes'`,
);
