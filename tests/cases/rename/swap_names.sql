-- Names that change in a circle go over one that nothing has; what has them tells that it is still
-- to be done.

-- before
CREATE TABLE old_orders (id integer PRIMARY KEY, total numeric);
CREATE TABLE orders (id integer PRIMARY KEY, total numeric, currency text);
CREATE TABLE price (net numeric, gross integer);
CREATE TYPE here AS ENUM ('a');
CREATE TYPE there AS (a integer);

-- after
-- schemadiff:renamed-from orders
CREATE TABLE old_orders (id integer PRIMARY KEY, total numeric, currency text);
-- schemadiff:renamed-from old_orders
CREATE TABLE orders (id integer PRIMARY KEY, total numeric);
CREATE TABLE price (
  net integer,  -- schemadiff:renamed-from gross
  gross numeric -- schemadiff:renamed-from net
);
-- schemadiff:renamed-from there
CREATE TYPE here AS (a integer);
-- schemadiff:renamed-from here
CREATE TYPE there AS ENUM ('a');

-- plan
ALTER TABLE public.price RENAME COLUMN gross TO gross__old;
ALTER TABLE public.price RENAME COLUMN net TO gross;
ALTER TABLE public.price RENAME COLUMN gross__old TO net;
ALTER TABLE public.orders RENAME TO orders__old;
ALTER TABLE public.old_orders RENAME TO orders;
ALTER TABLE public.orders__old RENAME TO old_orders;
ALTER TYPE public.there RENAME TO there__old;
ALTER TYPE public.here RENAME TO there;
ALTER TYPE public.there__old RENAME TO here;
ALTER TABLE public.old_orders RENAME CONSTRAINT orders_pkey TO orders_pkey__old;
ALTER TABLE public.orders RENAME CONSTRAINT old_orders_pkey TO orders_pkey;
ALTER TABLE public.old_orders RENAME CONSTRAINT orders_pkey__old TO old_orders_pkey;

-- plan from 18
ALTER TABLE public.price RENAME COLUMN gross TO gross__old;
ALTER TABLE public.price RENAME COLUMN net TO gross;
ALTER TABLE public.price RENAME COLUMN gross__old TO net;
ALTER TABLE public.orders RENAME TO orders__old;
ALTER TABLE public.old_orders RENAME TO orders;
ALTER TABLE public.orders__old RENAME TO old_orders;
ALTER TYPE public.there RENAME TO there__old;
ALTER TYPE public.here RENAME TO there;
ALTER TYPE public.there__old RENAME TO here;
ALTER TABLE public.old_orders RENAME CONSTRAINT orders_pkey TO orders_pkey__old;
ALTER TABLE public.orders RENAME CONSTRAINT old_orders_pkey TO orders_pkey;
ALTER TABLE public.old_orders RENAME CONSTRAINT orders_pkey__old TO old_orders_pkey;
ALTER TABLE public.old_orders RENAME CONSTRAINT orders_id_not_null TO old_orders_id_not_null;
ALTER TABLE public.orders RENAME CONSTRAINT old_orders_id_not_null TO orders_id_not_null;

-- back
ALTER TABLE public.old_orders RENAME CONSTRAINT old_orders_pkey TO orders_pkey__old;
ALTER TABLE public.orders RENAME CONSTRAINT orders_pkey TO old_orders_pkey;
ALTER TABLE public.old_orders RENAME CONSTRAINT orders_pkey__old TO orders_pkey;
ALTER TYPE public.here RENAME TO there__old;
ALTER TYPE public.there RENAME TO here;
ALTER TYPE public.there__old RENAME TO there;
ALTER TABLE public.old_orders RENAME TO orders__old;
ALTER TABLE public.orders RENAME TO old_orders;
ALTER TABLE public.orders__old RENAME TO orders;
ALTER TABLE public.price RENAME COLUMN net TO gross__old;
ALTER TABLE public.price RENAME COLUMN gross TO net;
ALTER TABLE public.price RENAME COLUMN gross__old TO gross;

-- back from 18
ALTER TABLE public.old_orders RENAME CONSTRAINT old_orders_id_not_null TO orders_id_not_null;
ALTER TABLE public.orders RENAME CONSTRAINT orders_id_not_null TO old_orders_id_not_null;
ALTER TABLE public.old_orders RENAME CONSTRAINT old_orders_pkey TO orders_pkey__old;
ALTER TABLE public.orders RENAME CONSTRAINT orders_pkey TO old_orders_pkey;
ALTER TABLE public.old_orders RENAME CONSTRAINT orders_pkey__old TO orders_pkey;
ALTER TYPE public.here RENAME TO there__old;
ALTER TYPE public.there RENAME TO here;
ALTER TYPE public.there__old RENAME TO there;
ALTER TABLE public.old_orders RENAME TO orders__old;
ALTER TABLE public.orders RENAME TO old_orders;
ALTER TABLE public.orders__old RENAME TO orders;
ALTER TABLE public.price RENAME COLUMN net TO gross__old;
ALTER TABLE public.price RENAME COLUMN gross TO net;
ALTER TABLE public.price RENAME COLUMN gross__old TO gross;
