-- Rows of a new partition that the default one holds move over before it becomes a partition.

-- before
CREATE TABLE p (
  id integer GENERATED ALWAYS AS IDENTITY,
  at date NOT NULL,
  twice integer GENERATED ALWAYS AS (id * 2) STORED,
  note text DEFAULT 'none',
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX p_note ON p (note);
CREATE TABLE p_rest PARTITION OF p DEFAULT;
CREATE TABLE p_2026 (note text DEFAULT 'none', id integer NOT NULL, at date NOT NULL, twice integer GENERATED ALWAYS AS (id * 2) STORED);

-- after
CREATE TABLE p (
  id integer GENERATED ALWAYS AS IDENTITY,
  at date NOT NULL,
  twice integer GENERATED ALWAYS AS (id * 2) STORED,
  note text DEFAULT 'none',
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX p_note ON p (note);
CREATE TABLE p_rest PARTITION OF p DEFAULT;
CREATE TABLE p_2025 PARTITION OF p FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE p_2026 (note text DEFAULT 'none', id integer NOT NULL, at date NOT NULL, twice integer GENERATED ALWAYS AS (id * 2) STORED);
ALTER TABLE p ATTACH PARTITION p_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

-- plan
CREATE TABLE public.p_2025 (
  id integer NOT NULL,
  at date NOT NULL,
  twice integer GENERATED ALWAYS AS ((id * 2)) STORED,
  note text DEFAULT 'none'::text
);
WITH moved AS (DELETE FROM public.p_rest WHERE ((at IS NOT NULL) AND (at >= '2025-01-01'::date) AND (at < '2026-01-01'::date)) RETURNING id, at, note)
INSERT INTO public.p_2025 (id, at, note) OVERRIDING SYSTEM VALUE SELECT id, at, note FROM moved;
-- depends on data: fails if a row of public.p_2025 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
WITH moved AS (DELETE FROM public.p_rest WHERE ((at IS NOT NULL) AND (at >= '2026-01-01'::date) AND (at < '2027-01-01'::date)) RETURNING note, id, at)
INSERT INTO public.p_2026 (note, id, at) OVERRIDING SYSTEM VALUE SELECT note, id, at FROM moved;
-- depends on data: fails if a row of public.p_2026 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

-- plan from 18
CREATE TABLE public.p_2025 (
  id integer CONSTRAINT p_id_not_null NOT NULL,
  at date CONSTRAINT p_at_not_null NOT NULL,
  twice integer GENERATED ALWAYS AS ((id * 2)) STORED,
  note text DEFAULT 'none'::text
);
WITH moved AS (DELETE FROM public.p_rest WHERE ((at IS NOT NULL) AND (at >= '2025-01-01'::date) AND (at < '2026-01-01'::date)) RETURNING id, at, note)
INSERT INTO public.p_2025 (id, at, note) OVERRIDING SYSTEM VALUE SELECT id, at, note FROM moved;
-- depends on data: fails if a row of public.p_2025 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
WITH moved AS (DELETE FROM public.p_rest WHERE ((at IS NOT NULL) AND (at >= '2026-01-01'::date) AND (at < '2027-01-01'::date)) RETURNING note, id, at)
INSERT INTO public.p_2026 (note, id, at) OVERRIDING SYSTEM VALUE SELECT note, id, at FROM moved;
-- depends on data: fails if a row of public.p_2026 is outside of its bounds
ALTER TABLE public.p ATTACH PARTITION public.p_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

-- back
ALTER TABLE public.p DETACH PARTITION public.p_2026;
DROP INDEX public.p_2026_note_idx;
ALTER TABLE public.p_2026 DROP CONSTRAINT p_2026_pkey;
-- loses: table public.p_2025
DROP TABLE public.p_2025;
