import type { ProviderKind } from '@heimdall/contracts'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createFakePlatforms, type FakePlatforms } from '../../../testing/index.ts'
import { createProviderClient } from '../protocol/create-provider-client.ts'
import { dialects } from './index.ts'

const secrets = { state: 's'.repeat(43), codeVerifier: 'v'.repeat(43), nonce: 'n'.repeat(43) }
const redirectUri = 'https://heimdall.example.org/auth/x/callback'
const accessTo = (kind: ProviderKind) => ({
  kind,
  issuer: null,
  clientId: 'client',
  clientSecret: 'secret',
  scopes: dialects[kind].scopes,
  redirectUri,
})

let platforms: FakePlatforms
beforeEach(() => {
  platforms = createFakePlatforms()
})
const client = () =>
  createProviderClient({ fetch: (...asked) => platforms.fetch(...asked), allowsHttp: false })
async function visit(kind: ProviderKind, tamper: (callback: URLSearchParams) => void = () => undefined) {
  const provider = client()
  const address = await provider.authorizationUrl(accessTo(kind), secrets, 'none')
  const callback = platforms.agree(address)
  tamper(callback)
  return {
    address: new URL(address),
    profile: await provider.fetchProfile(accessTo(kind), secrets, callback, 'none'),
  }
}
const askedAt = (url: string) => platforms.asked.find((asked) => asked.url === url)

describe('Discord', () => {
  const heidi = {
    id: '80351110224678912',
    username: 'heidi',
    global_name: 'Heidi',
    avatar: '8342729096ea3675442027381ff50dfe',
    email: 'Heidi@Example.org',
    verified: true,
  }

  test('is asked for who it is, by OAuth 2.0 with PKCE', async () => {
    platforms.discordUser = heidi
    const { address, profile } = await visit('discord')
    expect(address.origin + address.pathname).toBe('https://discord.com/oauth2/authorize')
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'client',
      redirect_uri: redirectUri,
      scope: 'identify email',
      code_challenge_method: 'S256',
      state: secrets.state,
    })
    expect(address.searchParams.has('nonce')).toBe(false)
    expect(profile).toEqual({
      issuer: 'https://discord.com',
      subject: '80351110224678912',
      username: 'heidi',
      displayName: 'Heidi',
      email: 'heidi@example.org',
      emailVerified: true,
      avatarUrl: 'https://cdn.discordapp.com/avatars/80351110224678912/8342729096ea3675442027381ff50dfe.png',
    })
    expect(askedAt('https://discord.com/api/oauth2/token')?.authorization).toMatch(/^Basic /)
    expect(askedAt('https://discord.com/api/users/@me')?.authorization).toMatch(/^Bearer discord-access-/)
  })

  test('vouches for no address that it has not verified, and may say little', async () => {
    platforms.discordUser = { ...heidi, global_name: null, avatar: null, verified: false }
    expect((await visit('discord')).profile).toMatchObject({
      displayName: 'heidi',
      avatarUrl: null,
      emailVerified: false,
    })
  })

  test('is relieved of what no database can hold', async () => {
    platforms.discordUser = { ...heidi, username: '\0', global_name: ' Hei\0di \ud83d' }
    expect((await visit('discord')).profile).toMatchObject({ username: null, displayName: 'Heidi \ufffd' })
  })

  test.each([[{}], [{ id: 42 }], [{ id: '../../x' }]])('that says %j is not believed', async (user) => {
    platforms.discordUser = user
    await expect(visit('discord')).rejects.toMatchObject({ name: 'ProviderFailure', reason: 'invalid' })
  })

  test('that names another issuer is not believed (RFC 9207)', async () => {
    platforms.discordUser = heidi
    const evil = (callback: URLSearchParams) => callback.set('iss', 'https://evil.example')
    await expect(visit('discord', evil)).rejects.toMatchObject({ reason: 'invalid' })
    const right = (callback: URLSearchParams) => callback.set('iss', 'https://discord.com')
    await expect(visit('discord', right)).resolves.toBeDefined()
  })
})

describe('GitHub', () => {
  test('says by a second address which e-mail address is whose', async () => {
    platforms.githubUser = {
      id: 583231,
      login: 'octocat',
      name: 'The Octocat',
      email: 'public@example.org',
      avatar_url: 'https://avatars.githubusercontent.com/u/583231?v=4',
    }
    platforms.githubEmails = [
      { email: 'old@example.org', primary: false, verified: true, visibility: null },
      { email: 'octocat@example.org', primary: true, verified: true, visibility: 'private' },
    ]
    const { address, profile } = await visit('github')
    expect(address.href).toMatch(/^https:\/\/github\.com\/login\/oauth\/authorize\?/)
    expect(profile).toEqual({
      issuer: 'https://github.com/login/oauth',
      subject: '583231',
      username: 'octocat',
      displayName: 'The Octocat',
      email: 'octocat@example.org',
      emailVerified: true,
      avatarUrl: 'https://avatars.githubusercontent.com/u/583231?v=4',
    })
    expect(askedAt('https://github.com/login/oauth/access_token')?.form.get('client_secret')).toBe('secret')
    expect(askedAt('https://api.github.com/user')?.authorization).toBe('Bearer gho_token')
  })

  test('that answers an error with 200 is not believed', async () => {
    platforms.refusal = Response.json({ error: 'bad_verification_code' })
    await expect(visit('github')).rejects.toMatchObject({ reason: 'invalid' })
  })
})

describe('Twitch', () => {
  test('says everything in its ID token, and lists scopes in its own way', async () => {
    platforms.claims = {
      sub: '713936733',
      preferred_username: 'HeidiStreams',
      email: 'heidi@example.org',
      email_verified: true,
      picture: 'https://static-cdn.jtvnw.net/jtv_user_pictures/x.png',
    }
    const { address, profile } = await visit('twitch')
    expect(address.searchParams.get('scope')).toBe('openid user:read:email')
    expect(address.searchParams.get('nonce')).toBe(secrets.nonce)
    expect(JSON.parse(address.searchParams.get('claims') ?? '')).toHaveProperty('id_token.email')
    expect(profile).toEqual({
      issuer: 'https://id.twitch.tv/oauth2',
      subject: '713936733',
      username: 'HeidiStreams',
      displayName: 'HeidiStreams',
      email: 'heidi@example.org',
      emailVerified: true,
      avatarUrl: 'https://static-cdn.jtvnw.net/jtv_user_pictures/x.png',
    })
    expect(askedAt('https://id.twitch.tv/oauth2/token')?.form.get('client_secret')).toBe('secret')
  })
})

describe('Google', () => {
  test('is found by discovery, asked once for its keys and its addresses', async () => {
    platforms.claims = { sub: '1102', name: 'Heidi', email: 'heidi@gmail.com', email_verified: true }
    const { address, profile } = await visit('google')
    expect(address.href).toMatch(/^https:\/\/accounts\.google\.com\/o\/oauth2\/v2\/auth\?/)
    expect(profile).toMatchObject({
      issuer: 'https://accounts.google.com',
      subject: '1102',
      emailVerified: true,
    })
    expect(platforms.asked.filter(({ url }) => url.includes('.well-known'))).toHaveLength(1)
  })

  test.each([
    ['another nonce', { nonce: 'of somebody else' }],
    ['no nonce', { nonce: undefined }],
    ['another audience', { aud: 'another client' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['an end that is past', { exp: 1_000 }],
  ])('with an ID token that has %s is not believed', async (_name, claims) => {
    platforms.claims = { sub: '1102', ...claims }
    await expect(visit('google')).rejects.toMatchObject({ name: 'ProviderFailure', reason: 'invalid' })
  })

  test('with an ID token that somebody else has signed is not believed', async () => {
    const other = createFakePlatforms()
    const real = platforms.fetch
    platforms.claims = { sub: '1102' }
    platforms.fetch = async (url, request) => {
      const answer = await real(url, request)
      if (!url.endsWith('/token')) return answer
      const tokens = z.looseObject({ id_token: z.string() }).parse(await answer.json())
      const [head = '', body = '', signature = ''] = tokens.id_token.split('.')
      const forged = Buffer.from(body, 'base64url').toString().replace('1102', '1')
      return Response.json({
        ...tokens,
        id_token: `${head}.${Buffer.from(forged).toString('base64url')}.${signature}`,
      })
    }
    await expect(visit('google')).rejects.toMatchObject({ reason: 'invalid' })
    expect(other.asked).toEqual([])
  })
})

test('nothing goes by plain http to anywhere but this machine', async () => {
  const asked: string[] = []
  for (const allowsHttp of [true, false]) {
    const provider = createProviderClient({
      fetch: async (url) => {
        asked.push(url)
        return new Response(null, { status: 404 })
      },
      allowsHttp,
    })
    expect(provider.accepts('https://id.example.org')).toBe(true)
    expect(provider.accepts('http://id.example.org')).toBe(false)
    expect(provider.accepts('http://localhost.evil.example')).toBe(false)
    expect(provider.accepts('http://127.0.0.1:9000')).toBe(allowsHttp)
    const access = { ...accessTo('oidc'), issuer: 'http://id.example.org' }
    await expect(provider.authorizationUrl(access, secrets, 'none')).rejects.toMatchObject({
      name: 'ProviderFailure',
    })
  }
  expect(asked).toEqual([])
})

describe('a check without a person', () => {
  test.each([
    ['discord', { error: 'invalid_client' }, 401, 'refused'],
    ['discord', { error: 'invalid_grant' }, 400, 'accepted'],
    ['github', { error: 'incorrect_client_credentials' }, 200, 'refused'],
    ['github', { error: 'bad_verification_code' }, 200, 'accepted'],
    ['twitch', { status: 400, message: 'Invalid authorization code' }, 400, 'accepted'],
    ['twitch', { status: 403, message: 'invalid client secret' }, 403, 'refused'],
    [
      'google',
      { error: 'invalid_client', error_description: 'The OAuth client was not found.' },
      401,
      'refused',
    ],
    ['google', { error: 'server_error' }, 500, 'unknown'],
  ] as const)('of %s that answers %j: %s', async (kind, body, status, credentials) => {
    platforms.refusal = Response.json(body, { status })
    expect(await client().check(accessTo(kind))).toMatchObject({ reachable: true, credentials })
  })

  test('says what is wrong where nothing answers', async () => {
    platforms.fetch = async () => {
      throw new Error('getaddrinfo ENOTFOUND')
    }
    expect(await client().check(accessTo('google'))).toEqual({
      reachable: false,
      credentials: 'unknown',
      detail: expect.stringContaining('ENOTFOUND'),
    })
  })
})
