import { type AuditEventType, catalog, type GeoReader } from '@heimdall/audit'
import { ExportAuditInput } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportEvents, listAllEvents } from '../../audit/index.ts'
import { createDevice } from '../../gps/index.ts'
import { updateMe } from '../../identity/accounts/index.ts'
import { requestEmailChange } from '../../identity/email-change/index.ts'
import {
  asKey,
  asUser,
  compressChunks,
  createAccount,
  createTestServices,
  onBothFlavours,
  relayAll,
  sendMails,
  storeEvent,
  type TestAccount,
  type TestServices,
  testFix,
  type UserCall,
} from '../../testing/index.ts'
import { eraseDeleted } from './erase-deleted.ts'
import { purgeDeletions } from './purge-deletions.ts'
import { scheduleUserDeletion } from './schedule-user-deletion.ts'
import { fillTables, has } from './testing/fill-tables.ts'
import { findMarkers } from './testing/find-markers.ts'
import { marker } from './testing/markers.ts'
import { primaryColumns } from './testing/primary-columns.ts'
import { type Column, readBoth } from './testing/read-columns.ts'
import { timeseriesColumns } from './testing/timeseries-columns.ts'

const isTimeseries = (table: string) => table in timeseriesColumns
const privacy = { ...primaryColumns, ...timeseriesColumns }
const address = '198.51.100.77'
const where = { ipAddress: address, userAgent: 'mk900zq' }
/** Nobody else is there. */
const lonely = 'QZ'
const geo: GeoReader = {
  lookup: (ip) =>
    ip === address
      ? { countryCode: lonely, countryName: 'mk901zq', city: 'mk902zq', region: 'mk903zq' }
      : null,
  describe: () => ({ source: 'test', buildDate: new Date(0), databases: [], attribution: null }),
  close: () => undefined,
}

/** What the log tells of somebody: an event of every type about them, one of theirs about another, and what acts have left. */
async function leaveEvents(
  heimdall: TestServices,
  account: TestAccount,
  person: UserCall,
  other: TestAccount,
): Promise<string> {
  await heimdall.run(updateMe, person, { privacyMode: true })
  await heimdall.run(requestEmailChange, person, { email: 'mk904zq@example.org' })
  // Object.keys loses the literal keys.
  for (const eventType of Object.keys(catalog) as AuditEventType[]) {
    await storeEvent(heimdall, {
      eventType,
      userId: account.userId,
      ...where,
      description: 'mk905zq',
      // As older versions wrote it, and bots do: keys that no catalog knows.
      metadata: { latitude: 7.777_000_1, longitude: 7.777_000_2, words: 'mk906zq' },
      ...(eventType.endsWith('failed') ? { status: 'failure', errorMessage: 'mk907zq' } : {}),
    })
  }
  const { id } = await storeEvent(heimdall, {
    eventType: 'user_updated',
    userId: other.userId,
    actorId: account.userId,
    ...where,
  })
  return id
}

onBothFlavours('nothing is left', (timescale) => {
  let heimdall: TestServices
  let columns: Column[]
  beforeAll(async () => {
    // Without TimescaleDB both databases are one here, as where no second one is set.
    heimdall = await createTestServices({ geo, timescale })
    const { primary, audit } = heimdall.services
    columns = await readBoth(primary.sql, timescale ? audit.timeseries.sql : null, isTimeseries)
  })
  afterAll(() => heimdall.close())

  const sqlOf = (table: string) =>
    (isTimeseries(table) ? heimdall.services.audit.timeseries : heimdall.services.primary).sql

  test('of every column it is known whether it holds what is personal', () => {
    const kinds = ({ table, name }: Column) => {
      const { person, personal, plain } = privacy[table] ?? {}
      return [person, personal, plain].filter((names) => has(names, name)).length
    }
    const advice =
      'Say in testing/primary-columns.ts or testing/timeseries-columns.ts what each of these columns holds. Where it is ' +
      'personal, deleteAccount or eraseDeleted has to see to it that it goes with the account.'
    const unclear = columns.filter((column) => kinds(column) !== 1)
    expect(
      unclear.map(({ table, name }) => `${table}.${name}`),
      advice,
    ).toEqual([])
    const known = new Set(columns.map(({ table, name }) => `${table}.${name}`))
    // TimescaleDB counts in views of its own.
    const tables = Object.entries(privacy).filter(
      ([table]) => !timescale || !table.startsWith('audit_rolled_'),
    )
    const gone = tables.flatMap(([table, { person = '', personal = '', plain = '' }]) =>
      `${person} ${personal} ${plain}`
        .split(' ')
        .filter((name) => name !== '' && !known.has(`${table}.${name}`))
        .map((name) => `${table}.${name}`),
    )
    expect(gone, 'There are no such columns any more').toEqual([])
  })

  test('a marker in everything that is personal is nowhere once the account is deleted', async () => {
    const { services, clock } = heimdall
    const { timeseries } = services.audit
    const account = await createAccount(heimdall)
    const other = await createAccount(heimdall)
    const person = await asUser(heimdall, account, where)
    const eventId = await leaveEvents(heimdall, account, person, other)
    const { id: deviceId } = await heimdall.run(createDevice, person, { name: 'mk908zq' })
    services.gps.inspector.record(deviceId, {
      at: clock.now().toISOString(),
      method: 'GET',
      path: '/?lat=7.777&lon=7.777',
      contentType: null,
      userAgent: 'mk911zq',
      body: 'mk912zq',
      dialect: 'osmand',
      status: 200,
      accepted: 1,
      duplicate: 0,
      refused: [],
      problems: [],
      read: [],
    })
    await services.gps.writer.write({ deviceId, userId: account.userId }, [
      testFix(heimdall, { latitude: 7.777, longitude: 7.777, attributes: { words: 'mk909zq' } }),
    ])
    const at = clock.now().toISOString()
    await timeseries.sql`SELECT ensure_weekly_partitions('gps_fence_events', ${at}::timestamptz, ${at}::timestamptz)`
    const rows = await fillTables({
      sqlOf,
      columns,
      privacy,
      userId: account.userId,
      now: clock.now(),
      given: {
        gps_fence_events: { at: clock.now() },
        gps_feed: { number: 1_000_000 },
        gps_positions: { fix_time: clock.now() },
        // Else it would be tidied away before.
        mail_outbox: { sent_at: clock.now() },
        webhook_deliveries: { event_id: eventId },
      },
    })
    await services.primary.sql`
      INSERT INTO webhook_deliveries (id, endpoint_id, message_id, type, feed_number, event_at, status, due_at, attempts, created_at)
      SELECT gen_random_uuid(), endpoint_id, 'gps_1', type, 1, event_at, status, due_at, attempts, created_at
      FROM webhook_deliveries`
    const idOf = (table: string) => String(rows.get(table)?.id)
    await services.blobs.write(`exports/${idOf('data_export_jobs')}.zip`, from('mk910zq'))
    await relayAll(heimdall)
    const kept = await services.audit.log.checkpoint()

    const marked = await findMarkers(sqlOf, columns)
    const expected = Object.entries(privacy).flatMap(([table, { byActs, personal = '' }]) =>
      byActs || personal === '' ? [] : personal.split(' ').map((name) => `${table}.${name}`),
    )
    // What the test has to give itself holds no marker.
    const given = ['gps_fence_events.at', 'gps_positions.fix_time', 'mail_outbox.sent_at']
    expect(expected.filter((name) => !marked.includes(name) && !given.includes(name))).toEqual([])
    expect(marked).toEqual(expect.arrayContaining(['audit_events.metadata', 'audit_events.ip_address']))

    if (timescale) {
      // As its policies do once they are a month old.
      for (const table of ['audit_events', 'gps_positions', 'gps_fence_events'] as const)
        expect(await compressChunks(timeseries.sql, table), table).toBeGreaterThan(0)
      expect(await findMarkers(sqlOf, columns)).toEqual(marked)
    }

    const boss = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
    await heimdall.run(scheduleUserDeletion, boss, { userId: account.userId, reason: 'mk913zq' })
    expect(await findMarkers(sqlOf, columns)).toContain('scheduled_deletions.reason')
    await sendMails(heimdall)
    clock.advance(7 * 86_400_000)
    await purgeDeletions(services)
    await relayAll(heimdall)
    while (await eraseDeleted(services));
    await sendMails(heimdall)

    expect(await findMarkers(sqlOf, columns)).toEqual([])
    const auditor = await asKey(heimdall, { permissions: ['audit:read'] })
    const { events } = await heimdall.run(listAllEvents, auditor, { userId: account.userId })
    expect(events.length).toBeGreaterThan(0)
    const { pages } = await exportEvents(services, auditor, ExportAuditInput.parse({ format: 'jsonl' }))
    let file = ''
    for await (const page of pages) file += JSON.stringify(page)
    for (const [name, text] of Object.entries({
      events: JSON.stringify(events),
      file,
      log: JSON.stringify([heimdall.logged, heimdall.engineErrors]),
      inspector: JSON.stringify(await services.gps.inspector.list(deviceId)),
      blobs: JSON.stringify(await services.blobs.list('')),
    })) {
      expect(marker.exec(text)?.[0], name).toBeUndefined()
    }
    expect(file).toContain(account.userId)
    expect(heimdall.mailer.forgotten).toContain(idOf('mail_outbox'))
    // Every process forgets what it remembers of the account: who they are, their devices, their geofences.
    expect(heimdall.accessChanges).toEqual(
      expect.arrayContaining([{ userId: account.userId }, { geofencesOf: account.userId }]),
    )
    const [{ count } = { count: null }] = await timeseries.sql`
      SELECT coalesce(sum(events), 0)::int AS count FROM audit_rollup_day WHERE country_code = ${lonely}`
    expect(count).toBe(0)

    const verified = await services.audit.log.verify({ kept: kept === null ? [] : [kept] })
    expect(verified).toMatchObject({ problem: null })
    expect(verified.size).toBeGreaterThan(Object.keys(catalog).length)
  })
})

async function* from(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
