import { ProviderCheck, ProviderInput } from '@heimdall/contracts'
import { defineCommand, limitRate, notFound } from '../../kernel/index.ts'
import { accessOf, findProvider } from './queries.ts'

const checks = { limit: 30, windowSeconds: 300 }

/** Asks the platform whether it knows this Heimdall, before the first person has to find out. */
export const checkProvider = defineCommand({
  name: 'identityProviders.check',
  permission: 'setting:write',
  input: ProviderInput,
  output: ProviderCheck,
  async prepare({ services, input: { id } }) {
    await limitRate(services, 'provider-checks', checks)
    const provider = await findProvider(services.primary.db, { id })
    if (!provider) throw notFound('This provider')
    return services.providers.check(accessOf(services, provider))
  },
  async run({ prepared, audit }) {
    audit.none('nothing is changed, here or there')
    return prepared
  },
})
