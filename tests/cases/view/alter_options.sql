-- Options come, change and go.
-- version: from 15

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW a AS SELECT id FROM t;
CREATE VIEW b WITH (security_barrier) AS SELECT id FROM t;
CREATE VIEW c AS SELECT id FROM t WITH CASCADED CHECK OPTION;

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW a WITH (security_invoker) AS SELECT id FROM t;
CREATE VIEW b AS SELECT id FROM t;
CREATE VIEW c AS SELECT id FROM t WITH LOCAL CHECK OPTION;

-- plan
ALTER VIEW public.a SET (security_invoker='true');
ALTER VIEW public.b RESET (security_barrier);
ALTER VIEW public.c SET (check_option='local');

-- back
ALTER VIEW public.a RESET (security_invoker);
ALTER VIEW public.b SET (security_barrier='true');
ALTER VIEW public.c SET (check_option='cascaded');
