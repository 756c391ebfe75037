import { IdentityProvider, UpdateProviderInput } from '@heimdall/contracts'
import { identityProviders, linkedAccounts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { AppError, defineCommand, fieldError, notFound } from '../../kernel/index.ts'
import { recordedFields, sealSecret, toProvider } from './queries.ts'
import { requireSafeIssuer } from './require-safe-issuer.ts'

/** Kind and slug stay: they stand in links, in the audit log and in what bots ask for. */
export const updateProvider = defineCommand({
  name: 'identityProviders.update',
  permission: 'setting:write',
  input: UpdateProviderInput,
  output: IdentityProvider,
  async run({ services, tx, input, audit, now }) {
    const { id, clientSecret, ...changes } = input
    const [before] = await tx
      .select()
      .from(identityProviders)
      .where(eq(identityProviders.id, id))
      .for('update')
    if (!before) throw notFound('This provider')
    const links = await tx.$count(linkedAccounts, eq(linkedAccounts.providerId, id))
    if (before.kind !== 'oidc' && (changes.issuer !== undefined || changes.scopes !== undefined)) {
      throw new AppError('BAD_REQUEST', 'Issuer and scopes of this kind of provider are fixed')
    }
    if (changes.scopes && !changes.scopes.includes('openid')) {
      throw fieldError('BAD_REQUEST', 'scopes', 'openid_missing', 'openid must be among the scopes')
    }
    if (changes.issuer !== undefined && changes.issuer !== before.issuer) {
      requireSafeIssuer(services, changes.issuer)
      // The accounts there are others: whoever has a subject at the new one would own a stranger's link.
      if (links > 0) {
        const message = 'Accounts are linked by this provider; add the new issuer as another one'
        throw fieldError('CONFLICT', 'issuer', 'provider_in_use', message)
      }
    }
    const [after] = await tx
      .update(identityProviders)
      .set({
        ...changes,
        ...(clientSecret === undefined ? {} : { clientSecret: sealSecret(services, id, clientSecret) }),
        updatedAt: now,
      })
      .where(eq(identityProviders.id, id))
      .returning()
    if (!after) throw notFound('This provider')
    const [was, is] = [recordedFields(before), recordedFields(after)]
    const changed = (Object.keys(is) as (keyof typeof is)[]).filter(
      (key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]), // Object.keys loses the literal keys
    )
    const changedFields = [...changed, ...(clientSecret === undefined ? [] : ['clientSecret'])]
    const pick = (values: typeof is) => Object.fromEntries(changed.map((key) => [key, values[key]]))
    if (changedFields.length === 0) audit.none('nothing is different')
    else {
      audit('platform_setting_updated', {
        resource: ['platform', id],
        metadata: {
          platform: after.slug,
          key: 'updated',
          changedFields,
          oldValue: pick(was),
          newValue: pick(is),
        },
      })
    }
    return toProvider(services, { ...after, links })
  },
})
