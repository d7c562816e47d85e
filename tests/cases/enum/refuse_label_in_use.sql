-- A label cannot be taken from an enum that a column uses.

-- before
CREATE TYPE level AS ENUM ('low', 'high');
CREATE TABLE t (l level);

-- after
CREATE TYPE level AS ENUM ('low');
CREATE TABLE t (l level);

-- plan
-- refused: table public.t: it stands on public.level, which cannot be altered as declared and would have to be dropped first; to drop and create it anew would lose its data
