-- A comment.

-- before
CREATE TEXT SEARCH PARSER mine (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);

-- after
CREATE TEXT SEARCH PARSER mine (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
COMMENT ON TEXT SEARCH PARSER mine IS 'ours';

-- plan
COMMENT ON TEXT SEARCH PARSER public.mine IS 'ours';

-- back
COMMENT ON TEXT SEARCH PARSER public.mine IS NULL;
