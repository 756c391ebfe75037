import { eventTypes } from '@heimdall/audit'
import { digestSubscriptions, mailOutbox } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  storeEvent,
  type TestServices,
} from '../../testing/index.ts'
import { getDigest } from './get-digest.ts'
import { sendDigests } from './send-digests.ts'
import { updateDigest } from './update-digest.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(digestSubscriptions)
  await heimdall.services.primary.db.delete(mailOutbox)
  await forgetEvents(heimdall)
  // A Monday.
  heimdall.clock.set(new Date('2026-03-02T07:00:00.000Z'))
})

const subscriber = async () => {
  const account = await createAccount(heimdall, { role: 'admin' })
  const call = await asUser(heimdall, account)
  await heimdall.run(updateDigest, call, { weekly: true })
  return call
}
const mails = () => heimdall.services.primary.db.select().from(mailOutbox)

test('everybody who has asked for it gets one a week, however many processes send at once', async () => {
  await Promise.all([subscriber(), subscriber(), subscriber()])
  await storeEvent(heimdall, { eventType: 'login' })
  const sent = await Promise.all([1, 2, 3].map(() => sendDigests(heimdall.services)))
  expect(sent.reduce((sum, { counts }) => sum + (counts?.queued ?? 0), 0)).toBe(3)
  expect(await mails()).toHaveLength(3)
  expect((await mails())[0]).toMatchObject({
    template: 'weekly_digest',
    params: { params: { signIns: expect.any(Number), openReports: 0, to: '2026-03-02T07:00:00.000Z' } },
  })
  // On Sunday it is still the same week.
  heimdall.clock.advance(6 * 86_400_000)
  await sendDigests(heimdall.services)
  expect(await mails()).toHaveLength(3)
  heimdall.clock.advance(86_400_000)
  await sendDigests(heimdall.services)
  expect(await mails()).toHaveLength(6)
})

test('a new account is told of, however many types are more frequent', async () => {
  await subscriber()
  const before = heimdall.clock.now()
  await storeEvent(heimdall, { eventType: 'user_created' })
  for (const eventType of eventTypes.filter((type) => type !== 'user_created').slice(0, 25)) {
    for (let count = 0; count < 3; count++) await storeEvent(heimdall, { eventType })
  }
  heimdall.clock.set(new Date(before.getTime() + 60_000))
  await sendDigests(heimdall.services)
  expect((await mails())[0]).toMatchObject({ params: { params: { newAccounts: 1 } } })
})

test('a mail that can not be queued leaves no mark: the next run sends it', async () => {
  await subscriber()
  const { sql } = heimdall.services.primary
  await sql`ALTER TABLE mail_outbox ADD CONSTRAINT no_digests CHECK (template <> 'weekly_digest')`
  try {
    await expect(sendDigests(heimdall.services)).rejects.toThrow()
  } finally {
    await sql`ALTER TABLE mail_outbox DROP CONSTRAINT no_digests`
  }
  await sendDigests(heimdall.services)
  expect(await mails()).toHaveLength(1)
})

test('is asked for and ended by oneself, with an event each, and only by who may read the log', async () => {
  const call = await subscriber()
  expect(await heimdall.run(getDigest, call, {})).toEqual({ weekly: true })
  await heimdall.run(updateDigest, call, { weekly: true })
  await heimdall.run(updateDigest, call, { weekly: false })
  expect(await heimdall.run(getDigest, call, {})).toEqual({ weekly: false })
  expect((await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)).toEqual([
    'user_updated',
    'user_updated',
  ])
  const nobody = await asUser(heimdall, await createAccount(heimdall))
  await expect(heimdall.run(updateDigest, nobody, { weekly: true })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  expect(await heimdall.run(updateDigest, nobody, { weekly: false })).toEqual({ weekly: false })
})

test('who may no longer read the log gets none', async () => {
  const { actor } = await subscriber()
  await heimdall.services.primary.sql`DELETE FROM user_roles WHERE user_id = ${actor.userId}`
  expect(await sendDigests(heimdall.services)).toMatchObject({ counts: { queued: 0 } })
  expect(await mails()).toEqual([])
})

test('who is banned gets none until the ban is over', async () => {
  const { actor } = await subscriber()
  const { primary, clock } = heimdall.services
  const end = new Date(clock.now().getTime() + 60_000).toISOString()
  await primary.sql`UPDATE users SET banned_at = now(), ban_expires_at = ${end} WHERE id = ${actor.userId}`
  expect(await sendDigests(heimdall.services)).toEqual({ more: false })
  heimdall.clock.advance(60_000)
  expect(await sendDigests(heimdall.services)).toMatchObject({ counts: { queued: 1 } })
})
