import { sql } from '@heimdall/db/sql'
import { channels, type Services } from '../../kernel/index.ts'
import { leaderLeaseMs } from './leases.ts'

/** Takes the lead, or keeps it. Answers the term of this leader; null while another process leads. */
export async function lead({ primary }: Services, holder: string): Promise<number | null> {
  const [row] = await primary.db.execute<{ term: string }>(sql`
    INSERT INTO job_leader AS leader (holder, term, expires_at)
    VALUES (${holder}, 1, clock_timestamp() + ${leaderLeaseMs} * interval '1 ms')
    ON CONFLICT (is_only) DO UPDATE SET
      holder = excluded.holder,
      term = leader.term + (leader.holder <> excluded.holder)::int,
      expires_at = excluded.expires_at
    WHERE leader.holder = excluded.holder OR leader.expires_at < clock_timestamp()
    RETURNING term`)
  return row ? Number(row.term) : null
}

/** Lets another process lead at once. */
export async function resign({ primary }: Services, holder: string): Promise<void> {
  const left = await primary.db.execute(sql`
    UPDATE job_leader SET expires_at = '-infinity' WHERE holder = ${holder} RETURNING 1`)
  if (left.length > 0) await primary.db.execute(sql`SELECT pg_notify(${channels.work}, '')`)
}
