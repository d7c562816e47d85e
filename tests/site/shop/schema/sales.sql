CREATE SCHEMA sales;
COMMENT ON SCHEMA sales IS 'What is sold, and to whom';
CREATE TYPE sales.order_state AS ENUM ('open', 'paid', 'shipped');

CREATE TABLE sales.customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  name text NOT NULL
);
COMMENT ON TABLE sales.customers IS 'Who buys.

One row for each e-mail address.';
COMMENT ON COLUMN sales.customers.email IS 'Where invoices go';

CREATE TABLE sales.orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES sales.customers ON DELETE CASCADE,
  state sales.order_state NOT NULL DEFAULT 'open',
  total numeric(12, 2) NOT NULL CHECK (total >= 0),
  placed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX orders_by_customer ON sales.orders (customer_id, placed_at DESC);
COMMENT ON INDEX sales.orders_by_customer IS 'The orders page of a customer';
ALTER TABLE sales.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_orders ON sales.orders FOR SELECT USING (customer_id = current_setting('app.customer')::bigint);
GRANT SELECT, INSERT ON sales.orders TO pg_monitor;

CREATE FUNCTION sales.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.placed_at := now();
  RETURN NEW;
END
$$;
CREATE TRIGGER orders_touch BEFORE INSERT ON sales.orders FOR EACH ROW EXECUTE FUNCTION sales.touch();

CREATE VIEW sales.open_orders AS SELECT id, customer_id, total FROM sales.orders WHERE state = 'open';
