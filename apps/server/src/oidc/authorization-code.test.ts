import { hash } from 'node:crypto'
import * as oauth from 'oauth4webapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, errorOf } from '../testing/http-client.ts'
import { openBrowser } from '../testing/oidc/browser.ts'
import { addSecret, makeClient, type TestClient } from '../testing/oidc/make-client.ts'
import {
  authOf,
  authorizationRequest,
  authorize,
  discover,
  httpOptions,
  redeem,
  refresh,
} from '../testing/oidc/relying-party.ts'
import type { TestUser } from '../testing/people.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let client: TestClient
let user: TestUser
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  client = await makeClient(server.services)
  user = await server.createUser('admin')
  cookie = await server.signIn(user)
})
afterAll(() => server.close())

const offline = { scope: 'openid offline_access', extra: { prompt: 'consent' } }

describe('authorization code with PKCE', () => {
  test('signs a user in to an app, whose ID token and claims are right', async () => {
    const tokens = await redeem(
      server,
      client,
      await authorize(server, client, cookie, { scope: 'openid profile email' }),
    )
    const claims = oauth.getValidatedIdTokenClaims(tokens)
    expect(claims).toMatchObject({ sub: user.id, acr: 'urn:heimdall:acr:1fa', amr: ['pwd'] })
    expect(claims?.auth_time).toBeTypeOf('number')
    const as = await discover(server)
    const party = { client_id: client.clientId }
    const answer = await oauth.userInfoRequest(as, party, tokens.access_token, httpOptions(server))
    expect(await oauth.processUserInfoResponse(as, party, user.id, answer)).toMatchObject({
      sub: user.id,
      preferred_username: user.username,
      email: user.email,
      email_verified: true,
    })
  })

  test('whoever has agreed once is not asked again, and asked when the app wants more', async () => {
    const app = await makeClient(server.services)
    await authorize(server, app, cookie, { scope: 'openid' })
    const browser = openBrowser(server, cookie)
    const again = await authorizationRequest(app, { scope: 'openid' })
    expect(await browser.follow(again.address)).toMatch(/^https:\/\/app\.example\.org\/callback\?code=/)
    const more = await authorizationRequest(app, { scope: 'openid audit:read' })
    const page = await browser.follow(more.address)
    expect(await browser.details(page)).toMatchObject({
      prompt: 'consent',
      hasConsent: true,
      scopes: [
        { name: 'openid', isNew: false },
        { name: 'audit:read', isNew: true, description: "Read every user's audit events" },
      ],
    })
  })

  test('what is taken from the app while the page is open is neither shown nor remembered', async () => {
    const app = await makeClient(server.services)
    const { sql } = server.services.primary
    const browser = openBrowser(server, cookie)
    const { address } = await authorizationRequest(app, { scope: 'openid audit:read' })
    const page = await browser.follow(address)
    await sql`UPDATE oauth_clients SET scopes = '{openid}' WHERE id = ${app.id}`
    await expect
      .poll(async () => (await browser.details(page)).scopes.map(({ name }) => name), { timeout: 3_000 })
      .toEqual(['openid'])
    await browser.post(`${new URL(page).pathname}/consent`)
    const consents = await sql`SELECT scopes FROM oauth_consents WHERE oauth_client_id = ${app.id}`
    expect(consents).toEqual([{ scopes: ['openid'] }])
  })

  test('an access token opens /v1, as far as its scopes and its user reach', async () => {
    const tokens = await redeem(
      server,
      client,
      await authorize(server, client, cookie, { scope: 'openid audit:read' }),
    )
    const read = await call(server, 'GET /v1/admin/audit', { key: tokens.access_token })
    expect(read.status).toBe(200)
    const users = await call(server, 'GET /v1/users', { key: tokens.access_token })
    expect(errorOf(users).code).toBe('FORBIDDEN')
    const plain = await server.signIn(await server.createUser('user'))
    const other = await redeem(
      server,
      client,
      await authorize(server, client, plain, { scope: 'openid audit:read' }),
    )
    expect((await call(server, 'GET /v1/admin/audit', { key: other.access_token })).status).toBe(403)
  })

  test('a refresh gives new tokens, and the old one used again kills the family', async () => {
    const first = await redeem(server, client, await authorize(server, client, cookie, offline))
    const second = await refresh(server, client, first.refresh_token ?? '')
    expect(second.refresh_token).not.toBe(first.refresh_token)
    // Identical, within 30 seconds: the same answer.
    const repeated = await refresh(server, client, first.refresh_token ?? '')
    expect(repeated).toMatchObject({ access_token: second.access_token, refresh_token: second.refresh_token })
    await server.services.primary.sql`
      UPDATE oidc_payloads SET consumed_at = consumed_at - interval '31 seconds' WHERE consumed_at IS NOT NULL`
    await expect(refresh(server, client, first.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    })
    await expect(refresh(server, client, second.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    })
    expect((await call(server, 'GET /v1/admin/audit', { key: second.access_token })).status).toBe(401)
  })

  test('a refresh that broke off before anybody was answered can be sent again, once', async () => {
    const first = await redeem(server, client, await authorize(server, client, cookie, offline))
    const token = first.refresh_token ?? ''
    // As a process leaves it that dies in between.
    const { sql } = server.services.primary
    const usedUp = (secondsAgo: number) => sql`
      UPDATE oidc_payloads SET consumed_at = ${new Date(Date.now() - secondsAgo * 1000).toISOString()}
      WHERE model = 'RefreshToken' AND id_hash = decode(${hash('sha256', token, 'hex')}, 'hex')`
    await usedUp(0)
    await expect(refresh(server, client, token)).rejects.toHaveProperty('cause.status', 503)
    await usedUp(11)
    const answers = await Promise.all([1, 2, 3].map(() => refresh(server, client, token)))
    expect(new Set(answers.map(({ refresh_token: fresh }) => fresh)).size).toBe(1)
    // The family lives on.
    expect(await refresh(server, client, answers[0]?.refresh_token ?? '')).toHaveProperty('access_token')
  })

  test('of three redemptions at once exactly one passes, and the family dies', async () => {
    const authorization = await authorize(server, client, cookie, { scope: 'openid audit:read' })
    const answers = await Promise.allSettled([1, 2, 3].map(() => redeem(server, client, authorization)))
    const passed = answers.filter((answer) => answer.status === 'fulfilled')
    expect(passed).toHaveLength(1)
    const token = passed[0]?.value.access_token ?? ''
    expect((await call(server, 'GET /v1/admin/audit', { key: token })).status).toBe(401)
  })

  test('of three refreshes at once all get the one answer', async () => {
    const first = await redeem(server, client, await authorize(server, client, cookie, offline))
    const answers = await Promise.all([1, 2, 3].map(() => refresh(server, client, first.refresh_token ?? '')))
    expect(new Set(answers.map(({ refresh_token: token }) => token)).size).toBe(1)
  })

  test('tokens end with the session, unless the app may come back without the user', async () => {
    const browserCookie = await server.signIn(user)
    const online = await redeem(
      server,
      client,
      await authorize(server, client, browserCookie, { scope: 'openid audit:read' }),
    )
    const away = await redeem(
      server,
      client,
      await authorize(server, client, browserCookie, {
        ...offline,
        scope: 'openid audit:read offline_access',
      }),
    )
    expect((await call(server, 'GET /v1/admin/audit', { key: online.access_token })).status).toBe(200)
    await call(server, 'POST /trpc/accounts.signOut', { cookie: browserCookie, body: {} })
    expect((await call(server, 'GET /v1/admin/audit', { key: online.access_token })).status).toBe(401)
    expect((await call(server, 'GET /v1/admin/audit', { key: away.access_token })).status).toBe(200)
    await refresh(server, client, away.refresh_token ?? '')
  })

  test('no id of a token, code or session stands in the database', async () => {
    const authorization = await authorize(server, client, cookie, offline)
    const tokens = await redeem(server, client, authorization)
    const secrets = [authorization.code, tokens.access_token, tokens.refresh_token ?? '', client.secret]
    for (const secret of secrets) {
      const rows = await server.services.primary.sql`
        SELECT 1 FROM oidc_payloads t WHERE t::text LIKE ${`%${secret}%`}
        UNION ALL SELECT 1 FROM oauth_client_secrets t WHERE t::text LIKE ${`%${secret}%`}
        UNION ALL SELECT 1 FROM audit_outbox t WHERE t::text LIKE ${`%${secret}%`}`
      expect(rows).toHaveLength(0)
    }
    expect(server.log()).not.toContain(tokens.access_token)
  })

  test('two tabs do not disturb each other', async () => {
    const app = await makeClient(server.services)
    const browser = openBrowser(server, cookie)
    const [one, two] = [await authorizationRequest(app), await authorizationRequest(app)]
    const [first, second] = [await browser.follow(one.address), await browser.follow(two.address)]
    expect(first).not.toBe(second)
    const endOfFirst = new URL(await browser.agree(first))
    const endOfSecond = new URL(await browser.agree(second))
    expect(endOfFirst.searchParams.get('state')).toBe(one.state)
    expect(endOfSecond.searchParams.get('state')).toBe(two.state)
    for (const [end, { verifier, nonce, state }] of [
      [endOfFirst, one],
      [endOfSecond, two],
    ] as const) {
      const params = oauth.validateAuthResponse(
        await discover(server),
        { client_id: app.clientId },
        end,
        state,
      )
      await redeem(server, app, { params, verifier, nonce, code: '' })
    }
  })

  test('whoever is not signed in is asked to, and comes back to the app', async () => {
    const browser = openBrowser(server)
    const { address } = await authorizationRequest(client, { scope: 'openid profile email' })
    const page = await browser.follow(address)
    expect(await browser.details(page)).toMatchObject({ prompt: 'login', account: null, mustConfirm: false })
    expect((await browser.post(`${new URL(page).pathname}/login`)).status).toBe(401)
    const [name = '', value = ''] = (await server.signIn(user)).split('=')
    browser.cookies.set(`${name} /`, { value, path: '/' })
    expect(await browser.agree(page)).toMatch(/^https:\/\/app\.example\.org\/callback\?code=/)
  })

  test('prompt=login asks for a fresh proof', async () => {
    const browser = openBrowser(server, cookie)
    await server.services.primary
      .sql`UPDATE sessions SET authenticated_at = now() - interval '1 hour', created_at = now() - interval '1 hour'`
    const { address } = await authorizationRequest(client, { scope: 'openid', extra: { prompt: 'login' } })
    const page = await browser.follow(address)
    expect(await browser.details(page)).toMatchObject({ prompt: 'login', mustConfirm: true })
    expect(errorOf(await browser.post(`${new URL(page).pathname}/login`)).code).toBe('CONFLICT')
    const confirmed = await browser.post('/trpc/sessions.confirm', { password: user.password })
    expect(confirmed.status).toBe(200)
    cookie = `heimdall=${browser.cookies.get('heimdall /')?.value}`
    expect(await browser.agree(page)).toMatch(/^https:\/\/app\.example\.org\/callback\?code=/)
  })

  test('someone else’s interaction is nobody’s', async () => {
    const browser = openBrowser(server, cookie)
    const page = await browser.follow((await authorizationRequest(await makeClient(server.services))).address)
    const other = openBrowser(server, await server.signIn(await server.createUser('user')))
    const answer = await other.get(`${new URL(page).pathname}/details`, {})
    expect(errorOf(answer).code).toBe('GONE')
    const forged = await browser.post(
      `${new URL(page).pathname}/consent`,
      {},
      { origin: 'https://evil.example' },
    )
    expect(errorOf(forged).code).toBe('FORBIDDEN')
  })

  test('what an app may ask for no more, its tokens open no more, and say so', async () => {
    const app = await makeClient(server.services)
    const admin = await server.createUser('admin')
    const tokens = await redeem(
      server,
      app,
      await authorize(server, app, await server.signIn(admin), {
        scope: 'openid profile email offline_access audit:read',
        extra: { prompt: 'consent' },
      }),
    )
    const as = await discover(server)
    const party = { client_id: app.clientId }
    const scopeOf = async (token = '') => {
      const answer = await oauth.introspectionRequest(as, party, authOf(app), token, httpOptions(server))
      const said = await oauth.processIntrospectionResponse(as, party, answer)
      return typeof said.scope === 'string' ? said.scope.split(' ').sort() : said
    }
    const claims = async () => {
      const answer = await oauth.userInfoRequest(as, party, tokens.access_token, httpOptions(server))
      return oauth.processUserInfoResponse(as, party, admin.id, answer)
    }
    const all = ['audit:read', 'email', 'offline_access', 'openid', 'profile']
    expect([await scopeOf(tokens.access_token), await scopeOf(tokens.refresh_token)]).toEqual([all, all])
    expect(await claims()).toMatchObject({ email: admin.email })
    const left = ['offline_access', 'openid', 'profile']
    await server.services.primary.sql`UPDATE oauth_clients SET scopes = ${left} WHERE id = ${app.id}`
    server.services.onAccessChange({ oauthClientId: app.id })
    expect([await scopeOf(tokens.access_token), await scopeOf(tokens.refresh_token)]).toEqual([left, left])
    expect(await claims()).not.toHaveProperty('email')
    expect(await claims()).toMatchObject({ preferred_username: admin.username })
    // The provider's router takes these for the same address.
    const { host } = new URL(server.url)
    for (const address of [
      '/oidc/userinfo/',
      '/oidc/UserInfo',
      '/oidc/USERINFO/?a=b',
      `http://${host}/oidc/userinfo`,
    ]) {
      const said = await call(server, `GET ${address}`, { key: tokens.access_token ?? '' })
      expect(said.status, address).toBe(200)
      expect(said.json, address).not.toHaveProperty('email')
    }
    expect((await call(server, 'GET /v1/admin/audit', { key: tokens.access_token })).status).toBe(403)
  })

  test('a banned account loses every token, also those that outlive sessions', async () => {
    const banned = await server.createUser('user')
    const tokens = await redeem(
      server,
      client,
      await authorize(server, client, await server.signIn(banned), offline),
    )
    const admin = await server.createKey(['user:write'])
    const answer = await call(server, `POST /v1/users/${banned.id}/ban`, {
      key: admin.key,
      body: { reason: 'Spam' },
    })
    expect(answer.status).toBe(200)
    await expect(refresh(server, client, tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })

  test('what is typed into an address of ours that there is not, is answered as JSON', async () => {
    const answer = await call(server, 'GET /oidc/nothing')
    expect(answer.status).toBe(404)
    expect(answer.json).toMatchObject({ error: 'invalid_request' })
  })

  test('a secret works until its end beside the new one, and not after', async () => {
    const app = await makeClient(server.services)
    await addSecret(server.services, app.id, 'the new secret of this app')
    const authorization = await authorize(server, app, cookie)
    await redeem(server, { ...app, secret: 'the new secret of this app' }, authorization)
    await redeem(server, app, await authorize(server, app, cookie))
    await server.services.primary.sql`
      UPDATE oauth_client_secrets SET expires_at = now() - interval '1 second' WHERE oauth_client_id = ${app.id} AND prefix <> 'the ne'`
    server.services.onAccessChange({ oauthClientId: app.id })
    await expect(redeem(server, app, await authorize(server, app, cookie))).rejects.toThrow()
  })

  test('what happens stands in the audit log', async () => {
    const app = await makeClient(server.services, { name: 'Audited app' })
    const tokens = await redeem(server, app, await authorize(server, app, cookie, offline))
    const as = await discover(server)
    await oauth.revocationRequest(
      as,
      { client_id: app.clientId },
      authOf(app),
      tokens.refresh_token ?? '',
      httpOptions(server),
    )
    const key = await server.createKey(['audit:read'])
    await expect
      .poll(
        async () => {
          const answer = await call(server, 'GET /v1/admin/audit?limit=100', { key: key.key })
          return (
            answer.text.includes('token_revoked') &&
            answer.text.includes('consent_granted') &&
            answer.text.includes('token_created')
          )
        },
        { timeout: 5_000 },
      )
      .toBe(true)
  })
})
