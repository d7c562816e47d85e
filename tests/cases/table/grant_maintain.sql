-- The privilege that VACUUM, REFRESH and the like ask for.
-- version: from 17

-- before
CREATE TABLE t (a integer);
CREATE TABLE u (a integer);
GRANT MAINTAIN ON u TO case_reader;

-- after
CREATE TABLE t (a integer);
CREATE TABLE u (a integer);
GRANT MAINTAIN ON t TO case_reader;

-- plan
GRANT MAINTAIN ON TABLE public.t TO case_reader;
REVOKE MAINTAIN ON TABLE public.u FROM case_reader;

-- back
REVOKE MAINTAIN ON TABLE public.t FROM case_reader;
GRANT MAINTAIN ON TABLE public.u TO case_reader;
