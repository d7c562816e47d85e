-- A check option comes and another goes, in place.

-- before
CREATE TABLE t (id integer);
CREATE VIEW a AS SELECT id FROM t WHERE id > 1;
CREATE VIEW b AS SELECT id FROM t WHERE id > 1 WITH LOCAL CHECK OPTION;
CREATE VIEW c AS SELECT id FROM t WHERE id > 1 WITH LOCAL CHECK OPTION;

-- after
CREATE TABLE t (id integer);
CREATE VIEW a AS SELECT id FROM t WHERE id > 1 WITH LOCAL CHECK OPTION;
CREATE VIEW b AS SELECT id FROM t WHERE id > 1 WITH CASCADED CHECK OPTION;
CREATE VIEW c AS SELECT id FROM t WHERE id > 1;

-- plan
ALTER VIEW public.a SET (check_option='local');
ALTER VIEW public.b SET (check_option='cascaded');
ALTER VIEW public.c RESET (check_option);

-- back
ALTER VIEW public.a RESET (check_option);
ALTER VIEW public.b SET (check_option='local');
ALTER VIEW public.c SET (check_option='local');
