import type { Sql } from '@heimdall/db'

export interface Column {
  table: string
  name: string
  /** As `format_type` names it, e.g. `timestamp(3) with time zone` or `text[]`. */
  type: string
  /** A value has to be given. */
  isRequired: boolean
  /** The table that it refers to, if any. */
  refersTo: string | null
  refersToColumn: string | null
}

/** Every column that there is, by table and place; generated ones are made of the others. */
const readColumns = (sql: Sql): Promise<Column[]> => sql<Column[]>`
  SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AS "isRequired",
    other.relname AS "refersTo", there.attname AS "refersToColumn"
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.conkey = ARRAY[a.attnum]
  LEFT JOIN pg_class other ON other.oid = k.confrelid
  LEFT JOIN pg_attribute there ON there.attrelid = k.confrelid AND there.attnum = k.confkey[1]
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY c.relname, a.attnum`

/** Where both databases are two, each has tables of its own; else one has them all. */
export async function readBoth(
  primary: Sql,
  timeseries: Sql | null,
  isTimeseries: (table: string) => boolean,
): Promise<Column[]> {
  const all = await readColumns(primary)
  if (timeseries === null) return all
  return [...all.filter(({ table }) => !isTimeseries(table)), ...(await readColumns(timeseries))]
}
