import {
  type CreateProviderInput,
  type IdentityProvider,
  type ProviderKind,
  ProviderKind as ProviderKindSchema,
  ProviderSlug,
  type UpdateProviderInput,
} from '@heimdall/contracts'
import { changesOf } from '@heimdall/ui'
import { z } from 'zod'

/** What the form holds; what of it is sent depends on the kind, and on whether the provider is new. */
export const providerValues = (isNew: boolean) =>
  z.object({
    kind: ProviderKindSchema,
    slug: ProviderSlug,
    name: z.string().trim().min(1).max(50),
    issuer: z.string().trim().max(255),
    scopes: z.string().trim().max(500),
    clientId: z.string().trim().min(1).max(255),
    clientSecret: isNew ? z.string().trim().min(1).max(1024) : z.string().trim().max(1024),
    allowsRegistration: z.boolean(),
  })
export type ProviderValues = z.infer<ReturnType<typeof providerValues>>

export const kindNames: Record<ProviderKind, string> = {
  twitch: 'Twitch',
  discord: 'Discord',
  google: 'Google',
  github: 'GitHub',
  oidc: 'OpenID Connect',
}

export const valuesOf = (provider: IdentityProvider | undefined): ProviderValues => ({
  kind: provider?.kind ?? 'discord',
  slug: provider?.slug ?? 'discord',
  name: provider?.name ?? 'Discord',
  issuer: provider?.issuer ?? '',
  scopes: provider?.scopes.join(' ') ?? 'openid profile email',
  clientId: provider?.clientId ?? '',
  clientSecret: '',
  allowsRegistration: provider?.allowsRegistration ?? true,
})

const ofOidc = ({ kind, issuer, scopes }: ProviderValues) =>
  kind === 'oidc' ? { issuer, scopes: scopes.split(/\s+/).filter((scope) => scope !== '') } : {}

export const toCreate = (values: ProviderValues): z.input<typeof CreateProviderInput> => {
  const { kind, slug, name, clientId, clientSecret, allowsRegistration } = values
  return { kind, slug, name, clientId, clientSecret, allowsRegistration, ...ofOidc(values) }
}

const changeable = (values: ProviderValues) => {
  const { name, clientId, allowsRegistration } = values
  return { name, clientId, allowsRegistration, ...ofOidc(values) }
}

/** What the form changes of the provider that it began with; undefined for nothing. A secret is never shown, only replaced. */
export function toUpdate(before: IdentityProvider, values: ProviderValues): UpdateProviderInput | undefined {
  const { clientSecret } = values
  const changes = {
    ...changesOf(changeable(valuesOf(before)), changeable(values)),
    ...(clientSecret === '' ? {} : { clientSecret }),
  }
  return Object.keys(changes).length === 0 ? undefined : { id: before.id, ...changes }
}
