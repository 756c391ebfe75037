import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { issuer } from '../testing/oidc/browser.ts'
import { type LogoutReceiver, startLogoutReceiver, verifiedLogout } from '../testing/oidc/logout-receiver.ts'
import { makeClient, type TestClient } from '../testing/oidc/make-client.ts'
import { authorize, redeem } from '../testing/oidc/relying-party.ts'
import { makeUser, signIn, type TestUser } from '../testing/people.ts'
import { type RestartableServer, startRestartableServer } from '../testing/restartable-server.ts'
import { seed } from '../testing/seed.ts'

let database: TestDatabase
let server: RestartableServer
let receiver: LogoutReceiver
let client: TestClient
let user: TestUser
let admin: TestUser
beforeAll(async () => {
  database = await createTestDatabase()
  receiver = await startLogoutReceiver()
  const made = await seed(database.url, async (services) => ({
    client: await makeClient(services, { backchannelLogoutUri: receiver.uri }),
    user: await makeUser(services),
    admin: await makeUser(services, 'super_admin'),
  }))
  client = made.client
  user = made.user
  admin = made.admin
  server = await startRestartableServer({ DATABASE_URL: database.url, PUBLIC_URL: issuer })
}, 60_000)
afterAll(async () => {
  await server.stop()
  receiver.close()
  await database.drop()
})

test('killed once the sessions have ended, every app is told all the same', async () => {
  for (let count = 0; count < 10; count++) {
    const cookie = await signIn(server, user)
    await redeem(server, client, await authorize(server, client, cookie, { scope: 'openid' }))
  }
  // Four are sent and never answered; six have committed, and have not left.
  for (let count = 0; count < 4; count++) receiver.next.push(() => undefined)
  const cookie = await signIn(server, admin)
  const banned = await call(server, 'POST /trpc/users.ban', {
    cookie,
    body: { userId: user.id, reason: 'Spam' },
  })
  expect(banned.status).toBe(200)
  await eventually(() => expect(receiver.tokens).toHaveLength(4))
  const sql = postgres(database.url, { max: 1 })
  expect(await sql`SELECT 1 FROM sessions WHERE user_id = ${user.id}`).toHaveLength(0)
  await server.restart('SIGKILL')
  // As if a minute had passed, after which what was in its hands counts as abandoned.
  await sql`UPDATE oidc_logouts SET due_at = now()`
  await eventually(async () => expect(await sql`SELECT 1 FROM oidc_logouts`).toHaveLength(0), 20_000)
  await sql.end()
  const told = await Promise.all(
    receiver.tokens.map((token) => verifiedLogout(server, client.clientId, token)),
  )
  expect(new Set(told.map(({ sid }) => sid)).size).toBe(10)
  expect(told.every(({ sub }) => sub === user.id)).toBe(true)
}, 60_000)
