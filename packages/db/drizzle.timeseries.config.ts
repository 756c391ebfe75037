import { defineConfig } from 'drizzle-kit'

/**
 * `drizzle-kit generate --custom --config drizzle.timeseries.config.ts` opens an empty migration. It is written by
 * hand, because hypertables and partitions have no place in drizzle's schema.
 */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/schema/timeseries/*.ts',
  out: './migrations/timeseries',
})
