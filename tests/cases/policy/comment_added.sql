-- A comment on a policy.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE POLICY p ON t USING (id > 0);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE POLICY p ON t USING (id > 0);
COMMENT ON POLICY p ON t IS 'it''s mine';

-- plan
COMMENT ON POLICY p ON public.t IS 'it''s mine';
