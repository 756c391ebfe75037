import type { Services } from '../../kernel/index.ts'

const pageSize = 5_000
/** Deliveries are kept for a month at most. */
const keptMs = 31 * 86_400_000
const zeroId = '00000000-0000-0000-0000-000000000000'

/**
 * Forgets what receivers have answered to messages about somebody: they may have repeated them. Which device a message
 * was about is not kept, so such answers go whosever they are.
 */
export async function forgetAnswersAbout(services: Services, userId: string): Promise<void> {
  const { primary, audit, clock } = services
  await primary.sql`
    UPDATE webhook_deliveries SET attempts = (
      SELECT coalesce(jsonb_agg(attempt || '{"answer": null}'), '[]') FROM jsonb_array_elements(attempts) AS attempt)
    WHERE feed_number IS NOT NULL AND attempts @? '$[*].answer ? (@ != null)'`
  let [at, id] = [new Date(clock.now().getTime() - keptMs).toISOString(), zeroId]
  for (;;) {
    const events = await audit.timeseries.sql<{ id: string; at: string }[]>`
      SELECT id, created_at AS at FROM audit_events
      WHERE (user_id = ${userId} OR actor_id = ${userId}) AND (created_at, id) > (${at}::timestamptz, ${id}::uuid)
      ORDER BY created_at, id LIMIT ${pageSize}`
    const last = events.at(-1)
    if (!last) return
    await primary.sql`
      UPDATE webhook_deliveries SET attempts = (
        SELECT coalesce(jsonb_agg(attempt || '{"answer": null}'), '[]') FROM jsonb_array_elements(attempts) AS attempt)
      WHERE event_id = ANY(${events.map((event) => event.id)}::uuid[])
        AND attempts @? '$[*].answer ? (@ != null)'`
    ;[at, id] = [last.at, last.id]
  }
}
