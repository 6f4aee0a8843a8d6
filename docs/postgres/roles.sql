-- Run by psql at the first start of the primary: who may do what, and the one database.
\set owner `cat /run/secrets/owner`
\set lead `cat /run/secrets/lead`
\set show `cat /run/secrets/show`
\set replicator `cat /run/secrets/replicator`

-- No standby follows yet that this could wait for.
SET synchronous_commit = local;
CREATE ROLE ostraka_owner LOGIN PASSWORD :'owner';
CREATE ROLE ostraka_leader NOLOGIN;
CREATE ROLE ostraka_reader NOLOGIN;
CREATE ROLE ostraka_front NOLOGIN;
CREATE ROLE lead LOGIN PASSWORD :'lead' IN ROLE ostraka_leader;
CREATE ROLE show LOGIN PASSWORD :'show' IN ROLE ostraka_front;
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'replicator';
CREATE DATABASE board OWNER ostraka_owner ENCODING 'UTF8' TEMPLATE template0;
SELECT pg_create_physical_replication_slot('standby', true);

\! echo 'host replication replicator samenet scram-sha-256' >> "$PGDATA/pg_hba.conf"
