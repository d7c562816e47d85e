-- The table keeps its oid, so its history begins under its old name.
ALTER TABLE sales.buyers RENAME TO customers;
DO $$ BEGIN EXECUTE 'ALTER TABLE sales.customers ADD name text NOT NULL'; END $$;
DROP TABLE sales.legacy;
