-- An enum without labels is allowed.

-- before

-- after
CREATE TYPE nothing AS ENUM ();

-- plan
CREATE TYPE public.nothing AS ENUM ();

-- back
DROP TYPE public.nothing;
