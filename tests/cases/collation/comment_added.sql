-- A comment.

-- before
CREATE COLLATION c (locale = 'C');

-- after
CREATE COLLATION c (locale = 'C');
COMMENT ON COLLATION c IS 'bytes';

-- plan
COMMENT ON COLLATION public.c IS 'bytes';
