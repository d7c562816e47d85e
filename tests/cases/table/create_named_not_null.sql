-- NOT NULL constraints with names, without inheritance, not validated, with comments; in keys and identity columns.
-- version: from 18

-- before

-- after
CREATE TABLE t (a integer CONSTRAINT "A there" NOT NULL, b integer CONSTRAINT b_set NOT NULL NO INHERIT, c integer, d integer NOT NULL,
  id integer CONSTRAINT id_there NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
ALTER TABLE t ADD CONSTRAINT later NOT NULL c NOT VALID;
COMMENT ON CONSTRAINT "A there" ON t IS 'needed';
COMMENT ON CONSTRAINT t_d_not_null ON t IS 'a usual one';
COMMENT ON TABLE t IS 'the table';

-- plan
CREATE TABLE public.t (
  a integer CONSTRAINT "A there" NOT NULL,
  b integer CONSTRAINT b_set NOT NULL NO INHERIT,
  c integer,
  d integer NOT NULL,
  id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT id_there NOT NULL,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
COMMENT ON CONSTRAINT "A there" ON public.t IS 'needed';
ALTER TABLE public.t ADD CONSTRAINT later NOT NULL c NOT VALID;
COMMENT ON CONSTRAINT t_d_not_null ON public.t IS 'a usual one';
COMMENT ON TABLE public.t IS 'the table';

-- back
-- loses: table public.t
DROP TABLE public.t;
