-- The schema public is every database's, with a comment that nobody declares; it comes back.

-- before

-- after
COMMENT ON SCHEMA public IS 'the application';

-- plan
COMMENT ON SCHEMA public IS 'the application';

-- back
COMMENT ON SCHEMA public IS 'standard public schema';
