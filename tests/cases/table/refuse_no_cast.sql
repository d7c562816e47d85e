-- No cast leads from one type to the other, and nothing says how values are converted.

-- before
CREATE TABLE t (p point);

-- after
CREATE TABLE t (p date);

-- plan
-- refused: table public.t: column p would change from point to date, and there is no cast between them
