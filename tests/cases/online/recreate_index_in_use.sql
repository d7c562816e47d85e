-- What a table, a foreign key or CLUSTER makes of an index goes over to the one that is built beside it.
-- style: online

-- before
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL);
CREATE UNIQUE INDEX t_i ON t (a) WITH (fillfactor = 50);
ALTER TABLE t REPLICA IDENTITY USING INDEX t_i;
ALTER TABLE t CLUSTER ON t_i;
CREATE TABLE u (a integer NOT NULL, b integer NOT NULL);
CREATE UNIQUE INDEX u_i ON u (a);
CREATE TABLE r (a integer REFERENCES u (a));

-- after
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL);
CREATE UNIQUE INDEX t_i ON t (a, b) WITH (fillfactor = 50);
ALTER TABLE t REPLICA IDENTITY USING INDEX t_i;
ALTER TABLE t CLUSTER ON t_i;
CREATE TABLE u (a integer NOT NULL, b integer NOT NULL);
CREATE UNIQUE INDEX u_i ON u (a) INCLUDE (b);
CREATE TABLE r (a integer REFERENCES u (a));

-- plan
-- a new file without transaction begins here
-- depends on data: fails if rows of public.t are equal in what index t_i keeps unique
CREATE UNIQUE INDEX CONCURRENTLY t_i__new ON public.t USING btree (a, b) WITH (fillfactor='50');
-- depends on data: fails if rows of public.u are equal in what index u_i keeps unique
CREATE UNIQUE INDEX CONCURRENTLY u_i__new ON public.u USING btree (a) INCLUDE (b);
-- a new file begins here
DROP INDEX public.t_i;
ALTER TABLE public.r DROP CONSTRAINT r_a_fkey;
DROP INDEX public.u_i;
ALTER INDEX public.t_i__new RENAME TO t_i;
ALTER TABLE public.t CLUSTER ON t_i;
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_i;
ALTER INDEX public.u_i__new RENAME TO u_i;
ALTER TABLE public.r ADD CONSTRAINT r_a_fkey FOREIGN KEY (a) REFERENCES public.u(a) NOT VALID;
-- a new file without transaction begins here
-- depends on data: fails if a row of public.r breaks constraint r_a_fkey
ALTER TABLE public.r VALIDATE CONSTRAINT r_a_fkey;

-- back
-- a new file without transaction begins here
-- depends on data: fails if rows of public.t are equal in what index t_i keeps unique
CREATE UNIQUE INDEX CONCURRENTLY t_i__new ON public.t USING btree (a) WITH (fillfactor='50');
-- depends on data: fails if rows of public.u are equal in what index u_i keeps unique
CREATE UNIQUE INDEX CONCURRENTLY u_i__new ON public.u USING btree (a);
-- a new file begins here
DROP INDEX public.t_i;
ALTER TABLE public.r DROP CONSTRAINT r_a_fkey;
DROP INDEX public.u_i;
ALTER INDEX public.t_i__new RENAME TO t_i;
ALTER TABLE public.t CLUSTER ON t_i;
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_i;
ALTER INDEX public.u_i__new RENAME TO u_i;
ALTER TABLE public.r ADD CONSTRAINT r_a_fkey FOREIGN KEY (a) REFERENCES public.u(a) NOT VALID;
-- a new file without transaction begins here
-- depends on data: fails if a row of public.r breaks constraint r_a_fkey
ALTER TABLE public.r VALIDATE CONSTRAINT r_a_fkey;
