-- With a configuration.

-- before
CREATE TEXT SEARCH PARSER mine (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION c (PARSER = mine);

-- after

-- plan
DROP TEXT SEARCH CONFIGURATION public.c;
DROP TEXT SEARCH PARSER public.mine;
