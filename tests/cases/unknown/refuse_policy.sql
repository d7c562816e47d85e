-- A policy is refused.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text);
CREATE POLICY p ON t USING (id > 0);

-- plan
-- refused: policy p on public.t
