import type { Sql } from '@heimdall/db'

export interface RolledUp {
  /** Leaves that have been counted. */
  counted: number
  /** Whether this run was as long as a run may be. */
  isMore: boolean
}

const nothing: RolledUp = { counted: 0, isMore: false }

/**
 * Counts the next leaves of the log into the rollup tables, each once: the counts and the place to go on from commit
 * together. Whichever process finds the place locked leaves the run to its holder. With TimescaleDB there is nothing to
 * do, because continuous aggregates keep themselves up to date.
 */
export function createRollUp(sql: Sql, runLimit = 20_000): () => Promise<RolledUp> {
  let isNeeded: boolean | null = null
  return async () => {
    isNeeded ??= await hasRollupTables(sql)
    if (!isNeeded) return nothing
    return sql.begin(async (transaction) => {
      // postgres.js hands the callback a connection-bound client that lacks only the pool's own methods.
      const tx = transaction as unknown as Sql
      const [state] = await tx<{ next: string }[]>`
        SELECT next_leaf AS next FROM audit_rollup_state FOR UPDATE SKIP LOCKED`
      if (!state) return nothing
      const next = Number(state.next)
      // Leaves become visible in the order of their numbers, so those below the head's size are all there.
      const [head] = await tx<{ size: string }[]>`SELECT size FROM audit_head`
      const counted = Math.min(Number(head?.size ?? 0) - next, runLimit)
      if (counted <= 0) return nothing
      await count(tx, next, counted)
      await tx`UPDATE audit_rollup_state SET next_leaf = ${next + counted}`
      return { counted, isMore: counted === runLimit }
    })
  }
}

async function hasRollupTables(sql: Sql): Promise<boolean> {
  const [found] = await sql<{ name: string | null }[]>`SELECT to_regclass('audit_rollup_state') AS name`
  return found?.name != null
}

async function count(tx: Sql, first: number, most: number): Promise<void> {
  const into = (unit: 'minute' | 'hour' | 'day') => {
    const table = tx(`audit_rolled_${unit}`)
    return tx`
      INSERT INTO ${table} AS rolled (bucket, event_type, status, source_service, country_code, events)
      SELECT date_bin(${`1 ${unit}`}::interval, created_at, 'epoch'), event_type, status, source_service, country_code, count(*)
      FROM leaves GROUP BY 1, 2, 3, 4, 5
      ON CONFLICT (bucket, event_type, status, source_service, country_code)
      DO UPDATE SET events = rolled.events + excluded.events`
  }
  await tx`
    WITH leaves AS MATERIALIZED (SELECT * FROM audit_events_of_leaves(${first}, ${most})),
      minutes AS (${into('minute')}),
      hours AS (${into('hour')})
    ${into('day')}`
}
