import { expect, test } from 'vitest'
import { readEvents } from '../read/read-events.ts'
import type { AuditRecord } from '../record.ts'
import { onBothFlavours, testRecord, testRecords, testTime, writerOn } from '../testing/index.ts'

/** What an array literal, a CSV reader or SQL could stumble over. */
const awkward = [
  '',
  ' ',
  'NULL',
  'null',
  '"NULL"',
  '{}',
  '{"a","b"}',
  'a,b',
  '\\',
  '\\\\"',
  '\\N',
  "it's",
  `"quoted"`,
  "'; DROP TABLE audit_events; --",
  'line one\nline two\r\n\ttabbed',
  '😀 é ß 漢字 \u202e right to left',
  '$1 $2 %s ?',
  '\u0001\u001f\u007f',
  '\ufeff',
]
const textColumns = [
  'eventType',
  'userId',
  'resourceType',
  'resourceId',
  'userAgent',
  'description',
  'errorMessage',
  'countryCode',
  'countryName',
  'city',
  'region',
  'sourceService',
] as const satisfies readonly (keyof AuditRecord)[]

onBothFlavours('append', (log) => {
  const read = (records: readonly AuditRecord[]) =>
    readEvents(
      log.sql,
      records.map(({ id }) => id),
    )
  const asEvent = (record: AuditRecord) => ({
    ...record,
    isReported: false,
    createdAt: record.createdAt.toISOString(),
  })
  const count = async (table: string) => {
    const [row] = await log.sql<{ n: number }[]>`SELECT count(*)::int AS n FROM ${log.sql(table)}`
    return row?.n
  }

  const queued = async () => (await log.sql`SELECT unnest(ids) FROM audit_pending`).length

  test('keeps every text in every column to the letter', async () => {
    const records = awkward.flatMap((text) =>
      textColumns.map((column) =>
        testRecord({ [column]: text, metadata: { [text]: [text, { [text]: text }] } }),
      ),
    )
    expect((await log.add(records)).size).toBe(records.length)
    expect(await read(records)).toEqual(records.map(asEvent))
  })

  test('keeps a whole record', async () => {
    const record = testRecord({
      actorId: '01890000-0000-7000-8000-000000000001',
      correlationId: '01890000-0000-4000-8000-000000000002',
      ipAddress: '2001:db8::1',
      metadata: {
        number: 1.5,
        big: 1e21,
        yes: true,
        nothing: null,
        list: [1, [2, ['3']]],
        'a.b': { '': {} },
      },
      status: 'failure',
      createdAt: new Date('2026-03-02T10:00:00.987Z'),
    })
    await log.add([record, testRecord({ ipAddress: '203.0.113.7' })])
    expect(await read([record])).toEqual([asEvent(record)])
  })

  test('answers what is new, and adds nothing twice', async () => {
    const [first, second, third] = testRecords(3)
    if (!first || !second || !third) throw new Error('unreachable')
    expect(await log.add([first, second])).toEqual(new Set([first.id, second.id]))
    const changed = { ...second, description: 'something else' }
    expect(await log.add([changed, third])).toEqual(new Set([third.id]))
    expect(await log.add([])).toEqual(new Set())
    expect([await count('audit_events'), await queued()]).toEqual([3, 3])
    expect((await read([second]))[0]?.description).toBeNull()
  })

  test('queues each new event for its number, with its time', async () => {
    const records = testRecords(3)
    await log.add(records)
    const rows = await log.sql`SELECT unnest(ids) AS id, unnest(created_ats) AS at FROM audit_pending`
    expect(rows.map(({ id, at }) => [id, Date.parse(at)])).toEqual(
      records.map(({ id }) => [id, testTime.getTime()]),
    )
  })

  test('takes 5,000 at once', async () => {
    const records = testRecords(5_000, (index) => ({ userId: `user,${index}`, metadata: { index } }))
    expect((await log.add(records)).size).toBe(5_000)
    const events = await read(records)
    expect(events.map(({ userId }) => userId)).toEqual(records.map(({ userId }) => userId))
  })

  test('writers that bring the same events in another order neither deadlock nor double', async () => {
    await log.add(testRecords(1))
    const writers = Array.from({ length: 4 }, () => writerOn(log.connectAgain()))
    await Promise.all(writers.map(({ sql }) => sql`SELECT`))
    for (let round = 0; round < 4; round++) {
      const records = testRecords(1_000)
      const added = await Promise.all(
        writers.map((writer, index) => writer.addMissing(index % 2 === 0 ? records : records.toReversed())),
      )
      expect(added.reduce((sum, ids) => sum + ids.size, 0)).toBe(1_000)
    }
    expect(await count('audit_events')).toBe(4_001)
  })

  test('is all or nothing', async () => {
    const bad = testRecord({ ipAddress: 'nowhere' })
    await log.add([])
    for (const write of [log.add, log.writer.append]) {
      await expect(write([testRecord(), bad, testRecord()])).rejects.toThrow(/inet/)
    }
    expect([await count('audit_events'), await queued()]).toEqual([0, 0])
  })
})
