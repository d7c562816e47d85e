// A small shop: customers, their orders, and what is in them.
import { relations, sql } from "drizzle-orm";
import {
  bigint, check, index, integer, jsonb, numeric, pgEnum, pgTable, primaryKey, text, timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

export const orderState = pgEnum("order_state", ["draft", "paid", "sent"]);

export const customers = pgTable(
  "customers",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    email: text().notNull(),
    settings: jsonb().notNull().default({}),
  },
  (table) => [uniqueIndex("customers_email_key").on(sql`lower(${table.email})`)],
);

export const orders = pgTable(
  "orders",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    customerId: bigint("customer_id", { mode: "number" })
      .notNull()
      .references(() => customers.id, { onDelete: "cascade" }),
    state: orderState().notNull().default("draft"),
    placedAt: timestamp("placed_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("orders_open_idx").on(table.customerId).where(sql`${table.state} <> 'sent'`)],
);

export const orderLines = pgTable(
  "order_lines",
  {
    orderId: bigint("order_id", { mode: "number" })
      .notNull()
      .references(() => orders.id),
    line: integer().notNull(),
    article: text().notNull(),
    quantity: integer().notNull(),
    price: numeric({ precision: 10, scale: 2 }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.line] }),
    index("order_lines_article_idx").on(table.article),
    check("order_lines_quantity_check", sql`${table.quantity} > 0`),
  ],
);

export const customersRelations = relations(customers, ({ many }) => ({ orders: many(orders) }));
export const ordersRelations = relations(orders, ({ one, many }) => ({
  customer: one(customers, { fields: [orders.customerId], references: [customers.id] }),
  lines: many(orderLines),
}));
