-- A rule is disabled.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
ALTER TABLE t DISABLE RULE quiet;

-- plan
ALTER TABLE public.t DISABLE RULE quiet;
