import type { Transaction } from '@heimdall/db'
import { linkedAccounts } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { type ExternalProfile, newId, type Services } from '../../../kernel/index.ts'
import type { ProviderRow } from '../../providers/index.ts'
import { type LinkRow, shownOf } from '../queries.ts'

interface NewLink {
  userId: string
  provider: ProviderRow
  profile: ExternalProfile
  lastUsedAt: Date | null
}

/** Undefined when the account there belongs to somebody already. The caller has locked the user. */
export async function insertLink(
  services: Services,
  tx: Transaction,
  { userId, provider, profile, lastUsedAt }: NewLink,
): Promise<LinkRow | undefined> {
  const now = services.clock.now()
  const primaries = await tx.$count(
    linkedAccounts,
    and(eq(linkedAccounts.userId, userId), eq(linkedAccounts.isPrimary, true)),
  )
  const [link] = await tx
    .insert(linkedAccounts)
    .values({
      id: newId(services),
      userId,
      providerId: provider.id,
      provider: provider.slug,
      issuer: profile.issuer,
      subject: profile.subject,
      ...shownOf(profile),
      isPrimary: primaries === 0,
      linkedAt: now,
      refreshedAt: now,
      lastUsedAt,
    })
    .onConflictDoNothing({ target: [linkedAccounts.issuer, linkedAccounts.subject] })
    .returning()
  return link
}
