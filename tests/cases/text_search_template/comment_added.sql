-- A comment.

-- before
CREATE TEXT SEARCH TEMPLATE mine (LEXIZE = dsimple_lexize);

-- after
CREATE TEXT SEARCH TEMPLATE mine (LEXIZE = dsimple_lexize);
COMMENT ON TEXT SEARCH TEMPLATE mine IS 'ours';

-- plan
COMMENT ON TEXT SEARCH TEMPLATE public.mine IS 'ours';

-- back
COMMENT ON TEXT SEARCH TEMPLATE public.mine IS NULL;
