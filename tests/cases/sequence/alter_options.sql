-- Each option changes, and the type; bounds that were the type's follow it.

-- before
CREATE SEQUENCE a;
CREATE SEQUENCE b AS integer;
CREATE SEQUENCE c CYCLE CACHE 3;
CREATE SEQUENCE d MINVALUE -10;

-- after
CREATE SEQUENCE a INCREMENT BY 3 MINVALUE -2 MAXVALUE 99 START WITH 5 CACHE 4 CYCLE;
CREATE SEQUENCE b AS bigint;
CREATE SEQUENCE c;
CREATE SEQUENCE d INCREMENT BY -1 MINVALUE -10 MAXVALUE 10 START WITH 1;

-- plan
-- depends on data: fails if the value of sequence public.a is outside of its new bounds
ALTER SEQUENCE public.a INCREMENT BY 3 MINVALUE -2 MAXVALUE 99 START WITH 5 CACHE 4 CYCLE;
ALTER SEQUENCE public.b AS bigint;
ALTER SEQUENCE public.c CACHE 1 NO CYCLE;
-- depends on data: fails if the value of sequence public.d is outside of its new bounds
ALTER SEQUENCE public.d INCREMENT BY -1 MAXVALUE 10 START WITH 1;

-- back
-- depends on data: fails if the value of sequence public.a is outside of its new bounds
ALTER SEQUENCE public.a INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
-- depends on data: fails if the value of sequence public.b is outside of its new bounds
ALTER SEQUENCE public.b AS integer;
ALTER SEQUENCE public.c CACHE 3 CYCLE;
ALTER SEQUENCE public.d INCREMENT BY 1 MAXVALUE 9223372036854775807 START WITH -10;
