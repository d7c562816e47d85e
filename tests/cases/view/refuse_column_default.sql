-- A default of a view's column is not known yet: it is refused, not passed over.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id FROM t;
ALTER VIEW v ALTER id SET DEFAULT 1;

-- plan
-- refused: view public.v
-- refused:   pg_attribute id: atthasdef is false, wanted true
-- refused:   pg_attrdef: missing: {"adbin":"1","adnum":"id"}
