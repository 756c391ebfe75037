import { clientOf, type Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { getTableColumns } from '@heimdall/db/sql'

export type UserRow = typeof users.$inferSelect

const columns = Object.entries(getTableColumns(users))
const statement = `
  SELECT ${columns.map(([, { name }]) => name).join(', ')} FROM users WHERE id = $1 FOR NO KEY UPDATE`

/**
 * One change of an account after the other, and a sign-in waits for it. Whoever needs this lock takes it before any row
 * that belongs to the account (its tokens, links, factors, sessions, keys), so that nobody waits in a circle; and of two
 * accounts at most one. What is decided by it is read by a statement after this one: an earlier one would not see what
 * the lock was waited for. No key update: whoever gives a role at that moment refers to the row, and must not wait.
 */
export async function lockUser(tx: Transaction, userId: string): Promise<UserRow | undefined> {
  const [row] = await clientOf(tx).unsafe<Record<string, unknown>[]>(statement, [userId])
  if (!row) return undefined
  const values = columns.map(([key, column]) => {
    const value = row[column.name] ?? null
    return [key, value === null ? null : column.mapFromDriverValue(value)]
  })
  // The table's own columns, each as it maps what the driver brings.
  return Object.fromEntries(values) as UserRow
}
