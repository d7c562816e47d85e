-- Keys over the same columns: CREATE TABLE would make one of them.

-- before
CREATE TABLE other (a integer);

-- after
CREATE TABLE other (a integer);
CREATE TABLE t (a integer, b integer);
ALTER TABLE t ADD CONSTRAINT k1 UNIQUE (a, b);
ALTER TABLE t ADD CONSTRAINT k2 UNIQUE (a, b);
ALTER TABLE t ADD CONSTRAINT k3 PRIMARY KEY (a, b);
ALTER TABLE t ADD CONSTRAINT k4 UNIQUE (b, a);

-- plan
CREATE TABLE public.t (
  a integer NOT NULL,
  b integer NOT NULL,
  CONSTRAINT k1 UNIQUE (a, b),
  CONSTRAINT k4 UNIQUE (b, a)
);
ALTER TABLE public.t ADD CONSTRAINT k2 UNIQUE (a, b);
ALTER TABLE public.t ADD CONSTRAINT k3 PRIMARY KEY (a, b);

-- back
-- loses: table public.t
DROP TABLE public.t;
