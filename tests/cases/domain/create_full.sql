-- A domain with everything, and a domain over it.

-- before

-- after
CREATE DOMAIN short AS varchar(10) COLLATE "C" DEFAULT 'x' NOT NULL CONSTRAINT not_empty CHECK (VALUE <> '') CHECK (VALUE !~ ' ');
CREATE DOMAIN shorter AS short CHECK (length(VALUE) < 5);
CREATE DOMAIN shorts AS short[];
CREATE TABLE t (s shorter);

-- plan
CREATE DOMAIN public.short AS character varying(10) COLLATE "C" DEFAULT 'x'::character varying NOT NULL
  CONSTRAINT not_empty CHECK (((VALUE)::text <> ''::text))
  CONSTRAINT short_check CHECK (((VALUE)::text !~ ' '::text));
CREATE DOMAIN public.shorter AS public.short DEFAULT 'x'::character varying
  CONSTRAINT shorter_check CHECK ((length((VALUE)::text) < 5));
CREATE DOMAIN public.shorts AS public.short[];
CREATE TABLE public.t (
  s public.shorter
);

-- back
-- loses: table public.t
DROP TABLE public.t;
DROP DOMAIN public.shorter;
DROP DOMAIN public.shorts;
DROP DOMAIN public.short;
