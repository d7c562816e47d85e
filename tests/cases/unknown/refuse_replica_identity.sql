-- Replica identity is seen by the witness.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
ALTER TABLE t REPLICA IDENTITY FULL;

-- plan
-- refused: table public.t
-- refused:   pg_class t: relreplident is "d", wanted "f"
