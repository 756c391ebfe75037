import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import type { ProviderFetch } from '../identity/providers/index.ts'

/** What a platform says of somebody; each test changes it. */
export interface FakePlatforms {
  fetch: ProviderFetch
  discordUser: Record<string, unknown>
  githubUser: Record<string, unknown>
  githubEmails: unknown
  /** Claims of the ID tokens of Twitch and Google. */
  claims: Record<string, unknown>
  /** Instead of tokens. */
  refusal: Response | null
  /** Takes the address that the browser left for, and answers with what it brings back. */
  agree(address: string): URLSearchParams
  /** What was asked of token endpoints and profiles. */
  asked: { url: string; authorization: string | undefined; form: URLSearchParams }[]
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' }] }

/** Twitch, Discord, GitHub and Google as their documentation has them, each answering at its own addresses. */
export function createFakePlatforms(): FakePlatforms {
  const codes = new Map<string, URLSearchParams>()
  const platforms: FakePlatforms = {
    discordUser: {},
    githubUser: {},
    githubEmails: [],
    claims: {},
    refusal: null,
    asked: [],
    agree(address) {
      const { searchParams } = new URL(address)
      const code = `code-${codes.size}`
      codes.set(code, searchParams)
      return new URLSearchParams({ code, state: searchParams.get('state') ?? '' })
    },
    async fetch(url, { headers, body }) {
      const form = new URLSearchParams(body instanceof URLSearchParams ? body : '')
      platforms.asked.push({ url, authorization: headers.authorization, form })
      const answer = answers[url]
      if (!answer) return new Response('Not found', { status: 404 })
      return answer(form)
    },
  }

  const json = (value: unknown) => Response.json(value)
  /** The code is good once, for the verifier that its challenge was made of (RFC 7636). */
  const redeem = (form: URLSearchParams, tokens: (left: URLSearchParams) => object): Response => {
    if (platforms.refusal) return platforms.refusal
    const left = codes.get(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (left?.get('code_challenge') !== challenge || left.get('redirect_uri') !== form.get('redirect_uri')) {
      return Response.json({ error: 'invalid_grant' }, { status: 400 })
    }
    codes.delete(form.get('code') ?? '')
    return json(tokens(left))
  }
  const idToken = (iss: string, left: URLSearchParams) => {
    const seconds = Math.floor(Date.now() / 1000)
    const [aud, nonce] = [left.get('client_id'), left.get('nonce')]
    const claims = { iss, aud, nonce, iat: seconds, exp: seconds + 600, ...platforms.claims }
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part({ alg: 'RS256', kid: 'test' })}.${part(claims)}`
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
  }

  const answers: Record<string, (form: URLSearchParams) => Response> = {
    'https://discord.com/api/oauth2/token': (form) =>
      redeem(form, () => ({
        access_token: 'discord-token',
        token_type: 'Bearer',
        expires_in: 604_800,
        scope: 'identify email',
      })),
    'https://discord.com/api/users/@me': () => json(platforms.discordUser),
    'https://github.com/login/oauth/access_token': (form) =>
      redeem(form, () => ({
        access_token: 'gho_token',
        scope: 'read:user,user:email',
        token_type: 'bearer',
      })),
    'https://api.github.com/user': () => json(platforms.githubUser),
    'https://api.github.com/user/emails': () => json(platforms.githubEmails),
    'https://id.twitch.tv/oauth2/.well-known/openid-configuration': () =>
      json({
        issuer: 'https://id.twitch.tv/oauth2',
        authorization_endpoint: 'https://id.twitch.tv/oauth2/authorize',
        token_endpoint: 'https://id.twitch.tv/oauth2/token',
        jwks_uri: 'https://id.twitch.tv/oauth2/keys',
        userinfo_endpoint: 'https://id.twitch.tv/oauth2/userinfo',
        token_endpoint_auth_methods_supported: ['client_secret_post'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
    'https://id.twitch.tv/oauth2/keys': () => json(keys),
    'https://id.twitch.tv/oauth2/token': (form) =>
      redeem(form, (left) => ({
        access_token: 'twitch-token',
        expires_in: 14_000,
        id_token: idToken('https://id.twitch.tv/oauth2', left),
        refresh_token: 'twitch-refresh',
        scope: ['openid', 'user:read:email'],
        token_type: 'bearer',
      })),
    'https://accounts.google.com/.well-known/openid-configuration': () =>
      json({
        issuer: 'https://accounts.google.com',
        authorization_endpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
        token_endpoint: 'https://oauth2.googleapis.com/token',
        jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs',
        token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
    'https://www.googleapis.com/oauth2/v3/certs': () => json(keys),
    'https://oauth2.googleapis.com/token': (form) =>
      redeem(form, (left) => ({
        access_token: 'google-token',
        expires_in: 3_599,
        scope: 'openid https://www.googleapis.com/auth/userinfo.email',
        token_type: 'Bearer',
        id_token: idToken('https://accounts.google.com', left),
      })),
  }
  return platforms
}
