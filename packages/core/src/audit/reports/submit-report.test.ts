import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  queuedMails,
  storeEvent,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { listMyEvents } from '../list-my-events.ts'
import { listMyReports } from './list-my-reports.ts'
import { markReportedEvents } from './mark-reported-events.ts'
import { submitReport } from './submit-report.ts'

let heimdall: TestServices
let account: TestAccount
let call: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  account = await createAccount(heimdall)
  call = await asUser(heimdall, account)
  await forgetEvents(heimdall)
})

const ownEvent = (userId = account.userId) =>
  storeEvent(heimdall, { eventType: 'login', userId, ipAddress: '203.0.113.7' })
const submit = (eventId: string, by = call) =>
  heimdall.run(submitReport, by, { eventId, reason: 'not_me', comment: ' I was asleep. ' })
const mailsTo = async ({ email }: TestAccount) =>
  (await queuedMails(heimdall)).filter(({ recipient }) => recipient === email)

describe('a report', () => {
  test('of an own event is kept, recorded and confirmed by mail', async () => {
    const event = await ownEvent()
    const report = await submit(event.id)
    expect(report).toMatchObject({
      eventId: event.id,
      eventType: 'login',
      eventCreatedAt: event.createdAt,
      reason: 'not_me',
      comment: 'I was asleep.',
      status: 'pending',
      note: null,
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'activity_reported',
        userId: account.userId,
        resourceType: 'audit_report',
        resourceId: report.id,
        metadata: { eventId: event.id, eventType: 'login', reason: 'not_me', comment: 'I was asleep.' },
      },
    ])
    expect(await mailsTo(account)).toMatchObject([{ template: 'report_received', locale: 'en' }])
    expect(await heimdall.run(listMyReports, call, {})).toMatchObject({ reports: [report], total: 1 })
  })

  test('marks the event, which the list and its filter then show', async () => {
    const [event] = [await ownEvent(), await ownEvent()]
    await submit(event.id)
    expect(await markReportedEvents(heimdall.services)).toBe(false)
    const { events } = await heimdall.run(listMyEvents, call, {})
    expect(events.filter(({ isReported }) => isReported).map(({ id }) => id)).toEqual([event.id])
  })

  test('can be made once an event, also by two at once', async () => {
    const event = await ownEvent()
    const both = await Promise.allSettled([submit(event.id), submit(event.id)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(submit(event.id)).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ code: 'already_reported' }],
    })
    expect(await mailsTo(account)).toHaveLength(1)
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
  })

  test('of someone else’s event, of nobody’s, and of none, is not found', async () => {
    const other = await createAccount(heimdall)
    const event = await ownEvent(other.userId)
    const nobodys = await storeEvent(heimdall, { eventType: 'bot_started' })
    for (const id of [event.id, nobodys.id, account.userId])
      await expect(submit(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const superAdmin = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
    await expect(submit(event.id, superAdmin)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await mailsTo(other)).toEqual([])
  })

  test('is for people who are signed in', async () => {
    const event = await ownEvent()
    const key = await asKey(heimdall, { owner: account, permissions: [] })
    const input = { eventId: event.id, reason: 'other' as const }
    await expect(heimdall.run(submitReport, key, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(submitReport, anonymousCall(), input)).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })

  test('needs a reason that there is, and a comment that can be read', () => {
    const valid = { eventId: account.userId, reason: 'other' }
    expect(submitReport.input.safeParse(valid).success).toBe(true)
    for (const wrong of [{ reason: 'bored' }, { comment: 'x'.repeat(1_001) }, { eventId: '1' }])
      expect(submitReport.input.safeParse({ ...valid, ...wrong }).success).toBe(false)
  })

  test('can not be made without end: each writes a mail', async () => {
    for (let index = 0; index < 30; index++) await submit((await ownEvent()).id)
    await expect(ownEvent().then(({ id }) => submit(id))).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    })
  })
})

test('the own list has no reports of others', async () => {
  await submit((await ownEvent()).id)
  const other = await asUser(heimdall, await createAccount(heimdall))
  expect(await heimdall.run(listMyReports, other, {})).toMatchObject({ reports: [], total: 0 })
})
