import { type Connection, connect, migrateTimeseries } from '@heimdall/db'
import { startTestPostgres, type TemporaryServer } from '@heimdall/db/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { fillOutbox, outboxSize, prepareLog, writerOn } from '../testing/index.ts'
import type { Worker } from '../worker.ts'
import { createPartitions } from '../writer/partitions.ts'
import { createRelay } from './relay.ts'

describe('the running relay', () => {
  const log = prepareLog()
  let relay: Worker | undefined
  let server: TemporaryServer | undefined
  const opened: Connection[] = []
  afterEach(async () => {
    await relay?.stop()
    await Promise.all(opened.splice(0).map((connection) => connection.close()))
    await server?.remove()
    relay = undefined
    server = undefined
  })

  test('moves more than one batch when woken, and finds by itself what nobody told it of', async () => {
    await log.sql`TRUNCATE audit_outbox`
    relay = createRelay({
      primary: log.sql,
      writer: log.writer,
      geo: null,
      partitions: createPartitions(log.sql),
      setAside: new Set(),
      onAppended: () => undefined,
      onError: (error) => {
        throw error
      },
    })
    await fillOutbox(log, 1_100)
    relay.start()
    await expect.poll(() => outboxSize(log), { timeout: 5_000 }).toBe(0)
    await fillOutbox(log, 1)
    await expect.poll(() => outboxSize(log), { timeout: 5_000 }).toBe(0)
    expect(await log.sql`SELECT FROM audit_events`).toHaveLength(1_101)
  })

  test('names an event that can not be stored once, and goes on past it', async () => {
    await log.sql`TRUNCATE audit_outbox`
    const errors: unknown[] = []
    relay = createRelay({
      primary: log.sql,
      writer: log.writer,
      geo: null,
      partitions: createPartitions(log.sql),
      setAside: new Set(),
      onAppended: () => undefined,
      onError: (error) => errors.push(error),
    })
    const [bad = ''] = await fillOutbox(log, 1, { ipAddress: 'nowhere' })
    relay.start()
    for (let round = 0; round < 3; round++) {
      await fillOutbox(log, 2)
      relay.wake()
      await expect.poll(() => outboxSize(log), { timeout: 5_000 }).toBe(1)
    }
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining(bad) })])
  })

  test('waits while the time-series database is away, and brings everything once it is back', async () => {
    server = await startTestPostgres()
    await migrateTimeseries(server.url)
    const timeseries = connect(server.url, { name: 'relay test', maxConnections: 2 })
    opened.push(timeseries)
    const errors: unknown[] = []
    relay = createRelay({
      primary: log.sql,
      writer: writerOn(timeseries),
      geo: null,
      partitions: createPartitions(timeseries.sql),
      setAside: new Set(),
      onAppended: () => undefined,
      onError: (error) => errors.push(error),
    })
    await server.stop()
    await log.sql`TRUNCATE audit_outbox`
    const ids = await fillOutbox(log, 20)
    relay.start()
    await expect.poll(() => errors.length, { timeout: 10_000 }).toBeGreaterThan(0)
    expect(await outboxSize(log)).toBe(20)
    await server.restart()
    await expect.poll(() => outboxSize(log), { timeout: 15_000 }).toBe(0)
    const rows = await timeseries.sql<{ id: string }[]>`SELECT id FROM audit_events ORDER BY id`
    expect(rows.map(({ id }) => id)).toEqual(ids)
  })
})
