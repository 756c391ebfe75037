import type { LinkedAccountRef } from '@heimdall/contracts'
import { identityProviders, linkedAccounts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { newId } from '../kernel/index.ts'
import type { TestServices } from './test-services.ts'

/** An account of a platform that is linked already; the provider comes with it. */
export async function linkAccount(
  { services }: Pick<TestServices, 'services'>,
  userId: string,
  { provider, externalId, username }: LinkedAccountRef & { username?: string },
): Promise<void> {
  const { db } = services.primary
  const now = services.clock.now()
  const issuer = `https://${provider}.example`
  await db
    .insert(identityProviders)
    .values({
      id: newId(services),
      slug: provider,
      kind: 'oidc',
      name: provider,
      issuer,
      clientId: 'heimdall',
      clientSecret: Buffer.alloc(0),
      scopes: ['openid'],
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
  const [row] = await db.select().from(identityProviders).where(eq(identityProviders.slug, provider))
  if (!row) throw new Error('unreachable')
  await db.insert(linkedAccounts).values({
    id: newId(services),
    userId,
    providerId: row.id,
    provider,
    issuer,
    subject: externalId,
    username: username ?? null,
    linkedAt: now,
    refreshedAt: now,
  })
}
