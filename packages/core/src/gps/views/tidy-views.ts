import { sql } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'

/** How long people can see who has looked. */
export const viewsKeptDays = 90
/** Short transactions, whatever has gathered. */
const batchSize = 10_000

/** Forgets one batch of old views. */
export async function tidyViews({
  primary,
  clock,
}: Services): Promise<{ more: boolean; counts: { forgotten: number } }> {
  const before = new Date(clock.now().getTime() - viewsKeptDays * 86_400_000)
  const forgotten = await primary.db.execute(sql`
    DELETE FROM gps_views WHERE id IN (
      SELECT id FROM gps_views WHERE last_at < ${before.toISOString()} ORDER BY last_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
    )`)
  return { more: forgotten.count === batchSize, counts: { forgotten: forgotten.count } }
}
