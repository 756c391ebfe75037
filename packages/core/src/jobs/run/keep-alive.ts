import { jobRuns } from '@heimdall/db/core'
import { and, eq, inArray, sql } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'
import { runLeaseMs } from './leases.ts'

/** Says that the process of these runs lives; answers which of them are still its own. */
export async function keepAlive(
  { primary }: Services,
  runIds: readonly string[],
  counts?: Record<string, number>,
): Promise<string[]> {
  if (runIds.length === 0) return []
  const kept = await primary.db
    .update(jobRuns)
    .set({
      aliveUntil: sql`clock_timestamp() + ${runLeaseMs} * interval '1 ms'`,
      ...(counts ? { counts } : {}),
    })
    .where(and(inArray(jobRuns.id, [...runIds]), eq(jobRuns.status, 'running')))
    .returning({ id: jobRuns.id })
  return kept.map(({ id }) => id)
}
