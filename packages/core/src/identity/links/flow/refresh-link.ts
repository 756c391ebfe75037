import type { Transaction } from '@heimdall/db'
import { linkedAccounts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { ExternalProfile } from '../../../kernel/index.ts'
import { type LinkRow, shownOf } from '../queries.ts'

/** Takes over what the provider says now, for the link alone: the account's own address never changes by it. */
export async function refreshLink(
  tx: Transaction,
  link: LinkRow,
  profile: ExternalProfile,
  more: { refreshedAt: Date; lastUsedAt?: Date },
): Promise<string[]> {
  const [was, is] = [shownOf(link), shownOf(profile)]
  await tx
    .update(linkedAccounts)
    .set({ ...is, ...more })
    .where(eq(linkedAccounts.id, link.id))
  return (Object.keys(is) as (keyof typeof is)[]).filter((key) => was[key] !== is[key]) // Object.keys loses the literal keys
}
