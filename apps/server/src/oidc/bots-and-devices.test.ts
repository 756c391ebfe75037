import { CreatedFileLink, StoredFile } from '@heimdall/contracts'
import * as oauth from 'oauth4webapi'
import * as openid from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { issuer, openBrowser, type TestBrowser } from '../testing/oidc/browser.ts'
import { addLogo, makeClient, type TestClient } from '../testing/oidc/make-client.ts'
import {
  authOf,
  authorizationRequest,
  discover,
  httpOptions,
  redeem,
  throughProxy,
} from '../testing/oidc/relying-party.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  cookie = await server.signIn(await server.createUser('admin'))
})
afterAll(() => server.close())

const configOf = async (client: TestClient) => {
  const config = await openid.discovery(
    new URL(issuer),
    client.clientId,
    undefined,
    openid.ClientSecretBasic(client.secret),
    {
      [openid.customFetch]: throughProxy(server),
      execute: [openid.allowInsecureRequests],
    },
  )
  return config
}

describe('client credentials', () => {
  test('a bot acts as its app, with the permissions that the app was given', async () => {
    const bot = await makeClient(server.services, { botPermissions: ['audit:read', 'audit:write'] })
    const config = await configOf(bot)
    const all = await openid.clientCredentialsGrant(config)
    expect(all.scope?.split(' ').sort()).toEqual(['audit:read', 'audit:write'])
    const event = { eventType: 'bot_started', metadata: {} }
    const posted = await call(server, 'POST /v1/internal/audit', { key: all.access_token, body: event })
    expect(posted.status).toBe(201)
    const some = await openid.clientCredentialsGrant(config, { scope: 'audit:write' })
    expect((await call(server, 'GET /v1/admin/audit', { key: some.access_token })).status).toBe(403)
  })

  test('asks for no more than it was given, nor for users', async () => {
    const bot = await makeClient(server.services, { botPermissions: ['audit:write'] })
    const config = await configOf(bot)
    for (const scope of ['audit:read', 'openid', 'user:write']) {
      await expect(openid.clientCredentialsGrant(config, { scope })).rejects.toMatchObject({
        error: 'invalid_scope',
      })
    }
  })

  test('of an app with an owner it holds what the owner holds, at that moment', async () => {
    const owner = await server.createUser('admin')
    const bot = await makeClient(server.services, { userId: owner.id, botPermissions: ['audit:read'] })
    const { access_token: token } = await openid.clientCredentialsGrant(await configOf(bot))
    expect((await call(server, 'GET /v1/admin/audit', { key: token })).status).toBe(200)
    const { sql } = server.services.primary
    await sql`DELETE FROM user_roles WHERE user_id = ${owner.id}`
    server.services.onAccessChange({ userId: owner.id })
    expect((await call(server, 'GET /v1/admin/audit', { key: token })).status).toBe(403)
  })

  test('a bot gives a file away by a link, which ends with its app', async () => {
    const botPermissions = ['storage:read', 'storage:write', 'storage:download']
    const bot = await makeClient(server.services, { botPermissions })
    const { access_token: key } = await openid.clientCredentialsGrant(await configOf(bot))
    const headers = { 'content-type': 'application/octet-stream' }
    const { json } = await call(server, 'POST /v1/files?name=clip.txt', { key, headers, body: 'a clip' })
    const { id } = StoredFile.parse(json)
    const made = await eventually(async () => {
      const { json } = await call(server, `GET /v1/files/${id}`, { key })
      expect(StoredFile.parse(json).state).toBe('ready')
      return call(server, `POST /v1/files/${id}/links`, { key, body: { expiresInSeconds: 3_600 } })
    })
    const { pathname } = new URL(CreatedFileLink.parse(made.json).url)
    expect(await call(server, `GET ${pathname}`)).toMatchObject({ status: 200, text: 'a clip' })
    await server.services.primary.sql`UPDATE oauth_clients SET suspended_at = now() WHERE id = ${bot.id}`
    expect((await call(server, `GET ${pathname}`)).status).toBe(404)
  })

  test('a suspended app gets nothing, and its tokens end', async () => {
    const bot = await makeClient(server.services, { botPermissions: ['audit:read'] })
    const config = await configOf(bot)
    const { access_token: token } = await openid.clientCredentialsGrant(config)
    await server.services.primary.sql`UPDATE oauth_clients SET suspended_at = now() WHERE id = ${bot.id}`
    server.services.onAccessChange({ oauthClientId: bot.id })
    expect((await call(server, 'GET /v1/admin/audit', { key: token })).status).toBe(401)
    await expect(openid.clientCredentialsGrant(config)).rejects.toThrow()
  })

  test('introspection and revocation: of its own tokens, and of nobody else’s', async () => {
    const [bot, other] = [
      await makeClient(server.services, { botPermissions: ['audit:read'] }),
      await makeClient(server.services, { botPermissions: ['audit:read'] }),
    ]
    const [mine, theirs] = [await configOf(bot), await configOf(other)]
    const { access_token: token } = await openid.clientCredentialsGrant(mine)
    expect(await openid.tokenIntrospection(mine, token)).toMatchObject({
      active: true,
      client_id: bot.clientId,
      scope: 'audit:read',
      token_type: 'Bearer',
    })
    expect(await openid.tokenIntrospection(theirs, token)).toEqual({ active: false })
    await openid.tokenRevocation(theirs, token)
    expect((await openid.tokenIntrospection(mine, token)).active).toBe(true)
    await openid.tokenRevocation(mine, token)
    expect(await openid.tokenIntrospection(mine, token)).toEqual({ active: false })
    expect((await call(server, 'GET /v1/admin/audit', { key: token })).status).toBe(401)
  })

  test('introspection names what a bot may do at that moment, as /v1 has it', async () => {
    const owner = await server.createUser('admin')
    const botPermissions = ['audit:read', 'audit:write']
    const bot = await makeClient(server.services, { userId: owner.id, botPermissions })
    const config = await configOf(bot)
    const { access_token: token } = await openid.clientCredentialsGrant(config)
    const { sql } = server.services.primary
    await sql`UPDATE oauth_clients SET bot_permissions = ${['audit:read']} WHERE id = ${bot.id}`
    server.services.onAccessChange({ oauthClientId: bot.id })
    expect(await openid.tokenIntrospection(config, token)).toMatchObject({
      active: true,
      scope: 'audit:read',
    })
    expect((await call(server, 'POST /v1/internal/audit', { key: token, body: {} })).status).toBe(403)
    await sql`DELETE FROM user_roles WHERE user_id = ${owner.id}`
    server.services.onAccessChange({ userId: owner.id })
    const nothing = await openid.tokenIntrospection(config, token)
    expect(nothing.active, 'known still: /v1 says 403 and not 401').toBe(true)
    expect(nothing.scope).toBeUndefined()
    expect((await call(server, 'GET /v1/admin/audit', { key: token })).status).toBe(403)
  })

  test('a wrong secret, an unknown app and a public one get nothing', async () => {
    const bot = await makeClient(server.services, { botPermissions: ['audit:read'] })
    const wrong = await configOf({ ...bot, secret: 'not the secret' })
    await expect(openid.clientCredentialsGrant(wrong)).rejects.toThrow()
    const unknown = await configOf({ ...bot, clientId: 'app_unknown' })
    await expect(openid.clientCredentialsGrant(unknown)).rejects.toThrow()
  })
})

describe('device code', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const enter = async (browser: TestBrowser, userCode: string, more: Record<string, string> = {}) => {
    const { json } = await browser.get('/device', { accept: 'application/json' })
    const { xsrf } = json as { xsrf: string }
    const body = new URLSearchParams({ xsrf, user_code: userCode, ...more }).toString()
    return browser.post('/device', body, {
      ...form,
      accept: more.confirm || more.abort ? 'text/html' : 'application/json',
    })
  }

  test('a device gets tokens once its user has entered the code and agreed', async () => {
    const tv = await makeClient(server.services, { name: 'TV app' })
    const logo = await addLogo(server.services, tv.id)
    const config = await configOf(tv)
    const device = await openid.initiateDeviceAuthorization(config, { scope: 'openid profile' })
    expect(device.verification_uri).toBe(`${issuer}/device`)
    expect(device.user_code).toMatch(/^[A-Z]{4}-[A-Z]{4}$/)
    const once = () =>
      openid.genericGrantRequest(config, 'urn:ietf:params:oauth:grant-type:device_code', {
        device_code: device.device_code,
      })
    await expect(once()).rejects.toMatchObject({ error: 'authorization_pending' })
    const browser = openBrowser(server, cookie)
    const shown = await enter(browser, device.user_code.toLowerCase())
    expect(shown.json).toMatchObject({
      step: 'confirm',
      userCode: device.user_code,
      app: 'TV app',
      logoUrl: `${issuer}${logo}`,
    })
    const confirmed = await enter(browser, device.user_code, { confirm: 'yes' })
    expect(confirmed.status).toBe(303)
    const page = new URL(confirmed.headers.location ?? '', issuer).href
    expect(await browser.details(page)).toMatchObject({
      prompt: 'consent',
      returnsTo: null,
      app: { logoUrl: logo },
    })
    expect(await browser.agree(page)).toBe(`${issuer}/device?done=approved`)
    const tokens = await once()
    expect(tokens.access_token).toBeTypeOf('string')
    await expect(once()).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  test('whoever left the page of the consent enters the code again, also as somebody else', async () => {
    const config = await configOf(await makeClient(server.services))
    const device = await openid.initiateDeviceAuthorization(config, { scope: 'openid' })
    const browser = openBrowser(server, cookie)
    const left = await enter(browser, device.user_code, { confirm: 'yes' })
    const first = new URL(left.headers.location ?? '', issuer).href
    // What a browser opens for another account.
    expect((await browser.details(first)).restartUrl).toBe('/device')
    const other = openBrowser(server, await server.signIn(await server.createUser('user')))
    expect((await enter(other, device.user_code)).json).toMatchObject({ step: 'confirm' })
    const again = await enter(other, device.user_code, { confirm: 'yes' })
    const second = new URL(again.headers.location ?? '', issuer).href
    expect(await other.agree(second)).toBe(`${issuer}/device?done=approved`)
    // One of them has it.
    expect(await browser.agree(first)).toBe(`${issuer}/device?problem=used`)
    expect((await enter(browser, device.user_code)).json).toMatchObject({ problem: 'used' })
  })

  test('a refused, an unknown and a used code say so', async () => {
    const config = await configOf(await makeClient(server.services))
    const device = await openid.initiateDeviceAuthorization(config, { scope: 'openid' })
    const browser = openBrowser(server, cookie)
    expect((await enter(browser, 'BBBB-BBBB')).json).toMatchObject({ step: 'enter', problem: 'unknown' })
    const denied = await enter(browser, device.user_code, { abort: 'yes' })
    expect(denied.headers.location).toBe('/device?problem=denied')
    expect((await enter(browser, device.user_code)).json).toMatchObject({ problem: 'used' })
  })

  test('nobody finds a code by trying', async () => {
    const browser = openBrowser(server, cookie)
    const statuses: number[] = []
    for (let tries = 0; tries < 12; tries++) statuses.push((await enter(browser, 'CCCC-CCCC')).status)
    expect(statuses).toContain(429)
  })
})

describe('pushed requests', () => {
  test('PAR: the request travels behind the browser, and works once', async () => {
    const app = await makeClient(server.services, { requirePushedAuthorizationRequests: true })
    const as = await discover(server)
    const party = { client_id: app.clientId }
    const { address, verifier, nonce, state } = await authorizationRequest(app)
    const pushed = await oauth.pushedAuthorizationRequest(
      as,
      party,
      authOf(app),
      new URL(address).searchParams,
      httpOptions(server),
    )
    const { request_uri } = await oauth.processPushedAuthorizationResponse(as, party, pushed)
    const short = `${issuer}/oidc/auth?${new URLSearchParams({ client_id: app.clientId, request_uri })}`
    const browser = openBrowser(server, cookie)
    const end = new URL(await browser.agree(await browser.follow(short)))
    const params = oauth.validateAuthResponse(as, party, end, state)
    await redeem(server, app, { params, verifier, nonce, code: '' })
    expect(await openBrowser(server, cookie).follow(short)).not.toContain('code=')
    // This app may not come without.
    expect(await browser.follow(address)).toContain('error=invalid_request')
  })
})
