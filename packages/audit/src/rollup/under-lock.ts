import { begin, type Sql } from '@heimdall/db'

/**
 * Works in one transaction, by one process at a time: whoever comes while another one holds this advisory lock has nothing to
 * do, and gets `otherwise`.
 */
export function underLock<Result>(
  sql: Sql,
  lock: number,
  otherwise: Result,
  work: (tx: Sql) => Promise<Result>,
): Promise<Result> {
  return begin(sql, async (tx) => {
    const [row] = await tx<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(${lock}) AS held`
    return row?.held ? work(tx) : otherwise
  })
}
