-- Servers with type, version and options, in files in any order.

-- before

-- after
CREATE USER MAPPING FOR case_app SERVER late OPTIONS (user 'remote', password '${LATE_PASSWORD}');
CREATE SERVER late FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db.example', dbname 'shop');
CREATE EXTENSION postgres_fdw;
CREATE SERVER "Far ""away""" TYPE 'it''s' VERSION '1.0' FOREIGN DATA WRAPPER w OPTIONS ("Key" 'va\lue');
CREATE SERVER empty_strings TYPE '' VERSION '' FOREIGN DATA WRAPPER w OPTIONS (a '');
CREATE FOREIGN DATA WRAPPER w;

-- plan
CREATE EXTENSION postgres_fdw WITH SCHEMA public;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER "Far ""away""" TYPE 'it''s' VERSION '1.0' FOREIGN DATA WRAPPER w OPTIONS ("Key" E'va\\lue');
CREATE SERVER empty_strings TYPE '' VERSION '' FOREIGN DATA WRAPPER w OPTIONS (a '');
CREATE SERVER late FOREIGN DATA WRAPPER postgres_fdw OPTIONS (dbname 'shop', host 'db.example');
CREATE USER MAPPING FOR case_app SERVER late OPTIONS (password '${LATE_PASSWORD}', "user" 'remote');
