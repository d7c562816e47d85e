-- Options of a foreign table and of its columns are added, set and dropped.

-- before
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a integer OPTIONS (column_name 'x'), b text OPTIONS (column_name 'y'), c text) SERVER far
  OPTIONS (schema_name 's', table_name 't');

-- after
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db');
CREATE FOREIGN TABLE t (a integer OPTIONS (column_name 'xx'), b text, c text OPTIONS (column_name 'it''s')) SERVER far
  OPTIONS (table_name 'tt', fetch_size '50');

-- plan
ALTER FOREIGN TABLE public.t
  OPTIONS (DROP schema_name, ADD fetch_size '50', SET table_name 'tt'),
  ALTER COLUMN a OPTIONS (SET column_name 'xx'),
  ALTER COLUMN b OPTIONS (DROP column_name),
  ALTER COLUMN c OPTIONS (ADD column_name 'it''s');

-- back
ALTER FOREIGN TABLE public.t
  OPTIONS (DROP fetch_size, ADD schema_name 's', SET table_name 't'),
  ALTER COLUMN a OPTIONS (SET column_name 'x'),
  ALTER COLUMN b OPTIONS (ADD column_name 'y'),
  ALTER COLUMN c OPTIONS (DROP column_name);
