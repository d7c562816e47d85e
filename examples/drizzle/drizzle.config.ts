// What drizzle-kit needs to know; url only where it connects ("drizzle-kit studio").
import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/schema.ts",
  dbCredentials: { url: process.env.DATABASE_URL ?? "postgres://localhost:5432/shop" },
});
