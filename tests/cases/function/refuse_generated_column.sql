-- A stored generated column cannot give up the function for a moment.

-- before
CREATE FUNCTION f(i integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
CREATE TABLE t (a integer, b bigint GENERATED ALWAYS AS (f(a)) STORED);

-- after
CREATE FUNCTION f(i integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
CREATE TABLE t (a integer, b bigint GENERATED ALWAYS AS (f(a)) STORED);

-- plan
-- refused: table public.t: it stands on public.f(integer), which cannot be altered as declared and would have to be dropped first; to drop and create it anew would lose its data
