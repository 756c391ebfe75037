/**
 * What queries are built from. The rest of Heimdall takes it from here and not from `drizzle-orm`: Node reads and parses
 * that package's description of 180 KB for every file which imports it, and with 400 files that was a fifth of a start.
 */
export {
  and,
  arrayContains,
  asc,
  type Column,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  min,
  ne,
  not,
  notExists,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
export { alias, type PgTable } from 'drizzle-orm/pg-core'
