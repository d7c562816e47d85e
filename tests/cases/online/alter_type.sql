-- Of a column whose type has changed the server knows nothing until it is told to look.
-- style: online

-- before
CREATE TABLE t (a integer, "B b" text, c varchar(10));
CREATE TABLE heir () INHERITS (t);
CREATE TABLE p (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);

-- after
CREATE TABLE t (a bigint, "B b" varchar, c varchar(20));
COMMENT ON COLUMN t.a IS 'wider';
CREATE TABLE heir () INHERITS (t);
CREATE TABLE p (a integer, b bigint) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);

-- plan
ALTER TABLE public.p ALTER COLUMN b TYPE bigint;
ALTER TABLE public.t
  ALTER COLUMN a TYPE bigint,
  ALTER COLUMN "B b" TYPE character varying,
  ALTER COLUMN c TYPE character varying(20);
COMMENT ON COLUMN public.t.a IS 'wider';
-- a new file without transaction begins here
ANALYZE public.p (b);
ANALYZE public.t (a, "B b", c);
ANALYZE public.heir (a, "B b", c);

-- back
-- depends on data: fails if a value of column b of public.p does not fit integer
ALTER TABLE public.p ALTER COLUMN b TYPE integer;
-- depends on data: fails if a value of column a of public.t does not fit integer
-- depends on data: fails if a value of column c of public.t does not fit character varying(10)
ALTER TABLE public.t
  ALTER COLUMN a TYPE integer,
  ALTER COLUMN "B b" TYPE text,
  ALTER COLUMN c TYPE character varying(10);
COMMENT ON COLUMN public.t.a IS NULL;
-- a new file without transaction begins here
ANALYZE public.p (b);
ANALYZE public.t (a, "B b", c);
ANALYZE public.heir (a, "B b", c);
