import { integrations } from '@heimdall/db/core'
import { and, eq, ne } from '@heimdall/db/sql'
import type { ExternalProfile, PlatformTokens, Services } from '../../../kernel/index.ts'
import type { PlatformRow } from '../connectable.ts'
import { revokeTokens } from '../ending/revoke-tokens.ts'
import { withRevocationLock } from '../ending/with-revocation-lock.ts'

interface Given {
  provider: PlatformRow
  profile: ExternalProfile
  tokens: PlatformTokens
}

/**
 * Gives an access back that was given and is not kept. Not where the account is connected all the same: its access is wanted, and
 * giving this one back could end that, too. Never throws: nobody is left to do anything about it.
 */
export async function giveBack(services: Services, { provider, profile, tokens }: Given): Promise<void> {
  const isConnected = and(
    eq(integrations.providerId, provider.id),
    eq(integrations.externalId, profile.subject),
    ne(integrations.status, 'disconnected'),
  )
  try {
    await withRevocationLock(services, provider.id, 'revoke', async (tx) => {
      if ((await tx.$count(integrations, isConnected)) === 0) await revokeTokens(services, provider, tokens)
    })
  } catch (error) {
    services.log.warn({ err: error }, 'Access to an account that is not kept could not be given back')
  }
}
