-- Up Migration

UPDATE ostraka.meta SET format = 2;

-- One row: what whoever leads has shown, and therefore what a front may show.
CREATE TABLE ostraka.shown (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  term bigint NOT NULL,
  leader bytea NOT NULL,
  size bigint NOT NULL,
  told json NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- What fronts bring, until it is answered and a while after. Its front has named it: numbers may be given out twice after the loss of
-- a server, and say here in which order it came and no more.
CREATE TABLE ostraka.submissions (
  name uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL CHECK (kind IN ('submit', 'enrol', 'release', 'standing')),
  body bytea NOT NULL CHECK (length(body) <= 65536),
  address text CHECK (length(address) <= 64),
  at timestamptz NOT NULL DEFAULT now(),
  answer json,
  answered timestamptz
);
CREATE INDEX unanswered ON ostraka.submissions (number) WHERE answer IS NULL;
CREATE INDEX answered ON ostraka.submissions (answered) WHERE answer IS NOT NULL;

-- Of what fronts bring they read the answers alone.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'ostraka_leader') THEN
    GRANT SELECT, INSERT, UPDATE ON ostraka.shown TO ostraka_leader;
    GRANT SELECT, UPDATE (answer, answered), DELETE ON ostraka.submissions TO ostraka_leader;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'ostraka_front') THEN
    GRANT USAGE ON SCHEMA ostraka TO ostraka_front;
    GRANT SELECT ON ostraka.entries, ostraka.blobs, ostraka.blob_pieces, ostraka.shown, ostraka.meta TO ostraka_front;
    GRANT SELECT (name, answer), INSERT (name, kind, body, address) ON ostraka.submissions TO ostraka_front;
  END IF;
END
$$;
