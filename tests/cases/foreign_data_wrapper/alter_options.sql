-- Options come, change and go; a validator and a handler are set and taken away.

-- before
CREATE EXTENSION postgres_fdw;
CREATE FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE FOREIGN DATA WRAPPER x HANDLER postgres_fdw_handler;
CREATE SERVER s FOREIGN DATA WRAPPER w;

-- after
CREATE EXTENSION postgres_fdw;
CREATE FOREIGN DATA WRAPPER w OPTIONS (port '2', dbname 'd');
CREATE FOREIGN DATA WRAPPER x VALIDATOR postgresql_fdw_validator;
CREATE SERVER s FOREIGN DATA WRAPPER w;

-- plan
ALTER FOREIGN DATA WRAPPER w OPTIONS (DROP host, ADD dbname 'd', SET port '2');
ALTER FOREIGN DATA WRAPPER x NO HANDLER VALIDATOR postgresql_fdw_validator;

-- back
ALTER FOREIGN DATA WRAPPER w OPTIONS (DROP dbname, ADD host 'a', SET port '1');
ALTER FOREIGN DATA WRAPPER x HANDLER public.postgres_fdw_handler NO VALIDATOR;
