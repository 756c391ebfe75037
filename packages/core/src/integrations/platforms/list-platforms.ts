import { ConnectablePlatforms, integrationKinds, NoInput } from '@heimdall/contracts'
import { identityProviders } from '@heimdall/db/core'
import { asc, inArray } from '@heimdall/db/sql'
import { maxProviders, redirectUriOf } from '../../identity/providers/index.ts'
import { defineQuery } from '../../kernel/index.ts'
import { connectable } from './connectable.ts'

/** Also those that nobody can sign in with: an application of its own for bots is such a one. */
export const listPlatforms = defineQuery({
  name: 'integrations.platforms',
  permission: 'integration:read',
  input: NoInput,
  output: ConnectablePlatforms,
  async run({ services }) {
    const rows = await services.primary.db
      .select()
      .from(identityProviders)
      .where(inArray(identityProviders.kind, [...integrationKinds]))
      .orderBy(asc(identityProviders.name), asc(identityProviders.id))
      .limit(maxProviders)
    return {
      platforms: rows.filter(connectable).map(({ slug, kind, name }) => ({
        slug,
        kind,
        name,
        redirectUri: redirectUriOf(services, slug),
      })),
    }
  },
})
