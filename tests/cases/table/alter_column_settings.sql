-- Statistics target, storage, compression and options of columns, also of one that changes its type and of a new one.
-- version: from 14

-- before
CREATE TABLE t (n text, m text, v varchar(9));
ALTER TABLE t ALTER m SET STATISTICS 7, ALTER m SET STORAGE EXTERNAL, ALTER m SET (n_distinct = 4), ALTER v SET STORAGE MAIN;

-- after
CREATE TABLE t (n text COMPRESSION pglz, m text, v integer, a text);
ALTER TABLE t ALTER n SET STATISTICS 500, ALTER n SET STORAGE EXTERNAL,
  ALTER n SET (n_distinct = 5, n_distinct_inherited = -0.5), ALTER a SET STATISTICS 3;

-- plan
ALTER TABLE ONLY public.t
  ALTER COLUMN n SET STATISTICS 500,
  ALTER COLUMN n SET STORAGE EXTERNAL,
  ALTER COLUMN n SET COMPRESSION pglz,
  ALTER COLUMN n SET (n_distinct='5', n_distinct_inherited='-0.5'),
  ALTER COLUMN m SET STATISTICS -1,
  ALTER COLUMN m SET STORAGE EXTENDED,
  ALTER COLUMN m RESET (n_distinct);
-- depends on data: fails if a value of column v of public.t does not fit integer
ALTER TABLE public.t
  ALTER COLUMN v TYPE integer USING v::integer,
  ADD COLUMN a text;
ALTER TABLE ONLY public.t ALTER COLUMN a SET STATISTICS 3;

-- back
-- loses: column a of table public.t
ALTER TABLE public.t DROP COLUMN a;
ALTER TABLE ONLY public.t
  ALTER COLUMN n SET STATISTICS -1,
  ALTER COLUMN n SET STORAGE EXTENDED,
  ALTER COLUMN n SET COMPRESSION DEFAULT,
  ALTER COLUMN n RESET (n_distinct, n_distinct_inherited),
  ALTER COLUMN m SET STATISTICS 7,
  ALTER COLUMN m SET STORAGE EXTERNAL,
  ALTER COLUMN m SET (n_distinct='4');
-- depends on data: fails if a value of column v of public.t does not fit character varying(9)
ALTER TABLE public.t ALTER COLUMN v TYPE character varying(9);
ALTER TABLE ONLY public.t ALTER COLUMN v SET STORAGE MAIN;
