import { readEvents } from '@heimdall/audit'
import { auditEventReports } from '@heimdall/db/core'
import { eq, isNull } from '@heimdall/db/sql'
import { describeNeeding, timescaleAvailable } from '@heimdall/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  asUser,
  createAccount,
  createTestServices,
  storeEvent,
  type TestServices,
  type TestServicesOptions,
} from '../../testing/index.ts'
import { markReportedEvents } from './mark-reported-events.ts'
import { submitReport } from './submit-report.ts'

function marking(options: TestServicesOptions, whenCompressed?: (heimdall: TestServices) => Promise<void>) {
  let heimdall: TestServices
  beforeAll(async () => {
    heimdall = await createTestServices(options)
  })
  afterAll(() => heimdall.close())

  async function report() {
    const account = await createAccount(heimdall)
    const event = await storeEvent(heimdall, { eventType: 'login', userId: account.userId })
    const call = await asUser(heimdall, account)
    await heimdall.run(submitReport, call, { eventId: event.id, reason: 'not_me' })
    return event.id
  }
  const isMarked = async (id: string) =>
    (await readEvents(heimdall.services.audit.timeseries.sql, [id]))[0]?.isReported
  const unmarked = () =>
    heimdall.services.primary.db
      .select()
      .from(auditEventReports)
      .where(isNull(auditEventReports.eventMarkedAt))

  test('an event is marked once its report has committed, and no other is', async () => {
    const id = await report()
    const bystander = await storeEvent(heimdall, { eventType: 'login' })
    expect([await isMarked(id), (await unmarked()).length]).toEqual([false, 1])
    await markReportedEvents(heimdall.services)
    expect([await isMarked(id), (await unmarked()).length]).toEqual([true, 0])
    expect(await isMarked(bystander.id)).toBe(false)
  })

  test('a crash between the two databases is made good: marking twice changes nothing', async () => {
    const id = await report()
    await markReportedEvents(heimdall.services)
    await heimdall.services.primary.db
      .update(auditEventReports)
      .set({ eventMarkedAt: null })
      .where(eq(auditEventReports.eventId, id))
    await markReportedEvents(heimdall.services)
    expect([await isMarked(id), (await unmarked()).length]).toEqual([true, 0])
  })

  test('two processes at once share the work', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, report))
    await Promise.all([1, 2, 3].map(() => markReportedEvents(heimdall.services)))
    await markReportedEvents(heimdall.services)
    expect(await Promise.all(ids.map(isMarked))).toEqual(ids.map(() => true))
    expect(await unmarked()).toEqual([])
  })

  test('an event that is gone holds nobody up', async () => {
    const id = await report()
    await heimdall.services.audit.timeseries.sql`DELETE FROM audit_events WHERE id = ${id}`
    await markReportedEvents(heimdall.services)
    expect(await unmarked()).toEqual([])
  })

  if (whenCompressed) {
    test('an event in a compressed chunk is marked too', async () => {
      const id = await report()
      await whenCompressed(heimdall)
      await markReportedEvents(heimdall.services)
      expect(await isMarked(id)).toBe(true)
    })
  }
}

describe('with partitions', () => marking({}))

describeNeeding(timescaleAvailable(), 'with TimescaleDB', () =>
  marking({ timescale: true }, async ({ services }) => {
    const { sql } = services.audit.timeseries
    await sql`SELECT compress_chunk(chunk) FROM show_chunks('audit_events') AS chunk`
    const [row] = await sql<{ some: boolean }[]>`
      SELECT bool_or(is_compressed) AS some FROM timescaledb_information.chunks
      WHERE hypertable_name = 'audit_events'`
    expect(row?.some).toBe(true)
  }),
)
