-- Up Migration

-- One row: which board this is, and whether it is led with standbys that have to have what is acknowledged.
CREATE TABLE ostraka.meta (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  format integer NOT NULL,
  board uuid NOT NULL DEFAULT gen_random_uuid(),
  synchronous boolean NOT NULL DEFAULT false
);
INSERT INTO ostraka.meta (format) VALUES (1);

-- One row, which every write reads with a lock on it: whoever takes the lead raises it, and waits for them.
CREATE TABLE ostraka.term (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  term bigint NOT NULL,
  holder text NOT NULL,
  since timestamptz NOT NULL DEFAULT now()
);
INSERT INTO ostraka.term (term, holder) VALUES (0, '');

-- Numbered by whoever leads: a sequence leaves gaps, and after the loss of a server gives numbers out twice.
CREATE TABLE ostraka.entries (position bigint PRIMARY KEY CHECK (position >= 0), leaf bytea NOT NULL);
CREATE TABLE ostraka.notes (name text PRIMARY KEY, note text NOT NULL);
CREATE TABLE ostraka.kv (key text PRIMARY KEY, value bytea NOT NULL);

-- What was signed over so many entries, with the entries themselves: by its key there is no other of this size.
CREATE TABLE ostraka.heads (
  size bigint PRIMARY KEY CHECK (size > 0),
  term bigint NOT NULL,
  root bytea NOT NULL CHECK (length(root) = 32),
  note text NOT NULL
);

-- A blob is there when its name is; its pieces are written with it.
CREATE TABLE ostraka.blobs (sha256 bytea PRIMARY KEY CHECK (length(sha256) = 32), length bigint NOT NULL);
CREATE TABLE ostraka.blob_pieces (
  sha256 bytea NOT NULL REFERENCES ostraka.blobs,
  piece integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (sha256, piece)
);
-- Ciphertexts do not get smaller.
ALTER TABLE ostraka.entries ALTER COLUMN leaf SET STORAGE EXTERNAL;
ALTER TABLE ostraka.blob_pieces ALTER COLUMN bytes SET STORAGE EXTERNAL;
-- A ballot stays in its row: elsewhere it would cost several writes more.
ALTER TABLE ostraka.entries SET (toast_tuple_target = 8160);

-- Roles of these names, where the server has them, may do what each needs and no more (docs/POSTGRES.md).
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'ostraka_leader') THEN
    GRANT USAGE ON SCHEMA ostraka TO ostraka_leader;
    GRANT SELECT, INSERT ON ostraka.entries, ostraka.heads, ostraka.blobs, ostraka.blob_pieces TO ostraka_leader;
    GRANT SELECT, INSERT, UPDATE ON ostraka.notes TO ostraka_leader;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ostraka.kv TO ostraka_leader;
    GRANT SELECT, UPDATE ON ostraka.term TO ostraka_leader;
    GRANT SELECT, UPDATE (synchronous) ON ostraka.meta TO ostraka_leader;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'ostraka_reader') THEN
    GRANT USAGE ON SCHEMA ostraka TO ostraka_reader;
    GRANT SELECT ON ostraka.entries, ostraka.heads, ostraka.notes, ostraka.blobs, ostraka.blob_pieces,
      ostraka.term, ostraka.meta TO ostraka_reader;
  END IF;
END
$$;
