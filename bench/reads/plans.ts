import type { Database } from '@heimdall/db'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { Case } from './cases.ts'

export interface Scan {
  /** Rows that were looked at. */
  scanned: number
  /** Rows that made it through the filters. */
  kept: number
}

interface PlanNode {
  'Node Type': string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Rows Removed by Join Filter'?: number
  Plans?: PlanNode[]
}

/** Runs a case once, has every statement of it explained, and sums up what they looked at. */
export async function explainer(
  url: string,
): Promise<{ explain(one: Case): Promise<Scan>; close(): Promise<void> }> {
  let seen: [text: string, parameters: unknown[]][] | null = null
  const watched = postgres(url, {
    max: 2,
    onnotice: () => undefined,
    debug: (_connection, text, parameters) => seen?.push([text, parameters]),
    connection: { TimeZone: 'UTC' },
  })
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC' },
    // Values come bound: another binding would make false of every true.
    types: { bool: { to: 16, from: [16], serialize: String, parse: (text: string) => text === 't' } },
  })
  const db: Database = drizzle(watched)
  return {
    async explain(one) {
      seen = []
      await one.run(db, watched)
      const statements = seen.filter(([text]) => /\baudit_(events|roll)/.test(text))
      seen = null
      const sum: Scan = { scanned: 0, kept: 0 }
      for (const [text, parameters] of statements) {
        // Values as the driver had bound them.
        const bound = parameters as postgres.SerializableParameter[]
        const rows = await sql.unsafe<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
          `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
          bound,
        )
        for (const { Plan } of rows.flatMap((row) => row['QUERY PLAN'])) add(sum, Plan)
      }
      return sum
    },
    async close() {
      await Promise.all([watched.end(), sql.end()])
    },
  }
}

function add(sum: Scan, node: PlanNode): void {
  const loops = node['Actual Loops']
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  const isScan =
    /Scan$/.test(node['Node Type']) && !/Subquery|CTE|Bitmap Index|WorkTable/.test(node['Node Type'])
  if (isScan && (node.Plans ?? []).every((child) => /Bitmap/.test(child['Node Type']))) {
    sum.scanned += (node['Actual Rows'] + removed) * loops
    sum.kept += node['Actual Rows'] * loops
  }
  for (const child of node.Plans ?? []) add(sum, child)
}
