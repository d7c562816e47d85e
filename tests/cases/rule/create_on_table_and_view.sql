-- Rules on a table and on a view.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE VIEW v AS SELECT id FROM t;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE VIEW v AS SELECT id FROM t;
CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
CREATE RULE "into t" AS ON INSERT TO v DO INSTEAD INSERT INTO t (id) VALUES (new.id);

-- plan
CREATE RULE "into t" AS
    ON INSERT TO public.v DO INSTEAD  INSERT INTO public.t (id)
  VALUES (new.id);
CREATE RULE quiet AS
    ON DELETE TO public.t DO INSTEAD NOTHING;
