import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { onBothFlavours, testRecord, testRecords, testTime } from '../testing/index.ts'
import { append } from '../writer/append.ts'
import { headSize, readFrom } from './read-sequence.ts'
import { createSequencer, numberPending } from './sequencer.ts'

onBothFlavours('sequencer', (log) => {
  const leaves = async () =>
    (await log.sql`SELECT leaf_index AS index, event_id AS id FROM audit_leaves ORDER BY leaf_index`).map(
      ({ index, id }) => ({ index: Number(index), id }),
    )
  const pending = async () => (await log.sql`SELECT FROM audit_pending`).length

  test('numbers from 0, without gaps, in the order of the ids', async () => {
    const records = testRecords(10)
    // One by one and backwards, so that no other order than that of the ids leads to it.
    for (const record of records.toReversed()) await log.add([record])
    expect(await numberPending(log.sql)).toEqual({ numbered: 10, size: 10 })
    expect(await leaves()).toEqual(records.map(({ id }, index) => ({ index, id })))
    expect([await pending(), await headSize(log.sql)]).toEqual([0, 10])
  })

  test('goes on behind what has a number, whatever its time', async () => {
    await log.add(testRecords(2))
    await numberPending(log.sql)
    const late = testRecord({ createdAt: new Date(testTime.getTime() - 3_600_000) })
    await log.add([late])
    expect(await numberPending(log.sql)).toEqual({ numbered: 1, size: 3 })
    expect((await leaves())[2]).toEqual({ index: 2, id: late.id })
  })

  test('does nothing when there is nothing', async () => {
    expect(await numberPending(log.sql)).toEqual({ numbered: 0, size: 0 })
    expect(await headSize(log.sql)).toBe(0)
  })

  test('numbers 5,000 in one run, the rest in the next', async () => {
    await log.add(testRecords(5_001))
    expect(await numberPending(log.sql)).toEqual({ numbered: 5_000, size: 5_000 })
    expect(await numberPending(log.sql)).toEqual({ numbered: 1, size: 5_001 })
    expect(await pending()).toBe(0)
  })

  test('gives every event one number, with four writers and two sequencers at work', async () => {
    await log.add([testRecord()])
    const perWriter = 60
    const write = async () => {
      const { sql } = log.connectAgain()
      for (let count = 0; count < perWriter; count++) await append(sql, testRecords(randomInt(1, 5)))
    }
    let writing = true
    const sequence = async () => {
      const { sql } = log.connectAgain()
      while (writing || (await pending()) > 0) await numberPending(sql)
    }
    const sequencers = [sequence(), sequence()]
    await Promise.all([write(), write(), write(), write()])
    writing = false
    await Promise.all(sequencers)
    const [row] = await log.sql<{ n: number }[]>`SELECT count(*)::int AS n FROM audit_events`
    const numbered = await leaves()
    expect(numbered).toHaveLength(row?.n ?? 0)
    expect(numbered.map(({ index }) => index)).toEqual(numbered.map((_, index) => index))
    expect(new Set(numbered.map(({ id }) => id)).size).toBe(numbered.length)
    expect(await headSize(log.sql)).toBe(numbered.length)
  })

  test('a run that fails half-way leaves all as it was', async () => {
    await log.add(testRecords(3))
    await log.sql`INSERT INTO audit_leaves VALUES (1, ${testRecord().id}, now())`
    await expect(numberPending(log.sql)).rejects.toThrow(/audit_leaves/)
    expect([await pending(), await headSize(log.sql)]).toEqual([3, 0])
  })

  test('the worker numbers what it is woken for, and what nobody told it of', async () => {
    const sizes: number[] = []
    const sequencer = createSequencer({
      sql: log.sql,
      onSequenced: (size) => sizes.push(size),
      onError: (error) => {
        throw error
      },
    })
    sequencer.start()
    await log.add(testRecords(2))
    sequencer.wake()
    await expect.poll(() => sizes.at(-1)).toBe(2)
    await log.add(testRecords(1))
    await expect.poll(() => sizes.at(-1), { timeout: 5_000 }).toBe(3)
    await sequencer.stop()
  })

  test('is read from any number on, and past events that retention has dropped', async () => {
    const records = testRecords(5)
    await log.add(records)
    await numberPending(log.sql)
    await log.sql`DELETE FROM audit_events WHERE id = ${records[2]?.id ?? ''}`
    const read = async (from: number, limit: number) => {
      const { events, next } = await readFrom(log.sql, from, limit)
      return [events.map(({ sequence, event }) => [sequence, event.id]), next]
    }
    const entry = (index: number) => [index, records[index]?.id]
    expect(await read(0, 10)).toEqual([[entry(0), entry(1), entry(3), entry(4)], 5])
    expect(await read(1, 2)).toEqual([[entry(1)], 3])
    expect(await read(2, 1)).toEqual([[], 3])
    expect(await read(5, 10)).toEqual([[], 5])
    expect(await read(900, 10)).toEqual([[], 900])
  })

  test('reads events whose times are weeks apart, to the millisecond', async () => {
    const times = [
      '2026-03-02T10:00:00.000Z',
      '2026-03-02T10:00:00.100Z',
      '2026-03-20T00:00:00.999Z',
      '2026-01-01T00:00:00.010Z',
    ]
    await log.add(times.map((time) => testRecord({ createdAt: new Date(time) })))
    await numberPending(log.sql)
    const { events } = await readFrom(log.sql, 0, 10)
    expect(events.map(({ event }) => event.createdAt).sort()).toEqual([...times].sort())
  })
})
