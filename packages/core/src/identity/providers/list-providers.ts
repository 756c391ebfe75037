import { IdentityProviderList, NoInput } from '@heimdall/contracts'
import { identityProviders } from '@heimdall/db/core'
import { asc } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { maxProviders } from './create-provider.ts'
import { providerColumns, toProvider } from './queries.ts'

/** For administrators; also those that are off. */
export const listProviders = defineQuery({
  name: 'identityProviders.list',
  permission: 'setting:read',
  input: NoInput,
  output: IdentityProviderList,
  async run({ services }) {
    const rows = await services.primary.db
      .select(providerColumns)
      .from(identityProviders)
      .orderBy(asc(identityProviders.name), asc(identityProviders.id))
      .limit(maxProviders)
    return { providers: rows.map((row) => toProvider(services, row)) }
  },
})
