-- A rule that changes is made anew, with its comment.

-- before
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
COMMENT ON RULE quiet ON t IS 'hush';

-- after
CREATE TABLE t (id integer PRIMARY KEY, n text, o integer);
CREATE RULE quiet AS ON DELETE TO t WHERE old.id < 10 DO INSTEAD NOTHING;
COMMENT ON RULE quiet ON t IS 'hush';

-- plan
DROP RULE quiet ON public.t;
CREATE RULE quiet AS
    ON DELETE TO public.t
   WHERE (old.id < 10) DO INSTEAD NOTHING;
COMMENT ON RULE quiet ON public.t IS 'hush';
