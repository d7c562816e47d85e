-- Keys and checks stand inside of CREATE TABLE, foreign keys too where the other table is there.

-- before

-- after
CREATE TABLE b (id integer PRIMARY KEY, a_id integer NOT NULL REFERENCES a, n text UNIQUE, CHECK (n <> ''));
CREATE TABLE a (id integer PRIMARY KEY);

-- plan
CREATE TABLE public.a (
  id integer NOT NULL,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE TABLE public.b (
  id integer NOT NULL,
  a_id integer NOT NULL,
  n text,
  CONSTRAINT b_n_check CHECK ((n <> ''::text)),
  CONSTRAINT b_n_key UNIQUE (n),
  CONSTRAINT b_pkey PRIMARY KEY (id),
  CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id)
);

-- back
-- loses: table public.b
DROP TABLE public.b;
-- loses: table public.a
DROP TABLE public.a;
