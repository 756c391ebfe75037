import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { onBothFlavours, testRecord, testRecords, testTime, writerOn } from '../testing/index.ts'
import { headSize, readFrom } from './read-sequence.ts'
import { createSeal, createSealer } from './sealer.ts'

onBothFlavours('sealer', (log) => {
  const seal = () => createSeal(log.sql)()
  const leaves = async () =>
    (await log.sql`SELECT leaf_index AS index, event_id AS id FROM audit_leaves ORDER BY leaf_index`).map(
      ({ index, id }) => ({ index: Number(index), id }),
    )
  const pending = async () => {
    const [row] = await log.sql<{ n: number }[]>`
      SELECT coalesce(sum(cardinality(ids)), 0)::int AS n FROM audit_pending`
    return row?.n
  }

  test('numbers from 0, without gaps, in the order of the commits', async () => {
    const records = testRecords(10).toReversed()
    for (const record of records.slice(0, 8)) await log.add([record])
    await log.add(records.slice(8))
    expect(await seal()).toEqual({ sealed: 10, size: 10 })
    expect(await leaves()).toEqual(records.map(({ id }, index) => ({ index, id })))
    expect([await pending(), await headSize(log.sql)]).toEqual([0, 10])
  })

  test('goes on behind what has a number, whatever its time', async () => {
    await log.add(testRecords(2))
    await seal()
    const late = testRecord({ createdAt: new Date(testTime.getTime() - 3_600_000) })
    await log.add([late])
    expect(await seal()).toEqual({ sealed: 1, size: 3 })
    expect((await leaves())[2]).toEqual({ index: 2, id: late.id })
  })

  test('does nothing when there is nothing', async () => {
    expect(await seal()).toEqual({ sealed: 0, size: 0 })
    expect(await headSize(log.sql)).toBe(0)
  })

  test('seals what fits into a run, the rest in the next', async () => {
    for (let batch = 0; batch < 3; batch++) await log.add(testRecords(5_000))
    await log.add(testRecords(1))
    expect(await seal()).toEqual({ sealed: 10_000, size: 10_000 })
    expect(await seal()).toEqual({ sealed: 5_001, size: 15_001 })
    expect(await pending()).toBe(0)
  })

  test('gives every event one number, with four writers and two sealers at work', async () => {
    await log.add([testRecord()])
    const perWriter = 60
    const write = async () => {
      const writer = writerOn(log.connectAgain())
      for (let count = 0; count < perWriter; count++) await writer.append(testRecords(randomInt(1, 5)))
    }
    let writing = true
    const sealAll = async () => {
      const sealMore = createSeal(log.connectAgain().sql)
      while (writing || (await pending()) !== 0) await sealMore()
    }
    const sealers = [sealAll(), sealAll()]
    await Promise.all([write(), write(), write(), write()])
    writing = false
    await Promise.all(sealers)
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
    await expect(seal()).rejects.toThrow(/audit_leaves/)
    expect([await pending(), await headSize(log.sql)]).toEqual([3, 0])
  })

  test('the worker seals what it is woken for, and what nobody told it of', async () => {
    const sizes: number[] = []
    const sealer = createSealer({
      sql: log.sql,
      onSealed: (size) => sizes.push(size),
      onError: (error) => {
        throw error
      },
    })
    sealer.start()
    await log.add(testRecords(2))
    sealer.wake()
    await expect.poll(() => sizes.at(-1)).toBe(2)
    await log.add(testRecords(1))
    await expect.poll(() => sizes.at(-1), { timeout: 5_000 }).toBe(3)
    await sealer.stop()
  })

  test('is read from any number on, and past events that retention has dropped', async () => {
    const records = testRecords(5)
    await log.add(records)
    await seal()
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
    await seal()
    const { events } = await readFrom(log.sql, 0, 10)
    expect(events.map(({ event }) => event.createdAt).sort()).toEqual([...times].sort())
  })
})
