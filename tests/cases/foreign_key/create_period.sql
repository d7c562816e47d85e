-- Foreign keys in time, not enforced ones, and the way they are made on tables that are there.
-- version: from 18

-- before
CREATE EXTENSION btree_gist;
CREATE TABLE p (id int4range, during daterange, PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE f (id int4range, during daterange);

-- after
CREATE EXTENSION btree_gist;
CREATE TABLE p (id int4range, during daterange, PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE f (id int4range, during daterange, CONSTRAINT fk FOREIGN KEY (id, PERIOD during) REFERENCES p (id, PERIOD during),
  CONSTRAINT loose FOREIGN KEY (id, PERIOD during) REFERENCES p (id, PERIOD during) NOT ENFORCED);

-- plan
-- depends on data: fails if a row of public.f breaks constraint fk
ALTER TABLE public.f ADD CONSTRAINT fk FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during);
ALTER TABLE public.f ADD CONSTRAINT loose FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during) NOT ENFORCED;

-- back
ALTER TABLE public.f DROP CONSTRAINT fk;
ALTER TABLE public.f DROP CONSTRAINT loose;
