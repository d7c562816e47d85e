-- A function for windows is another kind of routine.

-- before
CREATE FUNCTION f() RETURNS bigint LANGUAGE internal AS 'window_row_number';

-- after
CREATE FUNCTION f() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';

-- plan
DROP FUNCTION public.f();
CREATE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE internal
 WINDOW
AS $function$window_row_number$function$;
