import type { LinkedAccountRef } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { linkedAccounts, users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { notFound } from '../kernel/index.ts'

/** The Heimdall account behind an account of another platform. */
export async function userOfLink(
  db: Database | Transaction,
  { provider, externalId }: LinkedAccountRef,
): Promise<string> {
  const [row] = await db
    .select({ id: users.id })
    .from(linkedAccounts)
    .innerJoin(users, eq(users.id, linkedAccounts.userId))
    .where(
      and(
        eq(linkedAccounts.provider, provider),
        eq(linkedAccounts.subject, externalId),
        isNull(users.deletedAt),
      ),
    )
    .limit(1)
  if (!row) throw notFound(`An account that is linked with ${provider} ${externalId}`)
  return row.id
}
