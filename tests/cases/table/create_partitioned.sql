-- Partitions by range, list and hash, of several levels, a default one, with expressions, collations
-- and operator classes in the key; indexes, keys, checks and triggers that reach the partitions;
-- foreign keys from and to partitioned tables.

-- before

-- after
CREATE TABLE day (
  id bigint NOT NULL, at date NOT NULL, kind text DEFAULT 'x', n integer GENERATED ALWAYS AS (length(kind)) STORED,
  CONSTRAINT day_pk PRIMARY KEY (id, at), CONSTRAINT positive CHECK (id > 0)
) PARTITION BY RANGE (at);
CREATE TABLE "Day 2020" PARTITION OF day FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE day_2021 PARTITION OF day (kind DEFAULT 'y', CONSTRAINT short CHECK (length(kind) < 10))
  FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY HASH (id);
CREATE TABLE day_2021_0 PARTITION OF day_2021 FOR VALUES WITH (MODULUS 2, REMAINDER 0) WITH (fillfactor = 70);
CREATE UNLOGGED TABLE day_2021_1 PARTITION OF day_2021 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE day_rest PARTITION OF day DEFAULT;
CREATE INDEX day_kind ON day (kind);
CREATE TABLE word (w text, x text) PARTITION BY LIST (lower(w) COLLATE "C" text_pattern_ops);
CREATE TABLE word_a PARTITION OF word FOR VALUES IN ('a', NULL);
CREATE TABLE line (day_id bigint, day_at date, FOREIGN KEY (day_id, day_at) REFERENCES day) PARTITION BY RANGE (day_at, day_id);
CREATE TABLE line_1 PARTITION OF line FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2021-01-01', 7);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER t AFTER INSERT ON day FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE day DISABLE TRIGGER t;
CREATE VIEW v AS SELECT id FROM "Day 2020";
COMMENT ON INDEX "Day 2020_kind_idx" IS 'by kind';
COMMENT ON COLUMN day_rest.kind IS 'of the rest';

-- plan
CREATE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN new; END$function$;
CREATE TABLE public.day (
  id bigint NOT NULL,
  at date NOT NULL,
  kind text DEFAULT 'x'::text,
  n integer GENERATED ALWAYS AS (length(kind)) STORED,
  CONSTRAINT day_pk PRIMARY KEY (id, at),
  CONSTRAINT positive CHECK ((id > 0))
) PARTITION BY RANGE (at);
CREATE TABLE public."Day 2020" PARTITION OF public.day FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE public.day_2021 PARTITION OF public.day (
  kind DEFAULT 'y'::text,
  CONSTRAINT short CHECK ((length(kind) < 10))
) FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY HASH (id);
CREATE TABLE public.day_2021_0 PARTITION OF public.day_2021 FOR VALUES WITH (modulus 2, remainder 0) WITH (fillfactor='70');
CREATE UNLOGGED TABLE public.day_2021_1 PARTITION OF public.day_2021 FOR VALUES WITH (modulus 2, remainder 1);
CREATE TABLE public.day_rest PARTITION OF public.day DEFAULT;
COMMENT ON COLUMN public.day_rest.kind IS 'of the rest';
CREATE TABLE public.word (
  w text,
  x text
) PARTITION BY LIST (lower(w) COLLATE "C" text_pattern_ops);
CREATE TABLE public.word_a PARTITION OF public.word FOR VALUES IN ('a', NULL);
CREATE TABLE public.line (
  day_id bigint,
  day_at date,
  CONSTRAINT line_day_id_day_at_fkey FOREIGN KEY (day_id, day_at) REFERENCES public.day(id, at)
) PARTITION BY RANGE (day_at, day_id);
CREATE TABLE public.line_1 PARTITION OF public.line FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2021-01-01', '7');
CREATE VIEW public.v AS
 SELECT "Day 2020".id
   FROM public."Day 2020";
CREATE INDEX day_kind ON public.day USING btree (kind);
COMMENT ON INDEX public."Day 2020_kind_idx" IS 'by kind';
CREATE TRIGGER t AFTER INSERT ON public.day FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.day DISABLE TRIGGER t;

-- plan from 16
CREATE FUNCTION public.f()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN new; END$function$;
CREATE TABLE public.day (
  id bigint NOT NULL,
  at date NOT NULL,
  kind text DEFAULT 'x'::text,
  n integer GENERATED ALWAYS AS (length(kind)) STORED,
  CONSTRAINT day_pk PRIMARY KEY (id, at),
  CONSTRAINT positive CHECK ((id > 0))
) PARTITION BY RANGE (at);
CREATE TABLE public."Day 2020" PARTITION OF public.day FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE public.day_2021 PARTITION OF public.day (
  kind DEFAULT 'y'::text,
  CONSTRAINT short CHECK ((length(kind) < 10))
) FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY HASH (id);
CREATE TABLE public.day_2021_0 PARTITION OF public.day_2021 FOR VALUES WITH (modulus 2, remainder 0) WITH (fillfactor='70');
CREATE UNLOGGED TABLE public.day_2021_1 PARTITION OF public.day_2021 FOR VALUES WITH (modulus 2, remainder 1);
CREATE TABLE public.day_rest PARTITION OF public.day DEFAULT;
COMMENT ON COLUMN public.day_rest.kind IS 'of the rest';
CREATE TABLE public.word (
  w text,
  x text
) PARTITION BY LIST (lower(w) COLLATE "C" text_pattern_ops);
CREATE TABLE public.word_a PARTITION OF public.word FOR VALUES IN ('a', NULL);
CREATE TABLE public.line (
  day_id bigint,
  day_at date,
  CONSTRAINT line_day_id_day_at_fkey FOREIGN KEY (day_id, day_at) REFERENCES public.day(id, at)
) PARTITION BY RANGE (day_at, day_id);
CREATE TABLE public.line_1 PARTITION OF public.line FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2021-01-01', '7');
CREATE VIEW public.v AS
 SELECT id
   FROM public."Day 2020";
CREATE INDEX day_kind ON public.day USING btree (kind);
COMMENT ON INDEX public."Day 2020_kind_idx" IS 'by kind';
CREATE TRIGGER t AFTER INSERT ON public.day FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.day DISABLE TRIGGER t;
