-- A plain column cannot become a generated one without losing what it holds.

-- before
CREATE TABLE t (a integer, b integer);

-- after
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);

-- plan
-- refused: table public.t: column b would become a generated column, and what it holds would be lost
