import type { Services } from '@heimdall/core'
import { channels, type RecordedEvent } from '@heimdall/core'
import { isTransient } from '@heimdall/db'
import type { PayloadRow } from './payload-row.ts'

interface Save {
  row: PayloadRow
  events: readonly RecordedEvent[]
  done: PromiseWithResolvers<void>
}

/** How exactly "last used" is known. */
const usedEverySeconds = 60

/**
 * Writes payloads and their audit events, all or nothing. What comes in one turn of the event loop shares a statement,
 * so that a burst of tokens costs one commit.
 */
export function createPayloadWriter({ primary: { sql } }: Services) {
  let waiting: Save[] = []

  async function flush(): Promise<void> {
    // The same row twice in one statement is an error: the second waits for the next.
    const saves = new Map<string, Save>()
    const others: Save[] = []
    for (const save of waiting) {
      const key = `${save.row.model} ${save.row.id}`
      if (saves.has(key)) others.push(save)
      else saves.set(key, save)
    }
    waiting = []
    await write([...saves.values()])
    for (const save of others) enqueue(save)
  }

  function enqueue(save: Save): void {
    if (waiting.length === 0) setImmediate(flush)
    waiting.push(save)
  }

  async function write(saves: readonly Save[]): Promise<void> {
    const rows = saves.map(({ row }) => row)
    const events = saves.flatMap((save) => save.events)
    try {
      await sql`
        WITH fresh AS (
          SELECT r.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS r(
            model text, id text, payload jsonb, "sealedId" text, "grant" text, uid text, "userCode" text, account uuid,
            client text, session uuid, login jsonb, apps jsonb, "isToken" boolean, "expiresAt" timestamptz, "createdAt" timestamptz)
        ), saved AS (
          INSERT INTO oidc_payloads AS p (model, id_hash, payload, sealed_id, grant_id_hash, uid_hash, user_code_hash,
            account_id, oauth_client_id, session_id, expires_at, created_at)
          SELECT r.model, decode(r.id, 'hex'), r.payload, decode(r."sealedId", 'hex'), decode(r."grant", 'hex'),
            decode(r.uid, 'hex'), decode(r."userCode", 'hex'), r.account, c.id, COALESCE(s.id, g.session_id),
            r."expiresAt", r."createdAt"
          FROM fresh r
          LEFT JOIN oauth_clients c ON c.client_id = r.client
          LEFT JOIN sessions s ON s.id = r.session
          LEFT JOIN oidc_payloads g ON g.model = 'Grant' AND g.id_hash = decode(r."grant", 'hex')
          -- What belongs to a session that has just ended is not kept.
          WHERE r.session IS NULL OR s.id IS NOT NULL
          ON CONFLICT (model, id_hash) DO UPDATE SET
            -- Two tabs may let two apps in at the same time, or one in and the other out.
            payload = CASE WHEN p.model = 'Session' AND p.payload ? 'authorizations'
              THEN excluded.payload || jsonb_build_object('authorizations',
                jsonb_strip_nulls((p.payload->'authorizations') ||
                  (SELECT r.apps FROM fresh r WHERE r.model = p.model AND r.id = encode(p.id_hash, 'hex'))))
              ELSE excluded.payload END,
            grant_id_hash = excluded.grant_id_hash, account_id = excluded.account_id,
            session_id = excluded.session_id, expires_at = excluded.expires_at
        ), logins AS (
          INSERT INTO oidc_logins (session_id, oauth_client_id, sid)
          SELECT s.id, c.id, r.login->>'sid'
          FROM fresh r
          JOIN sessions s ON s.id = (r.login->>'session')::uuid
          JOIN oauth_clients c ON c.client_id = r.client
          ON CONFLICT DO NOTHING
        ), used AS (
          UPDATE oauth_clients c SET last_used_at = r."createdAt" FROM fresh r
          WHERE r."isToken" AND c.client_id = r.client AND
            (c.last_used_at IS NULL OR c.last_used_at < r."createdAt" - ${usedEverySeconds} * interval '1 second')
        ), used_for AS (
          UPDATE oauth_consents u SET last_used_at = r."createdAt" FROM fresh r
          JOIN oauth_clients c ON c.client_id = r.client
          WHERE r."isToken" AND u.user_id = r.account AND u.oauth_client_id = c.id AND
            (u.last_used_at IS NULL OR u.last_used_at < r."createdAt" - ${usedEverySeconds} * interval '1 second')
        ), told AS (
          INSERT INTO audit_outbox (id, created_at, event)
          SELECT e.id, e."createdAt", e.event
          FROM jsonb_to_recordset(${JSON.stringify(events)}::text::jsonb) AS e(id uuid, "createdAt" timestamptz, event jsonb)
        )
        SELECT CASE WHEN ${events.length > 0} THEN pg_notify(${channels.outbox}, '') END`
      for (const { done } of saves) done.resolve()
    } catch (error) {
      // One that the database refuses must not fail its neighbours; an outage fails all alike.
      if (saves.length === 1 || isTransient(error)) for (const { done } of saves) done.reject(error)
      else for (const save of saves) await write([save])
    }
  }

  return function save(row: PayloadRow, events: readonly RecordedEvent[] = []): Promise<void> {
    const done = Promise.withResolvers<void>()
    enqueue({ row, events, done })
    return done.promise
  }
}
