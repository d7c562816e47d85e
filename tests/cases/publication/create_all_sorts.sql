-- For all tables, for some with columns and filters, for schemas, for nothing yet; options; names.
-- version: from 15

-- before

-- after
CREATE PUBLICATION "Every ""one""" FOR ALL TABLES WITH (publish = 'insert, delete');
CREATE PUBLICATION nothing WITH (publish = '');
CREATE PUBLICATION part FOR TABLE a (id, "Na me"), ONLY parent, shop.b WHERE (price > 10 AND NOT gone);
CREATE PUBLICATION whole_schemas FOR TABLES IN SCHEMA shop, "Other Shop" WITH (publish_via_partition_root = true);
CREATE PUBLICATION both_sorts FOR TABLE a, TABLES IN SCHEMA shop;
CREATE SCHEMA shop;
CREATE SCHEMA "Other Shop";
CREATE TABLE a (id integer PRIMARY KEY, "Na me" text, secret text);
CREATE TABLE parent (id integer PRIMARY KEY);
CREATE TABLE shop.b (id integer PRIMARY KEY, price numeric, gone boolean);

-- plan
CREATE SCHEMA "Other Shop";
CREATE SCHEMA shop;
CREATE TABLE public.a (
  id integer NOT NULL,
  "Na me" text,
  secret text,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE TABLE public.parent (
  id integer NOT NULL,
  CONSTRAINT parent_pkey PRIMARY KEY (id)
);
CREATE TABLE shop.b (
  id integer NOT NULL,
  price numeric,
  gone boolean,
  CONSTRAINT b_pkey PRIMARY KEY (id)
);
CREATE PUBLICATION "Every ""one""" FOR ALL TABLES WITH (publish = 'insert, delete');
CREATE PUBLICATION both_sorts FOR TABLE public.a, TABLES IN SCHEMA shop;
CREATE PUBLICATION nothing WITH (publish = '');
CREATE PUBLICATION part FOR TABLE public.a ("Na me", id), public.parent, shop.b WHERE (((price > (10)::numeric) AND (NOT gone)));
CREATE PUBLICATION whole_schemas FOR TABLES IN SCHEMA "Other Shop", TABLES IN SCHEMA shop WITH (publish_via_partition_root = true);
