-- A check that its heirs do not have comes to have them, another one loses them.

-- before
CREATE TABLE a (x integer, y integer, CONSTRAINT alone CHECK (x > 0) NO INHERIT, CONSTRAINT all_of CHECK (y > 0));
CREATE TABLE h () INHERITS (a);

-- after
CREATE TABLE a (x integer, y integer, CONSTRAINT alone CHECK (x > 0), CONSTRAINT all_of CHECK (y > 0) NO INHERIT);
CREATE TABLE h () INHERITS (a);

-- plan
ALTER TABLE public.a DROP CONSTRAINT all_of;
ALTER TABLE public.a DROP CONSTRAINT alone;
-- depends on data: fails if a row of public.a breaks constraint all_of
ALTER TABLE public.a ADD CONSTRAINT all_of CHECK ((y > 0)) NO INHERIT;
-- depends on data: fails if a row of public.a breaks constraint alone
ALTER TABLE public.a ADD CONSTRAINT alone CHECK ((x > 0));
