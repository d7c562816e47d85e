-- Labels change places in an enum on which everything stands that can: arrays, domains, composite types, functions, views, checks, indexes, policies, triggers, generated columns, foreign keys, with comments and grants.

-- before
CREATE TYPE level AS ENUM ('low', 'middle', 'high');
COMMENT ON TYPE level IS 'how much';
GRANT USAGE ON TYPE level TO case_reader;
ALTER TYPE level OWNER TO case_owner;
CREATE DOMAIN d AS level DEFAULT 'low' CHECK (VALUE <> 'high');
CREATE TYPE c AS (n integer, l level);
CREATE DOMAIN dd AS d NOT NULL;
CREATE FUNCTION weight(l level DEFAULT 'low') RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
COMMENT ON FUNCTION weight(level) IS 'in kg';
REVOKE ALL ON FUNCTION weight(level) FROM PUBLIC;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE levels (l level PRIMARY KEY);
CREATE TABLE t (
  id integer PRIMARY KEY,
  l level NOT NULL DEFAULT 'low' REFERENCES levels,
  a level[] DEFAULT '{low}',
  b d,
  e dd DEFAULT 'middle',
  c c,
  cs c[],
  w integer DEFAULT weight('high'),
  g boolean GENERATED ALWAYS AS (l = 'high') STORED,
  CONSTRAINT not_middle CHECK (l <> 'middle')
);
COMMENT ON COLUMN t.l IS 'the level';
COMMENT ON CONSTRAINT not_middle ON t IS 'never';
CREATE INDEX i ON t (l) WHERE l = 'low';
CREATE INDEX j ON t (weight(l));
CREATE INDEX k ON t (l, id);
CREATE VIEW v AS SELECT l, a FROM t WHERE l > 'low';
GRANT SELECT ON v TO case_reader;
COMMENT ON VIEW v IS 'seen';
CREATE MATERIALIZED VIEW m AS SELECT l FROM v;
CREATE UNIQUE INDEX mi ON m (l);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (l <> 'high');
CREATE TRIGGER r BEFORE UPDATE OF l ON t FOR EACH ROW WHEN (NEW.l = 'high') EXECUTE FUNCTION touch();
CREATE RULE rr AS ON UPDATE TO t WHERE NEW.l = 'high' DO ALSO NOTHING;
CREATE STATISTICS s ON l, b FROM t;

-- after
CREATE TYPE level AS ENUM ('high', 'middle', 'low');
COMMENT ON TYPE level IS 'how much';
GRANT USAGE ON TYPE level TO case_reader;
ALTER TYPE level OWNER TO case_owner;
CREATE DOMAIN d AS level DEFAULT 'low' CHECK (VALUE <> 'high');
CREATE TYPE c AS (n integer, l level);
CREATE DOMAIN dd AS d NOT NULL;
CREATE FUNCTION weight(l level DEFAULT 'low') RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
COMMENT ON FUNCTION weight(level) IS 'in kg';
REVOKE ALL ON FUNCTION weight(level) FROM PUBLIC;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE levels (l level PRIMARY KEY);
CREATE TABLE t (
  id integer PRIMARY KEY,
  l level NOT NULL DEFAULT 'low' REFERENCES levels,
  a level[] DEFAULT '{low}',
  b d,
  e dd DEFAULT 'middle',
  c c,
  cs c[],
  w integer DEFAULT weight('high'),
  g boolean GENERATED ALWAYS AS (l = 'high') STORED,
  CONSTRAINT not_middle CHECK (l <> 'middle')
);
COMMENT ON COLUMN t.l IS 'the level';
COMMENT ON CONSTRAINT not_middle ON t IS 'never';
CREATE INDEX i ON t (l) WHERE l = 'low';
CREATE INDEX j ON t (weight(l));
CREATE INDEX k ON t (l, id);
CREATE VIEW v AS SELECT l, a FROM t WHERE l > 'low';
GRANT SELECT ON v TO case_reader;
COMMENT ON VIEW v IS 'seen';
CREATE MATERIALIZED VIEW m AS SELECT l FROM v;
CREATE UNIQUE INDEX mi ON m (l);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (l <> 'high');
CREATE TRIGGER r BEFORE UPDATE OF l ON t FOR EACH ROW WHEN (NEW.l = 'high') EXECUTE FUNCTION touch();
CREATE RULE rr AS ON UPDATE TO t WHERE NEW.l = 'high' DO ALSO NOTHING;
CREATE STATISTICS s ON l, b FROM t;

-- plan
ALTER TYPE public.c RENAME TO c__old;
ALTER DOMAIN public.d RENAME TO d__old;
ALTER DOMAIN public.dd RENAME TO dd__old;
ALTER TYPE public.level RENAME TO level__old;
DROP POLICY p ON public.t;
DROP TRIGGER r ON public.t;
DROP RULE rr ON public.t;
DROP INDEX public.i;
DROP INDEX public.j;
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_l_fkey;
ALTER TABLE public.t DROP CONSTRAINT not_middle;
CREATE TYPE public.level AS ENUM ('high', 'middle', 'low');
ALTER TYPE public.level OWNER TO case_owner;
GRANT USAGE ON TYPE public.level TO case_reader;
COMMENT ON TYPE public.level IS 'how much';
CREATE TYPE public.c AS (n integer, l public.level);
CREATE DOMAIN public.d AS public.level DEFAULT 'low'::public.level
  CONSTRAINT d_check CHECK ((VALUE <> 'high'::public.level));
CREATE DOMAIN public.dd AS public.d DEFAULT 'low'::public.level NOT NULL;
CREATE FUNCTION public.weight(l public.level DEFAULT 'low'::public.level)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 1 $function$;
REVOKE EXECUTE ON FUNCTION public.weight(public.level) FROM PUBLIC;
COMMENT ON FUNCTION public.weight(public.level) IS 'in kg';
ALTER TABLE public.levels ALTER COLUMN l TYPE public.level USING l::text::public.level;
-- depends on data: fails if a value of column b of public.t does not fit public.d
-- depends on data: fails if a value of column e of public.t does not fit public.dd
-- depends on data: fails if a value of column c of public.t does not fit public.c
-- depends on data: fails if a value of column cs of public.t does not fit public.c[]
ALTER TABLE public.t
  DROP COLUMN g,
  ALTER COLUMN l DROP DEFAULT,
  ALTER COLUMN a DROP DEFAULT,
  ALTER COLUMN e DROP DEFAULT,
  ALTER COLUMN l TYPE public.level USING l::text::public.level,
  ALTER COLUMN a TYPE public.level[] USING a::text[]::public.level[],
  ALTER COLUMN b TYPE public.d USING b::text::public.d,
  ALTER COLUMN e TYPE public.dd USING e::text::public.dd,
  ALTER COLUMN c TYPE public.c USING c::text::public.c,
  ALTER COLUMN cs TYPE public.c[] USING cs::text[]::public.c[],
  ADD COLUMN g boolean GENERATED ALWAYS AS ((l = 'high'::public.level)) STORED,
  ALTER COLUMN l SET DEFAULT 'low'::public.level,
  ALTER COLUMN a SET DEFAULT '{low}'::public.level[],
  ALTER COLUMN e SET DEFAULT 'middle'::public.level,
  ALTER COLUMN w SET DEFAULT public.weight('high'::public.level);
DROP FUNCTION public.weight(public.level__old);
DROP DOMAIN public.dd__old;
DROP DOMAIN public.d__old;
DROP TYPE public.c__old;
DROP TYPE public.level__old;
-- depends on data: fails if a row of public.t breaks constraint not_middle
ALTER TABLE public.t ADD CONSTRAINT not_middle CHECK ((l <> 'middle'::public.level));
COMMENT ON CONSTRAINT not_middle ON public.t IS 'never';
-- depends on data: fails if a row of public.t breaks constraint t_l_fkey
ALTER TABLE public.t ADD CONSTRAINT t_l_fkey FOREIGN KEY (l) REFERENCES public.levels(l);
CREATE VIEW public.v AS
 SELECT t.l,
    t.a
   FROM public.t
  WHERE (t.l > 'low'::public.level);
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
CREATE MATERIALIZED VIEW public.m AS
 SELECT v.l
   FROM public.v;
CREATE INDEX i ON public.t USING btree (l) WHERE (l = 'low'::public.level);
CREATE INDEX j ON public.t USING btree (public.weight(l));
CREATE UNIQUE INDEX mi ON public.m USING btree (l);
CREATE RULE rr AS
    ON UPDATE TO public.t
   WHERE (new.l = 'high'::public.level) DO NOTHING;
CREATE TRIGGER r BEFORE UPDATE OF l ON public.t FOR EACH ROW WHEN ((new.l = 'high'::public.level)) EXECUTE FUNCTION public.touch();
CREATE POLICY p ON public.t USING ((l <> 'high'::public.level));

-- plan from 16
ALTER TYPE public.c RENAME TO c__old;
ALTER DOMAIN public.d RENAME TO d__old;
ALTER DOMAIN public.dd RENAME TO dd__old;
ALTER TYPE public.level RENAME TO level__old;
DROP POLICY p ON public.t;
DROP TRIGGER r ON public.t;
DROP RULE rr ON public.t;
DROP INDEX public.i;
DROP INDEX public.j;
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_l_fkey;
ALTER TABLE public.t DROP CONSTRAINT not_middle;
CREATE TYPE public.level AS ENUM ('high', 'middle', 'low');
ALTER TYPE public.level OWNER TO case_owner;
GRANT USAGE ON TYPE public.level TO case_reader;
COMMENT ON TYPE public.level IS 'how much';
CREATE TYPE public.c AS (n integer, l public.level);
CREATE DOMAIN public.d AS public.level DEFAULT 'low'::public.level
  CONSTRAINT d_check CHECK ((VALUE <> 'high'::public.level));
CREATE DOMAIN public.dd AS public.d DEFAULT 'low'::public.level NOT NULL;
CREATE FUNCTION public.weight(l public.level DEFAULT 'low'::public.level)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 1 $function$;
REVOKE EXECUTE ON FUNCTION public.weight(public.level) FROM PUBLIC;
COMMENT ON FUNCTION public.weight(public.level) IS 'in kg';
ALTER TABLE public.levels ALTER COLUMN l TYPE public.level USING l::text::public.level;
-- depends on data: fails if a value of column b of public.t does not fit public.d
-- depends on data: fails if a value of column e of public.t does not fit public.dd
-- depends on data: fails if a value of column c of public.t does not fit public.c
-- depends on data: fails if a value of column cs of public.t does not fit public.c[]
ALTER TABLE public.t
  DROP COLUMN g,
  ALTER COLUMN l DROP DEFAULT,
  ALTER COLUMN a DROP DEFAULT,
  ALTER COLUMN e DROP DEFAULT,
  ALTER COLUMN l TYPE public.level USING l::text::public.level,
  ALTER COLUMN a TYPE public.level[] USING a::text[]::public.level[],
  ALTER COLUMN b TYPE public.d USING b::text::public.d,
  ALTER COLUMN e TYPE public.dd USING e::text::public.dd,
  ALTER COLUMN c TYPE public.c USING c::text::public.c,
  ALTER COLUMN cs TYPE public.c[] USING cs::text[]::public.c[],
  ADD COLUMN g boolean GENERATED ALWAYS AS ((l = 'high'::public.level)) STORED,
  ALTER COLUMN l SET DEFAULT 'low'::public.level,
  ALTER COLUMN a SET DEFAULT '{low}'::public.level[],
  ALTER COLUMN e SET DEFAULT 'middle'::public.level,
  ALTER COLUMN w SET DEFAULT public.weight('high'::public.level);
DROP FUNCTION public.weight(public.level__old);
DROP DOMAIN public.dd__old;
DROP DOMAIN public.d__old;
DROP TYPE public.c__old;
DROP TYPE public.level__old;
-- depends on data: fails if a row of public.t breaks constraint not_middle
ALTER TABLE public.t ADD CONSTRAINT not_middle CHECK ((l <> 'middle'::public.level));
COMMENT ON CONSTRAINT not_middle ON public.t IS 'never';
-- depends on data: fails if a row of public.t breaks constraint t_l_fkey
ALTER TABLE public.t ADD CONSTRAINT t_l_fkey FOREIGN KEY (l) REFERENCES public.levels(l);
CREATE VIEW public.v AS
 SELECT l,
    a
   FROM public.t
  WHERE (l > 'low'::public.level);
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
CREATE MATERIALIZED VIEW public.m AS
 SELECT l
   FROM public.v;
CREATE INDEX i ON public.t USING btree (l) WHERE (l = 'low'::public.level);
CREATE INDEX j ON public.t USING btree (public.weight(l));
CREATE UNIQUE INDEX mi ON public.m USING btree (l);
CREATE RULE rr AS
    ON UPDATE TO public.t
   WHERE (new.l = 'high'::public.level) DO NOTHING;
CREATE TRIGGER r BEFORE UPDATE OF l ON public.t FOR EACH ROW WHEN ((new.l = 'high'::public.level)) EXECUTE FUNCTION public.touch();
CREATE POLICY p ON public.t USING ((l <> 'high'::public.level));

-- plan from 17
ALTER TYPE public.c RENAME TO c__old;
ALTER DOMAIN public.d RENAME TO d__old;
ALTER DOMAIN public.dd RENAME CONSTRAINT dd_not_null TO dd__old_not_null;
ALTER DOMAIN public.dd RENAME TO dd__old;
ALTER TYPE public.level RENAME TO level__old;
DROP POLICY p ON public.t;
DROP TRIGGER r ON public.t;
DROP RULE rr ON public.t;
DROP INDEX public.i;
DROP INDEX public.j;
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_l_fkey;
ALTER TABLE public.t DROP CONSTRAINT not_middle;
CREATE TYPE public.level AS ENUM ('high', 'middle', 'low');
ALTER TYPE public.level OWNER TO case_owner;
GRANT USAGE ON TYPE public.level TO case_reader;
COMMENT ON TYPE public.level IS 'how much';
CREATE TYPE public.c AS (n integer, l public.level);
CREATE DOMAIN public.d AS public.level DEFAULT 'low'::public.level
  CONSTRAINT d_check CHECK ((VALUE <> 'high'::public.level));
CREATE DOMAIN public.dd AS public.d DEFAULT 'low'::public.level NOT NULL;
CREATE FUNCTION public.weight(l public.level DEFAULT 'low'::public.level)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 1 $function$;
REVOKE EXECUTE ON FUNCTION public.weight(public.level) FROM PUBLIC;
COMMENT ON FUNCTION public.weight(public.level) IS 'in kg';
ALTER TABLE public.levels ALTER COLUMN l TYPE public.level USING l::text::public.level;
-- depends on data: fails if a value of column b of public.t does not fit public.d
-- depends on data: fails if a value of column e of public.t does not fit public.dd
-- depends on data: fails if a value of column c of public.t does not fit public.c
-- depends on data: fails if a value of column cs of public.t does not fit public.c[]
ALTER TABLE public.t
  DROP COLUMN g,
  ALTER COLUMN l DROP DEFAULT,
  ALTER COLUMN a DROP DEFAULT,
  ALTER COLUMN e DROP DEFAULT,
  ALTER COLUMN l TYPE public.level USING l::text::public.level,
  ALTER COLUMN a TYPE public.level[] USING a::text[]::public.level[],
  ALTER COLUMN b TYPE public.d USING b::text::public.d,
  ALTER COLUMN e TYPE public.dd USING e::text::public.dd,
  ALTER COLUMN c TYPE public.c USING c::text::public.c,
  ALTER COLUMN cs TYPE public.c[] USING cs::text[]::public.c[],
  ADD COLUMN g boolean GENERATED ALWAYS AS ((l = 'high'::public.level)) STORED,
  ALTER COLUMN l SET DEFAULT 'low'::public.level,
  ALTER COLUMN a SET DEFAULT '{low}'::public.level[],
  ALTER COLUMN e SET DEFAULT 'middle'::public.level,
  ALTER COLUMN w SET DEFAULT public.weight('high'::public.level);
DROP FUNCTION public.weight(public.level__old);
DROP DOMAIN public.dd__old;
DROP DOMAIN public.d__old;
DROP TYPE public.c__old;
DROP TYPE public.level__old;
-- depends on data: fails if a row of public.t breaks constraint not_middle
ALTER TABLE public.t ADD CONSTRAINT not_middle CHECK ((l <> 'middle'::public.level));
COMMENT ON CONSTRAINT not_middle ON public.t IS 'never';
-- depends on data: fails if a row of public.t breaks constraint t_l_fkey
ALTER TABLE public.t ADD CONSTRAINT t_l_fkey FOREIGN KEY (l) REFERENCES public.levels(l);
CREATE VIEW public.v AS
 SELECT l,
    a
   FROM public.t
  WHERE (l > 'low'::public.level);
GRANT SELECT ON TABLE public.v TO case_reader;
COMMENT ON VIEW public.v IS 'seen';
CREATE MATERIALIZED VIEW public.m AS
 SELECT l
   FROM public.v;
CREATE INDEX i ON public.t USING btree (l) WHERE (l = 'low'::public.level);
CREATE INDEX j ON public.t USING btree (public.weight(l));
CREATE UNIQUE INDEX mi ON public.m USING btree (l);
CREATE RULE rr AS
    ON UPDATE TO public.t
   WHERE (new.l = 'high'::public.level) DO NOTHING;
CREATE TRIGGER r BEFORE UPDATE OF l ON public.t FOR EACH ROW WHEN ((new.l = 'high'::public.level)) EXECUTE FUNCTION public.touch();
CREATE POLICY p ON public.t USING ((l <> 'high'::public.level));
