import { randomUUID } from 'node:crypto'
import { CreatedOAuthClient, OAuthApp } from '@heimdall/contracts'
import { exportJWK, generateKeyPair } from 'jose'
import * as openid from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import { issuer } from '../testing/oidc/browser.ts'
import { authorize, throughProxy } from '../testing/oidc/relying-party.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  cookie = await server.signIn(await server.createUser('admin'))
})
afterAll(() => server.close())

async function newKey(alg = 'ES256') {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const kid = randomUUID()
  return { key: privateKey, kid, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } }
}
type Key = Awaited<ReturnType<typeof newKey>>

const redirectUri = 'https://chat.example.org/callback'
const body = {
  name: 'Chat bot',
  redirectUris: [redirectUri],
  scopes: ['openid'],
  botPermissions: ['audit:write'],
}

async function makeApp(keys: readonly Key[]) {
  const jwks = { keys: keys.map(({ jwk }) => jwk) }
  const made = await call(server, 'POST /v1/apps', { cookie, body: { ...body, jwks } })
  expect(made.status, made.text).toBe(201)
  return CreatedOAuthClient.parse(made.json)
}

const change = async (id: string, changes: object) => {
  const changed = await call(server, `PATCH /v1/apps/${id}`, { cookie, body: changes })
  expect(changed.status, changed.text).toBe(200)
  return OAuthApp.parse(changed.json)
}

const by = (clientId: string, auth: openid.ClientAuth) =>
  openid.discovery(new URL(issuer), clientId, undefined, auth, {
    [openid.customFetch]: throughProxy(server),
    execute: [openid.allowInsecureRequests],
  })

type Claims = Record<string, unknown>

/** A token by client credentials, as openid-client asks for one. */
async function tokenOf(clientId: string, { key, kid }: Key, claims: Claims = {}): Promise<string> {
  const modify = (_header: object, payload: object) => Object.assign(payload, claims)
  const auth = openid.PrivateKeyJwt({ key, kid }, { [openid.modifyAssertion]: modify })
  return (await openid.clientCredentialsGrant(await by(clientId, auth))).access_token
}
const secretToken = async (clientId: string, secret: string | null) =>
  openid.clientCredentialsGrant(await by(clientId, openid.ClientSecretBasic(secret ?? '')))

const refused = { error: 'invalid_client' }
const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds

test.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('an app takes a token by its key for %s', async (alg) => {
  const key = await newKey(alg)
  const { clientId, clientSecret } = await makeApp([key])
  expect(clientSecret).toBeNull()
  const token = await tokenOf(clientId, key)
  const event = { eventType: 'bot_started', metadata: {} }
  expect((await call(server, 'POST /v1/internal/audit', { key: token, body: event })).status).toBe(201)
})

test('signs people in by its key, and gets ID tokens that are signed as it asks', async () => {
  const key = await newKey()
  const { id, clientId } = await makeApp([key])
  await change(id, { idTokenSignedResponseAlg: 'ES256' })
  const config = await by(clientId, openid.PrivateKeyJwt(key))
  // openid-client takes RS256 alone unless it is told.
  const party = new openid.Configuration(
    config.serverMetadata(),
    clientId,
    { id_token_signed_response_alg: 'ES256' },
    openid.PrivateKeyJwt(key),
  )
  openid.allowInsecureRequests(party)
  party[openid.customFetch] = throughProxy(server)
  const { params, verifier, nonce } = await authorize(
    server,
    { id, clientId, secret: '', redirectUri },
    cookie,
    { scope: 'openid' },
  )
  const tokens = await openid.authorizationCodeGrant(party, new URL(`${redirectUri}?${params}`), {
    pkceCodeVerifier: verifier,
    expectedNonce: nonce,
    expectedState: params.get('state') ?? openid.skipStateCheck,
  })
  expect(tokens.claims()?.aud).toBe(clientId)
})

describe('is refused', () => {
  let key: Key
  let clientId: string
  beforeAll(async () => {
    key = await newKey()
    clientId = (await makeApp([key])).clientId
  })

  test('by another key, though it has the same name; and as another app', async () => {
    const other = await newKey()
    await expect(tokenOf(clientId, { ...other, kid: key.kid })).rejects.toMatchObject(refused)
    await makeApp([other])
    await expect(tokenOf(clientId, other)).rejects.toMatchObject(refused)
  })

  test('with what it has sent before', async () => {
    const jti = randomUUID()
    await expect(tokenOf(clientId, key, { jti })).resolves.toBeTruthy()
    await expect(tokenOf(clientId, key, { jti })).rejects.toMatchObject(refused)
  })

  test.each<[string, () => Claims]>([
    ['that has ended', () => ({ exp: secondsFromNow(-60) })],
    ['that ends in two hours', () => ({ exp: secondsFromNow(7_200) })],
    ['that never ends', () => ({ exp: undefined })],
    ['for somebody else', () => ({ aud: 'https://other.example.org' })],
    ['without a number', () => ({ jti: undefined })],
    ['from somebody else', () => ({ iss: 'app_other' })],
  ])('with an assertion %s', async (_what, claims) => {
    await expect(tokenOf(clientId, key, claims())).rejects.toMatchObject(refused)
  })
})

describe('changing the way', () => {
  test('a key that is taken out, and a secret that was there before, count no more', async () => {
    const [first, second] = [await newKey(), await newKey()]
    const made = await call(server, 'POST /v1/apps', { cookie, body })
    const { id, clientId, clientSecret } = CreatedOAuthClient.parse(made.json)
    await expect(secretToken(clientId, clientSecret)).resolves.toBeTruthy()
    const app = await change(id, { jwks: { keys: [first.jwk, second.jwk] } })
    expect(app).toMatchObject({ secrets: [], jwks: { keys: [first.jwk, second.jwk] } })
    await expect(secretToken(clientId, clientSecret)).rejects.toMatchObject({ status: 401 })
    await expect(tokenOf(clientId, first)).resolves.toBeTruthy()

    await change(id, { jwks: { keys: [second.jwk] } })
    await expect(tokenOf(clientId, first)).rejects.toMatchObject(refused)
    await expect(tokenOf(clientId, second)).resolves.toBeTruthy()

    const rotated = await call(server, `POST /v1/apps/${id}/secrets`, { cookie, body: { overlapHours: 1 } })
    expect(rotated.status).toBe(409)
    expect(rotated.text).toContain('key_pair_app')

    expect((await change(id, { jwks: null })).jwks).toBeNull()
    await expect(tokenOf(clientId, second)).rejects.toMatchObject(refused)
    await expect(secretToken(clientId, clientSecret)).rejects.toMatchObject({ status: 401 })
    const added = await call(server, `POST /v1/apps/${id}/secrets`, { cookie, body: { overlapHours: 1 } })
    const { clientSecret: secret } = CreatedOAuthClient.pick({ clientSecret: true }).parse(added.json)
    await expect(secretToken(clientId, secret)).resolves.toBeTruthy()
  })

  test('nobody gives somebody else’s app keys, nor private ones to their own', async () => {
    const { key, jwk } = await newKey()
    const { id } = await makeApp([await newKey()])
    const stranger = await server.signIn(await server.createUser('user'))
    const jwks = { keys: [jwk] }
    const taken = await call(server, `PATCH /v1/apps/${id}`, { cookie: stranger, body: { jwks } })
    expect(taken.status).toBe(404)
    const whole = { ...(await exportJWK(key)), kid: jwk.kid, use: 'sig' }
    const sent = await call(server, `PATCH /v1/apps/${id}`, { cookie, body: { jwks: { keys: [whole] } } })
    expect(sent.status).toBe(400)
    expect(sent.text).toContain('is private. Send public keys alone')
    expect(sent.text).not.toContain(whole.d)
  })
})
