import { randomUUID } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose'
import * as oauth from 'oauth4webapi'
import * as openid from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, call, errorOf } from '../testing/http-client.ts'
import { issuer } from '../testing/oidc/browser.ts'
import { makeClient, type TestClient } from '../testing/oidc/make-client.ts'
import { authOf, authorize, discover, httpOptions, throughProxy } from '../testing/oidc/relying-party.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

// Demonstrating proof of possession: RFC 9449.

let server: TestServer
let bot: TestClient
let config: openid.Configuration
beforeAll(async () => {
  server = await startTestServer()
  bot = await makeClient(server.services, { botPermissions: ['audit:read', 'audit:write'] })
  config = await openid.discovery(
    new URL(issuer),
    bot.clientId,
    undefined,
    openid.ClientSecretBasic(bot.secret),
    { [openid.customFetch]: throughProxy(server), execute: [openid.allowInsecureRequests] },
  )
})
afterAll(() => server.close())

type Keys = Awaited<ReturnType<typeof generateKeyPair>>
const hashOf = async (text: string) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('base64url')
const address = `${issuer}/v1/admin/audit`

interface ProofOptions {
  keys: Keys
  token: string
  claims?: Record<string, unknown>
  header?: Record<string, unknown>
}

/** A proof by hand, so that each part of it can be wrong. */
async function proofOf({ keys, token, claims = {}, header = {} }: ProofOptions): Promise<string> {
  const given = {
    jti: randomUUID(),
    htm: 'GET',
    htu: address,
    iat: Math.floor(Date.now() / 1000),
    ath: await hashOf(token),
    ...claims,
  }
  return new SignJWT(given)
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(keys.publicKey), ...header })
    .sign(keys.privateKey)
}

const ask = (
  token: string,
  proof: string | null,
  scheme = 'DPoP',
  path = '/v1/admin/audit',
): Promise<Answer> =>
  call(server, `GET ${path}`, {
    headers: { authorization: `${scheme} ${token}`, ...(proof === null ? {} : { dpop: proof }) },
  })

describe('with independent clients', () => {
  test('openid-client: a bot’s token opens /v1, also after others have used it', async () => {
    const DPoP = openid.getDPoPHandle(config, await openid.randomDPoPKeyPair('ES256'))
    const tokens = await openid.clientCredentialsGrant(config, {}, { DPoP })
    expect(tokens.token_type).toBe('dpop')
    const get = (path: string) =>
      openid.fetchProtectedResource(
        config,
        tokens.access_token,
        new URL(path, issuer),
        'GET',
        null,
        undefined,
        { DPoP },
      )
    for (let round = 0; round < 3; round++) expect((await get('/v1/admin/audit?limit=1')).status).toBe(200)
    const headers = new Headers({ 'content-type': 'application/json' })
    const posted = await openid.fetchProtectedResource(
      config,
      tokens.access_token,
      new URL('/v1/internal/audit', issuer),
      'POST',
      JSON.stringify({ eventType: 'bot_started' }),
      headers,
      { DPoP },
    )
    expect(posted.status).toBe(201)
  })

  test('oauth4webapi: a user’s token opens userinfo and /v1', async () => {
    const app = await makeClient(server.services, { dpopBoundAccessTokens: true })
    const as = await discover(server)
    const party = { client_id: app.clientId }
    const cookie = await server.signIn(await server.createUser('admin'))
    const { params, verifier, nonce } = await authorize(server, app, cookie, { scope: 'openid audit:read' })
    const DPoP = oauth.DPoP({}, await oauth.generateKeyPair('ES256'))
    const options = { ...httpOptions(server), DPoP }
    const answer = await oauth.authorizationCodeGrantRequest(
      as,
      party,
      authOf(app),
      params,
      app.redirectUri,
      verifier,
      options,
    )
    const tokens = await oauth.processAuthorizationCodeResponse(as, party, answer, { expectedNonce: nonce })
    expect(tokens.token_type).toBe('dpop')
    expect((await oauth.userInfoRequest(as, party, tokens.access_token, options)).status).toBe(200)
    const url = new URL('/v1/admin/audit', issuer)
    const list = await oauth.protectedResourceRequest(
      tokens.access_token,
      'GET',
      url,
      undefined,
      undefined,
      options,
    )
    expect(list.status).toBe(200)
  })
})

describe('at /v1', () => {
  let keys: Keys
  let token: string
  beforeAll(async () => {
    keys = await generateKeyPair('ES256', { extractable: true })
    const DPoP = openid.getDPoPHandle(config, keys)
    token = (await openid.clientCredentialsGrant(config, {}, { DPoP })).access_token
  })

  test('a right proof opens it; query and spelling of the address do not count', async () => {
    expect((await ask(token, await proofOf({ keys, token }))).status).toBe(200)
    expect(
      (await ask(token, await proofOf({ keys, token }), 'dpop', '/v1/admin/audit?limit=1&sortDirection=asc'))
        .status,
    ).toBe(200)
    const htu = 'HTTP://LOCALHOST:3000/v1/admin/audit?limit=7#there'
    expect((await ask(token, await proofOf({ keys, token, claims: { htu } }))).status).toBe(200)
  })

  test('as a bearer token it opens nothing, and the answer says how it does', async () => {
    const answer = await ask(token, null, 'Bearer')
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toMatch(
      /^Bearer error="invalid_token", error_description="[^"]+", DPoP algs="ES256 RS256 EdDSA"$/,
    )
    expect((await ask(token, await proofOf({ keys, token }), 'Bearer')).status).toBe(401)
  })

  const wrong: [string, () => Promise<Partial<ProofOptions>>][] = [
    ['for another method', async () => ({ claims: { htm: 'POST' } })],
    ['for another address', async () => ({ claims: { htu: `${issuer}/v1/users` } })],
    ['for another host', async () => ({ claims: { htu: 'https://evil.example/v1/admin/audit' } })],
    ['of another token', async () => ({ claims: { ath: await hashOf('another') } })],
    ['of no token', async () => ({ claims: { ath: undefined } })],
    ['from six minutes ago', async () => ({ claims: { iat: Math.floor(Date.now() / 1000) - 360 } })],
    ['from in six minutes', async () => ({ claims: { iat: Math.floor(Date.now() / 1000) + 360 } })],
    ['without a time', async () => ({ claims: { iat: undefined } })],
    ['without an id', async () => ({ claims: { jti: undefined } })],
    ['with an id of 10 KB', async () => ({ claims: { jti: 'x'.repeat(5_000) } })],
    ['with a nonce that nobody gave out', async () => ({ claims: { nonce: 'abc' } })],
    ['of another type', async () => ({ header: { typ: 'JWT' } })],
    ['without its key', async () => ({ header: { jwk: undefined } })],
    ['with a private key', async () => ({ header: { jwk: await exportJWK(keys.privateKey) } })],
  ]
  test.each(wrong)('a proof %s is refused', async (_name, change) => {
    const answer = await ask(token, await proofOf({ keys, token, ...(await change()) }))
    expect(answer.status).toBe(401)
    expect(errorOf(answer).issues).toEqual([expect.objectContaining({ code: 'invalid_dpop_proof' })])
    expect(answer.headers['www-authenticate']).toMatch(
      /^DPoP error="invalid_dpop_proof", error_description="[^"]+", algs="ES256 RS256 EdDSA"$/,
    )
  })

  test.each([
    ['no proof', null],
    ['no JWT', 'abc'],
    ['an empty one', ''],
  ])('%s is refused', async (_name, proof) => {
    const answer = await ask(token, proof)
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toContain('invalid_dpop_proof')
  })

  test('two proofs at once are refused', async () => {
    const proofs = [await proofOf({ keys, token }), await proofOf({ keys, token })]
    expect((await ask(token, proofs.join(', '))).status).toBe(401)
  })

  test('a proof by another key is refused, as is one signed by another than it names', async () => {
    const others = await generateKeyPair('ES256', { extractable: true })
    const byOther = await ask(token, await proofOf({ keys: others, token }))
    expect(byOther.headers['www-authenticate']).toContain('error="invalid_token"')
    const mixed = { publicKey: keys.publicKey, privateKey: others.privateKey }
    const forged = await ask(token, await proofOf({ keys: mixed, token }))
    expect(forged.headers['www-authenticate']).toContain('error="invalid_dpop_proof"')
  })

  test('a shared secret proves nothing', async () => {
    const secret = Buffer.alloc(32, 1)
    const jwk = { kty: 'oct', k: secret.toString('base64url') }
    const proof = await new SignJWT({ jti: randomUUID(), htm: 'GET', htu: address, ath: await hashOf(token) })
      .setProtectedHeader({ alg: 'HS256', typ: 'dpop+jwt', jwk })
      .setIssuedAt()
      .sign(secret)
    expect((await ask(token, proof)).status).toBe(401)
  })

  test('a proof works once, however many come with it at the same time', async () => {
    const proof = await proofOf({ keys, token })
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(token, proof)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401])
  })

  test('a token that is bound to nothing, an unknown one and a key need no such scheme, and do not get by with it', async () => {
    const { access_token: plain } = await openid.clientCredentialsGrant(config)
    const { key } = await server.createKey(['audit:read'])
    for (const credential of [plain, key, 'x'.repeat(43)]) {
      const answer = await ask(credential, await proofOf({ keys, token: credential }))
      expect(answer.status).toBe(401)
      expect(answer.headers['www-authenticate']).toContain('DPoP error="invalid_token"')
    }
    expect((await ask(plain, null, 'Bearer')).status).toBe(200)
  })

  test('proofs are remembered as hashes, and forgotten with the time that they are good for', async () => {
    const jti = randomUUID()
    await ask(token, await proofOf({ keys, token, claims: { jti } }))
    const rows = await server.services.primary.sql<{ text: string; seconds: number }[]>`
      SELECT p::text AS text, extract(epoch FROM expires_at - now())::float8 AS seconds
      FROM oidc_payloads p WHERE model = 'ReplayDetection'`
    expect(rows.length).toBeGreaterThan(0)
    for (const { text, seconds } of rows) {
      expect(text).not.toContain(jti)
      expect(text).not.toContain(await calculateJwkThumbprint(await exportJWK(keys.publicKey)))
      expect(seconds).toBeLessThan(700)
    }
  })

  test('a stream goes on with the one proof that it began with, and ends with the token', async () => {
    const htu = `${issuer}/v1/events/stream`
    const stop = new AbortController()
    const response = await fetch(`${server.url}/v1/events/stream?sourceService=dpop_test`, {
      headers: { authorization: `DPoP ${token}`, dpop: await proofOf({ keys, token, claims: { htu } }) },
      signal: stop.signal,
    })
    expect(response.status).toBe(200)
    // Whoever holds a stream open is looked at again.
    server.services.onAccessChange({ everyone: true })
    const { key } = await server.createKey(['audit:write'])
    await call(server, 'POST /v1/internal/audit', {
      key,
      headers: { 'x-source-service': 'dpop_test' },
      body: { eventType: 'bot_started' },
    })
    let text = ''
    const decoder = new TextDecoder()
    const reader = response.body?.getReader()
    while (!text.includes('bot_started')) {
      const read = await reader?.read()
      if (!read || read.done) break
      text += decoder.decode(read.value, { stream: true })
    }
    expect(text).toContain('bot_started')
    await openid.tokenRevocation(config, token)
    while (!(await reader?.read())?.done);
  })
})
