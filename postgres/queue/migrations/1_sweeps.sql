-- Up Migration
CREATE TABLE sweeps (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  hash text NOT NULL,
  plan text NOT NULL,
  path text NOT NULL,
  -- Once its queue is there, and until it is removed.
  open boolean NOT NULL DEFAULT false
);
CREATE TABLE files (
  sweep bigint NOT NULL REFERENCES sweeps ON DELETE CASCADE,
  name text NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (sweep, name)
);
CREATE TABLE results (
  sweep bigint NOT NULL REFERENCES sweeps ON DELETE CASCADE,
  run integer NOT NULL,
  attempt integer NOT NULL,
  began text NOT NULL,
  took double precision NOT NULL,
  held bytea NOT NULL,
  PRIMARY KEY (sweep, run)
);
