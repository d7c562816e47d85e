-- What is renamed in a partitioned table is renamed in its partitions, in a parent in its heirs.

-- before
CREATE TABLE log (at date NOT NULL, what text, CONSTRAINT said CHECK (what <> '')) PARTITION BY RANGE (at);
CREATE TABLE log_2020 PARTITION OF log FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE INDEX log_what_idx ON log (what);
CREATE TABLE parent (a integer, b integer CHECK (b > 0));
CREATE TABLE child (c integer) INHERITS (parent);

-- after
-- schemadiff:renamed-from log
CREATE TABLE events (
  "when" date NOT NULL, -- schemadiff:renamed-from at
  what text,
  -- schemadiff:renamed-from said
  CONSTRAINT told CHECK (what <> '')
) PARTITION BY RANGE ("when");
-- schemadiff:renamed-from log_2020
CREATE TABLE events_2020 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE INDEX events_what_idx ON events (what);
CREATE TABLE parent (
  a integer,
  -- schemadiff:renamed-from b
  bb integer CHECK (bb > 0)
);
CREATE TABLE child (c integer) INHERITS (parent);

-- plan
ALTER TABLE public.log RENAME COLUMN at TO "when";
ALTER TABLE public.parent RENAME COLUMN b TO bb;
ALTER TABLE public.log RENAME CONSTRAINT said TO told;
ALTER TABLE public.log RENAME TO events;
ALTER TABLE public.log_2020 RENAME TO events_2020;
ALTER INDEX public.log_what_idx RENAME TO events_what_idx;
ALTER TABLE public.parent RENAME CONSTRAINT parent_b_check TO parent_bb_check;
ALTER INDEX public.log_2020_what_idx RENAME TO events_2020_what_idx;

-- plan from 18
ALTER TABLE public.log RENAME COLUMN at TO "when";
ALTER TABLE public.parent RENAME COLUMN b TO bb;
ALTER TABLE public.log RENAME CONSTRAINT said TO told;
ALTER TABLE public.log RENAME TO events;
ALTER TABLE public.log_2020 RENAME TO events_2020;
ALTER INDEX public.log_what_idx RENAME TO events_what_idx;
ALTER TABLE public.parent RENAME CONSTRAINT parent_b_check TO parent_bb_check;
ALTER INDEX public.log_2020_what_idx RENAME TO events_2020_what_idx;
ALTER TABLE public.events RENAME CONSTRAINT log_at_not_null TO events_when_not_null;

-- back
ALTER INDEX public.events_2020_what_idx RENAME TO log_2020_what_idx;
ALTER TABLE public.parent RENAME CONSTRAINT parent_bb_check TO parent_b_check;
ALTER INDEX public.events_what_idx RENAME TO log_what_idx;
ALTER TABLE public.events_2020 RENAME TO log_2020;
ALTER TABLE public.events RENAME TO log;
ALTER TABLE public.log RENAME CONSTRAINT told TO said;
ALTER TABLE public.parent RENAME COLUMN bb TO b;
ALTER TABLE public.log RENAME COLUMN "when" TO at;

-- back from 18
ALTER TABLE public.events RENAME CONSTRAINT events_when_not_null TO log_at_not_null;
ALTER INDEX public.events_2020_what_idx RENAME TO log_2020_what_idx;
ALTER TABLE public.parent RENAME CONSTRAINT parent_bb_check TO parent_b_check;
ALTER INDEX public.events_what_idx RENAME TO log_what_idx;
ALTER TABLE public.events_2020 RENAME TO log_2020;
ALTER TABLE public.events RENAME TO log;
ALTER TABLE public.log RENAME CONSTRAINT told TO said;
ALTER TABLE public.parent RENAME COLUMN bb TO b;
ALTER TABLE public.log RENAME COLUMN "when" TO at;
