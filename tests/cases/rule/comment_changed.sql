-- The comment of a rule changes.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
COMMENT ON RULE quiet ON t IS 'hush';

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;

-- plan
COMMENT ON RULE quiet ON public.t IS NULL;
