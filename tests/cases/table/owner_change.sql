-- The owner changes, and with it those of indexes, owned sequences and identity.

-- before
CREATE TABLE t (id serial PRIMARY KEY, n integer GENERATED ALWAYS AS IDENTITY);
ALTER TABLE t OWNER TO case_owner;

-- after
CREATE TABLE t (id serial PRIMARY KEY, n integer GENERATED ALWAYS AS IDENTITY);
ALTER TABLE t OWNER TO "Case Writer";

-- plan
ALTER TABLE public.t OWNER TO "Case Writer";

-- back
ALTER TABLE public.t OWNER TO case_owner;
