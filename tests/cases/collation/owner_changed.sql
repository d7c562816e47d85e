-- An owner.

-- before
CREATE COLLATION c (locale = 'C');
ALTER COLLATION c OWNER TO case_reader;

-- after
CREATE COLLATION c (locale = 'C');
ALTER COLLATION c OWNER TO case_owner;

-- plan
ALTER COLLATION public.c OWNER TO case_owner;
