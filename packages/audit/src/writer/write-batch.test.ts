import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AuditRecord } from '../record.ts'
import { onBothFlavours, testRecord, testRecords, testTime, writerOn } from '../testing/index.ts'
import { writeBatch } from './write-batch.ts'
import type { WriteRequest } from './write-request.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()
const request = (records: readonly AuditRecord[], key?: string, body = 'body'): WriteRequest => ({
  records,
  choosesIds: false,
  idempotency: key === undefined ? null : { keyHash: digest(key), requestHash: digest(body) },
})
const ids = (records: readonly AuditRecord[]) => records.map(({ id }) => id)

onBothFlavours('writeBatch', (log) => {
  const write = (requests: WriteRequest[], writer = log.writer) => writeBatch(writer, requests, testTime)
  const stored = async () => {
    const rows = await log.sql<{ id: string }[]>`SELECT id FROM audit_events ORDER BY id`
    return rows.map(({ id }) => id)
  }
  /** Makes the partition, outside of what is tested. */
  const prepare = async () => {
    await log.add([testRecord()])
    await log.sql`TRUNCATE audit_events, audit_pending`
  }

  test('answers each request of a group in order', async () => {
    await prepare()
    const [a, b, c] = [testRecords(2), testRecords(1), testRecords(3)]
    expect(await write([request(a), request(b, 'key'), request(c)])).toEqual([
      { outcome: 'written', ids: ids(a), added: 2 },
      { outcome: 'written', ids: ids(b), added: 1 },
      { outcome: 'written', ids: ids(c), added: 3 },
    ])
    expect(await stored()).toEqual(ids([...a, ...b, ...c]).sort())
  })

  test('the same key again replays the first answer and adds nothing', async () => {
    await prepare()
    const first = testRecords(2)
    await write([request(first, 'key')])
    expect(await write([request(testRecords(2), 'key')])).toEqual([
      { outcome: 'replayed', ids: ids(first), added: 2 },
    ])
    expect(await stored()).toEqual(ids(first))
  })

  test('the same key with another body is refused, its neighbours are not', async () => {
    await prepare()
    const first = testRecords(1)
    await write([request(first, 'key')])
    const other = testRecords(1)
    expect(await write([request(testRecords(1), 'key', 'another'), request(other)])).toEqual([
      { outcome: 'key-reused' },
      { outcome: 'written', ids: ids(other), added: 1 },
    ])
    expect(await stored()).toEqual(ids([...first, ...other]))
  })

  test('the same key twice in one group is written once', async () => {
    await prepare()
    const [a, b, c] = [testRecords(1), testRecords(1), testRecords(1)]
    expect(await write([request(a, 'key'), request(b, 'key'), request(c, 'key', 'another')])).toEqual([
      { outcome: 'written', ids: ids(a), added: 1 },
      { outcome: 'replayed', ids: ids(a), added: 1 },
      { outcome: 'key-reused' },
    ])
    expect(await stored()).toEqual(ids(a))
  })

  test('the same key from many connections at once is written once, and all get its ids', async () => {
    await prepare()
    const attempts = await Promise.all(
      Array.from({ length: 6 }, () => write([request(testRecords(3), 'key')], writerOn(log.connectAgain()))),
    )
    const results = attempts.flat()
    expect(results.filter(({ outcome }) => outcome === 'written')).toHaveLength(1)
    const answers = new Set(results.map((result) => ('ids' in result ? result.ids.join() : 'refused')))
    expect(answers.size).toBe(1)
    expect(await stored()).toEqual([...answers].join().split(',').sort())
  })

  test('groups that share keys in opposite order do not deadlock', async () => {
    await prepare()
    const writers = [writerOn(log.connectAgain()), writerOn(log.connectAgain())]
    await Promise.all(writers.map(({ sql }) => sql`SELECT`))
    for (let round = 0; round < 4; round++) {
      const keys = Array.from({ length: 500 }, (_, index) => `round ${round}, key ${index}`)
      const groups = [keys, keys.toReversed()].map((order) =>
        order.map((key) => request(testRecords(1), key)),
      )
      const results = await Promise.all(writers.map((writer, index) => write(groups[index] ?? [], writer)))
      expect(results.flat().filter(({ outcome }) => outcome === 'written')).toHaveLength(500)
    }
    expect(await stored()).toHaveLength(2_000)
  })

  test('a key is not used up by a write that fails', async () => {
    await prepare()
    await expect(write([request([testRecord({ ipAddress: 'nowhere' })], 'key')])).rejects.toThrow()
    const records = testRecords(1)
    expect(await write([request(records, 'key')])).toEqual([
      { outcome: 'written', ids: ids(records), added: 1 },
    ])
  })

  test('an id that two requests of a group bring is new to the first alone', async () => {
    await prepare()
    const [record] = testRecords(1)
    if (!record) throw new Error('unreachable')
    for (const key of [undefined, 'key']) {
      await log.sql`TRUNCATE audit_events, audit_pending`
      const changed = { ...record, description: 'came second' }
      const results = await write(
        [request([record], key), request([changed])].map((one) => ({ ...one, choosesIds: true })),
      )
      expect(results.map((result) => 'added' in result && result.added)).toEqual([1, 0])
      const [row] = await log.sql`SELECT description FROM audit_events`
      expect(row?.description).toBeNull()
    }
  })

  test('an id that one request brings twice counts once', async () => {
    await prepare()
    const [record] = testRecords(1)
    if (!record) throw new Error('unreachable')
    const results = await write([{ ...request([record, record]), choosesIds: true }])
    expect(results).toEqual([{ outcome: 'written', ids: [record.id, record.id], added: 1 }])
  })
})
