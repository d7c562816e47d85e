-- A schema gets a new name; others of its objects move to another schema, with new names or old
-- ones, and what is stale (done, or never there) is passed over.
-- version: from 14

-- before
CREATE SCHEMA shop;
CREATE SCHEMA attic;
CREATE TABLE shop.orders (id integer PRIMARY KEY, note text);
CREATE TABLE attic.goods (id serial PRIMARY KEY, order_id integer REFERENCES shop.orders);
CREATE FUNCTION attic.latest(integer) RETURNS integer LANGUAGE sql RETURN $1;
CREATE TABLE done (new integer);

-- after
-- schemadiff:renamed-from shop
CREATE SCHEMA store;
CREATE SCHEMA attic;
CREATE TABLE store.orders (
  id integer PRIMARY KEY,
  -- schemadiff:renamed-from note
  remark text
);
-- schemadiff:renamed-from attic.goods
CREATE TABLE store.wares (id serial PRIMARY KEY, order_id integer REFERENCES store.orders);
-- schemadiff:renamed-from attic.latest
CREATE FUNCTION public.latest(integer) RETURNS integer LANGUAGE sql RETURN $1;
-- schemadiff:renamed-from undone
CREATE TABLE done (
  -- schemadiff:renamed-from old
  new integer
);

-- plan
ALTER TABLE shop.orders RENAME COLUMN note TO remark;
ALTER TABLE attic.goods SET SCHEMA shop;
ALTER TABLE shop.goods RENAME TO wares;
ALTER FUNCTION attic.latest(integer) SET SCHEMA public;
ALTER SCHEMA shop RENAME TO store;
ALTER TABLE store.wares RENAME CONSTRAINT goods_order_id_fkey TO wares_order_id_fkey;
ALTER TABLE store.wares RENAME CONSTRAINT goods_pkey TO wares_pkey;
ALTER SEQUENCE store.goods_id_seq RENAME TO wares_id_seq;

-- plan from 18
ALTER TABLE shop.orders RENAME COLUMN note TO remark;
ALTER TABLE attic.goods SET SCHEMA shop;
ALTER TABLE shop.goods RENAME TO wares;
ALTER FUNCTION attic.latest(integer) SET SCHEMA public;
ALTER SCHEMA shop RENAME TO store;
ALTER TABLE store.wares RENAME CONSTRAINT goods_order_id_fkey TO wares_order_id_fkey;
ALTER TABLE store.wares RENAME CONSTRAINT goods_pkey TO wares_pkey;
ALTER SEQUENCE store.goods_id_seq RENAME TO wares_id_seq;
ALTER TABLE store.wares RENAME CONSTRAINT goods_id_not_null TO wares_id_not_null;

-- back
ALTER SEQUENCE store.wares_id_seq RENAME TO goods_id_seq;
ALTER TABLE store.wares RENAME CONSTRAINT wares_pkey TO goods_pkey;
ALTER TABLE store.wares RENAME CONSTRAINT wares_order_id_fkey TO goods_order_id_fkey;
ALTER SCHEMA store RENAME TO shop;
ALTER FUNCTION public.latest(integer) SET SCHEMA attic;
ALTER TABLE shop.wares RENAME TO goods;
ALTER TABLE shop.goods SET SCHEMA attic;
ALTER TABLE shop.orders RENAME COLUMN remark TO note;

-- back from 18
ALTER TABLE store.wares RENAME CONSTRAINT wares_id_not_null TO goods_id_not_null;
ALTER SEQUENCE store.wares_id_seq RENAME TO goods_id_seq;
ALTER TABLE store.wares RENAME CONSTRAINT wares_pkey TO goods_pkey;
ALTER TABLE store.wares RENAME CONSTRAINT wares_order_id_fkey TO goods_order_id_fkey;
ALTER SCHEMA store RENAME TO shop;
ALTER FUNCTION public.latest(integer) SET SCHEMA attic;
ALTER TABLE shop.wares RENAME TO goods;
ALTER TABLE shop.goods SET SCHEMA attic;
ALTER TABLE shop.orders RENAME COLUMN remark TO note;
