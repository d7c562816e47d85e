-- Wrappers with and without a handler, a validator and options; those of an extension are its own.

-- before

-- after
CREATE EXTENSION postgres_fdw;
CREATE FOREIGN DATA WRAPPER bare;
CREATE FOREIGN DATA WRAPPER "Bar ""é"" select" OPTIONS (b 'it''s', "A b" 'back\slash');
CREATE FOREIGN DATA WRAPPER checked VALIDATOR postgresql_fdw_validator;
CREATE FOREIGN DATA WRAPPER full_one HANDLER postgres_fdw_handler VALIDATOR postgres_fdw_validator;

-- plan
CREATE EXTENSION postgres_fdw WITH SCHEMA public;
CREATE FOREIGN DATA WRAPPER "Bar ""é"" select" OPTIONS ("A b" E'back\\slash', b 'it''s');
CREATE FOREIGN DATA WRAPPER bare;
CREATE FOREIGN DATA WRAPPER checked VALIDATOR postgresql_fdw_validator;
CREATE FOREIGN DATA WRAPPER full_one HANDLER public.postgres_fdw_handler VALIDATOR public.postgres_fdw_validator;
