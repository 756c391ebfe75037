import type { Transaction } from '@heimdall/db'
import { linkedAccounts } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import type { ExternalProfile } from '../../../kernel/index.ts'
import { lockUser } from '../../account-lock/index.ts'
import type { LinkRow } from '../queries.ts'

type Subject = Pick<ExternalProfile, 'issuer' | 'subject'>

/** The link of an account elsewhere, whoever holds it. */
export async function findHolder(
  tx: Transaction,
  { issuer, subject }: Subject,
): Promise<LinkRow | undefined> {
  const [link] = await tx
    .select()
    .from(linkedAccounts)
    .where(and(eq(linkedAccounts.issuer, issuer), eq(linkedAccounts.subject, subject)))
  return link
}

/** The same with its holder locked, so that the link stays until this is done. */
export async function lockHolder(tx: Transaction, subject: Subject): Promise<LinkRow | undefined> {
  const seen = await findHolder(tx, subject)
  if (!seen) return undefined
  await lockUser(tx, seen.userId)
  const link = await findHolder(tx, subject)
  // Unlinked, and linked to somebody else, while this one has waited: theirs is not locked.
  return link?.userId === seen.userId ? link : undefined
}
