-- Foreign keys change between enforced and not, with what can be deferred and what is not valid.
-- version: from 18

-- before
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE f (a integer, b integer, c integer, d integer, e integer, CONSTRAINT fa FOREIGN KEY (a) REFERENCES p NOT ENFORCED, CONSTRAINT fb FOREIGN KEY (b) REFERENCES p,
  CONSTRAINT fc FOREIGN KEY (c) REFERENCES p DEFERRABLE NOT ENFORCED, CONSTRAINT fd FOREIGN KEY (d) REFERENCES p NOT ENFORCED);
ALTER TABLE f ADD CONSTRAINT fe FOREIGN KEY (e) REFERENCES p NOT VALID;

-- after
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE f (a integer, b integer, c integer, d integer, e integer, CONSTRAINT fa FOREIGN KEY (a) REFERENCES p, CONSTRAINT fb FOREIGN KEY (b) REFERENCES p NOT ENFORCED,
  CONSTRAINT fc FOREIGN KEY (c) REFERENCES p, CONSTRAINT fe FOREIGN KEY (e) REFERENCES p NOT ENFORCED);
ALTER TABLE f ADD CONSTRAINT fd FOREIGN KEY (d) REFERENCES p NOT VALID;

-- plan
ALTER TABLE public.f DROP CONSTRAINT fd;
-- depends on data: fails if a row of public.f breaks constraint fa
ALTER TABLE public.f ALTER CONSTRAINT fa ENFORCED;
ALTER TABLE public.f ALTER CONSTRAINT fb NOT ENFORCED;
ALTER TABLE public.f ALTER CONSTRAINT fc NOT DEFERRABLE;
-- depends on data: fails if a row of public.f breaks constraint fc
ALTER TABLE public.f ALTER CONSTRAINT fc ENFORCED;
ALTER TABLE public.f ADD CONSTRAINT fd FOREIGN KEY (d) REFERENCES public.p(id) NOT VALID;
ALTER TABLE public.f ALTER CONSTRAINT fe NOT ENFORCED;

-- back
ALTER TABLE public.f DROP CONSTRAINT fe;
ALTER TABLE public.f ALTER CONSTRAINT fa NOT ENFORCED;
-- depends on data: fails if a row of public.f breaks constraint fb
ALTER TABLE public.f ALTER CONSTRAINT fb ENFORCED;
ALTER TABLE public.f ALTER CONSTRAINT fc NOT ENFORCED;
ALTER TABLE public.f ALTER CONSTRAINT fc DEFERRABLE;
ALTER TABLE public.f ALTER CONSTRAINT fd NOT ENFORCED;
ALTER TABLE public.f ADD CONSTRAINT fe FOREIGN KEY (e) REFERENCES public.p(id) NOT VALID;
