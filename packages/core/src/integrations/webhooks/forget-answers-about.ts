import { readEvents } from '@heimdall/audit'
import type { Services } from '../../kernel/index.ts'

const pageSize = 1_000
const zeroId = '00000000-0000-0000-0000-000000000000'

/**
 * Forgets what receivers have answered to messages about somebody: they may have repeated them. Which device a message
 * was about is not kept, and an event may be gone, so such answers go whosever they are. What is on its way right now
 * would be answered later: its claim is taken back, so that nobody writes the answer down, and it leaves again as the
 * log tells it by then.
 *
 * Asks by the deliveries, for they are few: one person's events may be as many as the log holds, and however old one
 * is, it may have been sent again yesterday.
 */
export async function forgetAnswersAbout(services: Services, userId: string): Promise<void> {
  const { primary, audit } = services
  const { sql } = primary
  const mayBeTold = sql`(status = 'sending' OR attempts @? '$[*].answer ? (@ != null)')`
  const forgotten = sql`
    status = CASE status WHEN 'sending' THEN 'waiting' ELSE status END, claimed_at = NULL,
    attempt_count = attempt_count - (status = 'sending')::int,
    attempts = (
      SELECT coalesce(jsonb_agg(attempt || '{"answer": null}'), '[]') FROM jsonb_array_elements(attempts) AS attempt)`
  // In the order of their ids, as whoever else changes several.
  await sql`
    UPDATE webhook_deliveries SET ${forgotten}
    WHERE id = ANY(ARRAY(
      SELECT id FROM webhook_deliveries WHERE feed_number IS NOT NULL AND ${mayBeTold} ORDER BY id FOR UPDATE))`
  for (let after = zeroId; ; ) {
    const rows = await sql<{ id: string; eventId: string }[]>`
      SELECT id, event_id AS "eventId" FROM webhook_deliveries
      WHERE id > ${after}::uuid AND event_id IS NOT NULL AND ${mayBeTold}
      ORDER BY id LIMIT ${pageSize}`
    const last = rows.at(-1)
    if (!last) return
    const events = await readEvents(audit.timeseries.sql, [...new Set(rows.map(({ eventId }) => eventId))])
    const others = new Set(
      events
        .filter((event) => event.userId?.toLowerCase() !== userId && event.actorId !== userId)
        .map(({ id }) => id),
    )
    const about = rows.filter(({ eventId }) => !others.has(eventId)).map(({ id }) => id)
    await sql`
      UPDATE webhook_deliveries SET ${forgotten}
      WHERE id = ANY(ARRAY(
        SELECT id FROM webhook_deliveries WHERE id = ANY(${about}::uuid[]) ORDER BY id FOR UPDATE))`
    after = last.id
  }
}
