-- Sequences with all options; what is the default is not written.
-- version: from 15

-- before

-- after
CREATE SEQUENCE plain;
CREATE SEQUENCE "Full" AS smallint INCREMENT BY 5 MINVALUE -10 MAXVALUE 100 START WITH 20 CACHE 7 CYCLE;
CREATE SEQUENCE down INCREMENT BY -1;
CREATE SEQUENCE down_int AS integer INCREMENT BY -2 MAXVALUE 50;
CREATE UNLOGGED SEQUENCE fast;

-- plan
CREATE SEQUENCE public."Full" AS smallint INCREMENT BY 5 MINVALUE -10 MAXVALUE 100 START WITH 20 CACHE 7 CYCLE;
CREATE SEQUENCE public.down INCREMENT BY -1;
CREATE SEQUENCE public.down_int AS integer INCREMENT BY -2 MAXVALUE 50;
CREATE UNLOGGED SEQUENCE public.fast;
CREATE SEQUENCE public.plain;

-- back
-- loses: sequence public."Full"
DROP SEQUENCE public."Full";
-- loses: sequence public.down
DROP SEQUENCE public.down;
-- loses: sequence public.down_int
DROP SEQUENCE public.down_int;
-- loses: sequence public.fast
DROP SEQUENCE public.fast;
-- loses: sequence public.plain
DROP SEQUENCE public.plain;
