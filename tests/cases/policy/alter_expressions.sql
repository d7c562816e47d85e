-- Roles and expressions change in place.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE POLICY p ON t TO case_reader USING (id > 0) WITH CHECK (id > 0);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE POLICY p ON t USING (id > 1) WITH CHECK (id > 2);

-- plan
ALTER POLICY p ON public.t TO PUBLIC USING ((id > 1)) WITH CHECK ((id > 2));
