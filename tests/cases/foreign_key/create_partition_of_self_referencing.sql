-- A partition of a table whose foreign key refers to the table itself.

-- before
CREATE TABLE t (id integer, parent integer) PARTITION BY HASH (id);
ALTER TABLE t ADD CONSTRAINT t_key PRIMARY KEY (id);
ALTER TABLE t ADD CONSTRAINT t_parent FOREIGN KEY (parent) REFERENCES t (id);

-- after
CREATE TABLE t (id integer, parent integer) PARTITION BY HASH (id);
ALTER TABLE t ADD CONSTRAINT t_key PRIMARY KEY (id);
ALTER TABLE t ADD CONSTRAINT t_parent FOREIGN KEY (parent) REFERENCES t (id);
CREATE TABLE t_2 PARTITION OF t FOR VALUES WITH (MODULUS 4, REMAINDER 2);

-- plan
CREATE TABLE public.t_2 PARTITION OF public.t FOR VALUES WITH (modulus 4, remainder 2);
