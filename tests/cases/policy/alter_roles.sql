-- Other roles, among them whoever applies.

-- before
CREATE TABLE t (a integer);
CREATE POLICY p ON t TO case_reader;
CREATE POLICY q ON t FOR INSERT WITH CHECK (a > 1);

-- after
CREATE TABLE t (a integer);
CREATE POLICY p ON t TO case_app, case_reader, CURRENT_USER;
CREATE POLICY q ON t FOR INSERT TO case_app WITH CHECK (a > 2);

-- plan
ALTER POLICY p ON public.t TO CURRENT_USER, case_app, case_reader;
ALTER POLICY q ON public.t TO case_app WITH CHECK ((a > 2));

-- back
ALTER POLICY p ON public.t TO case_reader;
ALTER POLICY q ON public.t TO PUBLIC WITH CHECK ((a > 1));
