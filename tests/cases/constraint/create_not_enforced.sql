-- Check constraints that are not enforced, declared and added.
-- version: from 18

-- before
CREATE TABLE t (a integer);

-- after
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0) NOT ENFORCED);
CREATE TABLE u (a integer CHECK (a > 0) NOT ENFORCED);

-- plan
CREATE TABLE public.u (
  a integer,
  CONSTRAINT u_a_check CHECK ((a > 0)) NOT ENFORCED
);
-- depends on data: fails if a row of public.t breaks constraint c
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0)) NOT ENFORCED;

-- back
ALTER TABLE public.t DROP CONSTRAINT c;
-- loses: table public.u
DROP TABLE public.u;
