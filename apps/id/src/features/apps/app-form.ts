import {
  BackchannelLogoutUri,
  identityScopes,
  knownPermissions,
  type OAuthApp,
  OAuthAppKeysInput,
  PermissionName,
  parseJson,
  privateKeyIssue,
  RedirectUri,
  WebPage,
} from '@heimdall/contracts'
import { changesOf } from '@heimdall/ui'
import { z } from 'zod'

/** What stands in the field, one address a line. */
const RedirectUris = z
  .string()
  .transform((text) => text.split(/\s+/).filter((line) => line !== ''))
  .pipe(z.array(RedirectUri).max(20))

const orNull = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : text))
const Link = orNull.pipe(WebPage.nullable())

/** A JWK set, or null while there is none. */
const Keys = z
  .string()
  .optional()
  .transform((text = '', context) => {
    if (text.trim() === '') return null
    const parsed = OAuthAppKeysInput.safeParse(parseJson(text))
    if (parsed.success) return parsed.data
    const isPrivate = parsed.error.issues.some(
      (issue) => issue.code === 'custom' && issue.params?.name === privateKeyIssue,
    )
    context.issues.push({ code: 'custom', input: text, message: isPrivate ? 'private' : 'wrong' })
    return z.NEVER
  })

const IdentityScope = z.enum(identityScopes)

export const AppForm = z
  .object({
    name: z.string().trim().min(1).max(100),
    description: z.string().trim().max(500),
    type: z.enum(['confidential', 'public']),
    redirectUris: RedirectUris,
    postLogoutRedirectUris: RedirectUris,
    usesDeviceCode: z.boolean(),
    identityScopes: z.array(IdentityScope),
    permissions: z.array(PermissionName),
    botPermissions: z.array(PermissionName),
    homepageUri: Link,
    policyUri: Link,
    tosUri: Link,
    backchannelLogoutUri: orNull.pipe(BackchannelLogoutUri.nullable()),
    requirePushedAuthorizationRequests: z.boolean(),
    dpopBoundAccessTokens: z.boolean(),
    provesBy: z.enum(['secret', 'keys']),
    jwks: Keys,
    idTokenSignedResponseAlg: z.enum(['RS256', 'ES256']),
  })
  .refine(({ type, provesBy, jwks }) => type === 'public' || provesBy === 'secret' || jwks !== null, {
    path: ['jwks'],
    message: 'missing',
  })
  .transform(({ type, botPermissions, provesBy, jwks, ...values }) => ({
    ...values,
    type,
    // Chosen before it was said that it can keep no secret.
    botPermissions: type === 'public' ? [] : botPermissions,
    jwks: type === 'public' || provesBy === 'secret' ? null : jwks,
  }))
  .refine(
    ({ redirectUris, botPermissions, usesDeviceCode }) =>
      redirectUris.length > 0 || botPermissions.length > 0 || usesDeviceCode,
    { path: ['redirectUris'], params: { name: 'missing' }, message: 'Nobody could use it' },
  )
  .transform(({ identityScopes, permissions, ...values }) => ({
    ...values,
    scopes: [...identityScopes, ...permissions],
  }))
export type AppFormValues = z.input<typeof AppForm>
export type AppFormOutput = z.output<typeof AppForm>

/** Empty for a new app. */
export const appFormValues = (app?: OAuthApp): AppFormValues => ({
  name: app?.name ?? '',
  description: app?.description ?? '',
  type: app?.type ?? 'confidential',
  redirectUris: app?.redirectUris.join('\n') ?? '',
  postLogoutRedirectUris: app?.postLogoutRedirectUris.join('\n') ?? '',
  usesDeviceCode: app?.usesDeviceCode ?? false,
  identityScopes: identityScopes.filter((name) => (app?.scopes ?? ['openid', 'profile']).includes(name)),
  permissions: app?.scopes.filter((name) => name.includes(':')) ?? [],
  botPermissions: app?.botPermissions ?? [],
  homepageUri: app?.homepageUri ?? '',
  policyUri: app?.policyUri ?? '',
  tosUri: app?.tosUri ?? '',
  backchannelLogoutUri: app?.backchannelLogoutUri ?? '',
  requirePushedAuthorizationRequests: app?.requirePushedAuthorizationRequests ?? false,
  dpopBoundAccessTokens: app?.dpopBoundAccessTokens ?? false,
  provesBy: app?.jwks ? 'keys' : 'secret',
  jwks: app?.jwks ? JSON.stringify(app.jwks, null, 2) : '',
  idTokenSignedResponseAlg: app?.idTokenSignedResponseAlg ?? 'RS256',
})

/** What stands otherwise than when the form was opened; what kind of app it is stays. */
export function appChanges(opened: AppFormValues, { type: _, ...values }: AppFormOutput) {
  const before = AppForm.safeParse(opened)
  return before.success ? changesOf(before.data, values) : values
}

/** What can be ticked: what Heimdall knows, and what the app may ask people for already. */
export const permissionChoices = (app?: OAuthApp): string[] => [
  ...new Set<string>([...knownPermissions, ...(app?.scopes.filter((name) => name.includes(':')) ?? [])]),
]
