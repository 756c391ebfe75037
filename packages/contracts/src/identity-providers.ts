import { z } from 'zod'
import { Id, Timestamp } from './common.ts'

export const providerKinds = ['twitch', 'discord', 'google', 'github', 'oidc'] as const
export const ProviderKind = z.enum(providerKinds).meta({ examples: ['discord'] })
export type ProviderKind = z.infer<typeof ProviderKind>

/** Stands in addresses, in the audit log and in what bots ask for. */
export const ProviderSlug = z
  .string()
  .max(32)
  .regex(/^[a-z][a-z0-9-]*$/, { message: 'Use small letters, digits and dashes; begin with a letter' })
  .meta({ examples: ['discord'] })

/** An issuer as OpenID Connect Discovery 1.0 has it: an address without query and fragment. */
export const Issuer = z
  .string()
  .trim()
  .max(255)
  .regex(/^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:\/[\w.~!$&'()*+,;=:%-]+)*\/?$/i, {
    message: 'Use an address such as https://id.example.org, without ? and #',
  })
  .meta({ examples: ['https://id.example.org'] })

export const Scope = z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/)
const Scopes = z.array(Scope).min(1).max(20).describe('Of `oidc` alone, and with `openid` among them')
const name = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .meta({ examples: ['Discord'] })
const clientId = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .meta({ examples: ['1234567890'] })
const clientSecret = z
  .string()
  .trim()
  .min(1)
  .max(1024)
  .describe('Is kept encrypted and never shown again')
  .meta({ examples: ['the secret that the platform gave you'] })

export const IdentityProvider = z
  .object({
    id: Id,
    slug: ProviderSlug,
    kind: ProviderKind,
    name: z.string(),
    issuer: z.string().nullable().describe('Of `oidc` alone'),
    clientId: z.string(),
    scopes: z.array(z.string()),
    isEnabled: z.boolean(),
    allowsRegistration: z.boolean().describe('Whether it may make new accounts, where registration is open'),
    redirectUri: z.string().describe('What to enter at the platform'),
    links: z.number().int().describe('Accounts that are linked by it'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'IdentityProvider' })
export type IdentityProvider = z.infer<typeof IdentityProvider>

export const IdentityProviderList = z.object({ providers: z.array(IdentityProvider) })
export const ProviderInput = z.object({ id: Id })

export const CreateProviderInput = z
  .object({
    kind: ProviderKind,
    slug: ProviderSlug,
    name,
    issuer: Issuer.optional().describe('Of `oidc`, and needed there'),
    clientId,
    clientSecret,
    scopes: Scopes.optional(),
    isEnabled: z.boolean().default(true),
    allowsRegistration: z.boolean().default(true),
  })
  .refine(({ kind, issuer }) => (kind === 'oidc') === (issuer !== undefined), {
    path: ['issuer'],
    message: 'An OpenID Connect provider has an issuer; the others have none',
  })
  .refine(({ kind, scopes }) => scopes === undefined || kind === 'oidc', {
    path: ['scopes'],
    message: 'Only an OpenID Connect provider has scopes of its own',
  })
  .refine(({ scopes }) => scopes === undefined || scopes.includes('openid'), {
    path: ['scopes'],
    message: 'openid must be among the scopes',
  })
  .meta({
    examples: [
      { kind: 'discord', slug: 'discord', name: 'Discord', clientId: '1234567890', clientSecret: 'as given' },
    ],
  })
export type CreateProviderInput = z.infer<typeof CreateProviderInput>

export const UpdateProviderInput = z
  .object({
    id: Id,
    name: name.optional(),
    issuer: Issuer.optional().describe('Of `oidc`, while no account is linked'),
    clientId: clientId.optional(),
    clientSecret: clientSecret.optional(),
    scopes: Scopes.optional(),
    isEnabled: z.boolean().optional(),
    allowsRegistration: z.boolean().optional(),
  })
  .refine((input) => Object.keys(input).length > 1, 'Name at least one field to change')
export type UpdateProviderInput = z.infer<typeof UpdateProviderInput>

/** What can be known of a provider without a person in front of it. */
export const ProviderCheck = z
  .object({
    reachable: z.boolean(),
    credentials: z
      .enum(['accepted', 'refused', 'unknown'])
      .describe('`unknown`: the answer does not tell, or there was none'),
    detail: z.string().nullable().describe('What went wrong, in the words of the protocol'),
  })
  .meta({ id: 'ProviderCheck' })
export type ProviderCheck = z.infer<typeof ProviderCheck>
