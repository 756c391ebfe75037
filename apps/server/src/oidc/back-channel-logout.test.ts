import { randomUUID } from 'node:crypto'
import { CreatedOAuthClient } from '@heimdall/contracts'
import * as oauth from 'oauth4webapi'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { issuer, openBrowser } from '../testing/oidc/browser.ts'
import { type LogoutReceiver, startLogoutReceiver, verifiedLogout } from '../testing/oidc/logout-receiver.ts'
import { makeClient, type TestClient } from '../testing/oidc/make-client.ts'
import { authorizationRequest, authorize, redeem } from '../testing/oidc/relying-party.ts'
import type { TestUser } from '../testing/people.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

// OpenID Connect Back-Channel Logout 1.0: https://openid.net/specs/openid-connect-backchannel-1_0.html

let server: TestServer
let receivers: LogoutReceiver[]
let apps: TestClient[]
let user: TestUser
let admin: string
beforeAll(async () => {
  server = await startTestServer()
  receivers = [await startLogoutReceiver(), await startLogoutReceiver()]
  apps = []
  for (const { uri } of receivers) apps.push(await makeClient(server.services, { backchannelLogoutUri: uri }))
  admin = await server.signIn(await server.createUser('super_admin'))
})
afterAll(async () => {
  for (const receiver of receivers) receiver.close()
  await server.close()
})
beforeEach(async () => {
  user = await server.createUser('user')
})

interface SignedIn {
  cookie: string
  sessionId: string
  /** By app: what their ID token has called this session. */
  sids: string[]
}

/** Signs in, and from there to apps. */
async function signInTo(clients = apps, signedIn?: string): Promise<SignedIn> {
  const cookie = signedIn ?? (await server.signIn(user))
  const me = await call(server, 'GET /v1/users/me', { cookie })
  const sids: string[] = []
  for (const client of clients) {
    const tokens = await redeem(server, client, await authorize(server, client, cookie, { scope: 'openid' }))
    sids.push(String(oauth.getValidatedIdTokenClaims(tokens)?.sid))
  }
  return { cookie, sessionId: (me.json as { sessionId: string }).sessionId, sids }
}

/** The sessions of this user that an app was told are over; each token is checked as an app does. */
async function toldTo(index: number): Promise<unknown[]> {
  const { tokens } = receivers[index] ?? { tokens: [] }
  const logouts = await Promise.all(
    tokens.map((token) => verifiedLogout(server, apps[index]?.clientId ?? '', token)),
  )
  return logouts.filter(({ sub }) => sub === user.id).map(({ sid }) => sid)
}
const bothAreTold = ({ sids }: SignedIn) =>
  eventually(async () => {
    expect(await toldTo(0)).toEqual([sids[0]])
    expect(await toldTo(1)).toEqual([sids[1]])
  })
const waiting = async () => {
  const { sql } = server.services.primary
  return sql<{ attemptCount: number; waitMs: number }[]>`
    SELECT attempt_count AS "attemptCount", extract(epoch FROM due_at - now())::float8 * 1000 AS "waitMs" FROM oidc_logouts WHERE user_id = ${user.id}`
}

describe('every end of a session is told to every app that was signed in to from it', () => {
  const act = async (what: string, body: object, cookie = admin) => {
    const answer = await call(server, what, { cookie, body })
    expect(answer.status, answer.text).toBeLessThan(300)
  }
  const ends: [string, (session: SignedIn) => Promise<unknown>][] = [
    ['signed out', ({ cookie }) => act('POST /trpc/accounts.signOut', {}, cookie)],
    [
      'ended in the ID app',
      async ({ sessionId }) =>
        act('POST /trpc/sessions.revoke', { id: sessionId }, await server.signIn(user)),
    ],
    ['all others ended', async () => act('POST /trpc/sessions.revokeOthers', {}, await server.signIn(user))],
    [
      'password changed',
      async () =>
        act(
          'POST /trpc/accounts.changePassword',
          { currentPassword: user.password, newPassword: 'Another rainbow, 7 colours' },
          await server.signIn(user),
        ),
    ],
    [
      'signed in again in the same browser',
      ({ cookie }) =>
        act('POST /trpc/accounts.signIn', { identifier: user.username, password: user.password }, cookie),
    ],
    [
      'ended by an administrator',
      ({ sessionId }) => act('POST /trpc/users.revokeSession', { userId: user.id, sessionId }),
    ],
    ['all ended by an administrator', () => act('POST /trpc/users.endSessions', { userId: user.id })],
    ['banned', () => act('POST /trpc/users.ban', { userId: user.id, reason: 'Spam' })],
    ['a new password asked for', () => act('POST /trpc/users.forcePasswordReset', { userId: user.id })],
    [
      'account deleted',
      () => act('POST /trpc/users.forceDelete', { userId: user.id, reason: 'Asked for it' }),
    ],
    [
      'expired',
      async ({ sessionId }) => {
        await server.services.primary.sql`UPDATE sessions SET idle_expires_at = now() WHERE id = ${sessionId}`
        await server.services.primary.sql`UPDATE jobs SET due_at = now() WHERE name = 'tidy_sessions'`
        server.runtime.workers.wake()
      },
    ],
  ]
  test.each(ends)('%s', async (_name, end) => {
    const session = await signInTo()
    await end(session)
    await bothAreTold(session)
    await eventually(async () => expect(await waiting()).toEqual([]))
  })

  test('an app that its developer has made so, until they make it otherwise', async () => {
    const receiver = await startLogoutReceiver()
    const redirectUri = 'https://chat.example.org/callback'
    const body = {
      name: 'Chat',
      redirectUris: [redirectUri],
      scopes: ['openid'],
      backchannelLogoutUri: receiver.uri,
    }
    try {
      const developer = await server.signIn(await server.createUser('user'))
      const made = await call(server, 'POST /v1/apps', { cookie: developer, body })
      expect(made.status, made.text).toBe(201)
      const { id, clientId, clientSecret } = CreatedOAuthClient.parse(made.json)
      const chat = { id, clientId, secret: clientSecret ?? '', redirectUri }
      const session = await signInTo([chat])
      await act('POST /trpc/accounts.signOut', {}, session.cookie)
      await eventually(() => expect(receiver.tokens).toHaveLength(1))
      const told = await verifiedLogout(server, clientId, receiver.tokens[0] ?? '')
      expect(told).toMatchObject({ sub: user.id, sid: session.sids[0] })

      const changed = await call(server, `PATCH /v1/apps/${id}`, {
        cookie: developer,
        body: { backchannelLogoutUri: null },
      })
      expect(changed.status).toBe(200)
      const [again, both] = [await signInTo([chat]), await signInTo()]
      await act('POST /trpc/accounts.signOut', {}, again.cookie)
      await act('POST /trpc/accounts.signOut', {}, both.cookie)
      await bothAreTold(both)
      expect(receiver.tokens).toHaveLength(1)
    } finally {
      receiver.close()
    }
  })

  test('RP-initiated logout: once, and with all apps', async () => {
    const session = await signInTo()
    const browser = openBrowser(server, session.cookie)
    const asked = await browser.get('/oidc/logout')
    const xsrf = new URLSearchParams(new URL(asked.headers.location ?? '', issuer).hash.slice(1)).get('xsrf')
    const body = new URLSearchParams({ xsrf: xsrf ?? '', logout: 'yes' }).toString()
    await browser.post('/oidc/logout/confirm', body, { 'content-type': 'application/x-www-form-urlencoded' })
    await bothAreTold(session)
  })

  test('signed out of one app alone, that app is told, and the other one once the session ends', async () => {
    const session = await signInTo()
    const browser = openBrowser(server, session.cookie)
    const asked = await browser.get(`/oidc/logout?client_id=${apps[0]?.clientId}`)
    const xsrf = new URLSearchParams(new URL(asked.headers.location ?? '', issuer).hash.slice(1)).get('xsrf')
    await browser.post('/oidc/logout/confirm', new URLSearchParams({ xsrf: xsrf ?? '' }).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    })
    await eventually(async () => expect(await toldTo(0)).toEqual([session.sids[0]]))
    expect(await toldTo(1)).toEqual([])
    await act('POST /trpc/accounts.signOut', {}, session.cookie)
    await bothAreTold(session)
  })

  test('signed out of one app alone and in to it again, the session has another name there', async () => {
    const { cookie, sids } = await signInTo()
    const browser = openBrowser(server, cookie)
    const asked = await browser.get(`/oidc/logout?client_id=${apps[0]?.clientId}`)
    const xsrf = new URLSearchParams(new URL(asked.headers.location ?? '', issuer).hash.slice(1)).get('xsrf')
    await browser.post('/oidc/logout/confirm', new URLSearchParams({ xsrf: xsrf ?? '' }).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    })
    const again = await signInTo(apps, cookie)
    expect(again.sids[0]).not.toBe(sids[0])
    expect(again.sids[1]).toBe(sids[1])
  })
})

describe('nobody else is told', () => {
  test('of other sessions of the same person', async () => {
    const [one, two] = [await signInTo(), await signInTo()]
    await call(server, 'POST /trpc/accounts.signOut', { cookie: one.cookie, body: {} })
    await bothAreTold(one)
    await call(server, 'POST /trpc/accounts.signOut', { cookie: two.cookie, body: {} })
    await eventually(async () => expect((await toldTo(0)).sort()).toEqual([one.sids[0], two.sids[0]].sort()))
  })

  test('an app that somebody has looked at and not let in', async () => {
    const cookie = await server.signIn(user)
    const browser = openBrowser(server, cookie)
    const [app] = apps as [TestClient]
    const { address } = await authorizationRequest(app, { scope: 'openid' })
    expect(await browser.follow(address)).toContain('/interaction/')
    await call(server, 'POST /trpc/accounts.signOut', { cookie, body: {} })
    expect(await waiting()).toEqual([])
  })

  test('an app that has no address for it', async () => {
    const { cookie } = await signInTo([await makeClient(server.services)])
    await call(server, 'POST /trpc/accounts.signOut', { cookie, body: {} })
    expect(await waiting()).toEqual([])
  })
})

const refusedIn = (log: string) => log.includes('169.254.169.254 leads to an address that must not be asked')

describe('when an app is away', () => {
  const [failing, hanging] = [
    (response: { writeHead(status: number): { end(): void } }) => response.writeHead(503).end(),
    () => undefined,
  ]

  test('it is told again, ever later, with a token of its own each time', async () => {
    const [receiver] = receivers as [LogoutReceiver]
    const session = await signInTo(apps.slice(0, 1))
    const before = receiver.tokens.length
    receiver.next.push(failing, failing)
    await call(server, 'POST /trpc/accounts.signOut', { cookie: session.cookie, body: {} })
    const { sql } = server.services.primary
    for (const attempts of [1, 2]) {
      await eventually(async () => {
        const [row] = await waiting()
        expect(row?.attemptCount).toBe(attempts)
        expect(row?.waitMs).toBeLessThan(attempts * 20_000)
        expect(receiver.tokens.length).toBe(before + attempts)
      })
      await sql`UPDATE oidc_logouts SET due_at = now() WHERE user_id = ${user.id}`
    }
    await eventually(async () => expect(await waiting()).toEqual([]))
    expect(await toldTo(0)).toEqual([session.sids[0], session.sids[0], session.sids[0]])
    expect(new Set(receiver.tokens.slice(before)).size).toBe(3)
  })

  test('it is given up after nine attempts', async () => {
    const [receiver] = receivers as [LogoutReceiver]
    const session = await signInTo(apps.slice(0, 1))
    receiver.next.push(failing)
    const { sql } = server.services.primary
    await sql`
      INSERT INTO oidc_logouts (oauth_client_id, sid, user_id, attempt_count, due_at)
      VALUES (${apps[0]?.id ?? ''}, ${session.sids[0] ?? ''}, ${user.id}, 8, now())`
    await eventually(async () => expect(await waiting()).toEqual([]))
    expect(server.log().includes('"attemptCount":9,"again":false')).toBe(true)
  })

  test('one that hangs keeps nothing from the others', async () => {
    const [receiver] = receivers as [LogoutReceiver]
    const sessions: SignedIn[] = []
    for (let count = 0; count < 6; count++) sessions.push(await signInTo())
    receiver.next.push(hanging, hanging, hanging, hanging)
    await call(server, 'POST /trpc/users.endSessions', { cookie: admin, body: { userId: user.id } })
    await eventually(async () => expect(await toldTo(1)).toHaveLength(6))
    expect(await toldTo(0)).toHaveLength(4)
  })

  test('an address that only we can reach is never asked', async () => {
    const inside = await makeClient(server.services, {
      backchannelLogoutUri: 'http://169.254.169.254/latest',
    })
    const { cookie } = await signInTo([inside])
    await call(server, 'POST /trpc/accounts.signOut', { cookie, body: {} })
    await eventually(() => expect(refusedIn(server.log())).toBe(true))
    await eventually(async () => expect((await waiting())[0]?.attemptCount).toBe(1))
  })

  test('one that was suspended meanwhile is not told any more', async () => {
    const gone = await makeClient(server.services, { suspendedAt: new Date() })
    await server.services.primary.sql`
      INSERT INTO oidc_logouts (oauth_client_id, sid, user_id, due_at)
      VALUES (${gone.id}, ${randomUUID()}, ${user.id}, now())`
    await eventually(async () => expect(await waiting()).toEqual([]))
  })
})
