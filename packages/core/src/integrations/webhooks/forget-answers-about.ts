import { readEvents } from '@heimdall/audit'
import type { Services } from '../../kernel/index.ts'

const pageSize = 1_000
const zeroId = '00000000-0000-0000-0000-000000000000'

/**
 * Forgets what receivers have answered to messages about somebody: they may have repeated them. Which device a message
 * was about is not kept, and an event may be gone, so such answers go whosever they are.
 *
 * Asks by the deliveries, for they are few: one person's events may be as many as the log holds, and however old one
 * is, it may have been sent again yesterday.
 */
export async function forgetAnswersAbout(services: Services, userId: string): Promise<void> {
  const { primary, audit } = services
  await primary.sql`
    UPDATE webhook_deliveries SET attempts = (
      SELECT coalesce(jsonb_agg(attempt || '{"answer": null}'), '[]') FROM jsonb_array_elements(attempts) AS attempt)
    WHERE feed_number IS NOT NULL AND attempts @? '$[*].answer ? (@ != null)'`
  for (let after = zeroId; ; ) {
    const answered = await primary.sql<{ id: string; eventId: string }[]>`
      SELECT id, event_id AS "eventId" FROM webhook_deliveries
      WHERE id > ${after}::uuid AND event_id IS NOT NULL AND attempts @? '$[*].answer ? (@ != null)'
      ORDER BY id LIMIT ${pageSize}`
    const last = answered.at(-1)
    if (!last) return
    const events = await readEvents(audit.timeseries.sql, [
      ...new Set(answered.map(({ eventId }) => eventId)),
    ])
    const others = new Set(
      events.filter((event) => event.userId !== userId && event.actorId !== userId).map(({ id }) => id),
    )
    const about = answered.filter(({ eventId }) => !others.has(eventId)).map(({ id }) => id)
    await primary.sql`
      UPDATE webhook_deliveries SET attempts = (
        SELECT coalesce(jsonb_agg(attempt || '{"answer": null}'), '[]') FROM jsonb_array_elements(attempts) AS attempt)
      WHERE id = ANY(${about}::uuid[])`
    after = last.id
  }
}
