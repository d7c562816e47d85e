-- Every command, restrictive, roles, both expressions.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY "All of it" ON t USING (id > 0);
CREATE POLICY only_own ON t AS RESTRICTIVE FOR UPDATE TO case_reader, case_owner USING (o = 1) WITH CHECK (o = 1 AND n IN ('a', 'b'));
CREATE POLICY adds ON t FOR INSERT WITH CHECK (true);
CREATE POLICY takes ON t FOR DELETE TO CURRENT_USER USING (false);

-- plan
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY "All of it" ON public.t USING ((id > 0));
CREATE POLICY adds ON public.t FOR INSERT WITH CHECK (true);
CREATE POLICY only_own ON public.t AS RESTRICTIVE FOR UPDATE TO case_owner, case_reader USING ((o = 1)) WITH CHECK (((o = 1) AND (n = ANY (ARRAY['a'::text, 'b'::text]))));
CREATE POLICY takes ON public.t FOR DELETE TO CURRENT_USER USING (false);
