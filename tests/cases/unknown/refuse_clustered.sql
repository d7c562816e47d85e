-- CLUSTER ON is seen by the witness.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
ALTER TABLE t CLUSTER ON t_pkey;

-- plan
-- refused: constraint t_pkey on public.t
-- refused:   pg_index: indisclustered is false, wanted true
