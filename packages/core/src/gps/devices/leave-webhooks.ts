import type { Transaction } from '@heimdall/db'
import { webhookEndpoints } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'

/** Takes devices that go from webhooks which hear of some alone. Where they were the last, one hears of none: not of all others. */
export async function leaveWebhooks(tx: Transaction, deviceIds: readonly string[]): Promise<void> {
  if (deviceIds.length === 0) return
  const gone = sql`${sql.param([...deviceIds])}::uuid[]`
  await tx
    .update(webhookEndpoints)
    .set({
      deviceIds: sql`ARRAY(
        SELECT id FROM unnest(${webhookEndpoints.deviceIds}) WITH ORDINALITY AS named(id, place)
        WHERE id <> ALL(${gone}) ORDER BY place)`,
    })
    .where(sql`${webhookEndpoints.deviceIds} && ${gone}`)
}
