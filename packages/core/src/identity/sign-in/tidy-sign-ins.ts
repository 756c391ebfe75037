import { pendingRegistrations, pendingSignIns, providerFlows, signInDevices } from '@heimdall/db/core'
import { lt, lte, type SQL, type SQLWrapper, sql } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'
import { deviceCookieSeconds } from './sign-in-device.ts'

/** Short transactions, whatever has gathered. */
const batchSize = 1_000

/** Forgets one batch of sign-ins and registrations that nobody finished, and of browsers whose cookie is gone. */
export async function tidySignIns({
  primary,
  clock,
}: Services): Promise<{ more: boolean; counts: { forgotten: number } }> {
  const now = clock.now()
  const lastUse = new Date(now.getTime() - deviceCookieSeconds * 1000)
  const forget = async (table: SQLWrapper, isOver: SQL) => {
    const gone = await primary.db.execute(sql`
      DELETE FROM ${table} WHERE id IN (
        SELECT id FROM ${table} WHERE ${isOver} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
      ) RETURNING id`)
    return gone.length
  }
  const gone = [await forget(signInDevices, lt(signInDevices.lastUsedAt, lastUse))]
  for (const table of [pendingSignIns, pendingRegistrations, providerFlows]) {
    gone.push(await forget(table, lte(table.expiresAt, now)))
  }
  return { more: gone.includes(batchSize), counts: { forgotten: gone.reduce((sum, rows) => sum + rows) } }
}
