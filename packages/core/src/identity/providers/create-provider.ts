import { CreateProviderInput, IdentityProvider } from '@heimdall/contracts'
import { identityProviders } from '@heimdall/db/core'
import { defineCommand, fieldError, newId } from '../../kernel/index.ts'
import { dialects } from './kinds/index.ts'
import { recordedFields, sealSecret, toProvider } from './queries.ts'
import { requireSafeIssuer } from './require-safe-issuer.ts'

/** Each is a button on the sign-in page. */
export const maxProviders = 30

export const createProvider = defineCommand({
  name: 'identityProviders.create',
  permission: 'setting:write',
  input: CreateProviderInput,
  output: IdentityProvider,
  async run({ services, tx, input, audit, now }) {
    const { clientSecret, issuer, ...rest } = input
    if (issuer !== undefined) requireSafeIssuer(services, issuer)
    if ((await tx.$count(identityProviders)) >= maxProviders) {
      throw fieldError('CONFLICT', '', 'too_many_providers', `There can be ${maxProviders} providers`)
    }
    const id = newId(services)
    const [row] = await tx
      .insert(identityProviders)
      .values({
        ...rest,
        id,
        issuer: issuer ?? null,
        clientSecret: sealSecret(services, id, clientSecret),
        scopes: input.scopes ?? [...dialects[input.kind].scopes],
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning()
    if (!row) throw fieldError('CONFLICT', 'slug', 'slug_taken', 'Another provider has this short name')
    const recorded = recordedFields(row)
    audit('platform_setting_updated', {
      resource: ['platform', id],
      metadata: {
        platform: row.slug,
        key: 'created',
        changedFields: [...Object.keys(recorded), 'clientSecret'],
        oldValue: null,
        newValue: recorded,
      },
    })
    return toProvider(services, { ...row, links: 0 })
  },
})
