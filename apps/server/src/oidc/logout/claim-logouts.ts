import type { Services } from '@heimdall/core'

export interface Logout {
  oauthClientId: string
  clientId: string
  sid: string
  userId: string
  /** This one included. */
  attemptCount: number
}

/** Longer than any attempt lasts: what a process had in its hands when it died is sent again after it. */
const leaseMs = 60_000

/**
 * Takes what is due into this process's hands, at most `room(app)` of each app, so that one that hangs keeps nothing from
 * the others. The claim is committed before anything leaves, and skips what others are claiming.
 */
export async function claimLogouts(
  { primary: { sql }, clock }: Services,
  room: (oauthClientId: string) => number,
): Promise<Logout[]> {
  const now = clock.now()
  const at = now.toISOString()
  const leasedUntil = new Date(now.getTime() + leaseMs).toISOString()
  const apps = await sql<{ id: string }[]>`
    SELECT DISTINCT oauth_client_id AS id FROM oidc_logouts WHERE due_at <= ${at}`
  const wanting = apps.flatMap(({ id }) => (room(id) > 0 ? [{ id, slots: room(id) }] : []))
  if (wanting.length === 0) return []
  // Two statements: as one the planner might look again, and lock more than the slots.
  return sql.begin(async (tx) => {
    const due = await tx<{ app: string; sid: string }[]>`
      SELECT due.oauth_client_id AS app, due.sid
      FROM unnest(${wanting.map(({ id }) => id)}::uuid[], ${wanting.map(({ slots }) => slots)}::int[]) AS wanting(id, slots)
      CROSS JOIN LATERAL (
        SELECT oauth_client_id, sid FROM oidc_logouts
        WHERE oauth_client_id = wanting.id AND due_at <= ${at}
        ORDER BY due_at LIMIT wanting.slots FOR UPDATE SKIP LOCKED
      ) AS due`
    return tx<Logout[]>`
      UPDATE oidc_logouts o SET due_at = ${leasedUntil}, attempt_count = o.attempt_count + 1
      FROM unnest(${due.map(({ app }) => app)}::uuid[], ${due.map(({ sid }) => sid)}::text[]) AS d(app, sid), oauth_clients c
      WHERE o.oauth_client_id = d.app AND o.sid = d.sid AND c.id = d.app
      RETURNING o.oauth_client_id AS "oauthClientId", c.client_id AS "clientId", o.sid, o.user_id AS "userId",
        o.attempt_count AS "attemptCount"`
  })
}
