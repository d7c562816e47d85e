-- A second rule on a view is refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id FROM t;
CREATE RULE r AS ON INSERT TO v DO INSTEAD NOTHING;

-- plan
-- refused: rule r on public.v
