import type { IdentityProvider } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { identityProviders } from '@heimdall/db/core'
import { eq, getTableColumns, sql } from '@heimdall/db/sql'
import type { ProviderAccess, Services } from '../../kernel/index.ts'

export type ProviderRow = typeof identityProviders.$inferSelect

const secretPlace = (providerId: string) => `identity_providers/${providerId}`

export const sealSecret = (services: Services, providerId: string, clientSecret: string): Buffer =>
  services.secrets.wrap(Buffer.from(clientSecret), secretPlace(providerId))

/** Whether it is on or off. */
export async function findProvider(
  db: Database | Transaction,
  by: { slug: string } | { id: string },
): Promise<ProviderRow | undefined> {
  const [row] = await db
    .select()
    .from(identityProviders)
    .where('slug' in by ? eq(identityProviders.slug, by.slug) : eq(identityProviders.id, by.id))
  return row
}

export function redirectUriOf({ publicUrl }: Services, slug: string): string {
  return `${publicUrl}/auth/${slug}/callback`
}

/** With its secret, for the provider client alone. */
export function accessOf(services: Services, provider: ProviderRow): ProviderAccess {
  const { kind, issuer, clientId, scopes } = provider
  const clientSecret = services.secrets.unwrap(provider.clientSecret, secretPlace(provider.id)).toString()
  return { kind, issuer, clientId, clientSecret, scopes, redirectUri: redirectUriOf(services, provider.slug) }
}

export const providerColumns = {
  ...getTableColumns(identityProviders),
  links: sql<number>`(SELECT count(*)::int FROM linked_accounts AS l WHERE l.provider_id = identity_providers.id)`,
}

/** What administrators see: everything but the secret. */
export function toProvider(services: Services, row: ProviderRow & { links: number }): IdentityProvider {
  const { clientSecret: _, ...shown } = row
  return {
    ...shown,
    redirectUri: redirectUriOf(services, row.slug),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** What the audit log keeps of a provider. */
export const recordedFields = ({
  name,
  issuer,
  clientId,
  scopes,
  isEnabled,
  allowsRegistration,
}: ProviderRow) => ({ name, issuer, clientId, scopes, isEnabled, allowsRegistration })
