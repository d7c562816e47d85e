-- MERGE with RETURNING in a body that the server keeps parsed.
-- version: from 17

-- before
CREATE TABLE t (a integer, b text);

-- after
CREATE TABLE t (a integer, b text);
CREATE FUNCTION put(x integer) RETURNS SETOF integer LANGUAGE sql BEGIN ATOMIC
  MERGE INTO t USING (SELECT x AS y) s ON s.y = t.a WHEN MATCHED THEN UPDATE SET b = 'a;b' WHEN NOT MATCHED THEN INSERT VALUES (s.y, 'new') RETURNING t.a;
  SELECT CASE WHEN x > 0 THEN 1 ELSE 2 END;
END;
CREATE FUNCTION other() RETURNS text LANGUAGE sql AS $$SELECT 'x;y'$$;

-- plan
CREATE FUNCTION public.other()
 RETURNS text
 LANGUAGE sql
AS $function$SELECT 'x;y'$function$;
CREATE FUNCTION public.put(x integer)
 RETURNS SETOF integer
 LANGUAGE sql
BEGIN ATOMIC
 MERGE INTO public.t
    USING ( SELECT put.x AS y) s
    ON (s.y = t.a)
    WHEN MATCHED
     THEN UPDATE SET b = 'a;b'::text
    WHEN NOT MATCHED
     THEN INSERT (a, b)
      VALUES (s.y, 'new'::text)
   RETURNING t.a;
 SELECT
         CASE
             WHEN (x > 0) THEN 1
             ELSE 2
         END AS "case";
END;

-- back
DROP FUNCTION public.other();
DROP FUNCTION public.put(integer);
