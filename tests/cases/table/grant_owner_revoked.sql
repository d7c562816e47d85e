-- The owner gives up a privilege of its own.

-- before
CREATE TABLE t (a integer);

-- after
CREATE TABLE t (a integer);
REVOKE TRUNCATE ON t FROM CURRENT_USER;

-- plan
REVOKE TRUNCATE ON TABLE public.t FROM CURRENT_USER;

-- back
GRANT TRUNCATE ON TABLE public.t TO CURRENT_USER;
