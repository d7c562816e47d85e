CREATE SCHEMA stock;
CREATE TABLE stock.products (sku text PRIMARY KEY, title text NOT NULL);
CREATE TABLE stock.order_lines (
  order_id bigint NOT NULL REFERENCES sales.orders,
  sku text NOT NULL REFERENCES stock.products,
  amount integer NOT NULL DEFAULT 1,
  PRIMARY KEY (order_id, sku)
);
CREATE TABLE stock.movements (at date NOT NULL, sku text NOT NULL, amount integer NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE stock.movements_2026 PARTITION OF stock.movements FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
