-- A text column becomes a reference to a new table, with trigger, index and view on both.

-- before
CREATE TABLE t (id integer PRIMARY KEY, kind text NOT NULL);
CREATE VIEW v AS SELECT id, kind FROM t;

-- after
CREATE TABLE kind (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE t (id integer PRIMARY KEY, kind_id integer NOT NULL REFERENCES kind);
CREATE INDEX i ON t (kind_id);
CREATE VIEW v AS SELECT t.id, kind.name AS kind FROM t JOIN kind ON kind.id = kind_id;

-- plan
DROP VIEW public.v;
CREATE TABLE public.kind (
  id integer GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  CONSTRAINT kind_name_key UNIQUE (name),
  CONSTRAINT kind_pkey PRIMARY KEY (id)
);
-- loses: column kind of table public.t
-- depends on data: fails if public.t has rows: column kind_id is NOT NULL and has no default
ALTER TABLE public.t
  DROP COLUMN kind,
  ADD COLUMN kind_id integer NOT NULL;
-- depends on data: fails if a row of public.t breaks constraint t_kind_id_fkey
ALTER TABLE public.t ADD CONSTRAINT t_kind_id_fkey FOREIGN KEY (kind_id) REFERENCES public.kind(id);
CREATE VIEW public.v AS
 SELECT t.id,
    kind.name AS kind
   FROM (public.t
     JOIN public.kind ON ((kind.id = t.kind_id)));
CREATE INDEX i ON public.t USING btree (kind_id);

-- back
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_kind_id_fkey;
-- loses: table public.kind
DROP TABLE public.kind;
-- loses: column kind_id of table public.t
-- depends on data: fails if public.t has rows: column kind is NOT NULL and has no default
ALTER TABLE public.t
  DROP COLUMN kind_id,
  ADD COLUMN kind text NOT NULL;
CREATE VIEW public.v AS
 SELECT t.id,
    t.kind
   FROM public.t;

-- back from 16
DROP INDEX public.i;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_kind_id_fkey;
-- loses: table public.kind
DROP TABLE public.kind;
-- loses: column kind_id of table public.t
-- depends on data: fails if public.t has rows: column kind is NOT NULL and has no default
ALTER TABLE public.t
  DROP COLUMN kind_id,
  ADD COLUMN kind text NOT NULL;
CREATE VIEW public.v AS
 SELECT id,
    kind
   FROM public.t;
