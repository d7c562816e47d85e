-- A headline function is added: a configuration comes back with its mappings.

-- before
CREATE TEXT SEARCH PARSER mine (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION c (PARSER = mine);
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH simple;
COMMENT ON TEXT SEARCH CONFIGURATION c IS 'ours';

-- after
CREATE TEXT SEARCH PARSER mine (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH CONFIGURATION c (PARSER = mine);
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH simple;
COMMENT ON TEXT SEARCH CONFIGURATION c IS 'ours';

-- plan
DROP TEXT SEARCH CONFIGURATION public.c;
DROP TEXT SEARCH PARSER public.mine;
CREATE TEXT SEARCH PARSER public.mine (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = public.mine);
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR word WITH pg_catalog.simple;
COMMENT ON TEXT SEARCH CONFIGURATION public.c IS 'ours';
