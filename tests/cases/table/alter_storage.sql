-- Unlogged, logged, storage parameters set, changed and reset.

-- before
CREATE TABLE a (x integer);
CREATE UNLOGGED TABLE b (x integer);
CREATE TABLE c (x text) WITH (fillfactor = 70, autovacuum_enabled = off, toast.autovacuum_enabled = off);

-- after
CREATE UNLOGGED TABLE a (x integer);
CREATE TABLE b (x integer);
CREATE TABLE c (x text) WITH (fillfactor = 80, parallel_workers = 2, toast.vacuum_truncate = off);

-- plan
ALTER TABLE public.a SET UNLOGGED;
ALTER TABLE public.b SET LOGGED;
ALTER TABLE public.c
  RESET (autovacuum_enabled),
  SET (fillfactor='80', parallel_workers='2');
ALTER TABLE public.c RESET (toast.autovacuum_enabled);
ALTER TABLE public.c SET (toast.vacuum_truncate='off');

-- back
ALTER TABLE public.a SET LOGGED;
ALTER TABLE public.b SET UNLOGGED;
ALTER TABLE public.c
  RESET (parallel_workers),
  SET (fillfactor='70', autovacuum_enabled='off');
ALTER TABLE public.c RESET (toast.vacuum_truncate);
ALTER TABLE public.c SET (toast.autovacuum_enabled='off');
