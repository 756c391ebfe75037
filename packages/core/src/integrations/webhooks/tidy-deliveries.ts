import { sql } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'

const dayMs = 24 * 3_600_000
/** How long the delivery log remembers, and how much of it: a busy endpoint fills it in an hour. */
const deliveredMs = 7 * dayMs
const deadMs = 30 * dayMs
const mostFinished = 10_000
/** In one statement, so that none lasts long. */
const most = 5_000

/** Forgets what is old, and all but the newest of each endpoint. */
export async function tidyDeliveries({ primary: { db }, clock }: Services): Promise<void> {
  const before = (ms: number) => new Date(clock.now().getTime() - ms).toISOString()
  await db.execute(sql`
    DELETE FROM webhook_deliveries WHERE id IN (
      SELECT d.id FROM webhook_endpoints AS e CROSS JOIN LATERAL (
        SELECT id FROM webhook_deliveries
        WHERE endpoint_id = e.id AND (
          status = 'delivered' AND finished_at < ${before(deliveredMs)}
          OR status = 'dead' AND finished_at < ${before(deadMs)})
        ORDER BY id LIMIT ${most}) AS d
      LIMIT ${most})`)
  await db.execute(sql`
    DELETE FROM webhook_deliveries WHERE id IN (
      SELECT d.id
      FROM webhook_endpoints AS e
      CROSS JOIN (VALUES ('delivered'), ('dead')) AS finished(status)
      CROSS JOIN LATERAL (
        SELECT id FROM webhook_deliveries
        WHERE endpoint_id = e.id AND status = finished.status
        ORDER BY id DESC OFFSET ${mostFinished} LIMIT ${most}) AS d
      LIMIT ${most})`)
}
