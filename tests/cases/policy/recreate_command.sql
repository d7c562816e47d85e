-- The command of a policy cannot be altered; its comment comes back.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE POLICY p ON t FOR SELECT USING (id > 0);
COMMENT ON POLICY p ON t IS 'kept';

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE POLICY p ON t FOR DELETE USING (id > 0);
COMMENT ON POLICY p ON t IS 'kept';

-- plan
DROP POLICY p ON public.t;
CREATE POLICY p ON public.t FOR DELETE USING ((id > 0));
COMMENT ON POLICY p ON public.t IS 'kept';
