-- A sequence becomes a column's, moves to another column, and becomes free.

-- before
CREATE TABLE t (a integer, b integer);
CREATE SEQUENCE x;
CREATE SEQUENCE y OWNED BY t.a;
CREATE SEQUENCE z OWNED BY t.b;

-- after
CREATE TABLE t (a integer, b integer);
CREATE SEQUENCE x OWNED BY t.a;
CREATE SEQUENCE y OWNED BY t.b;
CREATE SEQUENCE z;

-- plan
ALTER SEQUENCE public.x OWNED BY public.t.a;
ALTER SEQUENCE public.y OWNED BY public.t.b;
ALTER SEQUENCE public.z OWNED BY NONE;

-- back
ALTER SEQUENCE public.x OWNED BY NONE;
ALTER SEQUENCE public.y OWNED BY public.t.a;
ALTER SEQUENCE public.z OWNED BY public.t.b;
