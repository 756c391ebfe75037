import { oauthConsents } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'

/** The scopes that a user has allowed an app; none where they have never been asked. */
export async function findConsent(
  { primary }: Services,
  userId: string,
  oauthClientId: string,
): Promise<ReadonlySet<string>> {
  const [consent] = await primary.db
    .select({ scopes: oauthConsents.scopes })
    .from(oauthConsents)
    .where(and(eq(oauthConsents.userId, userId), eq(oauthConsents.oauthClientId, oauthClientId)))
  return new Set(consent?.scopes ?? [])
}
