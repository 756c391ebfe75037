import { defineConfig } from 'drizzle-kit'

/** `drizzle-kit generate` writes the next migration of the primary database from the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/schema/core/*.ts',
  out: './migrations/core',
})
