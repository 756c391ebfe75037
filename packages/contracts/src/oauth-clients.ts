import { z } from 'zod'
import { Id } from './common.ts'
import { OAuthAppKeysInput } from './oauth-keys.ts'
import { OAuthScope } from './oauth-scopes.ts'
import { PermissionName } from './permissions.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Where the browser goes back to, compared character by character: https, or a machine's own address, or the scheme of an
 * app on a phone (with a dot, RFC 8252, section 7.1).
 */
export const RedirectUri = z
  .string()
  .max(500)
  .superRefine((text, context) => {
    const problem = problemOf(text)
    if (problem !== null)
      context.addIssue({ code: 'custom', params: { name: 'redirect_uri' }, message: problem })
  })
  .meta({ examples: ['https://app.example.org/callback'] })

function problemOf(text: string): string | null {
  const [, scheme = '', authority = ''] = /^([a-z][a-z0-9.-]*):(?:\/\/([^/?#]*))?/i.exec(text) ?? []
  if (scheme === '' || /[\s\\\p{Cc}]/u.test(text)) {
    return 'Write a whole address, such as https://app.example.org/callback'
  }
  if (text.includes('#')) return 'An address to return to has no part behind #'
  if (text.includes('*')) return 'Addresses are compared character by character; * stands for nothing'
  if (authority.includes('@')) return 'An address to return to has no user or password'
  if (scheme === 'https') return authority === '' ? 'Write the whole address, with its host' : null
  if (scheme === 'http') {
    const isOwn = loopback.has(authority.replace(/:\d+$/, ''))
    return isOwn ? null : 'Use https; http is for addresses of one’s own machine alone'
  }
  return /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/.test(scheme)
    ? null
    : 'A scheme of one’s own is a domain turned round, such as org.example.app:/callback'
}

/** A page of the app itself, which people open from Heimdall. */
export const WebPage = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, message: 'Write a whole address with https' })
  .max(500)
  .meta({ examples: ['https://app.example.org/privacy'] })

/** Where people read about an app, and what it does with what it learns. */
export const OAuthAppLinks = z.object({
  homepageUri: WebPage.nullish().describe('Null: none'),
  policyUri: WebPage.nullish().describe('Null: none'),
  tosUri: WebPage.nullish().describe('Null: none'),
})

/** Where Heimdall itself sends to. */
export const BackchannelLogoutUri = RedirectUri.refine((uri) => /^https?:/i.test(uri), {
  params: { name: 'backchannel_logout_uri' },
  message: 'Write a whole address with https, such as https://app.example.org/signed-out',
}).meta({ examples: ['https://app.example.org/signed-out'] })

/** Where an app hears of sign-outs, and how strictly it speaks the protocol. */
const OAuthAppProtocol = z.object({
  backchannelLogoutUri: BackchannelLogoutUri.nullish().describe(
    'Told of every end of a session in which somebody has signed in to it (OpenID Connect Back-Channel Logout 1.0); null: nothing is told',
  ),
  requirePushedAuthorizationRequests: z
    .boolean()
    .optional()
    .describe('Its requests have to be pushed (PAR, RFC 9126)'),
  dpopBoundAccessTokens: z
    .boolean()
    .optional()
    .describe('It gets no tokens but those that are bound to a key (DPoP, RFC 9449)'),
  jwks: OAuthAppKeysInput.nullish().describe(
    'Its public keys: it proves itself by signing with one of them (`private_key_jwt`, RFC 7523), and has no secret. Null: by a secret',
  ),
  idTokenSignedResponseAlg: z
    .enum(['RS256', 'ES256'])
    .optional()
    .describe('What its ID tokens are signed with; RS256 unless said'),
})

/** What its developer chooses, at first and later. */
export const OAuthAppChoices = z.object({ ...OAuthAppLinks.shape, ...OAuthAppProtocol.shape })

export const CreateOAuthClientInput = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .meta({ examples: ['Song requests'] }),
    description: z.string().trim().max(500).default(''),
    type: z
      .enum(['public', 'confidential'])
      .default('confidential')
      .describe('`public`: it can keep no secret, as an app on a phone or in a browser')
      .meta({ examples: ['confidential'] }),
    redirectUris: z.array(RedirectUri).max(20).default([]).describe('Empty: nobody signs in by a browser'),
    postLogoutRedirectUris: z.array(RedirectUri).max(20).default([]),
    scopes: z.array(OAuthScope).max(100).default([]).describe('What it may ask users for'),
    botPermissions: z.array(PermissionName).max(100).default([]).describe('What it may do by itself'),
    usesDeviceCode: z.boolean().default(false).describe('For devices without a browser'),
    ...OAuthAppChoices.shape,
  })
  .refine(({ type, botPermissions }) => type === 'confidential' || botPermissions.length === 0, {
    path: ['botPermissions'],
    message: 'An app that can keep no secret can not act by itself',
  })
  .refine(({ type, jwks }) => type === 'confidential' || !jwks, {
    path: ['jwks'],
    message: 'An app that can keep no secret can keep no private key',
  })
export type CreateOAuthClientInput = z.infer<typeof CreateOAuthClientInput>

export const CreatedOAuthClient = z
  .object({
    id: Id,
    clientId: z.string().meta({ examples: ['app_k3JX0bYt5sVnQpLw2RhZcA'] }),
    clientSecret: z
      .string()
      .nullable()
      .describe(
        'It is shown this once and can not be read again; null: a public app has none, nor one with keys',
      )
      .meta({ examples: ['hs_EXAMPLEcret5sVnQpLw2RhZcAk3JX0bYt5sVnQpLw2Rh'] }),
  })
  .meta({ id: 'CreatedOAuthClient' })
