-- Row level security is enabled and forced, and taken away on the way back.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;

-- plan
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.t FORCE ROW LEVEL SECURITY;
