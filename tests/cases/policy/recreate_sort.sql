-- Restrictive, and without an expression that was there: no ALTER says that.

-- before
CREATE TABLE t (a integer);
CREATE POLICY p ON t TO case_reader, case_app USING (a > 1);
CREATE POLICY q ON t USING (a > 1) WITH CHECK (a > 2);
COMMENT ON POLICY q ON t IS 'kept';

-- after
CREATE TABLE t (a integer);
CREATE POLICY p ON t AS RESTRICTIVE TO case_reader, case_app USING (a > 1);
CREATE POLICY q ON t USING (a > 1);
COMMENT ON POLICY q ON t IS 'kept';

-- plan
DROP POLICY p ON public.t;
DROP POLICY q ON public.t;
CREATE POLICY p ON public.t AS RESTRICTIVE TO case_app, case_reader USING ((a > 1));
CREATE POLICY q ON public.t USING ((a > 1));
COMMENT ON POLICY q ON public.t IS 'kept';
