-- Labels are added at the front, in the middle and at the end.

-- before
CREATE TYPE level AS ENUM ('b', 'd');

-- after
CREATE TYPE level AS ENUM ('a', 'b', 'c', 'd', 'e', 'f');

-- plan
-- irreversible: PostgreSQL cannot remove the label 'a' from the enum public.level
ALTER TYPE public.level ADD VALUE 'a' BEFORE 'b';
-- irreversible: PostgreSQL cannot remove the label 'c' from the enum public.level
ALTER TYPE public.level ADD VALUE 'c' BEFORE 'd';
-- irreversible: PostgreSQL cannot remove the label 'e' from the enum public.level
ALTER TYPE public.level ADD VALUE 'e';
-- irreversible: PostgreSQL cannot remove the label 'f' from the enum public.level
ALTER TYPE public.level ADD VALUE 'f';
