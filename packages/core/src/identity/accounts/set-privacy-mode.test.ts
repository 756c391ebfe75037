import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { getMe } from './get-me.ts'
import { setPrivacyMode } from './set-privacy-mode.ts'

let heimdall: TestServices
let boss: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  boss = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
})
afterAll(() => heimdall.close())

test('a super admin sets it for somebody; each change is an event, and what stands so already is none', async () => {
  const person = await asUser(heimdall, await createAccount(heimdall))
  const { userId } = person.actor
  await forgetEvents(heimdall)
  const on = { userId, privacyMode: true }
  const answers = await Promise.all([1, 2].map(() => heimdall.run(setPrivacyMode, boss, on)))
  expect(answers).toEqual([1, 2].map(() => ({ success: true, privacyMode: true })))
  expect(await heimdall.run(getMe, person, {})).toMatchObject({ privacyMode: true })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'user_updated',
      userId,
      actorId: boss.actor.userId,
      metadata: { changedFields: ['privacy_mode'] },
    },
  ])
  await heimdall.run(setPrivacyMode, asSystem(), { userId, privacyMode: false })
  expect(await heimdall.run(getMe, person, {})).toMatchObject({ privacyMode: false })
})

test('nobody else does, and nobody for who is not there', async () => {
  const person = await asUser(heimdall, await createAccount(heimdall))
  const on = { userId: person.actor.userId, privacyMode: true }
  const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  const key = await asKey(heimdall, { owner: boss.actor, permissions: ['user:write'] })
  await forgetEvents(heimdall)
  for (const call of [admin, person, key]) {
    await expect(heimdall.run(setPrivacyMode, call, on)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    heimdall.clock.advance(1)
  }
  const lacking = (await eventsInOutbox(heimdall)).map(({ metadata }) => metadata.permission)
  expect(lacking).toEqual(['super_admin', 'super_admin', 'self'])
  expect(await heimdall.run(getMe, person, {})).toMatchObject({ privacyMode: false })
  const gone = await createAccount(heimdall, { deletedAt: heimdall.clock.now() })
  await expect(
    heimdall.run(setPrivacyMode, boss, { userId: gone.userId, privacyMode: true }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
