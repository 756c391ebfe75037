import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
} from '../../testing/index.ts'
import { loadSession } from '../sessions/index.ts'
import { signOut } from './sign-out.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

test('ends this session and no other, and records it', async () => {
  const account = await createAccount(heimdall)
  const [here, elsewhere] = [await asUser(heimdall, account), await asUser(heimdall, account)]
  expect(await heimdall.run(signOut, here, {})).toEqual({ done: true })
  expect(await loadSession(heimdall.services, here.token)).toBeNull()
  expect(await loadSession(heimdall.services, elsewhere.token)).not.toBeNull()
  const { sessionId } = here.actor
  expect(heimdall.accessChanges).toEqual([{ sessionId }])
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'logout',
      userId: account.userId,
      actorId: account.userId,
      resourceType: 'auth',
      metadata: { sessionId },
    },
  ])
})

test('is for whoever is signed in', async () => {
  await forgetEvents(heimdall)
  const key = await asKey(heimdall, { permissions: [] })
  await expect(heimdall.run(signOut, anonymousCall(), {})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(heimdall.run(signOut, key, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(heimdall.run(signOut, asSystem(), {})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect((await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)).toEqual([
    'bot_permission_denied',
  ])
})
