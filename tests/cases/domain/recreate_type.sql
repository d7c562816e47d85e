-- A domain that no column uses can change its type; its constraints and functions come back.

-- before
CREATE DOMAIN amount AS integer CONSTRAINT positive CHECK (VALUE > 0);
COMMENT ON DOMAIN amount IS 'of things';
COMMENT ON CONSTRAINT positive ON DOMAIN amount IS 'more than none';
CREATE FUNCTION f(a amount) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;

-- after
CREATE DOMAIN amount AS bigint CONSTRAINT positive CHECK (VALUE > 0);
COMMENT ON DOMAIN amount IS 'of things';
COMMENT ON CONSTRAINT positive ON DOMAIN amount IS 'more than none';
CREATE FUNCTION f(a amount) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;

-- plan
DROP FUNCTION public.f(public.amount);
DROP DOMAIN public.amount;
CREATE DOMAIN public.amount AS bigint
  CONSTRAINT positive CHECK ((VALUE > 0));
COMMENT ON DOMAIN public.amount IS 'of things';
COMMENT ON CONSTRAINT positive ON DOMAIN public.amount IS 'more than none';
CREATE FUNCTION public.f(a public.amount)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;

-- back
DROP FUNCTION public.f(public.amount);
DROP DOMAIN public.amount;
CREATE DOMAIN public.amount AS integer
  CONSTRAINT positive CHECK ((VALUE > 0));
COMMENT ON DOMAIN public.amount IS 'of things';
COMMENT ON CONSTRAINT positive ON DOMAIN public.amount IS 'more than none';
CREATE FUNCTION public.f(a public.amount)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;
