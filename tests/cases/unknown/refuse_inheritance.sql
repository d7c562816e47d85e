-- Inheritance is not known yet.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE TABLE child () INHERITS (t);

-- plan
-- refused: table public.child
-- refused:   pg_attribute n: attinhcount is 0, wanted 1
-- refused:   pg_attribute n: attislocal is true, wanted false
-- refused:   pg_attribute id: attinhcount is 0, wanted 1
-- refused:   pg_attribute id: attislocal is true, wanted false
-- refused:   pg_inherits: missing: {"inhdetachpending":false,"inhparent":"public.t","inhseqno":1}
