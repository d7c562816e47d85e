-- A rule is refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING;

-- plan
-- refused: rule r on public.t
