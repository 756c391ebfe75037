import { Done, done, ProviderInput } from '@heimdall/contracts'
import { identityProviders, integrations, linkedAccounts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError, notFound } from '../../kernel/index.ts'
import { recordedFields } from './queries.ts'

/** Only while nobody is linked by it: for some it may be the only way in. To end its use it can be switched off. */
export const deleteProvider = defineCommand({
  name: 'identityProviders.delete',
  permission: 'setting:write',
  input: ProviderInput,
  output: Done,
  async run({ tx, input: { id }, audit }) {
    // Whoever links an account just now holds the row shared, by the foreign key: one waits for the other.
    const [provider] = await tx
      .select()
      .from(identityProviders)
      .where(eq(identityProviders.id, id))
      .for('update')
    if (!provider) throw notFound('This provider')
    const links = await tx.$count(linkedAccounts, eq(linkedAccounts.providerId, id))
    if (links > 0) {
      throw fieldError(
        'CONFLICT',
        '',
        'provider_in_use',
        `${links} linked accounts would lose it; switch it off instead`,
      )
    }
    if ((await tx.$count(integrations, eq(integrations.providerId, id))) > 0) {
      const message = 'Integrations are connected through it; disconnect them first'
      throw fieldError('CONFLICT', '', 'provider_connected', message)
    }
    await tx.delete(identityProviders).where(eq(identityProviders.id, id))
    audit('platform_setting_updated', {
      resource: ['platform', id],
      metadata: {
        platform: provider.slug,
        key: 'deleted',
        changedFields: [],
        oldValue: recordedFields(provider),
        newValue: null,
      },
    })
    return done
  },
})
