-- Security labels come, change and go; those of what is made anew and of a column that goes.

-- before
CREATE TABLE t (a integer, b integer, gone integer);
SECURITY LABEL FOR dummy ON TABLE t IS 'one';
SECURITY LABEL FOR "Other provider" ON TABLE t IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN t.a IS 'one';
SECURITY LABEL FOR dummy ON COLUMN t.gone IS 'one';
CREATE VIEW v AS SELECT a FROM t;
SECURITY LABEL FOR dummy ON VIEW v IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN v.a IS 'kept';

-- after
CREATE TABLE t (a bigint, b integer);
SECURITY LABEL FOR dummy ON TABLE t IS 'two';
SECURITY LABEL FOR "Other provider" ON TABLE t IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN t.b IS 'one';
CREATE VIEW v AS SELECT a FROM t;
SECURITY LABEL FOR dummy ON VIEW v IS 'kept';
SECURITY LABEL FOR dummy ON COLUMN v.a IS 'kept';

-- plan

-- back
