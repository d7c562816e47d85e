-- A comment on an enum.

-- before
CREATE TYPE level AS ENUM ('low');

-- after
CREATE TYPE level AS ENUM ('low');
COMMENT ON TYPE level IS 'how much';

-- plan
COMMENT ON TYPE public.level IS 'how much';

-- back
COMMENT ON TYPE public.level IS NULL;
