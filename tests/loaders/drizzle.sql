-- file change.sql
ALTER TYPE public.order_state ADD VALUE 'returned';

ALTER TABLE public.order_lines
  ALTER COLUMN price TYPE numeric(12,2),
  ADD COLUMN note text;
-- file change_2.sql
-- atlas:txmode none

ANALYZE public.order_lines (price);
