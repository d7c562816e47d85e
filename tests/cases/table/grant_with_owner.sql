-- A new table of another owner with grants.

-- before

-- after
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO case_owner;
GRANT SELECT ON t TO case_reader;

-- plan
CREATE TABLE public.t (
  a integer
);
ALTER TABLE public.t OWNER TO case_owner;
GRANT SELECT ON TABLE public.t TO case_reader;

-- back
-- loses: table public.t
DROP TABLE public.t;
