-- Views with options, column names, check option, recursive, on each other in any order of names.
-- version: from 15

-- before

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE VIEW z AS SELECT id AS "the id", n FROM t;
CREATE VIEW a WITH (security_barrier) AS SELECT "the id" FROM z;
CREATE VIEW checked WITH (security_invoker = on) AS SELECT id, n FROM t WHERE id > 0 WITH LOCAL CHECK OPTION;
CREATE RECURSIVE VIEW counted (i) AS VALUES (1) UNION ALL SELECT i + 1 FROM counted WHERE i < 10;
CREATE VIEW nothing AS SELECT;

-- plan
CREATE TABLE public.t (
  id integer NOT NULL,
  n text,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE VIEW public.checked WITH (security_invoker='on', check_option='local') AS
 SELECT t.id,
    t.n
   FROM public.t
  WHERE (t.id > 0);
CREATE VIEW public.counted AS
 WITH RECURSIVE counted(i) AS (
         VALUES (1)
        UNION ALL
         SELECT (counted_1.i + 1)
           FROM counted counted_1
          WHERE (counted_1.i < 10)
        )
 SELECT counted.i
   FROM counted;
CREATE VIEW public.nothing AS
 SELECT;
CREATE VIEW public.z AS
 SELECT t.id AS "the id",
    t.n
   FROM public.t;
CREATE VIEW public.a WITH (security_barrier='true') AS
 SELECT z."the id"
   FROM public.z;

-- plan from 16
CREATE TABLE public.t (
  id integer NOT NULL,
  n text,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE VIEW public.checked WITH (security_invoker='on', check_option='local') AS
 SELECT id,
    n
   FROM public.t
  WHERE (id > 0);
CREATE VIEW public.counted AS
 WITH RECURSIVE counted(i) AS (
         VALUES (1)
        UNION ALL
         SELECT (counted_1.i + 1)
           FROM counted counted_1
          WHERE (counted_1.i < 10)
        )
 SELECT i
   FROM counted;
CREATE VIEW public.nothing AS
 SELECT;
CREATE VIEW public.z AS
 SELECT id AS "the id",
    n
   FROM public.t;
CREATE VIEW public.a WITH (security_barrier='true') AS
 SELECT "the id"
   FROM public.z;

-- back
DROP VIEW public.a;
DROP VIEW public.checked;
DROP VIEW public.counted;
DROP VIEW public.nothing;
DROP VIEW public.z;
-- loses: table public.t
DROP TABLE public.t;
