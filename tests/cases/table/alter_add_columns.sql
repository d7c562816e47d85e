-- Columns are added: with default, NOT NULL, identity, generated, serial, check.

-- before
CREATE TABLE t (a integer);

-- after
CREATE TABLE t (a integer, b text DEFAULT 'x' NOT NULL, c integer NOT NULL, d bigint GENERATED ALWAYS AS IDENTITY,
  e integer GENERATED ALWAYS AS (a + 1) STORED, f serial, g varchar(5) COLLATE "C" CHECK (g <> ''));

-- plan
CREATE SEQUENCE public.t_f_seq AS integer;
-- depends on data: fails if public.t has rows: column c is NOT NULL and has no default
ALTER TABLE public.t
  ADD COLUMN b text DEFAULT 'x'::text NOT NULL,
  ADD COLUMN c integer NOT NULL,
  ADD COLUMN d bigint GENERATED ALWAYS AS IDENTITY,
  ADD COLUMN e integer GENERATED ALWAYS AS ((a + 1)) STORED,
  ADD COLUMN f integer DEFAULT nextval('public.t_f_seq'::regclass) NOT NULL,
  ADD COLUMN g character varying(5) COLLATE "C";
ALTER SEQUENCE public.t_f_seq OWNED BY public.t.f;
-- depends on data: fails if a row of public.t breaks constraint t_g_check
ALTER TABLE public.t ADD CONSTRAINT t_g_check CHECK (((g)::text <> ''::text));

-- back
ALTER TABLE public.t DROP CONSTRAINT t_g_check;
-- loses: column e of table public.t
-- loses: column b of table public.t
-- loses: column c of table public.t
-- loses: column d of table public.t
-- loses: column f of table public.t
-- loses: column g of table public.t
ALTER TABLE public.t
  DROP COLUMN e,
  DROP COLUMN b,
  DROP COLUMN c,
  DROP COLUMN d,
  DROP COLUMN f,
  DROP COLUMN g;
