-- All actions, MATCH FULL, columns of SET NULL, deferrable, to itself, not yet valid.
-- version: from 15

-- before
CREATE TABLE a (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE b (a1 integer, a2 integer, a3 integer, a4 integer DEFAULT 0, a5 integer, x integer, y integer, id integer PRIMARY KEY);

-- after
CREATE TABLE a (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));
CREATE TABLE b (
  a1 integer CONSTRAINT f1 REFERENCES a ON DELETE CASCADE ON UPDATE CASCADE,
  a2 integer CONSTRAINT f2 REFERENCES a ON DELETE RESTRICT ON UPDATE RESTRICT DEFERRABLE,
  a3 integer CONSTRAINT f3 REFERENCES a ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  a4 integer DEFAULT 0 CONSTRAINT f4 REFERENCES a ON DELETE SET DEFAULT ON UPDATE SET DEFAULT,
  a5 integer CONSTRAINT "F 5" REFERENCES b (id),
  x integer, y integer, id integer PRIMARY KEY,
  CONSTRAINT f6 FOREIGN KEY (x, y) REFERENCES a (x, y) MATCH FULL,
  CONSTRAINT f7 FOREIGN KEY (x, y) REFERENCES a (x, y) ON DELETE SET NULL (y));
ALTER TABLE b ADD CONSTRAINT f8 FOREIGN KEY (a1) REFERENCES a NOT VALID;

-- plan
-- depends on data: fails if a row of public.b breaks constraint "F 5"
ALTER TABLE public.b ADD CONSTRAINT "F 5" FOREIGN KEY (a5) REFERENCES public.b(id);
-- depends on data: fails if a row of public.b breaks constraint f1
ALTER TABLE public.b ADD CONSTRAINT f1 FOREIGN KEY (a1) REFERENCES public.a(id) ON UPDATE CASCADE ON DELETE CASCADE;
-- depends on data: fails if a row of public.b breaks constraint f2
ALTER TABLE public.b ADD CONSTRAINT f2 FOREIGN KEY (a2) REFERENCES public.a(id) ON UPDATE RESTRICT ON DELETE RESTRICT DEFERRABLE;
-- depends on data: fails if a row of public.b breaks constraint f3
ALTER TABLE public.b ADD CONSTRAINT f3 FOREIGN KEY (a3) REFERENCES public.a(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
-- depends on data: fails if a row of public.b breaks constraint f4
ALTER TABLE public.b ADD CONSTRAINT f4 FOREIGN KEY (a4) REFERENCES public.a(id) ON UPDATE SET DEFAULT ON DELETE SET DEFAULT;
-- depends on data: fails if a row of public.b breaks constraint f6
ALTER TABLE public.b ADD CONSTRAINT f6 FOREIGN KEY (x, y) REFERENCES public.a(x, y) MATCH FULL;
-- depends on data: fails if a row of public.b breaks constraint f7
ALTER TABLE public.b ADD CONSTRAINT f7 FOREIGN KEY (x, y) REFERENCES public.a(x, y) ON DELETE SET NULL (y);
ALTER TABLE public.b ADD CONSTRAINT f8 FOREIGN KEY (a1) REFERENCES public.a(id) NOT VALID;

-- back
ALTER TABLE public.b DROP CONSTRAINT "F 5";
ALTER TABLE public.b DROP CONSTRAINT f1;
ALTER TABLE public.b DROP CONSTRAINT f2;
ALTER TABLE public.b DROP CONSTRAINT f3;
ALTER TABLE public.b DROP CONSTRAINT f4;
ALTER TABLE public.b DROP CONSTRAINT f6;
ALTER TABLE public.b DROP CONSTRAINT f7;
ALTER TABLE public.b DROP CONSTRAINT f8;
