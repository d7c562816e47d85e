-- Optional functions come and go, while a table stands on it.

-- before
CREATE TYPE num;
CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, INTERNALLENGTH = 4, PASSEDBYVALUE, SEND = num_send);
CREATE FUNCTION num_send(num) RETURNS bytea LANGUAGE internal STABLE STRICT AS 'int4send';
CREATE TABLE t (n num);

-- after
CREATE TYPE num;
CREATE FUNCTION num_in(cstring) RETURNS num LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION num_out(num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE num (INPUT = num_in, OUTPUT = num_out, INTERNALLENGTH = 4, PASSEDBYVALUE, RECEIVE = num_recv);
CREATE FUNCTION num_recv(internal) RETURNS num LANGUAGE internal STABLE STRICT AS 'int4recv';
CREATE TABLE t (n num);

-- plan
CREATE FUNCTION public.num_recv(internal)
 RETURNS public.num
 LANGUAGE internal
 STABLE STRICT
AS $function$int4recv$function$;
ALTER TYPE public.num SET (RECEIVE = public.num_recv, SEND = NONE);
DROP FUNCTION public.num_send(public.num);

-- back
CREATE FUNCTION public.num_send(public.num)
 RETURNS bytea
 LANGUAGE internal
 STABLE STRICT
AS $function$int4send$function$;
ALTER TYPE public.num SET (RECEIVE = NONE, SEND = public.num_send);
DROP FUNCTION public.num_recv(internal);
