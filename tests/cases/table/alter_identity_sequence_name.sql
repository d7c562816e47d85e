-- An identity's sequence with another name.

-- before
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);

-- after
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "Other one"));

-- plan
ALTER SEQUENCE public.t_a_seq RENAME TO "Other one";
