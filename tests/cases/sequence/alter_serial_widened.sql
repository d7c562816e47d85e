-- serial becomes bigserial: the column and its sequence.

-- before
CREATE TABLE t (id serial PRIMARY KEY);

-- after
CREATE TABLE t (id bigserial PRIMARY KEY);

-- plan
ALTER SEQUENCE public.t_id_seq AS bigint;
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;

-- back
-- depends on data: fails if the value of sequence public.t_id_seq is outside of its new bounds
ALTER SEQUENCE public.t_id_seq AS integer;
-- depends on data: fails if a value of column id of public.t does not fit integer
ALTER TABLE public.t ALTER COLUMN id TYPE integer;
