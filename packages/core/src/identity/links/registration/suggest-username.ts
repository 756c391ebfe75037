import { Username } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { inArray, sql } from '@heimdall/db/sql'
import type { ExternalProfile } from '../../../kernel/index.ts'
import { isReservedUsername } from '../../accounts/index.ts'

const tries = 50
const fallback = 'visitor'

/** The name that they have there if it is free here, else with a number behind it. */
export async function suggestUsername(
  db: Database,
  { username, displayName }: ExternalProfile,
): Promise<string> {
  const base = [username, displayName, fallback].map(clean).find((name) => isUsable(name)) ?? fallback
  const candidates = Array.from({ length: tries }, (_, index) => (index === 0 ? base : `${base}${index + 1}`))
  const lower = candidates.map((name) => name.toLowerCase())
  const rows = await db
    .select({ name: sql<string>`lower(${users.username})` })
    .from(users)
    .where(inArray(sql`lower(${users.username})`, lower))
  const taken = new Set(rows.map(({ name }) => name))
  return candidates.find((name) => !taken.has(name.toLowerCase())) ?? ''
}

/** As much of a name as may stand here. Room for a number is left. */
const clean = (name: string | null): string =>
  (name ?? '')
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9._-]/g, '')
    .replace(/^[._-]+/, '')
    .slice(0, 30)
    .replace(/[._-]+$/, '')

const isUsable = (name: string): boolean => Username.safeParse(name).success && !isReservedUsername(name)
