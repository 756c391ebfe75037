import type { Sql } from '@heimdall/db'

/** Whom and what to search for. */
export interface People {
  busy: string
  /** Acts now and then. */
  quiet: string
  admin: string
  address: string
  correlation: string
  /** Of an event from half a year ago. */
  id: string
  /** As many as a search for a name may mean. */
  many: string[]
}

export async function choosePeople(sql: Sql): Promise<People> {
  const [event] = await sql<{ id: string; correlation: string }[]>`
    SELECT id, correlation_id AS correlation FROM audit_events
    WHERE created_at > now() - interval '180 days' ORDER BY created_at LIMIT 1`
  const people = await sql<{ user_id: string; address: string }[]>`
    SELECT user_id, host(ip) AS address FROM bench_people WHERE NOT is_external AND place > 40000 ORDER BY place LIMIT 200`
  const [busy, admin] = await sql<{ user_id: string }[]>`
    SELECT user_id FROM bench_people WHERE place IN (0, 105) ORDER BY place`
  return {
    busy: busy?.user_id ?? '',
    admin: admin?.user_id ?? '',
    quiet: people[0]?.user_id ?? '',
    address: people[1]?.address ?? '',
    many: people.map(({ user_id }) => user_id),
    id: event?.id ?? '',
    correlation: event?.correlation ?? '',
  }
}
