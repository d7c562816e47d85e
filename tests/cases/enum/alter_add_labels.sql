-- Labels are added at the front, in the middle and at the end.

-- before
CREATE TYPE level AS ENUM ('b', 'd');

-- after
CREATE TYPE level AS ENUM ('a', 'b', 'c', 'd', 'e', 'f');

-- plan
ALTER TYPE public.level ADD VALUE 'a' BEFORE 'b';
ALTER TYPE public.level ADD VALUE 'c' BEFORE 'd';
ALTER TYPE public.level ADD VALUE 'e';
ALTER TYPE public.level ADD VALUE 'f';
