-- An enum with awkward labels, used by a table and by a default.

-- before

-- after
CREATE TYPE level AS ENUM ('low', 'it''s', 'with space', 'Übung', '');
CREATE TABLE t (l level NOT NULL DEFAULT 'low', ls level[]);

-- plan
CREATE TYPE public.level AS ENUM ('low', 'it''s', 'with space', 'Übung', '');
CREATE TABLE public.t (
  l public.level DEFAULT 'low'::public.level NOT NULL,
  ls public.level[]
);

-- back
-- loses: table public.t
DROP TABLE public.t;
DROP TYPE public.level;
