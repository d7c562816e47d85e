-- The owner changes; that of an owned sequence is its table's.

-- before
CREATE SEQUENCE s;
ALTER SEQUENCE s OWNER TO case_owner;
CREATE TABLE t (id serial);
ALTER TABLE t OWNER TO case_owner;

-- after
CREATE SEQUENCE s;
ALTER SEQUENCE s OWNER TO "Case Writer";
CREATE TABLE t (id serial);
ALTER TABLE t OWNER TO "Case Writer";

-- plan
ALTER SEQUENCE public.s OWNER TO "Case Writer";
ALTER TABLE public.t OWNER TO "Case Writer";

-- back
ALTER SEQUENCE public.s OWNER TO case_owner;
ALTER TABLE public.t OWNER TO case_owner;
