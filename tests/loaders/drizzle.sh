# How tests/loaders/run installs and tries examples/drizzle.
install_dependencies() {
  local folder
  folder=$(installed package-lock.json sh -c \
    "cp '$PWD/package.json' . && npm ci --no-progress --no-audit --no-fund --loglevel=error")
  ln -s "$folder/node_modules" node_modules
}

create_tables() { node_modules/.bin/drizzle-kit push --force; }

use_tables() {
  cat >use.mjs <<'JS'
import { Client } from "pg";
import { drizzle } from "drizzle-orm/node-postgres";
import { sql } from "drizzle-orm";
const client = new Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const db = drizzle(client);
await db.execute(sql`INSERT INTO customers (email) VALUES ('a@example.org')`);
await db.execute(sql`INSERT INTO orders (customer_id, state) SELECT id, 'returned' FROM customers`);
await client.end();
JS
  node use.mjs
}
