import { randomUUID } from 'node:crypto'
import { oauthClients, oidcLogins, oidcLogouts, sessions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemCall } from '../../kernel/index.ts'
import { asUser, createAccount, createTestServices, type TestServices } from '../../testing/index.ts'
import { loadSession } from './load-session.ts'
import { tidySessions } from './tidy-sessions.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

const tidy = () => heimdall.run(tidySessions, systemCall(heimdall.services, 'sessions'), {})

/** Signed in here, and from here to an app. */
async function signInToApp(backchannelLogoutUri: string | null) {
  const { db } = heimdall.services.primary
  const person = await asUser(heimdall, await createAccount(heimdall))
  const [oauthClientId, sid, at] = [randomUUID(), randomUUID(), heimdall.clock.now()]
  await db.insert(oauthClients).values({
    id: oauthClientId,
    clientId: `app_${oauthClientId}`,
    name: 'App',
    type: 'public',
    grantTypes: [],
    tokenEndpointAuthMethod: 'none',
    backchannelLogoutUri,
    createdAt: at,
    updatedAt: at,
  })
  await db.insert(oidcLogins).values({ sessionId: person.actor.sessionId, oauthClientId, sid })
  const queued = () => db.select().from(oidcLogouts).where(eq(oidcLogouts.sid, sid))
  return { ...person, oauthClientId, sid, queued }
}

test('what has expired ends as by hand: gone, and told to apps; what goes on stays', async () => {
  const old = await signInToApp('https://app.example.org/logout')
  heimdall.clock.advance(29 * 86_400_000)
  const young = await signInToApp('https://app.example.org/logout')
  expect(await tidy()).toMatchObject({ more: false })
  expect(await old.queued()).toEqual([])
  heimdall.clock.advance(2 * 86_400_000)
  await tidy()
  const { db } = heimdall.services.primary
  expect(await db.select().from(sessions).where(eq(sessions.id, old.actor.sessionId))).toEqual([])
  expect(await old.queued()).toEqual([
    {
      oauthClientId: old.oauthClientId,
      sid: old.sid,
      userId: old.actor.userId,
      attemptCount: 0,
      dueAt: heimdall.clock.now(),
    },
  ])
  expect(await young.queued()).toEqual([])
  expect(await loadSession(heimdall.services, young.token)).not.toBeNull()
})

test('an app that has no address for it is not told', async () => {
  const person = await signInToApp(null)
  heimdall.clock.advance(31 * 86_400_000)
  await tidy()
  expect(await person.queued()).toEqual([])
})

test('several processes at once end each once', async () => {
  const people = [
    await signInToApp('https://app.example.org/logout'),
    await signInToApp('https://app.example.org/logout'),
  ]
  heimdall.clock.advance(31 * 86_400_000)
  await Promise.all([tidy(), tidy(), tidy()])
  for (const { queued } of people) expect(await queued()).toHaveLength(1)
})
