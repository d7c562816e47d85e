-- New bounds that the value of the sequence is outside of: PostgreSQL says no, and RESTART would hand out numbers twice.

-- before
CREATE SEQUENCE a;

-- after
CREATE SEQUENCE a MINVALUE 5;

-- plan
-- fails: RESTART value (1) cannot be less than MINVALUE (5)
-- fails: in: ALTER SEQUENCE public.a MINVALUE 5 START WITH 5;
