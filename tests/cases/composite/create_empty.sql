-- A composite type without attributes is allowed.

-- before

-- after
CREATE TYPE nothing AS ();

-- plan
CREATE TYPE public.nothing AS ();

-- back
DROP TYPE public.nothing;
