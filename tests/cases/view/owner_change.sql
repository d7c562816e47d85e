-- The owner changes, and changes back.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id FROM t;
ALTER VIEW v OWNER TO case_owner;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW v AS SELECT id FROM t;
ALTER VIEW v OWNER TO "Case Writer";

-- plan
ALTER VIEW public.v OWNER TO "Case Writer";

-- back
ALTER VIEW public.v OWNER TO case_owner;
