import { sql } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'
import { deviceCookieSeconds } from './sign-in-device.ts'

/** Short transactions, whatever has gathered. */
const batchSize = 1_000

/** Forgets one batch of sign-ins that nobody finished, and of browsers whose cookie is gone. */
export async function tidySignIns({
  primary,
  clock,
}: Services): Promise<{ more: boolean; counts: { forgotten: number } }> {
  const now = clock.now()
  const lastUse = new Date(now.getTime() - deviceCookieSeconds * 1000)
  const pending = await primary.db.execute(sql`
    DELETE FROM pending_sign_ins WHERE id IN (
      SELECT id FROM pending_sign_ins WHERE expires_at <= ${now.toISOString()} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
    ) RETURNING id`)
  const devices = await primary.db.execute(sql`
    DELETE FROM sign_in_devices WHERE id IN (
      SELECT id FROM sign_in_devices WHERE last_used_at < ${lastUse.toISOString()} LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
    ) RETURNING id`)
  return {
    more: pending.length === batchSize || devices.length === batchSize,
    counts: { forgotten: pending.length + devices.length },
  }
}
