import type { CustomSetting } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { settings } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'

type Row = typeof settings.$inferSelect

const prefix = 'custom.'
/** The key in the table: no key of a community can ever be one of Heimdall's. */
export const storedKey = (key: string): string => `${prefix}${key}`

export const toCustomSetting = (row: Row): CustomSetting => ({
  key: row.key.slice(prefix.length),
  value: row.value,
  isPublic: row.isPublic,
  isSecret: row.sealed !== null,
  updatedAt: row.updatedAt.toISOString(),
})

export const customRows = (db: Database | Transaction): Promise<Row[]> =>
  db
    .select()
    .from(settings)
    .where(sql`${settings.key} LIKE ${`${prefix}%`}`)
    .orderBy(settings.key)

export async function customRow(db: Database | Transaction, key: string): Promise<Row | undefined> {
  const [row] = await db
    .select()
    .from(settings)
    .where(eq(settings.key, storedKey(key)))
  return row
}
