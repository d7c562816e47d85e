-- A family and a class go first.

-- before
CREATE ACCESS METHOD mine TYPE INDEX HANDLER hashhandler;
CREATE OPERATOR CLASS int_ops FOR TYPE integer USING mine AS OPERATOR 1 =, FUNCTION 1 hashint4(integer);

-- after

-- plan
DROP ACCESS METHOD mine;
