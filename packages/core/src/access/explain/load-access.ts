import type { Database } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import type { AccountAccess } from '../../kernel/index.ts'
import { grantsOf } from './grants.ts'

interface Row extends Record<string, unknown> {
  key: string
  userId: string | null
  bannedAt: string | null
  banExpiresAt: string | null
  grants: [permission: string, role: string, heldBack: boolean][] | null
}

/** An account by its id, or by that of a platform. A slug of a provider holds no colon. */
export type AccountName = { userId: string } | { provider: string; externalId: string }

export const keyOf = (name: AccountName): string =>
  'userId' in name ? `:${name.userId.toLowerCase()}` : `${name.provider}:${name.externalId}`

/** Reads what all of these accounts may do, in one query. */
export async function loadAccess(
  db: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, AccountAccess>> {
  const columns = keys.map((key) => {
    const colon = key.indexOf(':')
    const [provider, id] = [key.slice(0, colon), key.slice(colon + 1)]
    return provider === '' ? { userId: id, provider: null, id: null } : { userId: null, provider, id }
  })
  const array = (values: readonly (string | null)[]) => sql.param([...values])
  const rows = await db.execute<Row>(sql`
    SELECT asked.key, u.id AS "userId", u.banned_at AS "bannedAt", u.ban_expires_at AS "banExpiresAt",
      (SELECT json_agg(json_build_array(permission, role, held_back) ORDER BY lower(role)) FROM ${grantsOf(sql`u.id`)} held) AS grants
    FROM unnest(${array(keys)}::text[], ${array(columns.map(({ userId }) => userId))}::uuid[],
      ${array(columns.map(({ provider }) => provider))}::text[], ${array(columns.map(({ id }) => id))}::text[]
    ) AS asked(key, user_id, provider, subject)
    LEFT JOIN linked_accounts l ON l.provider = asked.provider AND l.subject = asked.subject
    LEFT JOIN users u ON u.id = coalesce(asked.user_id, l.user_id) AND u.deleted_at IS NULL`)
  return new Map(rows.map((row) => [row.key, toAccess(row)]))
}

function toAccess({ userId, bannedAt, banExpiresAt, grants }: Row): AccountAccess {
  const byPermission = Map.groupBy(grants ?? [], ([permission]) => permission)
  const rolesOf = (rows: NonNullable<Row['grants']>, wanted: boolean) =>
    rows.filter(([, , heldBack]) => heldBack === wanted).map(([, role]) => role)
  return {
    userId,
    bannedAt: bannedAt === null ? null : new Date(bannedAt),
    banExpiresAt: banExpiresAt === null ? null : new Date(banExpiresAt),
    grants: new Map(
      [...byPermission].map(([permission, rows]) => [
        permission,
        { roles: rolesOf(rows, false), heldBack: rolesOf(rows, true) },
      ]),
    ),
  }
}
