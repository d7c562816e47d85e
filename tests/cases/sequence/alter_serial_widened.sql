-- serial becomes bigserial: the column and its sequence.

-- before
CREATE TABLE t (id serial PRIMARY KEY);

-- after
CREATE TABLE t (id bigserial PRIMARY KEY);

-- plan
ALTER SEQUENCE public.t_id_seq AS bigint;
-- depends on data: rewrites column id of public.t; fails if a value does not fit
ALTER TABLE public.t ALTER COLUMN id TYPE bigint USING id::bigint;

-- back
-- depends on data: fails if the value of sequence public.t_id_seq is outside of its new bounds
ALTER SEQUENCE public.t_id_seq AS integer;
-- depends on data: rewrites column id of public.t; fails if a value does not fit
ALTER TABLE public.t ALTER COLUMN id TYPE integer USING id::integer;
