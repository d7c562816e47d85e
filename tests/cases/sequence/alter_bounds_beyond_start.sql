-- New bounds leave out where the sequence stands: one that was never used is moved. RESTART would hand out numbers twice.

-- before
CREATE SEQUENCE a;

-- after
CREATE SEQUENCE a MINVALUE 5;

-- plan
SELECT setval('public.a', 5, false) FROM public.a WHERE NOT is_called AND last_value NOT BETWEEN 5 AND 9223372036854775807;
-- depends on data: fails if the value of sequence public.a is outside of its new bounds
ALTER SEQUENCE public.a MINVALUE 5 START WITH 5;
