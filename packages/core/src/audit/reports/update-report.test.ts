import type { ListReportsInput } from '@heimdall/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  asKey,
  asSystem,
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
import { getEventReport } from './get-event-report.ts'
import { getReport } from './get-report.ts'
import { listMyReports } from './list-my-reports.ts'
import { listReports } from './list-reports.ts'
import { submitReport } from './submit-report.ts'
import { updateReport } from './update-report.ts'

let heimdall: TestServices
let account: TestAccount
let reporter: UserCall
let admin: UserCall
let reportId: string
let eventId: string
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  // Ids sort by time, and each test is to come after the one before.
  heimdall.clock.advance(1_000)
  account = await createAccount(heimdall)
  reporter = await asUser(heimdall, account)
  eventId = await storeEvent(heimdall, { eventType: 'login', userId: account.userId }).then(({ id }) => id)
  const report = await heimdall.run(submitReport, reporter, { eventId, reason: 'unknown_device' })
  reportId = report.id
  await forgetEvents(heimdall)
  heimdall.clock.advance(1_000)
})

const templatesOf = async () =>
  (await queuedMails(heimdall))
    .filter(({ recipient }) => recipient === account.email)
    .map(({ template }) => template)

describe('a change of status', () => {
  test('is kept, recorded and told to whoever reported', async () => {
    const input = { reportId, status: 'resolved', note: 'It was a bot of ours.' } as const
    expect(await heimdall.run(updateReport, admin, input)).toMatchObject({ status: 'resolved' })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'report_updated',
        userId: account.userId,
        actorId: admin.actor.userId,
        resourceId: reportId,
        metadata: { eventId, oldStatus: 'pending', newStatus: 'resolved', note: 'It was a bot of ours.' },
      },
    ])
    expect(await templatesOf()).toEqual(['report_received', 'report_updated'])
    const mine = await heimdall.run(listMyReports, reporter, {})
    expect(mine.reports).toMatchObject([{ status: 'resolved', note: 'It was a bot of ours.' }])
    const { report } = await heimdall.run(getReport, admin, { reportId })
    expect(report).toMatchObject({
      reviewedBy: admin.actor.userId,
      reviewedAt: heimdall.clock.now().toISOString(),
      username: account.username,
    })
  })

  test('that two make at once is one change and one mail', async () => {
    const input = { reportId, status: 'dismissed' } as const
    await Promise.all([
      heimdall.run(updateReport, admin, input),
      heimdall.run(updateReport, asSystem(), input),
    ])
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
    expect(await templatesOf()).toEqual(['report_received', 'report_updated'])
  })

  test('leaves the note unless another is given, or none', async () => {
    const update = (change: object) =>
      heimdall.run(updateReport, admin, { reportId, status: 'reviewed', ...change })
    expect(await update({ note: 'We look into it.' })).toMatchObject({ note: 'We look into it.' })
    expect(await update({ status: 'resolved' })).toMatchObject({ note: 'We look into it.' })
    expect(await update({ note: '  ' })).toMatchObject({ note: null })
  })

  test('of a report that does not exist is not found', async () => {
    const input = { reportId: eventId, status: 'resolved' } as const
    await expect(heimdall.run(updateReport, admin, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('needs audit:write, also about one’s own report', async () => {
    const reader = await asUser(heimdall, await createAccount(heimdall, { permissions: ['audit:read'] }))
    const input = { reportId, status: 'resolved' } as const
    for (const call of [reader, reporter])
      await expect(heimdall.run(updateReport, call, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const bot = await asKey(heimdall, { permissions: ['audit:write'] })
    expect(await heimdall.run(updateReport, bot, input)).toMatchObject({ status: 'resolved' })
  })
})

describe('the queue', () => {
  test('can be narrowed by status, reason, user and event', async () => {
    const ids = async (input: z.input<typeof ListReportsInput>) =>
      (await heimdall.run(listReports, admin, input)).reports.map(({ id }) => id)
    await heimdall.run(updateReport, admin, { reportId, status: 'reviewed' })
    expect(await ids({ status: 'reviewed', userId: account.userId })).toEqual([reportId])
    expect(await ids({ status: 'pending', userId: account.userId })).toEqual([])
    expect(await ids({ reason: 'unknown_device', userSearch: account.username })).toEqual([reportId])
    expect(await ids({ reason: 'other', userSearch: account.username })).toEqual([])
    expect(await ids({ eventId })).toEqual([reportId])
    expect(await ids({ userSearch: 'nobody is called that' })).toEqual([])
  })

  test('goes page by page, newest first', async () => {
    const first = await heimdall.run(listReports, admin, { limit: 1 })
    const second = await heimdall.run(listReports, admin, { limit: 1, page: 2 })
    expect(first.reports.map(({ id }) => id)).toEqual([reportId])
    expect(second.reports[0]?.id).not.toBe(reportId)
    expect(first.total).toBe(second.total)
  })

  test('is for those who may read the log', async () => {
    const asked = [
      heimdall.run(listReports, reporter, {}),
      heimdall.run(getReport, reporter, { reportId }),
      heimdall.run(getEventReport, reporter, { eventId }),
    ]
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'FORBIDDEN' } })
  })

  test('says of an event whether it was reported', async () => {
    expect(await heimdall.run(getEventReport, admin, { eventId })).toMatchObject({ report: { id: reportId } })
    expect(await heimdall.run(getEventReport, admin, { eventId: reportId })).toEqual({ report: null })
  })
})

describe('one report', () => {
  test('comes with its event and its neighbours in time, of this user alone', async () => {
    const around: string[] = []
    for (let index = 0; index < 7; index++) {
      heimdall.clock.advance(1_000)
      const event = await storeEvent(heimdall, { eventType: 'login', userId: account.userId })
      if (index < 5) around.unshift(event.id)
    }
    await storeEvent(heimdall, { eventType: 'login', userId: admin.actor.userId })
    const { event, neighbours, session, account: state } = await heimdall.run(getReport, admin, { reportId })
    expect(event?.id).toBe(eventId)
    expect(neighbours.map(({ id }) => id)).toEqual(around)
    expect({ session, state }).toEqual({ session: null, state: { sessions: 1, mustChangePassword: false } })
  })

  test('is shown without its event when that is gone', async () => {
    await heimdall.services.audit.timeseries.sql`DELETE FROM audit_events WHERE id = ${eventId}`
    expect(await heimdall.run(getReport, admin, { reportId })).toMatchObject({ event: null, session: null })
  })
})
