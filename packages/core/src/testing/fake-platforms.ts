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
  /** What an address answers instead, for as long as it is set. */
  instead: Map<string, () => Response>
  /** Scopes that people leave out when they agree. */
  withheld: Set<string>
  twitch: { followers: number; subscribers: number; stream: Record<string, unknown> | null; title: string }
  discordGuilds: Record<string, unknown>[]
  /** Access and refresh tokens that hold, and what they were given for. */
  tokens: Map<string, IssuedTokens>
  /** Takes the address that the browser left for, and answers with what it brings back. */
  agree(address: string): URLSearchParams
  /** What was asked of token endpoints and profiles. */
  asked: { url: string; authorization: string | undefined; form: URLSearchParams; headers: Headers }[]
}

interface IssuedTokens {
  accessToken: string
  refreshToken: string
  scopes: readonly string[]
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
    instead: new Map(),
    withheld: new Set(),
    twitch: { followers: 0, subscribers: 0, stream: null, title: 'Just chatting' },
    discordGuilds: [],
    tokens: new Map(),
    asked: [],
    agree(address) {
      const { searchParams } = new URL(address)
      const code = `code-${codes.size}`
      codes.set(code, searchParams)
      return new URLSearchParams({ code, state: searchParams.get('state') ?? '' })
    },
    async fetch(url, { headers, body }) {
      const form = new URLSearchParams(body instanceof URLSearchParams ? body : '')
      const given = new Headers(headers)
      const authorization = given.get('authorization') ?? undefined
      platforms.asked.push({ url, authorization, form, headers: given })
      const [address = url] = url.split('?')
      const instead = platforms.instead.get(address)
      if (instead) return instead()
      const answer = answers[address]
      if (!answer) return new Response('Not found', { status: 404 })
      return answer(form, given)
    },
  }

  const json = (value: unknown) => Response.json(value)
  const refused = (status: number, message: string) =>
    Response.json({ error: 'Bad Request', status, message }, { status })
  /** Refresh tokens of Twitch and Discord, each good once here: Twitch says that they may change. */
  const issue = (platform: string, scopes: readonly string[]): IssuedTokens => {
    const number = ++issued
    const tokens = {
      accessToken: `${platform}-access-${number}`,
      refreshToken: `${platform}-refresh-${number}`,
      scopes,
    }
    platforms.tokens.set(tokens.accessToken, tokens)
    platforms.tokens.set(tokens.refreshToken, tokens)
    return tokens
  }
  let issued = 0
  const scopesOf = (left: URLSearchParams) =>
    (left.get('scope') ?? '').split(' ').filter((scope) => !platforms.withheld.has(scope))
  const renew = (
    platform: string,
    form: URLSearchParams,
    tell: (tokens: IssuedTokens) => object,
    gone: () => Response,
  ): Response => {
    if (platforms.refusal) return platforms.refusal.clone()
    const token = form.get('refresh_token') ?? ''
    const before = platforms.tokens.get(token)
    if (before?.refreshToken !== token) return gone()
    platforms.tokens.delete(token)
    platforms.tokens.delete(before.accessToken)
    return json(tell(issue(platform, before.scopes)))
  }
  const forget = (token: string | null) => {
    const known = platforms.tokens.get(token ?? '')
    platforms.tokens.delete(known?.accessToken ?? '')
    platforms.tokens.delete(known?.refreshToken ?? '')
    return known
  }
  /** Asked with the client's id and an access token that holds, as Helix wants it. */
  const helix =
    (answer: (scopes: readonly string[]) => Response) => (_form: URLSearchParams, headers: Headers) => {
      const token = headers.get('authorization')?.replace('Bearer ', '') ?? ''
      const known = platforms.tokens.get(token)
      if (headers.get('client-id') === null) return refused(400, 'Client ID is missing')
      return known?.accessToken === token ? answer(known.scopes) : refused(401, 'Invalid OAuth token')
    }
  const asDiscordUser = (answer: () => Response) => (_form: URLSearchParams, headers: Headers) => {
    const token = headers.get('authorization')?.replace('Bearer ', '') ?? ''
    return platforms.tokens.get(token)?.accessToken === token
      ? answer()
      : Response.json({ message: '401: Unauthorized', code: 0 }, { status: 401 })
  }
  const discordTokens = ({ accessToken, refreshToken, scopes }: IssuedTokens) => ({
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: 604_800,
    refresh_token: refreshToken,
    scope: scopes.join(' '),
  })
  const twitchTokens = ({ accessToken, refreshToken, scopes }: IssuedTokens) => ({
    access_token: accessToken,
    expires_in: 14_400,
    refresh_token: refreshToken,
    scope: scopes,
    token_type: 'bearer',
  })
  /** The code is good once, for the verifier that its challenge was made of (RFC 7636). */
  const redeem = (form: URLSearchParams, tokens: (left: URLSearchParams) => object): Response => {
    if (platforms.refusal) return platforms.refusal.clone()
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

  const answers: Record<string, (form: URLSearchParams, headers: Headers) => Response> = {
    'https://discord.com/api/oauth2/token': (form) =>
      form.get('grant_type') === 'refresh_token'
        ? renew('discord', form, discordTokens, () =>
            Response.json({ error: 'invalid_grant' }, { status: 400 }),
          )
        : redeem(form, (left) => discordTokens(issue('discord', scopesOf(left)))),
    // Discord ends all access of the app to the account, whichever token of it is named.
    'https://discord.com/api/oauth2/token/revoke': (form) => {
      const isKnown = platforms.tokens.has(form.get('token') ?? '')
      for (const token of isKnown ? [...platforms.tokens.keys()] : []) {
        if (token.startsWith('discord-')) platforms.tokens.delete(token)
      }
      return json({})
    },
    'https://discord.com/api/users/@me': () => json(platforms.discordUser),
    'https://discord.com/api/v10/users/@me': asDiscordUser(() => json(platforms.discordUser)),
    'https://discord.com/api/v10/users/@me/guilds': asDiscordUser(() => json(platforms.discordGuilds)),
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
      form.get('grant_type') === 'refresh_token'
        ? renew('twitch', form, twitchTokens, () => refused(400, 'Invalid refresh token'))
        : redeem(form, (left) => ({
            ...twitchTokens(issue('twitch', scopesOf(left))),
            id_token: idToken('https://id.twitch.tv/oauth2', left),
          })),
    'https://id.twitch.tv/oauth2/revoke': (form) =>
      forget(form.get('token')) ? new Response(null, { status: 200 }) : refused(400, 'Invalid token'),
    'https://id.twitch.tv/oauth2/validate': (_form, headers) => {
      const token = headers.get('authorization')?.replace('OAuth ', '') ?? ''
      const known = platforms.tokens.get(token)
      if (known?.accessToken !== token) return refused(401, 'invalid access token')
      const { sub, preferred_username } = platforms.claims
      const about = { client_id: 'client', login: preferred_username, user_id: sub, expires_in: 5_520 }
      return json({ ...about, scopes: known.scopes })
    },
    'https://api.twitch.tv/helix/users': helix(() => {
      const { sub, preferred_username = 'heidi' } = platforms.claims
      const picture = 'https://static-cdn.jtvnw.net/heidi.png'
      const user = { id: sub, login: preferred_username, display_name: 'Heidi', profile_image_url: picture }
      return json({ data: [user] })
    }),
    'https://api.twitch.tv/helix/channels': helix(() =>
      json({ data: [{ title: platforms.twitch.title, game_name: 'Music' }] }),
    ),
    'https://api.twitch.tv/helix/streams': helix(() =>
      json({ data: platforms.twitch.stream ? [platforms.twitch.stream] : [], pagination: {} }),
    ),
    'https://api.twitch.tv/helix/channels/followers': helix(() =>
      json({ total: platforms.twitch.followers, data: [], pagination: {} }),
    ),
    'https://api.twitch.tv/helix/subscriptions': helix((scopes) =>
      scopes.includes('channel:read:subscriptions')
        ? json({ total: platforms.twitch.subscribers, points: 0, data: [], pagination: {} })
        : refused(401, 'Missing scope: channel:read:subscriptions'),
    ),
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
