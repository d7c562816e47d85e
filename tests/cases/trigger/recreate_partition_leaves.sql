-- A partition with the triggers of its table leaves and has one of its own by that name; another
-- table with such a trigger joins.

-- before
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE p (a integer) PARTITION BY RANGE (a);
CREATE TRIGGER r AFTER UPDATE OF a ON p FOR EACH ROW WHEN (new.a > old.a) EXECUTE FUNCTION f('x');
CREATE TABLE leaving PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE joining (a integer);
CREATE TRIGGER own BEFORE INSERT ON joining FOR EACH ROW EXECUTE FUNCTION f();

-- after
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE p (a integer) PARTITION BY RANGE (a);
CREATE TRIGGER r AFTER UPDATE OF a ON p FOR EACH ROW WHEN (new.a > old.a) EXECUTE FUNCTION f('x');
CREATE TABLE leaving (a integer);
CREATE TRIGGER r AFTER UPDATE OF a ON leaving FOR EACH ROW WHEN (new.a > old.a) EXECUTE FUNCTION f('x');
CREATE TABLE joining PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TRIGGER own BEFORE INSERT ON joining FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE joining DISABLE TRIGGER r;

-- plan
ALTER TABLE public.p DETACH PARTITION public.leaving;
-- depends on data: fails if a row of public.joining is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.joining FOR VALUES FROM (0) TO (10);
ALTER TABLE public.joining DISABLE TRIGGER r;
CREATE TRIGGER r AFTER UPDATE OF a ON public.leaving FOR EACH ROW WHEN ((new.a > old.a)) EXECUTE FUNCTION public.f('x');

-- back
DROP TRIGGER r ON public.leaving;
ALTER TABLE public.p DETACH PARTITION public.joining;
-- depends on data: fails if a row of public.leaving is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.leaving FOR VALUES FROM (0) TO (10);
