import type { Transaction } from '@heimdall/db'
import { jobs } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'

/** What somebody has just connected or disconnected shall not wait for the next minute: the job is due at once, unless it is paused. */
export async function tendSoon(tx: Transaction, now: Date): Promise<void> {
  await tx
    .update(jobs)
    .set({ dueAt: sql`least(${jobs.dueAt}, ${now.toISOString()})` })
    .where(eq(jobs.name, 'tend_integrations'))
}
