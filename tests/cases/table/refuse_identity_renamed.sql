-- Another name of an identity's sequence is not known yet: refused.

-- before
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);

-- after
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME other));

-- plan
-- refused: table public.t: PostgreSQL has no ALTER for this change; to drop and create it anew would lose its data
