-- A rule goes with its view.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE VIEW v AS SELECT id FROM t;
CREATE RULE into_t AS ON INSERT TO v DO INSTEAD NOTHING;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);

-- plan
DROP VIEW public.v;
