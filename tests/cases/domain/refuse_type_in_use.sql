-- The type of a domain that a column uses cannot change.

-- before
CREATE DOMAIN amount AS integer;
CREATE TABLE t (a amount);

-- after
CREATE DOMAIN amount AS bigint;
CREATE TABLE t (a amount);

-- plan
-- refused: table public.t: it stands on public.amount, which cannot be altered as declared and would have to be dropped first; to drop and create it anew would lose its data
