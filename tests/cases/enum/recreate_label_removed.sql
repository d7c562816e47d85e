-- An enum that nothing uses can lose a label.

-- before
CREATE TYPE level AS ENUM ('low', 'high');

-- after
CREATE TYPE level AS ENUM ('low');

-- plan
DROP TYPE public.level;
CREATE TYPE public.level AS ENUM ('low');
