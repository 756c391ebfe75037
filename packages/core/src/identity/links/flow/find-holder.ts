import type { Transaction } from '@heimdall/db'
import { linkedAccounts } from '@heimdall/db/core'
import { and, eq } from 'drizzle-orm'
import type { ExternalProfile } from '../../../kernel/index.ts'
import type { LinkRow } from '../queries.ts'

/** The link of an account elsewhere, whoever holds it. */
export async function findHolder(
  tx: Transaction,
  { issuer, subject }: ExternalProfile,
): Promise<LinkRow | undefined> {
  const [link] = await tx
    .select()
    .from(linkedAccounts)
    .where(and(eq(linkedAccounts.issuer, issuer), eq(linkedAccounts.subject, subject)))
    .for('update')
  return link
}
