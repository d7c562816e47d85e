-- Row security alone is seen only by the witness, and refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;

-- plan
-- refused: table public.t
-- refused:   pg_class t: relrowsecurity is false, wanted true
