-- file change.sql
ALTER TABLE public.order_lines ADD COLUMN note text DEFAULT ''::text NOT NULL;

ALTER TABLE public.tags ALTER COLUMN name TYPE character varying(80);
-- file change_2.sql
-- atlas:txmode none

ANALYZE public.tags (name);
