CREATE SCHEMA sales;
CREATE TABLE sales.buyers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);
CREATE TABLE sales.legacy (id int);
