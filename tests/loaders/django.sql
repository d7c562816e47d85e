-- file change.sql
-- leaves alone: public.django_migrations ([scope] exclude)

ALTER TABLE public.shop_article ADD COLUMN weight integer;

ALTER TABLE public.shop_order ALTER COLUMN state TYPE character varying(12);

ALTER TABLE public.shop_article ADD CONSTRAINT shop_article_weight_check CHECK ((weight >= 0)) NOT VALID;
-- file change_2.sql
-- atlas:txmode none

ANALYZE public.shop_order (state);

ALTER TABLE public.shop_article VALIDATE CONSTRAINT shop_article_weight_check;
